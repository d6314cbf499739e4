#include "base/strings.h"
#include "story/parsing/names.h"
#include "story/parsing/parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

constexpr const char* actor_example = "'- teta left: stand calm'";
const std::vector<std::string> clauses{"eyes shut",   "talking", "faces left",
                                       "faces right", "holds",   "looks at"};

bool is_share(std::string_view word) { return word.ends_with('%'); }

bool good_share(std::string_view word) {
    const std::string_view digits = word.substr(0, word.size() - 1);
    return !digits.empty() && digits.size() <= 3 &&
           digits.find_first_not_of("0123456789") == std::string_view::npos &&
           std::stoi(std::string(digits)) <= 100;
}

bool begins_a_clause(std::string_view word) {
    return std::ranges::any_of(
        clauses, [&](const std::string& clause) { return starts_with_word(clause, word); });
}

} // namespace

void Parser::read_shows(std::string_view text) {
    staging().shows_at = at(text);
    for (const std::string_view overlay : pieces_of(text, ','))
        staging().overlays.push_back(read_id(overlay));
}

void Parser::read_prop(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() != 2)
        return error(text, "a prop's line says what and where", "'- prop oil-lamp centre'");
    staging().props.push_back({read_id(words[0]), read_slot(words[1]), at(words[0])});
}

void Parser::read_actor(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    if (!cut.found)
        return error(body, "this line of the staging is not understood", actor_example);
    Actor actor;
    actor.at = at(body);
    read_where(cut.before, actor);
    const auto parts = pieces_of(cut.after, ',');
    read_pose(parts.front(), actor);
    for (std::size_t i = 1; i < parts.size(); ++i)
        read_clause(parts[i], actor);
    staging().actors.push_back(std::move(actor));
}

void Parser::read_where(std::string_view text, Actor& actor) {
    auto words = words_of(text);
    if (words.empty())
        return error(text, "the line does not say who", actor_example);
    actor.who = read_id(words[0]);
    actor.puppet = actor.who;
    words.erase(words.begin());
    if (words.size() >= 2 && words[0] == "as") {
        actor.puppet = read_id(words[1]);
        words.erase(words.begin(), words.begin() + 2);
    }
    actor.slot_at = at(words.empty() ? text : words.back());
    if (words.size() == 2 && words[0] == "on")
        actor.carrier = read_id(words[1]);
    else if (words.size() == 1)
        actor.slot = read_slot(words[0]);
    else
        error(text, fmt::format("the line does not say where {} is", in_quotes(actor.who)),
              "'left', '35%' or 'on mama'");
}

std::string Parser::read_slot(std::string_view word) {
    if (!is_share(word))
        return read_id(word);
    if (!good_share(word))
        error(word, fmt::format("{} is not in the picture", in_quotes(word)), "0% to 100%");
    return std::string(word);
}

void Parser::read_pose(std::string_view text, Actor& actor) {
    const auto words = words_of(text);
    const bool lacks_comma = words.size() > 2 && begins_a_clause(words[2]);
    if (words.size() != 2 && !lacks_comma)
        return error(text, fmt::format("the line does not say how {} is", in_quotes(actor.who)),
                     "a pose and a mood, such as 'stand calm'");
    actor.pose = read_id(words[0]);
    actor.mood = read_id(words[1]);
    actor.pose_at = at(words[0]);
    actor.mood_at = at(words[1]);
    if (!lacks_comma)
        return;
    const auto clause = static_cast<std::size_t>(words[2].data() - text.data());
    error(words[2], fmt::format("a comma is missing before '{}'", words[2]),
          fmt::format("'{} {}, {}'", words[0], words[1], text.substr(clause)));
    read_clause(text.substr(clause), actor);
}

void Parser::read_clause(std::string_view text, Actor& actor) {
    if (text == "eyes shut")
        actor.eyes_shut = true;
    else if (text == "talking")
        actor.talking = true;
    else if (text == "faces left" || text == "faces right")
        actor.facing = text == "faces left" ? Facing::Left : Facing::Right;
    else if (starts_with_word(text, "holds"))
        read_hold(trim(text.substr(5)), actor);
    else if (starts_with_word(text, "looks at"))
        actor.looks_at = read_id(trim(text.substr(8)));
    else
        error(text, fmt::format("{} is not understood", in_quotes(text)), proposal(text, clauses));
}

void Parser::read_hold(std::string_view text, Actor& actor) {
    const auto words = words_of(text);
    const bool near = words.size() == 2 && words[1] == "near";
    const bool far = words.size() == 2 && words[1] == "far";
    if (words.empty() || (words.size() > 1 && !near && !far))
        return error(text, fmt::format("what {} holds is not understood", in_quotes(actor.who)),
                     "'holds cup', 'holds cup near' or 'holds cup far'");
    actor.holds.push_back({read_id(words[0]), near ? Hand::Near : Hand::Far, at(words[0])});
}

} // namespace hakawati::story
