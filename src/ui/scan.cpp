#include "ui/scan.h"

#include <algorithm>

namespace hakawati::ui {

namespace {

constexpr std::size_t most_one_by_one = 6;

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

/// The part that holds a target.
std::size_t part_with(std::size_t target, std::size_t count) {
    std::size_t part = 0;
    while (begin_of(part + 1, count) <= target)
        ++part;
    return part;
}

} // namespace

Scan::Scan(double ms) : m_ms(std::clamp(ms, fastest_scan_ms, slowest_scan_ms)) {}

void Scan::start(std::vector<std::string> focus_order, const std::string& first) {
    m_targets = std::move(focus_order);
    const auto found = std::find(m_targets.begin(), m_targets.end(), first);
    m_first = found == m_targets.end() ? 0 : static_cast<std::size_t>(found - m_targets.begin());
    wake();
}

void Scan::wake() {
    m_rounds = 0;
    m_levels.clear();
    if (m_targets.empty())
        return;
    const std::size_t part = part_with(m_first, m_targets.size());
    m_levels.push_back({0, m_targets.size(), part, part});
}

std::vector<std::string> Scan::ringed() const {
    if (resting())
        return {};
    const Level& level = m_levels.back();
    const auto at = [&](std::size_t part) {
        return m_targets.begin() +
               static_cast<std::ptrdiff_t>(level.from + begin_of(part, level.count));
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
    level.at = (level.at + 1) % parts_of(level.count);
    if (level.at != level.begin)
        return;
    if (m_levels.size() > 1 || ++m_rounds == scan_rounds)
        m_levels.pop_back();
}

std::optional<std::string> Scan::press() {
    const std::vector<std::string> taken = ringed();
    if (taken.size() > 1) {
        const Level& level = m_levels.back();
        m_rounds = 0;
        m_levels.push_back({level.from + begin_of(level.at, level.count), taken.size(), 0, 0});
        return std::nullopt;
    }
    wake();
    return taken.empty() ? std::nullopt : std::optional(taken.front());
}

} // namespace hakawati::ui
