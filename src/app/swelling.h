// What swells or shrinks by itself on a screen (ui::Swell): drawn frame by frame over the rest.
#pragma once

#include "sdl/sdl.h"
#include "ui/tree.h"

namespace hakawati::app {

/// Something still changes its size so long after the screen was shown.
bool is_swelling(const ui::Node& root, double shown_for_ms);
void draw_swelling(const ui::Node& root, double shown_for_ms, sdl::Canvas&);
/// Takes what swells out of the picture of the rest.
void take_swelling(ui::Node& root);
/// The same things swell in the same way: they go on and do not begin again.
bool swell_alike(const ui::Node& a, const ui::Node& b);

} // namespace hakawati::app
