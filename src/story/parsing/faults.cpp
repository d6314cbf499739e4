#include "story/parsing/faults.h"

#include "base/strings.h"
#include "story/parsing/script.h"

namespace hakawati::story {

Faults::Faults(std::string_view text, std::string file) : m_file(std::move(file)) {
    for (const ScriptLine& line : read_lines(text))
        m_lines.push_back(line.whole);
}

void Faults::error(Position at, std::string message, std::string hint) {
    m_faulty_lines.insert(at.line);
    add(Severity::Error, at, std::move(message), std::move(hint));
}

void Faults::warning(Position at, std::string message, std::string hint) {
    add(Severity::Warning, at, std::move(message), std::move(hint));
}

bool Faults::full() const {
    constexpr std::size_t most = 1000; // a damaged file must fill neither the memory nor the screen
    return m_all.size() >= most;
}

void Faults::add(Severity severity, Position at, std::string message, std::string hint) {
    if (full())
        return;
    constexpr std::size_t longest_source = 2400; // bytes; a damaged file must not fill the memory
    const auto index = static_cast<std::size_t>(at.line) - 1; // line 0 wraps round: no such line
    std::string source;
    if (index < m_lines.size())
        source = m_lines[index].substr(0, longest_source);
    m_all.push_back({m_file, at.line, at.column, severity, std::move(message), std::move(hint),
                     std::move(source)});
}

std::string quoted(std::string_view word) {
    constexpr std::size_t longest = 40;
    const std::u32string points = to_utf32(word);
    if (points.size() <= longest)
        return "'" + std::string(word) + "'";
    return "'" + to_utf8(std::u32string_view(points).substr(0, longest)) + "...'";
}

} // namespace hakawati::story
