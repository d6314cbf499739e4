#include "story/parsing/line_reader.h"

#include "base/strings.h"
#include "story/parsing/foreign_signs.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

constexpr std::size_t longest_line = 2000; // characters

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r') || byte == 0x7F;
}

} // namespace

LineReader::LineReader(std::string_view text, const std::string& file)
    : m_faults(text, file), m_unreadable(is_utf16(text)) {
    if (m_unreadable)
        m_faults.error({}, "the file is in UTF-16", "save it as UTF-8");
    else
        m_lines = read_lines(text);
}

bool LineReader::take(const ScriptLine& line) {
    m_line = &line;
    if (!is_whole(line) || line.type == LineType::Blank)
        return false;
    if (line.type != LineType::Comment)
        return true;
    if (!line.body.ends_with("-->"))
        error(line.body, "the comment does not end on its line", "write '-->' at its end");
    return false;
}

bool LineReader::is_whole(const ScriptLine& line) {
    if (line.whole.size() > longest_line)
        if (const std::size_t n = character_count(line.whole); n > longest_line) {
            m_faults.error(
                {line.number, 0},
                fmt::format("the line is too long: {} characters, at most {}", n, longest_line));
            return false;
        }
    if (!valid_utf8(line.whole)) {
        m_faults.error({line.number, 0}, "the line holds bytes that are not UTF-8",
                       "save the file as UTF-8");
        return false;
    }
    if (const auto bad = std::find_if(line.whole.begin(), line.whole.end(), is_control);
        bad != line.whole.end()) {
        error(line.whole.substr(static_cast<std::size_t>(bad - line.whole.begin())),
              "the line holds a control character", "take it away");
        return false;
    }
    return true;
}

Position LineReader::at(std::string_view part) const {
    return {m_line->number, column_of(m_line->whole, part)};
}

void LineReader::error(std::string_view part, std::string message, std::string hint) {
    m_faults.error(at(part), std::move(message), std::move(hint));
}

std::string LineReader::read_id(std::string_view word) {
    if (!is_name(word))
        error(word, fmt::format("{} is not an id", in_quotes(word)),
              hint_on(word, "an id is made of small letters, digits and '-'"));
    return std::string(word);
}

std::string LineReader::hint_on(std::string_view word, std::string otherwise) {
    const auto sign = foreign_sign_in(word);
    return sign ? fmt::format("it holds {}: {}", sign->name, hint_for(*sign))
                : std::move(otherwise);
}

std::string LineReader::read_words(const Tagged& tagged) {
    if (tagged.words.empty())
        error(tagged.words, "the words are missing");
    if (const std::size_t open = tagged.words.find("{#"); open != std::string_view::npos)
        error(tagged.words.substr(open), "one id stands at the very end of the line");
    return single_spaced(tagged.words);
}

} // namespace hakawati::story
