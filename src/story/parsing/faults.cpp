#include "story/parsing/faults.h"

#include "base/strings.h"
#include "story/parsing/script.h"

#include <algorithm>

namespace hakawati::story {

namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "there is " : ", ") + in_quotes(name);
    return list;
}

/// "can" and "water-can"; "jerry-can" and "water-can".
bool share_a_part(std::string_view one, std::string_view other) {
    const std::vector<std::string_view> parts = pieces_of(one, '-');
    return std::ranges::any_of(pieces_of(other, '-'), [&](std::string_view part) {
        return std::ranges::find(parts, part) != parts.end();
    });
}

} // namespace

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

std::string in_quotes(std::string_view word) {
    constexpr std::size_t longest = 40;
    const std::u32string points = to_utf32(word);
    if (points.size() <= longest)
        return "'" + std::string(word) + "'";
    return "'" + to_utf8(std::u32string_view(points).substr(0, longest)) + "...'";
}

std::string proposal(std::string_view word, const std::vector<std::string>& names) {
    constexpr std::size_t shown = 40; // the poses of a puppet, all of them
    if (const std::string near = did_you_mean(word, names); !near.empty())
        return near;
    if (names.size() <= shown)
        return listed(names);
    std::vector<std::string> alike;
    for (const std::string& name : names)
        if (alike.size() < shown && share_a_part(word, name))
            alike.push_back(name);
    return listed(alike);
}

} // namespace hakawati::story
