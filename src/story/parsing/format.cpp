#include "base/strings.h"
#include "story/parse.h"
#include "story/parsing/names.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

std::string joined(const std::vector<std::string_view>& parts) {
    std::string out;
    for (const std::string_view part : parts)
        if (!part.empty())
            out += (out.empty() ? "" : ", ") + single_spaced(part);
    return out;
}

std::string tagged(std::string_view text) {
    const Tagged parts = split_tag(text);
    const std::string words = single_spaced(parts.words);
    return parts.tagged ? fmt::format("{} {{#{}}}", words, parts.id) : words;
}

std::string key_and_value(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    if (cut.before == "ages") {
        const Cut ages = cut_at(cut.after, '-');
        return fmt::format("ages: {}-{}", ages.before, ages.after);
    }
    return fmt::format("{}: {}", cut.before, single_spaced(cut.after));
}

/// How one is, which way, with what, to where.
std::size_t clause_rank(std::string_view clause) {
    constexpr std::string_view order[] = {"eyes", "talking", "faces", "holds", "looks"};
    const auto* found = std::find(std::begin(order), std::end(order), words_of(clause).front());
    return static_cast<std::size_t>(found - std::begin(order));
}

std::string actor(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    auto parts = pieces_of(cut.after, ',');
    std::erase(parts, std::string_view());
    if (!parts.empty())
        std::stable_sort(
            parts.begin() + 1, parts.end(),
            [](std::string_view a, std::string_view b) { return clause_rank(a) < clause_rank(b); });
    return fmt::format("{}: {}", single_spaced(cut.before), joined(parts));
}

std::string panel_item(std::string_view body) {
    if (starts_with_word(body, "shows"))
        return "shows " + joined(pieces_of(body.substr(5), ','));
    if (starts_with_word(body, "prop"))
        return single_spaced(body);
    if (const Cut cut = cut_at(body, ':'); cut.before == "note")
        return "note: " + joined(pieces_of(cut.after, ','));
    return actor(body);
}

std::string option(std::string_view body) {
    const std::size_t close = std::min(body.find(']'), body.size() - 1);
    const std::string_view mark = trim(body.substr(1, std::max<std::size_t>(close, 1) - 1));
    const Cut cut = cut_at(body.substr(close + 1), ':');
    return fmt::format("[{}] {}: {}", mark.empty() ? " " : mark, cut.before, tagged(cut.after));
}

std::string spoken(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    const Spoken parts = split_spoken(body);
    std::string out(parts.name);
    if (!parts.detail.empty())
        out += " " + single_spaced(parts.detail);
    if (!parts.manner.empty())
        out += fmt::format(" ({})", parts.manner);
    return fmt::format("{}: {}", out, tagged(cut.after));
}

std::string jump(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    return cut.found ? fmt::format("-> {}: {}", cut.before, tagged(cut.after))
                     : fmt::format("-> {}", cut.before);
}

bool is_heading(LineType type) {
    return type == LineType::TitleHeading || type == LineType::ChapterHeading ||
           type == LineType::StepHeading || type == LineType::GentleHeading;
}

/// A chapter's mission names its picture; what goes home from the whole book does not.
bool is_mission(const ScriptLine& line) {
    const Spoken spoken = split_spoken(line.body);
    return line.type == LineType::Spoken && spoken.name == "HOME" && !spoken.detail.empty();
}

bool is_item(LineType type) { return type == LineType::Item || type == LineType::SubItem; }

class Formatter {
  public:
    explicit Formatter(std::string_view text) {
        for (const ScriptLine& line : read_lines(text)) {
            if (line.type == LineType::Blank)
                m_blank_above = true;
            else
                m_lines.push_back({line, std::exchange(m_blank_above, false)});
        }
    }

    std::string format() {
        std::string out;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (i > 0 && blank_before(i))
                out += '\n';
            out += written(m_lines[i].line) + '\n';
        }
        return out;
    }

  private:
    enum class Part { Keys, Panel, Question };
    struct Entry {
        ScriptLine line;
        bool blank_above = false; ///< in the text as it was
    };

    /// A comment belongs to what follows it: it takes the blank line that would stand there, and
    /// keeps its own distance on both sides.
    bool blank_before(std::size_t i) const {
        const LineType before = m_lines[i - 1].line.type;
        if (before == LineType::Comment)
            return m_lines[i].blank_above;
        std::size_t next = i;
        while (next < m_lines.size() && m_lines[next].line.type == LineType::Comment)
            ++next;
        if (next > i && m_lines[i].blank_above)
            return true;
        return next < m_lines.size() &&
               (parted(before, m_lines[next].line.type) || is_mission(m_lines[next].line));
    }

    static bool parted(LineType above, LineType below) {
        const bool words = below == LineType::Spoken || below == LineType::Jump;
        return is_heading(below) || below == LineType::Break || above == LineType::Break ||
               (is_item(above) && words);
    }

    std::string written(const ScriptLine& line) {
        switch (line.type) {
        case LineType::TitleHeading:
        case LineType::ChapterHeading:
        case LineType::StepHeading:
        case LineType::GentleHeading:
            return heading(line);
        case LineType::Item:
        case LineType::SubItem:
            return item(line);
        case LineType::Break:
            return "---";
        case LineType::Jump:
            return jump(line.body);
        case LineType::Spoken:
            return spoken(line.body);
        default:
            return std::string(line.body);
        }
    }

    std::string heading(const ScriptLine& line) {
        const std::size_t marks = static_cast<std::size_t>(line.type) -
                                  static_cast<std::size_t>(LineType::TitleHeading) + 1;
        const std::string mark = std::string(marks, '#') + " ";
        if (line.type != LineType::StepHeading && line.type != LineType::GentleHeading) {
            m_part = Part::Keys;
            return mark + single_spaced(line.body);
        }
        const auto words = words_of(line.body);
        const bool question = words.size() > 1 && kind_of(words[1], question_kinds).has_value();
        m_part = question ? Part::Question : Part::Panel;
        return mark + joined(pieces_of(line.body, ','));
    }

    std::string item(const ScriptLine& line) const {
        if (line.body.empty())
            return "-";
        if (m_part == Part::Keys)
            return "- " + key_and_value(line.body);
        if (m_part == Part::Panel)
            return "- " + panel_item(line.body);
        return line.type == LineType::Item ? "- " + option(line.body)
                                           : "  - " + single_spaced(line.body);
    }

    std::vector<Entry> m_lines;
    bool m_blank_above = false;
    Part m_part = Part::Keys;
};

} // namespace

std::string format(std::string_view text) { return Formatter(text).format(); }

} // namespace hakawati::story
