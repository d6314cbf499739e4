// Inside of `screens`: the little pictures on the cards of the settings. They show what the choice
// does, with the panels of the book in hand where there is one.
#pragma once

#include "screens/parts/parts.h"

#include <string>

namespace hakawati::screens {

/// A sign of assets/ui.
void add_sign_picture(drawing::DrawList&, const Context&, const std::string& icon, const Rect&);
/// A small balloon with letters: how large the words are.
void add_letters(drawing::DrawList&, const Context&, double scale, const Rect&);
/// The book's first panel with one empty balloon, or with two.
void add_balloons(drawing::DrawList&, const Context&, BalloonPace, const Rect&);
/// A kite in the sky; with the wind that moves it.
void add_kite(drawing::DrawList&, const Context&, Motion, const Rect&);
/// The first panel that has two versions, in one of them.
void add_version(drawing::DrawList&, const Context&, reading::NotePreference, const Rect&);
/// A small screen with Next in the corner of that hand.
void add_hand(drawing::DrawList&, const Context&, ui::Hand, const Rect&);
/// A small screen that a finger touches.
void add_touch(drawing::DrawList&, const Context&, const Rect&);
/// A written page by a light.
void add_light(drawing::DrawList&, const Context&, drawing::Light, const Rect&);
/// Three pictures, and the reader's animal alone.
void add_code_pictures(drawing::DrawList&, const Context&, const Rect&);
void add_animal(drawing::DrawList&, const Context&, const Rect&);

} // namespace hakawati::screens
