#include "base/strings.h"
#include "story/parsing/names.h"
#include "story/parsing/parser.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::story {

namespace {

const std::vector<std::string> head_keys{"id",       "language", "ages",   "cast",
                                         "messages", "licence",  "credits"};

bool is_message_id(std::string_view word) {
    const Cut cut = cut_at(word, '.');
    return cut.found && is_name(cut.before) && is_name(cut.after);
}

Position position_of(const Step& step) {
    return std::visit([](const auto& it) { return it.at; }, step);
}

/// "p05" -> "gha-c2-p05", for every panel of the book.
std::map<std::string, std::string> panels_by_local_id(const Book& book) {
    std::map<std::string, std::string> ids;
    for (const Chapter& chapter : book.chapters)
        for (const Step& step : chapter.steps)
            if (const Panel* panel = std::get_if<Panel>(&step))
                ids.emplace(panel->id.substr(chapter.id.size() + 1), panel->id);
    return ids;
}

} // namespace

void Parser::read_title(const ScriptLine& line) {
    m_part = m_book.chapters.empty() && !m_chapters_over ? Part::Head : Part::Lost;
    if (m_part == Part::Lost || m_book.title_at.line != 0)
        return error(line.body, "the book has a title already",
                     "a chapter begins with '##', a panel with '###'");
    m_book.title_at = at(line.body);
    m_book.title = single_spaced(line.body);
    if (m_book.title.empty())
        error(line.body, "the title is missing", "'# Going Home Again'");
}

void Parser::read_head_item(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    const std::string key(cut.before);
    if (std::find(head_keys.begin(), head_keys.end(), key) == head_keys.end())
        return error(body, fmt::format("the head knows no {}", in_quotes(key)),
                     proposal(key, head_keys));
    if (!m_head_keys.insert(key).second)
        return error(body, fmt::format("'{}' is given twice", key));
    if (cut.after.empty())
        return error(cut.after, fmt::format("'{}' is empty", key));
    if (key == "id")
        m_book.id = read_id(cut.after);
    else if (key == "language")
        m_book.language = read_id(cut.after);
    else if (key == "ages")
        read_ages(cut.after);
    else if (key == "cast")
        read_names(cut.after, m_book.cast);
    else if (key == "messages")
        read_messages(cut.after);
    else
        (key == "licence" ? m_book.licence : m_book.credits) = single_spaced(cut.after);
}

void Parser::read_ages(std::string_view value) {
    if (!read_range(value, m_book.youngest, m_book.oldest) || m_book.youngest < 1)
        error(value, fmt::format("{} are no ages", in_quotes(value)),
              hint_on(value, "two numbers, the smaller first, such as '6-12'"));
}

void Parser::read_names(std::string_view value, std::vector<std::string>& names) {
    for (const std::string_view word : words_of(value)) {
        if (!is_name(word))
            error(word, fmt::format("{} is not a name of the cast", in_quotes(word)),
                  "a name is made of small letters, digits and '-'");
        names.push_back(small_letters(word)); // what is meant, so that it is told only here
    }
}

void Parser::read_messages(std::string_view value) {
    m_book.messages_at = at(value);
    for (const std::string_view word : words_of(value)) {
        if (!is_message_id(word))
            error(word, fmt::format("{} is not the id of a message", in_quotes(word)),
                  "two words with a point between, such as 'hyg.when'");
        else
            m_book.messages.emplace_back(word);
    }
}

void Parser::read_chapter(const ScriptLine& line) {
    if (m_book.title_at.line == 0 && m_book.chapters.empty())
        error(line.whole, "the book does not begin with its title", "'# Going Home Again'");
    if (line.body == "check" || line.body == "end") {
        m_chapters_over = true;
        m_in_check = line.body == "check";
        m_part = m_in_check ? Part::Check : Part::End;
        if (m_in_check && m_book.check)
            error(line.body, "the book has a check already");
        if (m_in_check && !m_book.check)
            m_book.check.emplace().at = at(line.body);
        return;
    }
    if (m_chapters_over) {
        m_part = Part::Lost;
        return error(line.body, "a chapter does not belong here",
                     "chapters stand before '## check' and '## end'");
    }
    m_part = Part::Chapter;
    m_panel_in_chapter = false;
    const auto words = words_of(line.body);
    if (words.size() < 2)
        error(line.body, "a chapter has an id and a title", "'## c1 Where the apricots grow'");
    Chapter chapter;
    chapter.at = at(line.body);
    chapter.number = static_cast<int>(m_book.chapters.size()) + 1;
    chapter.id = full(words.empty() ? "" : read_id(words.front()));
    if (words.size() > 1) {
        const auto rest =
            line.body.substr(static_cast<std::size_t>(words[1].data() - line.body.data()));
        chapter.title = single_spaced(rest);
        chapter.title_at = at(rest);
    }
    m_book.chapters.push_back(std::move(chapter));
}

