// Inside of `screens`: what stands under every question: back, the twig of this chapter, "not
// sure", later and next; and beside cards that are seen a few at a time, the arrows to the others.
#pragma once

#include "screens/parts/parts.h"
#include "screens/questions/asked.h"

namespace hakawati::screens {

/// Over the lower tokens, px.
double rail_top(const Context&);
/// The screen above the rail: nobody stands under a token, and nothing to be touched hides there.
Rect page_over_rail(const Context&);
/// A 7" tablet, flat or upright: things need its room, and people none under a token.
bool is_small(const Context&);
/// Between the tokens of the lower corners; the place of the ear is left out.
Rect rail_middle(const Context&);

/// Whether the twig has its own place there; else it stands in the middle when nothing is asked any
/// more.
bool twig_has_place(const Context&);
/// What of it the twig leaves, where it stands there.
Rect beside_twig(const Context&);

/// Next sleeps, grey, until something was tried.
enum class Onward { Asleep, Awake };
ui::Node make_next(const Context&, Onward);
Onward onward(const Asked&);

/// The pill of "not sure", or its token where there is less room.
Rect not_sure_rect(const Context&);
/// Back, twig, not sure (while there is something to answer), later, next.
void add_rail(ui::Tree&, const Context&, const Asked&);

/// The column at the end side for the arrows, and the room that it leaves above the rail.
Rect column_rect(const Context&);
Rect beside_column(const Context&);
/// How a question is seen: `words` steps with words alone, then those with what is touched.
struct Steps {
    int words = 0;
    int all = 1;
};
/// "more": as the way on, beside it, or not there where Next itself leads to the next step.
enum class Down { Orange, Teal, None };
/// `reads`: words of an answer follow this step.
Down down_of(Onward, bool reads);
/// "fewer" and "more" with a dot a step between; nothing when there is one step only.
void add_column(ui::Tree&, const Context&, const Steps&, int step, Down);
/// What "fewer", dots and "more" take of it.
Rect arrows_rect(const Context&, int steps);
/// The upper place of that column, free on the first step.
Rect column_top(const Context&);

} // namespace hakawati::screens
