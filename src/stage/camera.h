// What part of the place is seen: the shot of the script or the staging file, widened or cropped to
// the picture's aspect so that nobody is cut by accident, with free room above the heads. Units of
// the place; knows no px but the aspect.
#pragma once

#include "geometry/geometry.h"
#include "stage/blocking.h"
#include "story/model.h"

#include <vector>

namespace hakawati::stage {

/// What the camera must care for.
struct Subjects {
    std::vector<Rect> bodies, heads;
    std::vector<Rect> hands; ///< busy ones
    Rect extents;            ///< painted area of the place
};
Subjects subjects_of(const Blocking&);
/// Something to be tapped: cared for like a busy hand.
void add_target(Subjects&, Point);

/// The shot in words as a rectangle of 16:10.
Rect shot_by_words(const Blocking&, const story::Staging&);

/// The camera for an aspect (width over height). `headroom` is the share of its height that stays
/// free above the highest head. Sideways it leaves the painted area only when the people need it;
/// upward it may.
Rect frame(const Rect& shot, const Subjects&, double aspect, double headroom);

} // namespace hakawati::stage
