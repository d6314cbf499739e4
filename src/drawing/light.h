// By what light the paper is seen: by day, in the evening (dark paper, quiet pictures) or out in
// the sun (white paper, black ink). Owns the only table of those colours: everything is drawn in
// the colours of the day, and a finished draw list is put into another light here. Knows no
// screens.
#pragma once

#include "drawing/draw_list.h"

namespace hakawati::drawing {

enum class Light { Day, Evening, Sun };

/// A colour of paper, wood, lines and edges; one that is not in the table is dimmed like art.
Colour paper_in(Light, Colour of_the_day);
/// A colour of words. One that is not in the table stays as it is.
Colour ink_in(Light, Colour of_the_day);

/// The same drawing in another light: papers, words and flat colours after the table, art a little
/// darker in the evening. In the sun there is no grain, and panels have an edge in ink.
void put_in(Light, DrawList&);

} // namespace hakawati::drawing
