// Inside of `screens`: the book's own last words over the picture of everybody: a caption and a
// pegged note, in every way in which they can hang. Chooses none of them.
#pragma once

#include "screens/parts/parts.h"
#include "screens/views.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// Of the line of the book's ending whose id ends so; the program's word where the book has none.
std::string ending_words(const Context&, const std::string& end, const std::string& word);

/// Too narrow for cards with words, and for words beside words.
bool is_narrow_end(const Context&);

/// The note under the caption, beside it, beside it as near to the upper edge as a peg lets it, or
/// so beside a narrow caption.
enum class Hung { Under, Beside, Close, Wide };

struct Hanging {
    Hung note;
    double most; ///< scale of all its words
};

/// The caption and the note; false when not all words have room in that size.
struct Slips {
    std::vector<ui::Node> nodes;
    bool fit = true;
};

/// From the largest words to the smallest; in one size the slips lie first as they lie best.
std::vector<Hanging> ways_to_hang(const Context&, SeenOn);
/// Both over the picture in `art`.
Slips slips_on(const Context&, const Rect& art, SeenOn, const Hanging&);

} // namespace hakawati::screens
