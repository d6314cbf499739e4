// The marks of charts, told apart by their pattern and not by their colour, so that they can be
// read on grey paper and by eyes that do not see red. Screen and paper draw the same marks; where
// they lie is for the chart to say.
#pragma once

#include "drawing/draw_list.h"

namespace hakawati::drawing {

enum class Pattern { Hatched, Dotted, Plain };

/// A bar with rounded corners and a dark edge that lies within `at`, px.
void add_bar(DrawList&, const Rect& at, Pattern);
/// An open ring: what was before. `radius`: to its outer edge, px.
void add_ring(DrawList&, Point centre, double radius);
/// A full disc: what came after.
void add_disc(DrawList&, Point centre, double radius);

} // namespace hakawati::drawing
