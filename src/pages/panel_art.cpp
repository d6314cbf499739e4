#include "drawing/cut_paper.h"
#include "pages/panel_view.h"

#include "base/strings.h"

#include <fmt/format.h>

namespace hakawati::pages {

namespace {

constexpr double grain = 0.04;

/// The cut edge of a panel, the same for the mask and for the frame drawn along it.
std::string edge_of(Size size, double radius, const std::string& key) {
    return drawing::panel_outline(size, radius, radius * 0.1,
                                  static_cast<unsigned>(hash_of(key) % 10000));
}

std::string mask_of(Size size, const std::string& edge) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.6g}\" "
                       "height=\"{1:.6g}\" viewBox=\"0 0 {0:.6g} {1:.6g}\">"
                       "<path d=\"{2}\" fill=\"#ffffff\"/></svg>",
                       size.width, size.height, edge);
}

/// The scene's document with a thin brown line along the cut, in the document's own units. The
/// mask takes the outer half of the line away.
std::string framed(std::string document, const stage::Scene& scene, const std::string& edge,
                   double line) {
    const std::size_t end = document.rfind("</svg>");
    if (end == std::string::npos)
        return document;
    const Rect& camera = scene.camera;
    return document.insert(
        end, fmt::format("<g transform=\"matrix({:.6g} 0 0 {:.6g} {:.6g} {:.6g})\"><path d=\"{}\" "
                         "fill=\"none\" stroke=\"{}\" stroke-width=\"{:.3g}\"/></g>",
                         camera.width / scene.size.width, camera.height / scene.size.height,
                         camera.x, camera.y, edge, drawing::panel_edge, 2 * line));
}

} // namespace

drawing::Picture panel_art(const stage::Stage& stage, const std::string& key,
                           const stage::Scene& scene, double radius) {
    const std::string edge = edge_of(scene.size, radius, key);
    const double line = std::clamp(radius * 0.16, 1.2, 3.5);
    return {key,
            [&stage, scene, edge, line] { return framed(stage.svg(scene), scene, edge, line); },
            [size = scene.size, edge] { return mask_of(size, edge); }, grain};
}

} // namespace hakawati::pages
