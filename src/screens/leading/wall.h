// Inside of `screens`: what the second display shows while a group reads: the story, a question, a
// talk point, the tree. Nothing on it can be touched, and nothing on it is for the adult alone.
#pragma once

#include "screens/views.h"

namespace hakawati::screens {

/// The state as it is seen on the wall that the app has told of.
State on_the_wall(const State&);
/// The panel as it is lettered for the wall, and where it lies there. For a context on the wall.
SizedPanel wall_panel(const Context& wall, const story::Panel&);
Rect wall_rect(const Context& wall);

/// A finished drawing made smaller: `factor` about the upper left corner, then moved to `to`.
drawing::DrawList made_smaller(const drawing::DrawList&, double factor, Point to);

/// A question large enough for a group: its things with pictures, no numbers before they are shown.
ui::Tree view_question_on_wall(const Context& wall, const story::Question&);
ui::Tree view_talk_on_wall(const Context& wall);
ui::Tree view_card_on_wall(const Context& wall);

} // namespace hakawati::screens
