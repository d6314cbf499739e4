// Woven cloths with a tatreez border on the upper and lower edge: what animals, pictures of a code
// and the vest lie on. Drawn by the program from the size alone.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// A cloth hung up by pegs on its upper edge.
void add_cloth(drawing::DrawList&, const Context&, const Rect& at);
/// One such border alone, as along the edge of a sheet.
void add_border(drawing::DrawList&, const Context&, const Rect& at);
/// The plain middle of a cloth, between the borders.
Rect inside_cloth(const Context&, const Rect& at);

} // namespace hakawati::screens
