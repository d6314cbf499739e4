// Inside of `screens`: what may be taken home from each chapter, pegged on ropes. A child pegs a
// leaf to it, or takes it down again; nobody checks.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// The missions of the book in its order, as large as they fit into the room.
void add_missions(ui::Tree&, const Context&, const Rect& room);

} // namespace hakawati::screens
