// Inside of the wall: a question in as few parts as can be read from the last row, and how each of
// them lies. Where all of it fits there is one part. Which part is seen is the adult's matter
// (Leading::part), never a clock's.
#pragma once

#include "screens/leading/votes/voting.h"
#include "screens/leading/wall/wall.h"
#include "screens/parts/type.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// What stands on the wall at once: the words, some of the things, or both.
struct WallPart {
    std::string words; ///< the question, or what is kindly said; empty: things alone
    std::vector<Hand> things;
    bool answer = false; ///< in pictures, over the words (answer.h)
};
/// Of the question as it stands now, before or after its hands are shown; never empty.
std::vector<WallPart> parts_of(const Context& wall, const story::Question&);
/// The part that the wall shows, of so many.
std::size_t part_now(const State&, std::size_t count);

/// How a part lies, thought left to right.
struct PartPlaces {
    Rect words;
    double words_size = 1; ///< times `wall_word`
    std::vector<Rect> things;
    double picture = 0; ///< widest picture of a thing, px
};
/// With the largest pictures that leave its words their size.
PartPlaces places_of(const Context& wall, const WallPart&, bool shown);
Rect picture_in(const Context& wall, const Rect& card, const PartPlaces&);
Rect words_in(const Context& wall, const Hand&, const Rect& card, const PartPlaces&, bool shown);
/// Of the counts: one size for all, and how wide the widest is, px.
Type count_type();
double count_width(const Context& wall);

/// Where an answer and the words under it lie.
struct AnswerPlaces {
    Rect answer, words;
};
AnswerPlaces places_of_answer(const Context& wall, const std::string& words);

} // namespace hakawati::screens
