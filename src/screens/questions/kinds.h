// Inside of `screens`: one view a kind of question, and what all of them begin and end with. Each
// tells in how many steps it is seen on this screen at this text size; step 0 then holds the words
// alone, the others what is touched.
#pragma once

#include "screens/questions/cards.h"
#include "screens/questions/rail.h"
#include "screens/questions/words_alone.h"

#include <array>
#include <functional>
#include <map>

namespace hakawati::screens {

/// A paper ground that is named by what is said now.
ui::Tree begin_question(const Context&, const Asked&);
/// Tree, arrows, rail, and what keys and swipes mean. The keyboard starts at the first thing that
/// can be touched to answer, and at Next when there is nothing left to answer.
void finish_question(ui::Tree&, const Context&, const Asked&, const Steps&);
/// Which of the words stand on a step, and which part of them.
struct WordsStep {
    const WordsAlone* words = nullptr;
    int part = 0;
};
WordsStep words_on_step(const std::vector<WordsAlone>&, int step);
/// One step of words alone, with what of `cards` was touched last. Returns where the words lie.
std::vector<Rect> add_words_step(ui::Tree&, const Context&, const Asked&,
                                 const std::vector<WordsAlone>&, int step,
                                 const std::vector<Card>& cards);
/// All words steps, then so many others.
Steps steps_with(const std::vector<WordsAlone>&, int others);
/// The first thing in the tree that can be touched; "next" when there is none.
std::string first_touchable(const ui::Tree&);
/// The step that is on the screen.
int step_here(const Context&, int steps);
/// A paper slip on the lower edge of a picture: in a review where the question comes from, in the
/// check the how-manyth it is; nothing in the story.
void add_label(ui::Tree&, const Context&, const Rect& picture);

/// Single, multiple, true or not.
ui::Tree view_cards(const Context&, const Asked&);
Steps steps_of_cards(const Context&, const Asked&, const std::vector<Card>&);
/// Picture, words and cards of such a question; returns its steps.
Steps add_cards_question(ui::Tree&, const Context&, const Asked&, const std::vector<Card>&);

Steps steps_of_check(const Context&);

/// Where the question stands round a board of places or baskets.
struct BoardFrame {
    bool together =
        true; ///< with picture, asker and words on one screen; else the words come first
    Rect picture, asker;
    Talk talk;
    Rect label; ///< on its lower edge may stand where the question comes from
};
Steps steps_of_board(const Context&, const Asked&, const BoardFrame&);
/// Asker and words, then what `add_board` adds where the board is seen.
ui::Tree view_board(const Context&, const Asked&, const BoardFrame&,
                    const std::function<void(ui::Tree&)>& add_board);

ui::Tree view_order(const Context&, const Asked&);
Steps steps_of_order(const Context&, const Asked&);
/// The numbered places with what lies on them, on a rope a row. `grown`: numbers and pegs, times
/// their usual size.
void add_places(ui::Tree&, const Context&, const Asked&, const std::vector<Rect>&,
                double grown = 1);

ui::Tree view_sort(const Context&, const Asked&);
/// What lies in a basket (1...), in the order of the cards.
std::vector<const story::Option*> things_in(const Asked&, int basket);
Steps steps_of_sort(const Context&, const Asked&);
/// The baskets with what lies in them.
void add_baskets(ui::Tree&, const Context&, const Asked&, const std::array<Rect, 2>&);

ui::Tree view_tap(const Context&, const Asked&);
Steps steps_of_tap(const Context&, const Asked&);
/// The spots of a picture, with a ring round what was found.
void add_spots(ui::Tree&, const Context&, const Asked&, const std::map<std::string, Rect>&);

/// The answer, shown by the story itself, on as many steps as its words need.
ui::Tree view_shown(const Context&, const Asked&);
Steps steps_of_shown(const Context&, const Asked&);

} // namespace hakawati::screens
