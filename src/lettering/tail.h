// Inside of `lettering`: where a tail leaves its balloon and where it ends, and what it crosses.
#pragma once

#include "lettering/lettering.h"
#include "lettering/sizes.h"

#include <optional>
#include <vector>

namespace hakawati::lettering {

struct Segment {
    Point from;
    Point to;
};

bool crosses(const Segment&, const Segment&);
bool crosses(const Segment&, const Rect&);
/// Share of the way (0 to 1) at which the segment first enters the rectangle; 1 when it never does.
double entry(const Segment&, const Rect&);

/// The face or head that a mouth belongs to: the one round it, else none.
std::optional<Rect> owner_of(Point mouth, const std::vector<Rect>&);

/// Root left, root right, tip: leaves the body near its middle, aims at the mouth (or out of the
/// panel at the nearer side when there is none) and ends half way, before the face.
std::vector<Point> tail_to(Kind, const Rect& box, std::optional<Point> mouth, const Obstacles&,
                           const Sizes&);
/// The same of a balloon that cannot go elsewhere: it stops well short of all `others`, rooted
/// further from the middle where that brings it nearer, and hardly lies on who speaks; empty where
/// less than half of the shortest tail would be left. `speaker`: that one's head, face and body.
std::vector<Point> clear_tail(Kind, const Rect& box, Point mouth, const Obstacles& speaker,
                              const std::vector<Rect>& others, const Sizes&);
/// The neck that joins a balloon to the one above or beside it: two corners on that one, then two
/// on the balloon itself, in turn round the neck.
std::vector<Point> neck_to(Kind, const Rect& box, const Rect& before, const Sizes&);

Segment spine(const std::vector<Point>& tail); ///< from the middle of the root to the tip

} // namespace hakawati::lettering
