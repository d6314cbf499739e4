// The way of a grown-up out of a child's screen: small, grey, in a corner, and opened only by two
// touches or by holding it.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

constexpr double small_lock_mm = 9.4;

/// The lock, and while it waits for the second touch what it is for. Sends "grown-ups", held for a
/// second "grown-ups" held; "grown-ups-not" comes by itself when nobody touches it again.
void add_small_lock(ui::Tree&, const Context&, const Rect& at);

} // namespace hakawati::screens
