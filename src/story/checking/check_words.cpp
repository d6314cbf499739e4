#include "base/strings.h"
#include "story/checking/check.h"
#include "story/limits.h"
#include "story/parsing/names.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hakawati::story {

namespace {

// T1 of the series bible; what a line may hold is in story/limits.h.
constexpr int most_balloons = 3;
constexpr int panel_words = 50;

void check_panel_length(const Checking& c, const Telling& telling) {
    int words = 0;
    int balloons = 0;
    for (const Line& line : telling.lines) {
        const std::string kind = name_of(line.kind);
        if (!must_keep_its_limit(kind))
            continue;
        for (std::string& fault : over_limit(kind, line.words, limit_of(kind)))
            c.faults.error(line.at, std::move(fault));
        words += count_words(line.words);
        balloons += is_balloon(kind) ? 1 : 0;
    }
    if (balloons > most_balloons)
        c.faults.error(telling.at, fmt::format("[T1] {} has {} balloons, at most {}", telling.name,
                                               balloons, most_balloons));
    if (words > panel_words)
        c.faults.error(telling.at, fmt::format("[T1] {} has {} words, at most {}", telling.name,
                                               words, panel_words));
}

/// What stands on a card or a button, and titles: too much is small there, or cut.
void check_card_length(const Checking& c, const Unit& unit) {
    if (!must_keep_its_limit(unit.kind))
        for (std::string& fault : over_limit(unit.kind, unit.words, limit_of(unit.kind)))
            c.faults.warning(unit.at, std::move(fault), "it has little room");
}

using Kinds = std::set<std::string>;

/// One rule of the series bible that is a list of words. Empty `kinds`: holds for every unit.
struct WordRule {
    std::string_view id;
    std::vector<std::string_view> words;
    Kinds kinds;
    std::string_view why;
};

const std::vector<WordRule> word_rules{
    {"S2",
     {"flag",
      "flags",
      "army",
      "armies",
      "soldier",
      "soldiers",
      "militia",
      "rebel",
      "rebels",
      "regime",
      "sect",
      "sects",
      "sunni",
      "shia",
      "alawite",
      "political party",
      "border guard",
      "isis",
      "daesh",
      "unicef",
      "unhcr",
      "unrwa",
      "wfp",
      "icrc",
      "oxfam",
      "red cross",
      "red crescent",
      "red crystal",
      "save the children",
      "world health organization",
      "syria",
      "syrian",
      "turkey",
      "turkish",
      "iraq",
      "iraqi",
      "iran",
      "lebanon",
      "jordan",
      "aleppo",
      "damascus",
      "idlib",
      "homs",
      "raqqa",
      "mosul",
      "kobani",
      "afrin",
      "zaatari",
      "kurdistan",
      "gaza",
      "palestine",
      "israel",
      "ukraine",
      "russia",
      "america"},
     {},
     "no flag, sect, army, agency or real place is named"},
    {"S6",
     {"siren", "sirens", "alarm",    "explosion", "explosions", "gunfire",   "gunshot", "gunshots",
      "shot",  "shots",  "shooting", "scream",    "screams",    "screaming", "bang",    "bangs",
      "blast", "blasts", "boom",     "bomb",      "bombs",      "crash"},
     {"sound"},
     "no sound is sudden or of danger"},
    {"S7",
     {"you must finish", "must finish", "have to finish", "finish first", "cannot skip",
      "can't skip", "no skipping", "must answer", "have to answer", "cannot leave", "can't leave",
      "cannot stop", "can't stop", "do not leave", "don't leave"},
     {"option", "step", "question", "feedback", "reveal", "button", "choice", "activity",
      "mission"},
     "leaving is always allowed and costs nothing"},
    {"S8",
     {"wrong",     "incorrect",  "mistake",         "mistakes",
      "fail",      "fails",      "failed",          "failure",
      "game over", "score",      "scores",          "scored",
      "point",     "points",     "lives",           "timer",
      "countdown", "time is up", "too slow",        "rank",
      "ranks",     "ranking",    "loser",           "losers",
      "winner",    "winners",    "better than you", "better than your friend"},
     {"feedback", "button", "reveal", "activity", "mission"},
     "nothing is counted against a child"},
    {"S10",
     {"lazy",        "stupid",         "dumb",         "idiot",        "naughty",
      "poor",        "cripple",        "crippled",     "victim",       "victims",
      "filthy",      "dirty boy",      "dirty boys",   "dirty girl",   "dirty girls",
      "dirty child", "dirty children", "dirty people", "dirty family", "is dirty",
      "are dirty",   "was dirty",      "were dirty",   "so dirty",     "too dirty"},
     {"title", "caption", "speech", "thought", "whisper", "shout", "phone", "off", "sign", "choice",
      "question", "option", "step", "basket", "feedback", "reveal", "activity", "mission",
      "button"},
     "nobody is called so"},
};

/// T6 holds everywhere except where life depends on it: eo.* and safe.*.
const WordRule no_lecture{
    "T6",
    {"must", "mustn't", "never ever", "good children", "good child", "bad children"},
    {},
    "show someone doing it instead"};

void check_rule(const Checking& c, const WordRule& rule, const Unit& unit,
                const std::string& plain) {
    if (!rule.kinds.empty() && !rule.kinds.contains(unit.kind))
        return;
    if (const std::string_view found = phrase_in(plain, rule.words); !found.empty())
        c.faults.error(unit.at, fmt::format("[{}] '{}' does not belong here", rule.id, found),
                       std::string(rule.why));
}

/// Ids of questions that may say "must", each with the point behind it.
std::vector<std::string> vital_questions(const Book& book) {
    std::vector<std::string> ids{book.id + "-k.safe"};
    for (const Question* question : questions_of(book))
        if (std::any_of(question->messages.begin(), question->messages.end(),
                        [](const std::string& message) {
                            return message.starts_with("eo.") || message.starts_with("safe.");
                        }))
            ids.push_back(question->id + ".");
    return ids;
}

} // namespace

