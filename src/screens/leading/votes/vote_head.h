// Inside of `screens`: what stands over the numbers of a vote: the question, or what is kindly
// said; how many hands there are; and, where the wall shows the question in parts, the small wall
// that turns it.
#pragma once

#include "screens/leading/rooms.h"
#include "screens/leading/votes/voting.h"

namespace hakawati::screens {

/// Of the frame round the small wall, and round what stands on it.
constexpr const char* wall_frame = "#FFE9A8";

/// Returns its foot, px.
double add_vote_head(ui::Tree&, const Context&, const story::Question&, const Rect& board,
                     const OnWall&);

} // namespace hakawati::screens
