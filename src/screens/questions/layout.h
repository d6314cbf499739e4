// Inside of `screens`: how the cards of a question stand: all beside their picture, or a few at a
// time with the question on a step of its own. The first of the ways in which no word must be made
// smaller is taken, and it stays the same until the question is left.
#pragma once

#include "screens/questions/cards.h"

#include <vector>

namespace hakawati::screens {

struct Layout {
    double picture = 0; ///< share of the screen for the picture; 0: cards alone, in steps
    std::size_t a_step = 1;
    std::size_t across = 1;
    CardWay way = {}; ///< its picture smaller where its words ask for room
    /// Share of the screen's width by which the last words stand out of the picture: flat they hang
    /// over its side, as long as what is said has room beside them; upright they stand before it.
    double out = 0;
    double seen = 0; ///< mm, least of a card's picture
};

Layout layout_of(const Context&, const Asked&, const std::vector<Card>&);
/// One with everything, or so many with cards alone.
int card_steps(const Layout&, std::size_t cards);

Rect picture_rect(const Context&, const Layout&);
/// Where the last words lie in it; empty without any.
Rect last_rect(const Context&, const Asked&, const Layout&);
/// As high as anything that may be said here asks for.
Rect ask_rect(const Context&, const Asked&, const Layout&);
/// Where so many cells lie.
std::vector<Rect> cells_of(const Context&, const Asked&, const Layout&, std::size_t count);
/// Soap bubbles take a cell of their own beside the cards.
bool has_bubbles(const Asked&);

} // namespace hakawati::screens
