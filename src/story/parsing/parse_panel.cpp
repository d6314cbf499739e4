#include "base/strings.h"
#include "story/parsing/names.h"
#include "story/parsing/parser.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace hakawati::story {

namespace {

constexpr const char* panel_example = "'### p01 courtyard@day wide'";

std::vector<std::string> step_kinds() {
    std::vector<std::string> names = names_in(question_kinds);
    for (const std::string& name : names_in(activity_kinds))
        names.push_back(name);
    return names;
}

/// "p01" and "p1b", but not "play".
bool looks_like_panel(std::string_view id) {
    return id.size() > 1 && id[0] == 'p' && id[1] >= '0' && id[1] <= '9';
}

} // namespace

void Parser::read_step(const ScriptLine& line) {
    const auto words = words_of(line.body);
    const std::string_view kind = words.size() > 1 ? words[1] : std::string_view();
    const bool in_chapter = !m_book.chapters.empty() && !m_chapters_over;
    const bool in_check = m_in_check && m_book.check.has_value();
    m_part = Part::Lost;
    if (!in_chapter && !in_check)
        return misplaced("a panel or question", "it belongs to a chapter: '## c1 Title'");
    if (kind_of(kind, question_kinds))
        return read_question(words);
    if (in_check)
        return error(line.body, "only questions belong to the check", "'### k1 single hyg.twenty'");
    if (kind_of(kind, activity_kinds))
        return read_activity(words);
    if (kind.find('@') != std::string_view::npos ||
        (!words.empty() && looks_like_panel(words.front())))
        return read_panel(line.body);
    if (kind.empty())
        return error(line.body, "the heading does not say what this is",
                     fmt::format("{} or '### q01 single hyg.when'", panel_example));
    const std::string near = did_you_mean(kind, step_kinds());
    error(kind, fmt::format("there is no kind of step {}", in_quotes(kind)),
          near.empty()
              ? fmt::format("{}, or a panel: {}", proposal(kind, step_kinds()), panel_example)
              : near);
}

void Parser::read_panel(std::string_view body) {
    const auto words = words_of(body);
    m_part = Part::Panel;
    m_panel_in_chapter = true;
    Panel panel;
    panel.at = at(body);
    panel.id = m_book.chapters.back().id + "-" + read_id(words.front());
    panel.starts_page = std::exchange(m_page_starts, false);
    panel.staging.at = panel.at;
    m_book.chapters.back().steps.emplace_back(std::move(panel));
    const std::string_view view = trim(body.substr(words.front().size()));
    if (view.empty())
        return error(view, "the panel does not say where it plays", panel_example);
    read_view(view, this->panel().staging);
}

void Parser::read_view(std::string_view text, Staging& staging) {
    staging.at = at(text);
    const Cut cut = cut_at(text, ',');
    const auto words = words_of(cut.before);
    const Cut where = cut_at(words.empty() ? text : words.front(), '@');
    if (!where.found || !is_name(where.before) || !is_name(where.after))
        return error(text, "the panel does not say its place and light", "'courtyard@day'");
    staging.place = where.before;
    staging.light = where.after;
    if (words.size() < 2)
        return error(text, "the panel does not say its shot", "'wide', 'medium' or 'close'");
    read_shot(words[1], staging);
    if (words.size() > 2)
        error(words[2], fmt::format("{} is not understood", in_quotes(words[2])),
              "what the shot is on follows a comma: ', on teta'");
    if (!cut.found)
        return;
    const auto on = words_of(cut.after);
    if (on.size() != 2 || on[0] != "on")
        return error(cut.after, "what the shot is on is not understood", "', on teta'");
    staging.close_on = read_id(on[1]);
}

void Parser::read_shot(std::string_view word, Staging& staging) {
    if (const auto shot = kind_of(word, shots))
        staging.shot = *shot;
    else
        error(word, fmt::format("there is no shot {}", in_quotes(word)),
              proposal(word, names_in(shots)));
}

void Parser::read_gentle(const ScriptLine& line) {
    const bool under_panel = m_part == Part::Panel || m_part == Part::Gentle;
    const auto words = words_of(line.body);
    const std::string_view what = words.empty() ? line.body : words.front();
    if (!under_panel) {
        m_part = Part::Lost;
        return misplaced("a gentle alternate", "it stands under its panel");
    }
    if (what != "gentle") {
        m_part = Part::Lost;
        return error(line.body, fmt::format("a panel knows no {}", in_quotes(what)),
                     "'#### gentle'");
    }
    if (panel().gentle) {
        m_part = Part::Lost;
        return error(line.body, "the panel has a gentle alternate already");
    }
    m_part = Part::Gentle;
    Alternate& gentle = panel().gentle.emplace();
    const Staging& own = panel().staging;
    gentle.at = at(line.body);
    gentle.staging.place = own.place;
    gentle.staging.light = own.light;
    gentle.staging.shot = own.shot;
    gentle.staging.close_on = own.close_on;
    gentle.staging.at = gentle.at;
    if (words.size() > 1)
        read_view(trim(line.body.substr(what.size())), gentle.staging);
}

