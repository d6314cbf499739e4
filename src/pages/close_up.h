// The picture behind a question, and parts of it: a thing is cut out square round its spot for
// cards that ask about it, on the screen, on paper, on the chalkboard, on the wall.
#pragma once

#include "drawing/draw_list.h"
#include "pages/panel_view.h"
#include "stage/stage.h"

#include <optional>
#include <string>

namespace hakawati::pages {

/// The scene in which things are cut out, px: as on the screen, so that the same people stand in
/// it.
constexpr Size close_up_scene_px{1264, 784};

/// What a question is asked in front of: its id in the staging, and its words.
struct Behind {
    std::string id;
    story::Staging staging;
};
/// The question's own picture where there is one, else the panel on which it hangs, in this
/// version where it has that; with neither (null) the question's own all the same.
Behind behind(const stage::Stage&, const story::Question&, const story::Panel*, Version);

/// A part of a scene, px of it, with all that is in it.
stage::Scene window(stage::Scene, const Rect&);
/// The square of this side round a thing, within the scene.
stage::Scene window_round(const stage::Scene&, Point thing, double side);

/// None when the scene, composed at that size, has no such spot. `key`: of this thing in this
/// scene and direction.
std::optional<drawing::Picture> close_up(const stage::Stage&, const std::string& key,
                                         const stage::Scene&, const std::string& spot);

} // namespace hakawati::pages
