// Inside of `screens`: what a group is asked to raise its hands for. Every question of the book can
// be asked: where one thing is chosen, hands are counted for each of its options; an order or
// baskets are found together, and hands say only how that went.
#pragma once

#include "screens/questions/asked.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// Ids of what hands may say where a whole order, or two baskets, were found together.
using group::found_together;
constexpr const char* not_found_yet = "not-yet";

struct Hand {
    std::string option; ///< full id, or one of the above, or learning::not_known_yet
    std::string words;
    std::string picture; ///< file; may be empty
    bool right = false;
    std::string spot{}; ///< of the question's scene, where the thing is cut out of it
};
/// The picture of a hand as large as it fits; none for words alone.
bool has_picture(const Hand&);
void add_hand_picture(drawing::DrawList&, const Context&, const story::Question&, const Hand&,
                      const Rect&);

/// What the question is asked in front of, as the group reads it.
Shown behind_vote(const Context&, const story::Question&);

/// The question by its id, in the chapters or in the check; null when the book has none such.
const story::Question* find_asked(const story::Book&, const std::string& id);
/// In the order of the book: nothing is shuffled, so that it can be read out and counted on paper.
std::vector<Hand> hands_of(const Context&, const story::Question&);
/// Whether a child raises a hand once only, so that the hands can be held against the group.
bool one_hand_each(const story::Question&);
/// The question at hand; null when no vote is on the screen.
const story::Question* voted_question(const Context&);
int hands_up(const group::Vote&);

/// Its words: the question, and once its counts are kept what is kindly said about it.
std::string question_words(const Context&, const story::Question&);
std::string said_to_group(const Context&, const story::Question&);
/// The counts are on the disk and may be shown.
bool vote_is_shown(const State&);

/// Opens the board for a question; counts that were kept are taken up again.
void open_vote(Update&, const World&, const story::Question&, group::Asked);
/// The vote that waited goes on as it was counted, whatever has become of the book meanwhile: an
/// option that is gone loses its hands. False when the question is gone.
bool take_up_vote(State&, const World&);
/// From the hand: the question at hand, or the nearest one of the chapter. False: there is none.
bool open_nearest_vote(Update&, const World&);
/// The six questions, before the book or after it.
void open_check(Update&, const World&, group::Asked);

} // namespace hakawati::screens
