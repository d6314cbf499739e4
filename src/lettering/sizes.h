// Inside of `lettering`: every measure of the letterer in px, from the style at hand. Type follows
// the reader's text size; margins and gaps follow the screen alone.
#pragma once

#include "lettering/lettering.h"

namespace hakawati::lettering {

struct Sizes {
    double em = 36;         ///< Latin em of balloons and captions
    double least_em = 34.8; ///< 3 mm of x-height: smaller type is a fault
    double margin = 16.5;   ///< between a balloon and the panel's edge
    double gap = 12;        ///< between two balloons, and round tokens
    double pad_x = 33;      ///< inside a balloon, beside the widest line
    double pad_y = 20;      ///< above and below the words
    double outline = 3;
    double tail_width = 26; ///< at the root
    double shortest_tail = 20;
    double longest_tail = 234;
};

Sizes sizes_of(const Style&);
text::Direction direction_of(const Style&);

/// Balloons with a body and a tail, as against captions, sounds and signs.
bool is_balloon(Kind);
/// Words that have a place in the order of reading (sounds and signs have none).
bool is_read_in_order(Kind);

} // namespace hakawati::lettering
