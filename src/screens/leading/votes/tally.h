// Inside of `screens`: strokes of chalk in groups of five. The groups follow the direction of the
// language; a group itself is never mirrored, as nobody's hand is.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// As many strokes as fit their room, in as many rows as they need, smaller the more there are.
void add_tally(drawing::DrawList&, const Context&, int count, const Rect&);

} // namespace hakawati::screens
