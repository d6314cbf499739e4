// Inside of `screens`: the question at hand and what a child does with it. In the story, in the
// review at the start of a visit, and in the check before and after a book.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

/// The question on the screen: of the stop, or the first of the review; null elsewhere.
const story::Question* question_here(const State&, const World&);
/// Whether the question at hand has been tried, so that Next goes on.
bool may_go_on(const State&);

/// Gets the question at hand ready: its cards shuffled, the answers of this visit laid out again.
void prepare_question(State&, const World&);
/// The journal has answered: the answer that was awaited is the question's state now.
void accept_answer(State&);

/// Messages: option ID (touches a card), put N (lays the card in the hand on a place or into a
/// basket; with an empty hand the first thing goes into a basket), not-sure, next-cards and
/// previous-cards where they are seen a few at a time. False when there is no question, or the
/// message is another.
bool answer(Update&, const ui::Message&, const World&);

/// Review: Next after an answer and Later lead to the next question, then into the book.
void act_in_review(Update&, const ui::Message&, const World&);
/// Begins the review when there is something to ask again in this visit; false when there is not.
bool begin_review(Update&, const World&);

/// Check: option ID chooses (the option "z": not known yet), next, later (leaves the rest out).
void act_in_check(Update&, const ui::Message&, const World&);
/// Which of the two checks is open to this reader: before any chapter was read, after the book was
/// read; none in between, when the book has none, or when it was answered already.
std::optional<learning::CheckTime> check_due(const State&, const World&);

} // namespace hakawati::screens
