// Inside of `screens`: what may be taken home from a chapter, on a card pegged to the branch of its
// last page.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// How high its card is in a room of this width, px.
double mission_height(const Context&, const story::Mission&, const Rect& room);
/// At the start of a room, as wide as its longest word asks for.
Rect mission_rect(const Context&, const story::Mission&, const Rect& room);
/// As high as its words ask for.
ui::Node make_mission(const Context&, const story::Mission&, const Rect& room);

} // namespace hakawati::screens
