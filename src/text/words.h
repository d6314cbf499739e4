// Inside of `text`: a line of writing cut into words, and words into pieces of one direction and
// one script, with the levels of the Unicode bidi rules. Knows no font; widths come from outside.
#pragma once

#include "text/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::text {

/// A stretch of one bidi level and one script, in the order of the writing.
struct Piece {
    std::string words;
    int level = 0; ///< odd: right to left
    std::string script;
    double width = 0; ///< px, once it was measured
    Direction direction() const {
        return level % 2 ? Direction::RightToLeft : Direction::LeftToRight;
    }
};

/// What is never broken, and the space that follows it (gone at the end of a line).
struct Word {
    std::vector<Piece> pieces;
    std::vector<Piece> gap;
    bool ends_line = false;     ///< a line break is written after it
    bool ends_sentence = false; ///< . ! ? or their Arabic sisters
    std::size_t length = 0;     ///< characters
};

/// Breaks only at spaces, and there only where the Unicode line-breaking rules allow: a word is
/// never cut, not even at its own hyphen. Invisible direction marks do their work and are left out.
std::vector<Word> cut_into_words(std::string_view, const Language&);

/// The places of pieces of these levels, from left to right as seen (rule L2).
std::vector<std::size_t> visual_order(const std::vector<int>& levels);

} // namespace hakawati::text
