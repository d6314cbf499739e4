#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <cmath>

namespace hakawati::screens {

namespace {

constexpr int steps = 48;

/// The branch as a filled shape: thick where it grows, thin at its tip.
std::string branch_shape(const Rect& at, double thick) {
    std::string over = "M", under;
    for (int i = 0; i <= steps; ++i) {
        const double x = at.x + at.width * i / steps, y = branch_y(at, x);
        const double half = thick * (0.5 - 0.28 * i / steps);
        over += (i ? " L" : "") + svg_point({x, y - half});
        under = " L" + svg_point({x, y + half}) + under;
    }
    return over + under + "Z";
}

std::string branch(const Rect& at, double thick, const std::vector<Point>& cords) {
    std::string svg = svg_gradient("w", at.bottom(), "#A5714A", "#7B4E30");
    for (const Point& end : cords)
        svg += fmt::format("<path d=\"M{} {} L{}\" stroke=\"#8A6440\" stroke-width=\"3.4\" "
                           "stroke-linecap=\"round\"/>",
                           svg_number(end.x), svg_number(branch_y(at, end.x)), svg_point(end));
    svg += fmt::format("<g transform=\"translate(0 5)\"><path d=\"{}\" fill=\"#4A2E1A\" "
                       "opacity=\".16\"/></g>",
                       branch_shape(at, thick));
    svg += fmt::format("<path d=\"{}\" fill=\"url(#w)\"/>", branch_shape(at, thick));
    svg += svg_circle({at.right(), branch_y(at, at.right())}, thick * 0.22, "#7B4E30");
    return svg + fmt::format("<g transform=\"translate(0 {})\"><path d=\"{}\" fill=\"#C7946A\" "
                             "opacity=\".6\"/></g>",
                             svg_number(-thick * 0.2), branch_shape(at, thick * 0.22));
}

std::string rope(Point from, Point to, double sag) {
    std::string path = "M" + svg_point(from);
    std::string twist;
    const int count = static_cast<int>((to.x - from.x) / 9);
    for (int i = 1; i <= count; ++i) {
        const double x = from.x + (to.x - from.x) * i / count, y = rope_y(from, to, sag, x);
        path += " L" + svg_point({x, y});
        twist += fmt::format("M{} L{} ", svg_point({x - 2.5, y + 2}), svg_point({x + 2.5, y - 2}));
    }
    const auto stroke = [](const std::string& d, const char* colour, double width) {
        return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" "
                           "stroke-linecap=\"round\"/>",
                           d, colour, width);
    };
    return stroke(path, "#6B4A2A", 8) + stroke(path, "#9A7448", 6) + stroke(twist, "#D9BC90", 2.2);
}

} // namespace

double branch_y(const Rect& at, double x) {
    const double t = (x - at.x) / std::max(1.0, at.width);
    return at.y + at.height * (0.5 - 0.38 * std::sin(t * 9.4) * (1 - 0.45 * t) - 0.12 * t);
}

void add_branch(drawing::DrawList& list, const Context& context, const Rect& at,
                const std::vector<Point>& cords) {
    const double thick = context.mm(2.6);
    double bottom = at.bottom();
    std::string key = fmt::format("branch:{:.0f}x{:.0f}", at.width, at.height);
    std::vector<Point> inside;
    for (const Point& end : cords) {
        bottom = std::max(bottom, end.y);
        inside.push_back(end - at.origin() + Point{thick, thick});
        key += fmt::format(":{:.0f},{:.0f}", inside.back().x, inside.back().y);
    }
    const Rect whole{at.x - thick, at.y - thick, at.width + 2 * thick, bottom - at.y + thick + 12};
    const Rect local{thick, thick, at.width, at.height};
    add_drawn(list, context, key, whole,
              [local, thick, inside] { return branch(local, thick, inside); });
}

double rope_y(Point from, Point to, double sag, double x) {
    const double t = (x - from.x) / std::max(1.0, to.x - from.x);
    return from.y + (to.y - from.y) * t + 4 * sag * t * (1 - t);
}

void add_rope(drawing::DrawList& list, const Context& context, Point from, Point to, double sag) {
    const double top = std::min(from.y, to.y) - 8;
    const Rect at{from.x, top, to.x - from.x, std::abs(to.y - from.y) + sag * 1.2 + 24};
    const Point a = from - at.origin(), b = to - at.origin();
    add_drawn(
        list, context,
        fmt::format("rope:{:.0f}x{:.0f}:{:.0f}:{:.0f}:{:.0f}", at.width, at.height, a.y, b.y, sag),
        at, [a, b, sag] { return rope(a, b, sag); });
}

void add_round_paper(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double side = at.width * 1.16;
    const Rect whole{at.centre().x - side / 2, at.centre().y - side / 2, side, side};
    add_drawn(list, context, fmt::format("round:{:.0f}", side), whole, [side] {
        const Point middle{side / 2, side / 2};
        const double r = side / 2 / 1.16;
        std::string svg = svg_gradient("p", side, "#FFFDF6", "#FBEFD4");
        for (double grown = -0.03; grown < 0.08; grown += 0.015)
            svg += svg_circle(middle + Point{0, r * 0.05}, r * (1 + grown), "#4A2E1A", 0.055);
        return svg + svg_circle(middle, r, "#FFF8E8") + svg_circle(middle, r * 0.955, "#9A6F43") +
               svg_circle(middle, r * 0.89, "url(#p)");
    });
}

void add_glow(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double side = at.width;
    add_drawn(list, context, fmt::format("glow:{:.0f}", side), at, [side] {
        const std::string middle = svg_number(side / 2);
        return fmt::format("<defs><radialGradient id=\"g\" gradientUnits=\"userSpaceOnUse\" "
                           "cx=\"{0}\" cy=\"{0}\" r=\"{0}\"><stop offset=\"0\" "
                           "stop-color=\"#FFF6C8\" stop-opacity=\".9\"/><stop offset=\".45\" "
                           "stop-color=\"#FFEFB0\" stop-opacity=\".5\"/><stop offset=\"1\" "
                           "stop-color=\"#FFE9A0\" stop-opacity=\"0\"/></radialGradient></defs>",
                           middle) +
               svg_circle({side / 2, side / 2}, side / 2, "url(#g)");
    });
}

} // namespace hakawati::screens
