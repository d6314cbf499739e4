// The way of what is taken along: four stones from the room on the stick to pulling it out, each
// with a leaf once it is behind.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

void add_way_of_files(ui::Tree&, const Context&, const Rect& room);
/// An empty round place with a dashed edge.
void add_stone_ahead(drawing::DrawList&, const Context&, const Rect&);

} // namespace hakawati::screens
