// One-switch scanning: a ring goes from target to target by itself, and one press takes what it
// holds (trust.md, section 4, item 14). Pure: it knows ids in their focus order, no window and no
// clock; whoever owns it waits `ms_until_step` and calls `step`, and draws what is `ringed`.
//
// Six targets and fewer are ringed one by one. More are ringed part by part: what speaks of nothing
// in particular (back, tree, later) together, answers one by one or line by line. A press enters a
// part, and when all of it was offered once the ring is round the part again. Every one of up to 64
// targets is reached in at most 12 rings.
#pragma once

#include "geometry/geometry.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::ui {

constexpr double scan_ms = 2000;
constexpr double fastest_scan_ms = 500, slowest_scan_ms = 10000;
/// After so many rounds without a press the ring rests, until any press.
constexpr int scan_rounds = 3;
constexpr std::size_t most_one_by_one = 6; ///< targets

struct Node;

/// Ids of targets in their focus order, in the parts that are ringed first; none is empty.
using ScanParts = std::vector<std::vector<std::string>>;
/// Of a screen on which every round begins with the target `first`: nothing of the asides stands
/// between it and the ring.
ScanParts scan_parts(const Node& root, const std::string& first);
/// One by one, or rows and columns alike.
ScanParts equal_parts(const std::vector<std::string>& ids);
/// Rings from entering a part of so many targets to its last one.
std::size_t rings_within(std::size_t count);
/// Where a ring is drawn round targets: one round all that stand beside each other; px.
std::vector<Rect> rings_round(const Node& root, const std::vector<std::string>& ids);

class Scan {
  public:
    /// How long the ring stays, ms; kept within the fastest and the slowest. The first of every
    /// round stays twice as long.
    explicit Scan(double ms = scan_ms);

    /// For a new screen. Every round begins with the part that holds the target `first`, and in
    /// that part with it; with the first one when it is not there.
    void start(const ScanParts&, const std::string& first = {});
    /// Under the ring now: one id, or those of a group; none while it rests.
    std::vector<std::string> ringed() const;
    bool resting() const { return m_levels.empty(); }
    double ms_until_step() const; ///< 0 while it rests: no step comes
    void step();
    /// The id to be activated; nothing when a group was entered, or when the ring woke up. Begins
    /// the round again.
    std::optional<std::string> press();

  private:
    /// Neighbours in the focus order, ringed part by part.
    struct Level {
        std::size_t from = 0, count = 0;
        std::size_t begin = 0; ///< the part with which a round begins
        std::size_t at = 0;    ///< the part under the ring
    };
    void wake();
    void enter(std::size_t from, std::size_t count);
    std::size_t parts(const Level&) const;
    std::size_t edge(const Level&, std::size_t part) const;

    double m_ms;
    std::vector<std::string> m_targets;
    std::vector<std::size_t> m_edges; ///< where the outermost parts begin, and the end
    std::size_t m_first = 0;
    std::vector<Level> m_levels; ///< the groups entered, outermost first; empty: it rests
    int m_rounds = 0;
};

} // namespace hakawati::ui
