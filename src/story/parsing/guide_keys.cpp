#include "base/strings.h"
#include "story/parsing/guide_parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

void GuideParser::read_item(const ScriptLine& line) {
    const Tagged tagged = split_tag(line.body);
    if (!tagged.tagged)
        return read_key(line.body);
    if (m_card == nullptr)
        return error(line.body, "a line of words does not belong here",
                     m_part == Part::Talk
                         ? "a talk point has 'ASK:', 'HEAR:', 'IDEA:', 'DO:' and 'CARE:'"
                         : "it belongs under a heading");
    m_card->lines.push_back(tagged_text(m_card->id, tagged));
}

void GuideParser::read_key(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    const auto known = keys();
    if (std::find(known.begin(), known.end(), cut.before) == known.end())
        return read_unknown_key(body);
    if (cut.before == "book") {
        m_guide.book = read_id(cut.after);
        m_guide.book_at = at(cut.after);
    } else if (cut.before == "cut") {
        read_cut(cut.after);
    } else if (cut.before == "minutes") {
        read_minutes(cut.after);
    } else if (cut.before == "adults measure") {
        m_guide.activities.back().measures = Measures::AdultsOnly;
    } else {
        HandsOn& activity = m_guide.activities.back();
        activity.chapters_at = at(cut.after);
        for (const std::string_view word : words_of(cut.after))
            activity.chapters.push_back(chapter_id(word));
    }
}

void GuideParser::read_unknown_key(std::string_view body) {
    const std::string near = did_you_mean(cut_at(body, ':').before, keys());
    const auto next = m_card == nullptr ? 1 : m_card->lines.size() + 1;
    error(body, "the line has no id",
          near.empty() ? fmt::format("write '{{#{}}}' behind its words", next) : near);
}

std::vector<std::string> GuideParser::keys() const {
    if (m_part == Part::Head)
        return {"book"};
    if (m_part == Part::Session)
        return {m_in_card ? "minutes" : "cut"};
    if (m_part == Part::Energiser)
        return {"minutes"};
    if (m_part == Part::Activities && m_in_card)
        return {"chapters", "adults measure"};
    return {};
}

/// "c1 c2 with a1, c3": what is parted by commas is one session.
void GuideParser::read_cut(std::string_view value) {
    for (const std::string_view piece : pieces_of(value, ',')) {
        Sitting sitting;
        sitting.at = at(piece);
        auto words = words_of(piece);
        if (words.size() > 2 && words[words.size() - 2] == "with") {
            const std::string with = read_id(words.back());
            sitting.with = with == "check" ? with : m_guide.book + "-" + with;
            sitting.with_at = at(words.back());
            words.resize(words.size() - 2);
        }
        for (const std::string_view word : words)
            sitting.chapters.push_back(chapter_id(word));
        if (words.empty())
            error(piece, "a session of the cut is empty", "'c1 c2 with a1, c3'");
        m_guide.cut.push_back(std::move(sitting));
    }
}

void GuideParser::read_minutes(std::string_view value) {
    int from = 0, to = 0;
    if (m_part == Part::Energiser) {
        if (!read_range("0-" + std::string(value), from, m_guide.energiser_minutes))
            error(value, fmt::format("{} is no number of minutes", in_quotes(value)), "'4'");
        return;
    }
    SessionPart& part = m_guide.path.back();
    part.minutes_at = at(value);
    if (!read_range(value, from, to))
        return error(value, fmt::format("{} are no minutes", in_quotes(value)),
                     "two numbers, the smaller first, such as '10-25'");
    part.begins = from;
    part.ends = to;
}

} // namespace hakawati::story
