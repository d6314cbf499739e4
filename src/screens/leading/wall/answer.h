// Inside of `screens`: the answer of a question whose things are laid out, in pictures: the order
// on its numbered places, the baskets with what lies in them. So whoever cannot read sees it, on
// the wall and on the board of a tablet alike. Draws only.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// The hands are shown, and what was laid out may be told: before the book nothing is.
bool shows_answer(const Context&, const story::Question&);
/// As large as it fits a room, thought left to right. `names`: of baskets, mm of x-height in the
/// reader's text size.
void add_answer(ui::Tree&, const Context&, const story::Question&, double names, const Rect& room);

} // namespace hakawati::screens
