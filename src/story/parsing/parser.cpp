#include "story/parsing/parser.h"

#include "base/strings.h"
#include "story/parsing/names.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

Parsed Parser::run() {
    for (const ScriptLine& line : m_lines)
        if (take(line))
            read(line);
    if (!is_unreadable())
        finish();
    return {std::move(m_book), m_faults.take()};
}

void Parser::read(const ScriptLine& line) {
    switch (line.type) {
    case LineType::TitleHeading:
    case LineType::ChapterHeading:
    case LineType::StepHeading:
    case LineType::GentleHeading:
        return read_heading(line);
    default:
        break;
    }
    if (m_part == Part::Lost && !finds_the_check_again(line))
        return;
    if (const auto sign = foreign_mark_in(line))
        return read_as_meant(line, *sign);
    switch (line.type) {
    case LineType::Item:
    case LineType::SubItem:
        return read_item(line);
    case LineType::Break:
        return read_break(line);
    case LineType::Jump:
        return read_jump(line);
    case LineType::Spoken:
        return read_spoken(line);
    default:
        return read_unknown(line);
    }
}

/// The fault is told, then the line is read as it would be with the plain sign.
void Parser::read_as_meant(const ScriptLine& line, const ForeignSign& sign) {
    error(sign.at, fmt::format("{} is not understood", sign.name), hint_for(sign));
    const std::string_view whole = line.whole;
    const auto from = static_cast<std::size_t>(sign.at.data() - whole.data());
    const std::string_view rest = whole.substr(from + sign.at.size());
    std::string meant(whole.substr(0, from));
    meant += sign.plain;
    meant += sign.plain == "---" ? std::string_view() : trim(rest);
    const ScriptLine mended = read_line(meant, line.number);
    m_line = &mended;
    read(mended);
    m_line = &line;
}

/// What is said around the check's questions is understood even behind a heading that was not.
bool Parser::finds_the_check_again(const ScriptLine& line) {
    if (!m_in_check || line.type != LineType::Spoken ||
        !is_check_label(split_spoken(line.body).label))
        return false;
    m_part = Part::Check;
    return true;
}

void Parser::read_heading(const ScriptLine& line) {
    if (m_page_starts && line.type != LineType::StepHeading) {
        error(line.whole, "a page break stands before a panel", "put '---' before a panel");
        m_page_starts = false;
    }
    if (line.type == LineType::TitleHeading)
        return read_title(line);
    if (line.type == LineType::ChapterHeading)
        return read_chapter(line);
    if (line.type == LineType::GentleHeading)
        return read_gentle(line);
    read_step(line);
}

void Parser::read_item(const ScriptLine& line) {
    switch (m_part) {
    case Part::Head:
        return read_head_item(line.body);
    case Part::Chapter:
        return read_chapter_item(line.body);
    case Part::Panel:
    case Part::Gentle:
        return read_panel_item(line.body);
    case Part::Question:
        return line.type == LineType::SubItem ? read_feedback(line.body) : read_option(line.body);
    default:
        misplaced("a list item");
    }
}

void Parser::read_spoken(const ScriptLine& line) {
    const Spoken spoken = split_spoken(line.body);
    if (spoken.name == "HOME" && !m_book.chapters.empty() && !m_chapters_over)
        return read_mission(spoken);
    switch (m_part) {
    case Part::Panel:
    case Part::Gentle:
        return read_panel_spoken(spoken);
    case Part::Question:
        return read_question_spoken(spoken);
    case Part::Activity:
        return read_activity_spoken(spoken);
    case Part::Check:
        return read_check_spoken(spoken);
    case Part::End:
        return read_end_spoken(spoken);
    default:
        misplaced("a line of words", "words belong to a panel: '### p01 courtyard@day wide'");
    }
}

void Parser::read_unknown(const ScriptLine& line) {
    const Cut cut = cut_at(line.body, ':');
    const std::string label = capital_letters(cut.before);
    const bool capitals_help =
        cut.found && !cut.before.empty() && is_label(words_of(label).front());
    error(line.body, "this line is not understood",
          capitals_help && cut.before.size() < 20
              ? fmt::format("write '{}:' in capitals", label)
              : "start it with 'CAPTION:', 'SOUND:' or who speaks, such as 'TETA:'");
}

void Parser::read_break(const ScriptLine& line) {
    if (m_part == Part::Head || m_chapters_over)
        return misplaced("a page break", "put '---' before a panel");
    if (m_page_starts)
        error(line.body, "a page starts here already", "take one '---' away");
    m_page_starts = true;
}

void Parser::read_jump(const ScriptLine& line) {
    if (m_part != Part::Panel)
        return misplaced("a jump", "it belongs to the panel itself, after its lines");
    const Cut cut = cut_at(line.body, ':');
    Jump jump{read_id(cut.before), {}, {}, at(cut.before)};
    if (cut.found) {
        const Tagged tagged = split_tag(cut.after);
        jump.words = read_words(tagged);
        jump.id = local_id(panel().id, tagged);
    }
    panel().jumps.push_back(std::move(jump));
}

void Parser::misplaced(std::string_view what, std::string hint) {
    error(m_line->body, fmt::format("{} does not belong here", what), std::move(hint));
}

std::string Parser::local_id(const std::string& owner, const Tagged& tagged) {
    return tagged.tagged ? owner + "." + read_id(tagged.id) : std::string();
}

Panel& Parser::panel() { return std::get<Panel>(m_book.chapters.back().steps.back()); }

Staging& Parser::staging() {
    return m_part == Part::Gentle ? panel().gentle->staging : panel().staging;
}

Question& Parser::question() {
    return m_chapters_over ? m_book.check->questions.back()
                           : std::get<Question>(m_book.chapters.back().steps.back());
}

Activity& Parser::activity() { return std::get<Activity>(m_book.chapters.back().steps.back()); }

Parsed parse(std::string_view text, const std::string& file) { return Parser(text, file).run(); }

} // namespace hakawati::story