void Parser::read_panel_item(std::string_view body) {
    if (starts_with_word(body, "shows"))
        return read_shows(trim(body.substr(5)));
    if (starts_with_word(body, "prop"))
        return read_prop(trim(body.substr(4)));
    if (const Cut cut = cut_at(body, ':'); cut.found && cut.before == "note")
        return read_note(cut.after);
    read_actor(body);
}

void Parser::read_note(std::string_view text) {
    if (m_part == Part::Gentle)
        return error(text, "a note belongs to the panel itself", "write it above '#### gentle'");
    if (panel().note)
        return error(text, "the panel has a note already");
    const Cut cut = cut_at(text, ',');
    const auto words = words_of(cut.before);
    int level = 0;
    if (words.size() == 2)
        std::from_chars(words[1].data(), words[1].data() + words[1].size(), level);
    ContentNote note{std::string(words.empty() ? "" : words[0]), level, panel().id, at(text)};
    const auto with = words_of(cut.after);
    if (words.size() != 2 || (cut.found && (with.size() != 2 || with[0] != "with")))
        error(text, "the note is not understood", "'- note: loud-noise 2, with p05'");
    else if (cut.found)
        note.chain = read_id(with[1]);
    panel().note = std::move(note);
}

void Parser::read_panel_spoken(const Spoken& spoken) {
    if (spoken.name == "SOUND")
        return read_sound(spoken);
    if (spoken.name == "SIGN")
        return read_sign(spoken);
    if (spoken.name == "CAPTION") {
        if (spoken.label != spoken.name)
            error(spoken.label, fmt::format("{} is not understood", in_quotes(spoken.label)),
                  "'CAPTION:'");
        return add_line(LineKind::Caption, {}, spoken.tagged);
    }
    read_speech(spoken);
}

void Parser::read_sound(const Spoken& spoken) {
    if (m_part == Part::Gentle && spoken.tagged.words == "none" && !spoken.tagged.tagged) {
        panel().gentle->silent = true;
        return;
    }
    add_line(LineKind::Sound, {}, spoken.tagged);
}

void Parser::read_sign(const Spoken& spoken) {
    if (words_of(spoken.detail).size() != 1 || !spoken.manner.empty())
        error(spoken.label, "the sign does not say which board it is on",
              "'SIGN DRINKING: @sign.drinking'");
    const bool program_word = spoken.tagged.words.starts_with('@');
    if (program_word && spoken.tagged.tagged)
        error(spoken.tagged.id, "a program word has no id of its own", "take '{#...}' away");
    add_line(LineKind::Sign, std::string(spoken.detail),
             program_word ? Tagged{spoken.tagged.words, {}, false} : spoken.tagged);
}

void Parser::read_speech(const Spoken& spoken) {
    const auto manner = kind_of(spoken.manner, manners);
    if (!spoken.manner.empty() && !manner)
        error(spoken.manner, fmt::format("nobody speaks {}", in_quotes(spoken.manner)),
              proposal(spoken.manner, names_in(manners)));
    const LineKind kind = manner.value_or(LineKind::Speech);
    const std::string speaker = small_letters(spoken.name);
    const bool unseen = kind == LineKind::Phone || kind == LineKind::OffPanel;
    std::vector<std::string> known{"CAPTION", "SOUND", "SIGN"};
    for (const std::string& name : m_book.cast)
        known.push_back(capital_letters(name));
    if (!spoken.detail.empty())
        error(spoken.detail, fmt::format("{} is not understood", in_quotes(spoken.detail)),
              "how it is said stands in brackets: 'TETA (whisper):'");
    else if (!unseen && std::find(known.begin(), known.end(), spoken.name) == known.end())
        error(spoken.name, fmt::format("nobody of the cast is called {}", in_quotes(spoken.name)),
              proposal(spoken.name, known));
    add_line(kind, speaker, spoken.tagged);
}

void Parser::add_line(LineKind kind, std::string speaker, const Tagged& tagged) {
    const bool gentle = m_part == Part::Gentle;
    Line line{local_id(panel().id + (gentle ? ".alt" : ""), tagged), kind, std::move(speaker),
              read_words(tagged), at(tagged.words)};
    (gentle ? panel().gentle->lines : panel().lines).push_back(std::move(line));
}

} // namespace hakawati::story
