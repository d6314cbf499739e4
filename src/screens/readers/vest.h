// Inside of `screens`: the vest of the Junior Community Health Worker, large, with a leaf a chapter
// on its band.
#pragma once

#include "screens/context.h"

#include <vector>

namespace hakawati::screens {

/// The vest as large as it fits; `grown` tells of each chapter, in the order of the book, whether
/// its leaf has grown. The others are only sewn on in outline.
void add_vest(drawing::DrawList&, const Context&, const std::vector<bool>& grown, const Rect& at);

} // namespace hakawati::screens
