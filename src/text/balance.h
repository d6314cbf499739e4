// Inside of `text`: where lines end. Knows widths only, neither words nor fonts.
#pragma once

#include <cstddef>
#include <vector>

namespace hakawati::text {

struct WordWidth {
    double word = 0;
    double gap = 0;
    std::size_t length = 0; ///< characters
    bool ends_line = false;
    bool ends_sentence = false;
};

enum class Lens { Flat, Round };

/// For every line the word after its last, as many words a line as fit in `max_width`.
std::vector<std::size_t> fill_lines(const std::vector<WordWidth>&, double max_width);

/// The same for exactly `lines` lines (fewer when there are fewer words), as even as the words
/// allow; in a round lens the first and last of three lines and more are shorter. Likes a line to
/// end with a sentence, and not with a word of one or two letters.
std::vector<std::size_t> balance_lines(const std::vector<WordWidth>&, int lines, Lens);

} // namespace hakawati::text
