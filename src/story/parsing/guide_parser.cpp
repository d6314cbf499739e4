#include "story/parsing/guide_parser.h"

#include "base/strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hakawati::story {

namespace {

/// In the order in which a guide has them.
const std::vector<std::pair<std::string, GuideCard Guide::*>> guide_parts{
    {"before", &Guide::before},       {"session", &Guide::session},     {"talk", &Guide::talk},
    {"energiser", &Guide::energiser}, {"activities", &Guide::hands_on}, {"home", &Guide::home},
    {"referral", &Guide::referral},   {"record", &Guide::record},
};
const std::vector<std::pair<std::string, GuideCard Guide::*>> referral_cards{
    {"look", &Guide::look}, {"listen", &Guide::listen}, {"link", &Guide::link}};

template <typename Table>
auto find_in(const Table& table, std::string_view name) {
    return std::find_if(table.begin(), table.end(),
                        [&](const auto& entry) { return entry.first == name; });
}

template <typename Table>
std::vector<std::string> names_of(const Table& table) {
    std::vector<std::string> names;
    for (const auto& [name, member] : table)
        names.push_back(name);
    return names;
}

} // namespace

ParsedGuide GuideParser::run() {
    for (const ScriptLine& line : m_lines)
        if (take(line))
            read(line);
    if (!is_unreadable())
        finish();
    return {std::move(m_guide), m_faults.take()};
}

void GuideParser::read(const ScriptLine& line) {
    if (line.type == LineType::TitleHeading)
        return read_title(line);
    if (line.type == LineType::ChapterHeading)
        return read_part(line);
    if (line.type == LineType::StepHeading)
        return read_card(line);
    if (m_lost)
        return;
    if (line.type == LineType::Item)
        return read_item(line);
    if (line.type == LineType::Spoken)
        return read_spoken(split_spoken(line.body));
    error(line.body, "this line is not understood", "a line of words begins with '- '");
}

void GuideParser::read_title(const ScriptLine& line) {
    if (m_guide.at.line != 0)
        return error(line.body, "the guide has a title already",
                     "a part begins with '##', a card with '###'");
    m_guide.at = at(line.body);
    m_guide.title.at = m_guide.at;
    m_guide.title.words = single_spaced(line.body);
    if (line.body.empty())
        error(line.body, "the title is missing", "'# Going Home Again: facilitator guide'");
}

void GuideParser::read_part(const ScriptLine& line) {
    std::string_view title;
    const std::string id = read_heading(line.body, title);
    const auto part = find_in(guide_parts, id);
    m_in_card = false;
    m_card = nullptr;
    m_lost = part == guide_parts.end();
    if (m_lost)
        return error(line.body, fmt::format("a guide has no part {}", in_quotes(id)),
                     proposal(id, names_of(guide_parts)));
    m_part = static_cast<Part>(part - guide_parts.begin() + 1);
    begin(m_guide.*(part->second), full(id), title);
}

void GuideParser::read_card(const ScriptLine& line) {
    std::string_view title;
    const std::string id = read_heading(line.body, title);
    m_in_card = true;
    m_card = nullptr;
    m_lost = false;
    if (m_part == Part::Session)
        return read_session_part(id, title);
    if (m_part == Part::Talk)
        return read_talk_point(id, title);
    if (m_part == Part::Activities)
        return begin(m_guide.activities.emplace_back().card, full(id), title);
    const auto card = find_in(referral_cards, id);
    if (m_part == Part::Referral && card != referral_cards.end())
        return begin(m_guide.*(card->second), full(id), title);
    m_lost = true;
    if (m_part == Part::Referral)
        return error(line.body, fmt::format("this part has no card {}", in_quotes(id)),
                     proposal(id, names_of(referral_cards)));
    error(line.body, "a card does not belong here",
          "cards stand under '## session', '## talk', '## activities' and '## referral'");
}

void GuideParser::read_session_part(const std::string& id, std::string_view title) {
    const std::vector<std::string> known(session_parts.begin(), session_parts.end());
    m_lost = std::find(known.begin(), known.end(), id) == known.end();
    if (m_lost)
        return error(m_line->body, fmt::format("a session has no part {}", in_quotes(id)),
                     proposal(id, known));
    begin(m_guide.path.emplace_back().card, full(id), title);
}

void GuideParser::read_talk_point(const std::string& id, std::string_view title) {
    TalkPoint& point = m_guide.talk_points.emplace_back();
    point.chapter = m_guide.book + "-" + id;
    point.heading = single_spaced(title);
    point.at = at(m_line->body);
    point.heading_at = at(title);
}

void GuideParser::read_spoken(const Spoken& spoken) {
    if (m_part == Part::Talk && m_in_card)
        return read_talk(spoken);
    if (m_part == Part::Record && spoken.label == "COLUMN") {
        m_guide.columns.push_back(tagged_text(full("record"), spoken.tagged));
        return;
    }
    error(spoken.label, fmt::format("this part knows no {}", in_quotes(spoken.label)),
          m_part == Part::Record ? proposal(spoken.label, {"COLUMN"})
                                 : "a line of words begins with '- '");
}

