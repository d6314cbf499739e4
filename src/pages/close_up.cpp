#include "pages/close_up.h"

#include "pages/panel_view.h"

#include <algorithm>

namespace hakawati::pages {

namespace {

constexpr double closeness = 0.36; ///< of the scene's height, round a thing in it
constexpr double radius_px = 12;

/// A part of the scene, px of it.
stage::Scene cut_out(stage::Scene scene, const Rect& part) {
    const double unit = scene.camera.width / scene.size.width;
    const double from = scene.mirrored ? scene.size.width - part.right() : part.x;
    scene.camera = {scene.camera.x + from * unit, scene.camera.y + part.y * unit, part.width * unit,
                    part.height * unit};
    scene.size = part.size();
    return scene;
}

Rect round_spot(Point spot, Size within) {
    const double side = within.height * closeness;
    return {std::clamp(spot.x - side / 2, 0.0, within.width - side),
            std::clamp(spot.y - side / 2, 0.0, within.height - side), side, side};
}

} // namespace

std::optional<drawing::Picture> close_up(const stage::Stage& stage, const std::string& key,
                                         const stage::Scene& scene, const std::string& spot) {
    const auto at = scene.spots.find(spot);
    if (at == scene.spots.end())
        return std::nullopt;
    return panel_art(stage, key, cut_out(scene, round_spot(at->second, scene.size)), radius_px);
}

} // namespace hakawati::pages
