// Inside of `lettering`: what a place costs. Faults cost a thousand each, so that no beauty can
// buy one; below that, the rules of docs/lettering.md in their order of weight.
#pragma once

#include "lettering/body.h"
#include "lettering/lettering.h"
#include "lettering/sizes.h"

#include <vector>

namespace hakawati::lettering {

/// One letter at one place.
struct Candidate {
    const Letter* letter = nullptr;
    const Body* body = nullptr;
    Rect box;
    std::vector<Point> tail;
    std::vector<Point> neck; ///< to the balloon before, whose tail then falls away
    bool joined() const { return !neck.empty(); }
    double cost = 0; ///< alone, whatever else is in the panel
};

/// All that a judgement needs.
struct Scene {
    const Obstacles& obstacles;
    const Style& style;
    Sizes sizes;
};

constexpr double fault_cost = 1000;

/// Gives the candidate its tail and its cost.
void judge(Candidate&, const Scene&);
/// What it costs when `later` could be read before `next`.
double cost_of_doubt(const Candidate& first, const Candidate& next, const Candidate& later,
                     const Scene&);
/// What two letters of one beat cost together; `next`: nothing is read between them.
double cost_together(const Candidate& first, const Candidate& then, bool next, const Scene&);

} // namespace hakawati::lettering