void Parser::read_chapter_item(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    if (cut.before != "picture")
        return error(body, fmt::format("a chapter knows no {}", in_quotes(cut.before)),
                     "'- picture: apricot'");
    Chapter& chapter = m_book.chapters.back();
    if (!chapter.picture.empty())
        return error(body, "'picture' is given twice");
    chapter.picture = read_id(cut.after);
    chapter.picture_at = at(cut.after);
}

/// A mission closes its chapter: whatever part was read before it is over.
void Parser::read_mission(const Spoken& spoken) {
    m_part = Part::Mission;
    Chapter& chapter = m_book.chapters.back();
    if (chapter.mission)
        return error(spoken.label, "the chapter has a mission already");
    const bool has_picture = words_of(spoken.detail).size() == 1 && spoken.manner.empty();
    if (!has_picture)
        error(spoken.label, "the mission does not name its picture", "'HOME water-can: ...'");
    const Tagged& tagged = spoken.tagged;
    if (tagged.tagged && tagged.id != "home")
        error(tagged.id, "the id of a mission is 'home'", "'{#home}'");
    chapter.mission = Mission{tagged.tagged ? chapter.id + ".home" : "",
                              has_picture ? read_id(spoken.detail) : "", read_words(tagged),
                              at(tagged.words), at(spoken.detail)};
}

void Parser::finish() {
    if (m_page_starts)
        m_faults.error({m_lines.back().number, 0}, "a page break stands before a panel",
                       "take the last '---' away");
    finish_head();
    for (Chapter& chapter : m_book.chapters)
        finish_chapter(chapter);
    resolve_targets();
    name_what_has_no_id();
}

void Parser::finish_chapter(Chapter& chapter) {
    for (Step& step : chapter.steps)
        if (Panel* panel = std::get_if<Panel>(&step); panel && panel->gentle) {
            Staging& gentle = panel->gentle->staging;
            if (!gentle.actors.empty() || !gentle.props.empty() || !gentle.overlays.empty())
                continue;
            gentle.actors = panel->staging.actors;
            gentle.props = panel->staging.props;
            gentle.overlays = panel->staging.overlays;
        }
    if (chapter.mission && !chapter.steps.empty() &&
        position_of(chapter.steps.back()).line > chapter.mission->at.line)
        m_faults.error(chapter.mission->at, "the mission does not stand at the end of its chapter",
                       "put it after the last panel, question or activity");
}

void Parser::finish_head() {
    if (m_book.title_at.line == 0 && m_book.chapters.empty())
        return m_faults.error({1, 0}, "the book does not begin with its title",
                              "'# Going Home Again'");
    for (const char* key : {"id", "language", "ages", "cast"})
        if (!m_head_keys.contains(key))
            m_faults.error(m_book.title_at, fmt::format("the head lacks '{}'", key),
                           fmt::format("write '- {}: ...' under the title", key));
    if (m_book.chapters.empty())
        m_faults.error(m_book.title_at, "the book has no chapter",
                       "'## c1 Where the apricots grow'");
}

void Parser::resolve_targets() {
    const auto ids = panels_by_local_id(m_book);
    const auto resolve = [&](std::string& id) {
        if (const auto found = ids.find(id); found != ids.end())
            id = found->second;
    };
    for (Chapter& chapter : m_book.chapters)
        for (Step& step : chapter.steps)
            if (Panel* panel = std::get_if<Panel>(&step)) {
                for (Jump& jump : panel->jumps)
                    resolve(jump.target);
                if (panel->note)
                    resolve(panel->note->chain);
            }
}

void Parser::name_what_has_no_id() {
    m_missing = assign_missing_ids(m_book);
    for (const MissingId& missing : m_missing)
        if (!m_faults.has_error_in(missing.at.line))
            m_faults.warning(
                missing.at, "the line has no id",
                fmt::format("run 'hakawati-story ids' to write '{{#{}}}'", missing.id));
}

} // namespace hakawati::story
