// Inside of `screens`: where the things and baskets of a sort question lie: in the asker's place
// where there is room, else alone after a step with the words.
#pragma once

#include "screens/questions/cards.h"
#include "screens/questions/talk.h"

#include <array>
#include <vector>

namespace hakawati::screens {

/// Thought left to right.
struct SortBoard {
    bool together = true; ///< with picture, asker and words on one screen
    Rect picture, asker;
    Talk talk;
    Rect current;              ///< the thing that is asked for now
    double thing = 1;          ///< of the usual size of its picture
    std::vector<Rect> waiting; ///< the next ones
    std::array<Rect, 2> baskets;
};

SortBoard sort_board(const Context&, const Asked&);
/// The foot of a basket, with its name.
Rect basket_label(const Context&, const Asked&, const Rect& basket);
Type basket_type();
/// In the one size in which all names fit such a label.
Type basket_type(const Context&, const Asked&, const Rect& label);

} // namespace hakawati::screens