void check_blanks(const Unit& unit, Faults& faults) {
    const std::vector<std::string> known(blanks.begin(), blanks.end());
    std::string_view rest = unit.words;
    for (std::size_t at = rest.find_first_of("{}"); at != std::string_view::npos;
         at = rest.find_first_of("{}")) {
        const std::size_t close = rest.find('}', at);
        if (rest[at] == '}' || close == std::string_view::npos)
            return faults.error(unit.at, "a curly bracket stands alone", "'{help_point}'");
        const std::string name(rest.substr(at + 1, close - at - 1));
        if (std::find(known.begin(), known.end(), name) == known.end())
            faults.error(unit.at, fmt::format("unknown blank {}", in_quotes(name)),
                         proposal(name, known));
        rest.remove_prefix(close + 1);
    }
}

void check_lengths(const Checking& c) {
    for (const Panel* panel : panels_of(c.book))
        for (const Telling& telling : tellings_of(*panel))
            check_panel_length(c, telling);
    for (const Chapter& chapter : c.book.chapters)
        if (const auto& mission = chapter.mission)
            for (std::string& fault : over_limit("mission", mission->words, limit_of("mission")))
                c.faults.error(mission->at, std::move(fault));
    for (const Unit& unit : units(c.book)) {
        check_card_length(c, unit);
        check_blanks(unit, c.faults);
    }
}

void check_word_lists(const Checking& c) {
    if (!word_lists_apply(c.book))
        return;
    const std::vector<std::string> vital = vital_questions(c.book);
    for (const Unit& unit : units(c.book)) {
        const std::string plain = plain_words(unit.words);
        for (const WordRule& rule : word_rules)
            check_rule(c, rule, unit, plain);
        if (std::none_of(vital.begin(), vital.end(),
                         [&](const std::string& id) { return unit.id.starts_with(id); }))
            check_rule(c, no_lecture, unit, plain);
    }
}

} // namespace hakawati::story
