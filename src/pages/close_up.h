// One thing of a scene, cut out square round its spot, for cards that ask about it: on paper, on
// the chalkboard, on the wall.
#pragma once

#include "drawing/draw_list.h"
#include "stage/stage.h"

#include <optional>
#include <string>

namespace hakawati::pages {

/// The scene in which things are cut out, px: as on the screen, so that the same people stand in
/// it.
constexpr Size close_up_scene_px{1264, 784};

/// None when the scene, composed at that size, has no such spot. `key`: of this thing in this
/// scene and direction.
std::optional<drawing::Picture> close_up(const stage::Stage&, const std::string& key,
                                         const stage::Scene&, const std::string& spot);

} // namespace hakawati::pages
