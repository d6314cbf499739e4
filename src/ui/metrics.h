// The screen at hand: its size, its scale, its direction. Layout is thought in mm, left to right;
// `mirror` turns it for right-to-left languages.
#pragma once

#include "geometry/geometry.h"
#include "text/language.h"

namespace hakawati::ui {

/// The hand that holds out to Next: for a left hand the two lower corners change places.
enum class Hand { Right, Left };

struct Metrics {
    Size screen;            ///< px
    double px_per_mm = 5.9; ///< 150 dpi
    bool right_to_left = false;
    double text_scale = 1; ///< 1, 1.5 or 2: multiplies child text only
    Hand hand = Hand::Right;

    double mm(double millimetres) const { return millimetres * px_per_mm; }
    bool portrait() const { return screen.height > screen.width; }
    /// A rectangle thought for left-to-right, where it lies in this direction.
    Rect mirror(const Rect& r) const {
        return right_to_left ? Rect{screen.width - r.right(), r.y, r.width, r.height} : r;
    }
    /// A rectangle of the lowest row, thought for a right hand, where it lies for this one; before
    /// `mirror`. Twice is as if never.
    Rect for_hand(const Rect& r) const {
        return hand == Hand::Left ? Rect{screen.width - r.right(), r.y, r.width, r.height} : r;
    }
    /// Latin em in px for an x-height in mm (Andika's x-height is 0.5 em: 3.1 mm = 36 px at 150
    /// dpi).
    double em_for_x_height(double x_height_mm) const { return mm(x_height_mm) * 36 / (3.1 * 5.9); }
};

/// Corners of the screen that never move (screens.md, section 5).
enum class Corner {
    TopStart,
    TopStartInner,
    TopEnd,
    BottomStart,
    BottomStartInner,
    BottomEnd,
    BottomEndInner
};
/// The square of a token in its corner; `side_mm` 17.6 below, 15.6 above.
Rect token_at(const Metrics&, Corner, double side_mm);

} // namespace hakawati::ui
