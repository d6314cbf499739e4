// Inside of `lettering`: the shapes of balloons as points round a box, the same for placing and for
// drawing. Angles are of the box's own lens: 0 to the right, a quarter turn downward.
#pragma once

#include "lettering/lettering.h"

#include <string>
#include <vector>

namespace hakawati::lettering {

/// How a balloon's body is cut.
struct Lens {
    Point centre;
    double half_width = 0;
    double half_height = 0;
    double power = 3.7; ///< 2: ellipse, more: nearer to a box
    double wobble = 0;  ///< share of the radius by which the edge strays
    unsigned seed = 1;
};

/// The lens of a balloon's body. Spikes and cloud bumps stand outside it, inside the box.
Lens lens_of(Kind, const Rect& box, unsigned seed);
/// Room that spikes and bumps take between lens and box, px.
double rim_of(Kind, const Rect& box);

Point point_at(const Lens&, double angle);
double angle_of(const Lens&, Point);
/// Below 1 inside the lens, 1 on its edge.
double depth(const Lens&, Point);

/// The outline as SVG path data, with the tail (root left, root right, tip) merged into it.
std::string outline_path(Kind, const Lens&, const std::vector<Point>& tail);
/// The bubbles from a thought to its head: centre and radius, largest first.
struct Bubble {
    Point centre;
    double radius;
};
std::vector<Bubble> bubbles_of(const std::vector<Point>& tail);

} // namespace hakawati::lettering
