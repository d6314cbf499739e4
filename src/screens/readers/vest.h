// Inside of `screens`: the vest of the Junior Community Health Worker, with a leaf a chapter on its
// band: large on its own page, small on the shelf, where it leads to that page.
#pragma once

#include "screens/context.h"

#include <vector>

namespace hakawati::screens {

/// The vest as large as it fits; `grown` tells of each chapter, in the order of the book, whether
/// its leaf has grown. The others are only sewn on in outline.
void add_vest(drawing::DrawList&, const Context&, const std::vector<bool>& grown, const Rect& at);
/// On its hanger, in a square at the end of a cord; its leaves are those of the book in hand.
ui::Node make_hung_vest(const Context&, const Rect& at);

} // namespace hakawati::screens
