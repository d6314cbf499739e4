#include "pages/close_up.h"

#include <algorithm>

namespace hakawati::pages {

namespace {

constexpr double closeness = 0.36; ///< of the scene's height, round a thing in it
constexpr double radius_px = 12;

} // namespace

Behind behind(const stage::Stage& stage, const story::Question& question, const story::Panel* panel,
              Version version) {
    if (!panel || stage.has_staging(question.id))
        return {question.id, {}};
    if (version == Version::Gentle && panel->gentle)
        return {panel->id + ".alt", panel->gentle->staging};
    return {panel->id, panel->staging};
}

stage::Scene window(stage::Scene scene, const Rect& part) {
    const double unit = scene.camera.width / scene.size.width;
    const double from = scene.mirrored ? scene.size.width - part.right() : part.x;
    scene.camera = {scene.camera.x + from * unit, scene.camera.y + part.y * unit, part.width * unit,
                    part.height * unit};
    scene.size = part.size();
    const Point by = part.origin() * -1;
    for (stage::Figure& figure : scene.figures) {
        for (Rect* rect : {&figure.body, &figure.head, &figure.face})
            *rect = rect->moved(by.x, by.y);
        figure.mouth = figure.mouth + by;
    }
    for (auto& [name, spot] : scene.spots)
        spot = spot + by;
    return scene;
}

stage::Scene window_round(const stage::Scene& scene, Point thing, double side) {
    const Size all = scene.size;
    return window(scene, {std::clamp(thing.x - side / 2, 0.0, all.width - side),
                          std::clamp(thing.y - side / 2, 0.0, all.height - side), side, side});
}

std::optional<drawing::Picture> close_up(const stage::Stage& stage, const std::string& key,
                                         const stage::Scene& scene, const std::string& spot) {
    const auto at = scene.spots.find(spot);
    if (at == scene.spots.end())
        return std::nullopt;
    return panel_art(stage, key, window_round(scene, at->second, scene.size.height * closeness),
                     radius_px);
}

} // namespace hakawati::pages
