// The yellow slip that tells a grown-up something while the reading goes on; never in anybody's
// mouth, never over words or faces (screens.md, 14c). A touch takes it away.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// What stands on a slip headed "For the grown-up".
struct Slip {
    std::string icon; ///< of assets/ui
    std::string words;
};
/// The slip at the upper start of `room`, as high as its words ask for.
ui::Node make_slip(const Context&, const std::string& id, const Slip&, const Rect& room);

bool has_notice(const Context&);
/// Where the slip of State.notice lies in a room, thought left to right; empty without a notice.
Rect notice_rect(const Context&, const Rect& room);
/// Adds it, if there is one.
void add_notice(ui::Tree&, const Context&, const Rect& room);
/// The room under the tree in its upper corner, where most screens have it.
Rect notice_corner(const Context&);
/// A strip along the upper edge, for screens that are full of words.
Rect notice_strip(const Context&);

/// A finished screen with everything on it so many px lower, to make room over it.
void move_down(ui::Node&, double dy);
/// The state on a screen so much lower that such a strip has room over it.
State below_notice(const Context&);
/// That screen with the slip over it; the screen itself when there is no notice, and on a low
/// screen: there the slip waits for the next panel.
ui::Tree under_notice(const Context&, ui::Tree (*view)(const Context&));

} // namespace hakawati::screens