void GuideParser::read_talk(const Spoken& spoken) {
    TalkPoint& point = m_guide.talk_points.back();
    const std::string owner = point.chapter + ".talk";
    if (spoken.label == "ASK") {
        point.questions.push_back({tagged_text(owner, spoken.tagged), {}});
        return;
    }
    if (spoken.label == "HEAR") {
        if (point.questions.empty())
            return error(spoken.label, "'HEAR' stands before its 'ASK'");
        return say_once(point.questions.back().hear, owner, spoken);
    }
    if (spoken.label == "IDEA")
        return say_once(point.idea, owner, spoken);
    if (spoken.label == "DO")
        return say_once(point.todo, owner, spoken);
    if (spoken.label == "CARE")
        return say_once(point.care, owner, spoken);
    error(spoken.label, fmt::format("a talk point knows no {}", in_quotes(spoken.label)),
          proposal(spoken.label, {"ASK", "HEAR", "IDEA", "DO", "CARE"}));
}

void GuideParser::say_once(GuideText& field, const std::string& owner, const Spoken& spoken) {
    if (field.at.line != 0)
        return error(spoken.label, fmt::format("'{}' is said twice", spoken.label));
    field = tagged_text(owner, spoken.tagged);
}

void GuideParser::finish() {
    m_guide.title.id = full("title");
    const Position top = m_guide.at.line == 0 ? Position{1, 0} : m_guide.at;
    if (m_guide.at.line == 0)
        m_faults.error(top, "the guide does not begin with its title",
                       "'# Going Home Again: facilitator guide'");
    if (m_guide.book_at.line == 0)
        m_faults.error(top, "the guide does not say its book",
                       "write '- book: gha' under the title");
    for (const auto& [name, member] : guide_parts)
        if ((m_guide.*member).at.line == 0)
            m_faults.error(top, fmt::format("the guide lacks '## {}'", name));
    for (const auto& [name, member] : referral_cards)
        if (m_guide.referral.at.line != 0 && (m_guide.*member).at.line == 0)
            m_faults.error(m_guide.referral.at, fmt::format("the part lacks '### {}'", name));
    finish_path();
}

/// All parts of a session, each beginning where the one before ends.
void GuideParser::finish_path() {
    if (m_guide.session.at.line == 0)
        return;
    for (std::size_t i = 0; i < session_parts.size(); ++i) {
        if (i >= m_guide.path.size() || m_guide.path[i].card.id != full(session_parts[i]))
            return m_faults.error(
                i < m_guide.path.size() ? m_guide.path[i].card.at : m_guide.session.at,
                fmt::format("here '### {}' is missing", session_parts[i]),
                "a session is: " + fmt::format("{}", fmt::join(session_parts, ", ")));
        const SessionPart& part = m_guide.path[i];
        const int before = i == 0 ? 0 : m_guide.path[i - 1].ends;
        const bool both_known = part.ends > 0 && (i == 0 || before > 0);
        if (part.minutes_at.line == 0)
            m_faults.error(part.card.at, "the part does not say its minutes", "'- minutes: 10-25'");
        else if (both_known && part.begins != before)
            m_faults.error(part.minutes_at,
                           fmt::format("the part begins at minute {}, the one before ends at {}",
                                       part.begins, before));
    }
    if (m_guide.path.size() > session_parts.size())
        m_faults.error(m_guide.path[session_parts.size()].card.at, "the session has ended already");
}

std::string GuideParser::read_heading(std::string_view body, std::string_view& title) {
    const auto words = words_of(body);
    title = body.substr(body.size());
    if (words.size() < 2)
        error(body, "a heading has an id and a title", "'### hello Welcome circle'");
    else
        title = body.substr(static_cast<std::size_t>(words[1].data() - body.data()));
    return words.empty() ? std::string() : read_id(words.front());
}

void GuideParser::begin(GuideCard& card, const std::string& id, std::string_view title) {
    if (card.at.line != 0)
        error(m_line->body, "this heading stands here twice");
    card.at = at(m_line->body);
    card.id = id;
    card.title = text(id + ".title", title);
    m_card = &card;
}

GuideText GuideParser::text(const std::string& id, std::string_view words) {
    if (!m_ids.insert(id).second)
        error(words, fmt::format("the id '{}' is used twice", id));
    return {id, single_spaced(words), at(words)};
}

GuideText GuideParser::tagged_text(const std::string& owner, const Tagged& tagged) {
    const std::string words = read_words(tagged);
    if (!tagged.tagged) {
        error(tagged.words, "the line has no id", "write one behind its words, such as '{#ask}'");
        return {{}, words, at(tagged.words)};
    }
    GuideText made = text(owner + "." + read_id(tagged.id), tagged.words);
    made.words = words;
    return made;
}

std::string GuideParser::chapter_id(std::string_view word) {
    return m_guide.book + "-" + read_id(word);
}

ParsedGuide parse_guide(std::string_view text, const std::string& file) {
    return GuideParser(text, file).run();
}

} // namespace hakawati::story
