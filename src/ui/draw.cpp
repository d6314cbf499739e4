#include "ui/tree.h"

#include <fmt/format.h>

namespace hakawati::ui {

namespace {

constexpr double ring_distance = 8; // px outside the bounds
constexpr double ring_line = 5;
constexpr double halo_line = ring_line + 2 * 4.5;
constexpr double ring_room = ring_distance + ring_line + 6;
constexpr double sink = 0.03; // of the height
constexpr const char* press_shade = "#3A2A28";

std::string rounded(const Rect& r, double radius) {
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
                       "rx=\"{:.1f}\"",
                       r.x, r.y, r.width, r.height, std::min(radius, r.height / 2));
}

std::string document(Size size, const std::string& inside) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.1f}\" "
                       "height=\"{1:.1f}\" viewBox=\"0 0 {0:.1f} {1:.1f}\">{2}</svg>",
                       size.width, size.height, inside);
}

drawing::DrawPicture focus_ring(const Node& node) {
    const Rect outer = node.bounds.inflated(ring_room);
    const Rect line{ring_room - ring_distance - ring_line / 2,
                    ring_room - ring_distance - ring_line / 2,
                    node.bounds.width + 2 * ring_distance + ring_line,
                    node.bounds.height + 2 * ring_distance + ring_line};
    const std::string shape = rounded(line, node.focus_radius + ring_distance);
    const std::string halo =
        fmt::format(" fill=\"none\" stroke=\"#FFF8E8\" stroke-width=\"{}\"/>", halo_line);
    const std::string ring =
        fmt::format(" fill=\"none\" stroke=\"#2B2440\" stroke-width=\"{}\"/>", ring_line);
    const Size size = outer.size();
    drawing::Picture picture;
    picture.key =
        fmt::format("focus-ring:{:.0f}x{:.0f}:{:.0f}", size.width, size.height, node.focus_radius);
    picture.svg = [=] { return document(size, shape + halo + shape + ring); };
    return {picture, outer, false, 1};
}

drawing::DrawPicture shade(const Node& node) {
    const Size size = node.bounds.size();
    const double radius = node.focus_radius;
    drawing::Picture picture;
    picture.key = fmt::format("pressed:{:.0f}x{:.0f}:{:.0f}", size.width, size.height, radius);
    picture.svg = [=] {
        return document(size, rounded({0, 0, size.width, size.height}, radius) +
                                  fmt::format(" fill=\"{}\" opacity=\".14\"/>", press_shade));
    };
    return {picture, node.bounds, false, 1};
}

void move_down(drawing::DrawList& list, std::size_t from, double by) {
    for (std::size_t i = from; i < list.size(); ++i) {
        if (auto* words = std::get_if<drawing::DrawWords>(&list[i]))
            words->origin.y += by;
        else if (auto* picture = std::get_if<drawing::DrawPicture>(&list[i]))
            picture->to.y += by;
        else
            std::get<drawing::DrawFill>(list[i]).to.y += by;
    }
}

void draw_into(const Node& node, drawing::DrawList& list) {
    const std::size_t first = list.size();
    list.insert(list.end(), node.drawing.begin(), node.drawing.end());
    for (const Node& child : node.children)
        draw_into(child, list);
    if (node.state.pressed) {
        list.push_back(shade(node));
        move_down(list, first, sink * std::min(node.bounds.width, node.bounds.height));
    }
    if (node.state.focused)
        list.push_back(focus_ring(node));
}

} // namespace

drawing::DrawList draw(const Node& root) {
    drawing::DrawList list;
    draw_into(root, list);
    return list;
}

} // namespace hakawati::ui
