#include "ui/tree.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace hakawati::ui {

namespace {

/// A line round a control, in a wider one that parts it from any art; px.
struct Ring {
    const char* name;
    double distance; ///< of the line, outside the bounds
    double line, halo;
    const char* colour;
    const char* halo_colour;

    double room() const { return std::ceil(distance + (line + halo) / 2 + 1); }
};
constexpr Ring focus_ring{"focus-ring", 8, 5, 5 + 2 * 4.5, "#2B2440", "#FFF8E8"};
constexpr Ring scan_ring{"scan-ring", 11, 7, 13, "#F4C430", "#2B2440"};

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

std::string stroke(const char* colour, double width) {
    return fmt::format(" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>", colour, width);
}

drawing::DrawPicture ring_round(const Node& node, const Ring& ring) {
    const Rect outer = node.bounds.inflated(ring.room());
    const double inset = ring.room() - ring.distance - ring.line / 2;
    const Rect line{inset, inset, outer.width - 2 * inset, outer.height - 2 * inset};
    const std::string shape = rounded(line, node.focus_radius + ring.distance);
    const Size size = outer.size();
    drawing::Picture picture;
    picture.key = fmt::format("{}:{:.0f}x{:.0f}:{:.0f}", ring.name, size.width, size.height,
                              node.focus_radius);
    picture.svg = [size, shape, ring] {
        return document(size, shape + stroke(ring.halo_colour, ring.halo) + shape +
                                  stroke(ring.colour, ring.line));
    };
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
    if (node.state.scanned)
        list.push_back(ring_round(node, scan_ring));
    else if (node.state.focused)
        list.push_back(ring_round(node, focus_ring));
}

} // namespace

drawing::DrawList draw(const Node& root) {
    drawing::DrawList list;
    draw_into(root, list);
    return list;
}

} // namespace hakawati::ui
