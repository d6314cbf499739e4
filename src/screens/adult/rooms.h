// Inside of `screens`: the screens at the door and behind it, one view and one rule a screen. A
// rule answers true when the message was for it.
#pragma once

#include "access/recovery.h"
#include "screens/context.h"

#include <string>

namespace hakawati::screens {

ui::Tree view_door(const Context&);
ui::Tree view_desk(const Context&);
ui::Tree view_site_words(const Context&);
ui::Tree view_library(const Context&); ///< the books of this tablet and its languages
ui::Tree view_tablet_care(const Context&);
ui::Tree view_referral(const Context&);

bool act_on_door(Update&, const ui::Message&, const World&);
bool act_on_desk_cards(Update&, const ui::Message&, const World&);
bool act_on_site_words(Update&, const ui::Message&, const World&);
bool act_on_library(Update&, const ui::Message&, const World&);
bool act_on_tablet_care(Update&, const ui::Message&, const World&);

/// Takes the print kit along, alone: what is counted does not go to the copy shop with it.
void open_print(Update&);

/// What the app says of a knock, a set-up or a recovery ("door", "recovery").
void door_answers(Update&, const ui::Message&, const World&);
/// The same of a child who was forgotten, or of everything wiped ("forgot", "wiped").
void forgetting_answers(Update&, const ui::Message&, const World&);
/// The same of a damaged book that was copied, removed or put back ("book-told").
void book_answers(Update&, const ui::Message&, const World&);

using access::code_digits; ///< of the code on paper, in groups of four
/// How many digits the step at hand can take, and from how many on it may be finished.
struct Digits {
    std::size_t least, most;
};
Digits digits_of(Adult::Step);

} // namespace hakawati::screens
