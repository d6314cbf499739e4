#include "story/parsing/script.h"

#include "base/strings.h"

#include <algorithm>
#include <charconv>

namespace hakawati::story {

namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool only(std::string_view s, char wanted) {
    return std::all_of(s.begin(), s.end(), [&](char c) { return c == wanted; });
}

/// `CAPTION`, `ASK MAMA`, `BABA (phone)`: no small letter outside the brackets.
bool looks_spoken(std::string_view body) {
    const std::size_t colon = body.find(':');
    if (colon == std::string_view::npos || !is_capital(body.front()))
        return false;
    const std::string_view label = body.substr(0, std::min(colon, body.find('(')));
    const std::string_view first = words_of(label).front();
    return is_label(first);
}

bool read_number(std::string_view digits, int& number) {
    const char* end = digits.data() + digits.size();
    const auto [stopped, fault] = std::from_chars(digits.data(), end, number);
    return fault == std::errc() && stopped == end;
}

LineType heading_type(std::size_t marks) {
    constexpr LineType types[] = {LineType::TitleHeading, LineType::ChapterHeading,
                                  LineType::StepHeading, LineType::GentleHeading};
    return marks <= 4 ? types[marks - 1] : LineType::Unknown;
}

} // namespace

ScriptLine read_line(std::string_view line, int number) {
    ScriptLine read{number, line, trim(line), LineType::Unknown};
    const auto is = [&](LineType type, std::size_t mark) {
        read.type = type;
        read.body = trim(read.body.substr(mark));
        return read;
    };
    const std::string_view body = read.body;
    if (body.empty())
        return is(LineType::Blank, 0);
    if (body.starts_with("<!--"))
        return is(LineType::Comment, 0);
    if (body.front() == '#')
        if (const std::size_t marks = std::min(body.find_first_not_of('#'), body.size());
            heading_type(marks) != LineType::Unknown)
            return is(heading_type(marks), marks);
    if (body.size() >= 3 && only(body, '-'))
        return is(LineType::Break, 0);
    if (body.starts_with("->"))
        return is(LineType::Jump, 2);
    if (body == "-" || body.starts_with("- ") || body.starts_with("-\t"))
        return is(is_blank(line.front()) ? LineType::SubItem : LineType::Item, 1);
    return is(looks_spoken(body) ? LineType::Spoken : LineType::Unknown, 0);
}

bool is_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    const auto zeros_at = [&](std::size_t at) { return text[at] == 0 && text[at + 2] == 0; };
    return text.size() >= 4 && zeros_at(0) != zeros_at(1);
}

std::vector<ScriptLine> read_lines(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    std::vector<ScriptLine> lines;
    for (const std::string_view line : lines_of(text))
        lines.push_back(read_line(line, static_cast<int>(lines.size()) + 1));
    return lines;
}

int column_of(std::string_view line, std::string_view part) {
    const std::ptrdiff_t offset = part.data() - line.data();
    return static_cast<int>(character_count(line.substr(0, static_cast<std::size_t>(offset)))) + 1;
}

Tagged split_tag(std::string_view s) {
    s = trim(s);
    const std::size_t open = s.rfind("{#");
    if (open == std::string_view::npos || s.back() != '}')
        return {s, s.substr(s.size()), false};
    const std::string_view id = s.substr(open + 2, s.size() - open - 3);
    return {trim(s.substr(0, open)), trim(id), true};
}

Spoken split_spoken(std::string_view body) {
    const Cut cut = cut_at(body, ':');
    Spoken spoken{cut.before, cut.before, cut.before.substr(cut.before.size()),
                  cut.before.substr(cut.before.size()), split_tag(cut.after)};
    std::string_view label = cut.before;
    if (label.ends_with(')') && label.find('(') != std::string_view::npos) {
        const std::size_t open = label.find('(');
        spoken.manner = trim(label.substr(open + 1, label.size() - open - 2));
        label = trim(label.substr(0, open));
    }
    const std::size_t blank = std::min(label.find_first_of(" \t"), label.size());
    spoken.name = label.substr(0, blank);
    spoken.detail = trim(label.substr(blank));
    return spoken;
}

std::vector<std::string_view> words_of(std::string_view s) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < s.size();) {
        while (at < s.size() && is_blank(s[at]))
            ++at;
        std::size_t end = at;
        while (end < s.size() && !is_blank(s[end]))
            ++end;
        if (end > at)
            words.push_back(s.substr(at, end - at));
        at = end;
    }
    return words;
}

std::vector<std::string_view> pieces_of(std::string_view s, char separator) {
    std::vector<std::string_view> pieces;
    for (std::size_t end = s.find(separator); end != std::string_view::npos;
         end = s.find(separator)) {
        pieces.push_back(trim(s.substr(0, end)));
        s.remove_prefix(end + 1);
    }
    pieces.push_back(trim(s));
    return pieces;
}

Cut cut_at(std::string_view s, char separator) {
    const std::size_t at = s.find(separator);
    if (at == std::string_view::npos)
        return {trim(s), s.substr(s.size()), false};
    return {trim(s.substr(0, at)), trim(s.substr(at + 1)), true};
}

bool read_range(std::string_view s, int& from, int& to) {
    const Cut cut = cut_at(s, '-');
    return cut.found && read_number(cut.before, from) && read_number(cut.after, to) && from <= to;
}

std::string single_spaced(std::string_view s) {
    std::string out;
    for (const std::string_view word : words_of(s)) {
        if (!out.empty())
            out += ' ';
        out += word;
    }
    return out;
}

bool is_name(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(),
                                     [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
}

bool is_label(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return is_capital(c) || is_digit(c) || c == '-';
    });
}

std::string small_letters(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (is_capital(c))
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string capital_letters(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (is_small(c))
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

} // namespace hakawati::story
