// Inside of `screens`: what the second display shows while a group reads: the story, a question, a
// talk point, the tree. Nothing on it can be touched, and nothing on it is for the adult alone.
#pragma once

#include "screens/views.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// The state as it is seen on the wall that the app has told of.
State on_the_wall(const State&);
/// The panel as it is lettered for the wall, and where it lies there. For a context on the wall.
SizedPanel wall_panel(const Context& wall, const story::Panel&);
Rect wall_rect(const Context& wall);

/// A finished drawing made smaller: `factor` about the upper left corner, then moved to `to`.
drawing::DrawList made_smaller(const drawing::DrawList&, double factor, Point to);

/// Which part of a question the wall shows, of how many, and what stands in it. One part, and
/// nothing named, where the wall shows all of it, something else, or is not there.
struct OnWall {
    std::size_t part = 0, count = 1;
    std::vector<std::string> things;
};
OnWall question_on_wall(const State&, const World&);
/// On or back by so many parts; false, and nothing happens, where there is none.
bool turn_wall(Update&, const World&, int by);
/// To the part in which a thing stands.
void turn_wall_to(Update&, const World&, const std::string& thing);

/// A question large enough for a group: its things with pictures, no numbers before they are shown.
ui::Tree view_question_on_wall(const Context& wall, const story::Question&);
ui::Tree view_talk_on_wall(const Context& wall);
ui::Tree view_card_on_wall(const Context& wall);

} // namespace hakawati::screens
