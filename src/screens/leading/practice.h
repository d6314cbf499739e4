// Inside of `screens`: being led once through a session that nobody keeps. A yellow slip on every
// screen of it says what to touch next.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// The screen with that slip over it, the screen itself when nobody practises. On a low screen the
/// slip lies in the middle until it is touched.
ui::Tree under_practice(const Context&, ui::Tree (*view)(const Context&), const char* word);
/// Where the slip lies over a screen of its whole height; empty when nobody practises.
Rect practice_rect(const Context&, const char* word);
void add_practice_slip(ui::Tree&, const Context&, const char* word);
/// The record is kept, so to say: the first ten minutes are behind.
void end_practice(Update&);

} // namespace hakawati::screens
