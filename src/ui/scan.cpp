#include "ui/scan.h"

#include <algorithm>

namespace hakawati::ui {

namespace {

/// How many parts so many targets are ringed in: rows and columns alike, beyond 6 x 6 groups of
/// groups.
std::size_t parts_of(std::size_t count) {
    if (count <= most_one_by_one)
        return count;
    const bool two_levels = count <= most_one_by_one * most_one_by_one;
    std::size_t parts = 2;
    while (parts * parts * (two_levels ? 1 : parts) < count)
        ++parts;
    return parts;
}

/// Where a part begins among so many targets; the part after the last begins at their end.
std::size_t begin_of(std::size_t part, std::size_t count) { return part * count / parts_of(count); }

} // namespace

ScanParts equal_parts(const std::vector<std::string>& ids) {
    ScanParts parts;
    for (std::size_t part = 0; part < parts_of(ids.size()); ++part)
        parts.emplace_back(ids.begin() + static_cast<std::ptrdiff_t>(begin_of(part, ids.size())),
                           ids.begin() +
                               static_cast<std::ptrdiff_t>(begin_of(part + 1, ids.size())));
    return parts;
}

std::size_t rings_within(std::size_t count) {
    const std::size_t parts = parts_of(count), largest = (count + parts - 1) / parts;
    return parts + (largest > 1 ? rings_within(largest) : 0);
}

Scan::Scan(double ms) : m_ms(std::clamp(ms, fastest_scan_ms, slowest_scan_ms)) {}

void Scan::start(const ScanParts& parts, const std::string& first) {
    m_targets.clear();
    m_edges = {0};
    for (const auto& part : parts) {
        m_targets.insert(m_targets.end(), part.begin(), part.end());
        m_edges.push_back(m_targets.size());
    }
    const auto found = std::find(m_targets.begin(), m_targets.end(), first);
    m_first = found == m_targets.end() ? 0 : static_cast<std::size_t>(found - m_targets.begin());
    wake();
}

void Scan::wake() {
    m_rounds = 0;
    m_levels.clear();
    if (!m_targets.empty())
        enter(0, m_targets.size());
}

/// Begins with the part that holds the first target of a round, if it is in here.
void Scan::enter(std::size_t from, std::size_t count) {
    m_levels.push_back({from, count, 0, 0});
    Level& level = m_levels.back();
    if (m_first >= from && m_first < from + count)
        while (edge(level, level.begin + 1) <= m_first)
            ++level.begin;
    level.at = level.begin;
}

std::size_t Scan::parts(const Level& level) const {
    return &level == &m_levels.front() ? m_edges.size() - 1 : parts_of(level.count);
}

std::size_t Scan::edge(const Level& level, std::size_t part) const {
    return &level == &m_levels.front() ? m_edges[part] : level.from + begin_of(part, level.count);
}

std::vector<std::string> Scan::ringed() const {
    if (resting())
        return {};
    const Level& level = m_levels.back();
    const auto at = [&](std::size_t part) {
        return m_targets.begin() + static_cast<std::ptrdiff_t>(edge(level, part));
    };
    return {at(level.at), at(level.at + 1)};
}

double Scan::ms_until_step() const {
    if (resting())
        return 0;
    return m_levels.back().at == m_levels.back().begin ? 2 * m_ms : m_ms;
}

void Scan::step() {
    if (resting())
        return;
    Level& level = m_levels.back();
    level.at = (level.at + 1) % parts(level);
    if (level.at != level.begin)
        return;
    if (m_levels.size() > 1 || ++m_rounds == scan_rounds)
        m_levels.pop_back();
}

std::optional<std::string> Scan::press() {
    const std::vector<std::string> taken = ringed();
    if (taken.size() > 1) {
        m_rounds = 0;
        enter(edge(m_levels.back(), m_levels.back().at), taken.size());
        return std::nullopt;
    }
    wake();
    return taken.empty() ? std::nullopt : std::optional(taken.front());
}

} // namespace hakawati::ui
