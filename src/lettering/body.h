// Inside of `lettering`: the sizes that the words of one letter can take, one for each sensible
// number of lines, before anything is placed.
#pragma once

#include "lettering/lettering.h"
#include "lettering/sizes.h"

#include <vector>

namespace hakawati::lettering {

struct Body {
    text::Paragraph words;
    Size box;            ///< of the whole body, without tail
    Point words_at;      ///< top left of the words in the box
    double ugliness = 0; ///< 0: the shape that a letterer likes best
};

/// At least one body, the best first. None is wider than the panel when the words allow it.
std::vector<Body> bodies_of(const Letter&, Size panel, const Style&, const text::FontMeasure&);

/// A sign's words, as large as its board takes; the box is the board.
Body sign_on(const Letter&, const Rect& board, const Style&, const text::FontMeasure&);

} // namespace hakawati::lettering
