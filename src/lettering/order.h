// Inside of `lettering`: in which order an eye meets two boxes.
#pragma once

#include "geometry/geometry.h"
#include "text/language.h"

namespace hakawati::lettering {

/// True when `then` could be read before `first`: it starts higher, or stands on the same height
/// before it in the direction of reading.
bool order_inverted(const Rect& first, const Rect& then, text::Direction);

/// True when an eye that leaves `first` would go to `later` before it goes to `next`: `later` goes
/// on in its row while `next` does not lead there.
bool order_doubtful(const Rect& first, const Rect& next, const Rect& later, text::Direction);

/// The shortest way between two boxes, px; 0 when they touch.
double gap_between(const Rect&, const Rect&);

} // namespace hakawati::lettering
