// Inside of `screens`: where rope, places, loose cards and words of an order question lie: with the
// asker before their place where there is room, else the board alone after a step with the words.
#pragma once

#include "screens/parts/type.h"
#include "screens/questions/talk.h"

#include <vector>

namespace hakawati::screens {

/// Thought left to right.
struct OrderBoard {
    bool together = true; ///< with picture, asker and words on one screen
    Rect picture, asker;
    Talk talk;
    std::vector<Rect> places, cards;
    Rect caption;      ///< of the card in the hand
    bool hand = false; ///< the card in the hand lies large on this place, over the others
    Rect label;        ///< on its lower edge may stand where the question comes from
};

OrderBoard order_board(const Context&, const Asked&);
constexpr double rope_mm = 5; ///< from the rope down to what hangs on it
/// Cells in a row, no wider than they are high by much.
std::vector<Rect> row_of(const Context&, const Rect& room, std::size_t count);

/// The room of the words inside a slip.
Rect inside_caption(const Context&, const Rect& slip);

} // namespace hakawati::screens
