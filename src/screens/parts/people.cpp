#include "screens/parts/people.h"

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <array>
#include <numbers>

namespace hakawati::screens {

namespace {

// The units of assets/ui/rim-*.svg: a box of 160, a ring of radius 71 round (80, 76), the face in a
// circle of 60.
constexpr double rim_box = 160, rim_radius = 71, face_radius = 60;
constexpr Point rim_middle{80, 76};

struct RimColour {
    const char* name;
    const char* colour;
    const char* edge;
};

constexpr std::array<RimColour, 6> colours{{{"blue", "#3F7FB0", "#1A5283"},
                                            {"teal", "#2E7F86", "#005564"},
                                            {"red", "#CF5540", "#A0062E"},
                                            {"gold", "#E5AE1E", "#8A5717"},
                                            {"green", "#5F9A4E", "#216A3A"},
                                            {"berry", "#A93152", "#86003B"}}};

const RimColour& colour_of(const std::string& rim) {
    for (const RimColour& colour : colours)
        if (rim == colour.name)
            return colour;
    return colours.front();
}

/// On the ring, clockwise from its foot, in turns.
Point on_ring(double turn, double radius) {
    const double angle = 2 * std::numbers::pi * turn;
    return rim_middle + Point{-std::sin(angle) * radius, std::cos(angle) * radius};
}

/// A piece of the ring; short straight pieces, as every rasteriser draws them.
std::string ring_piece(double from, double to, double inner, double outer) {
    constexpr int pieces = 24;
    std::string over, under;
    for (int i = 0; i <= pieces; ++i) {
        const double turn = from + (to - from) * i / pieces;
        over += (i ? " L" : "M") + svg_point(on_ring(turn, outer));
        under = " L" + svg_point(on_ring(turn, inner)) + under;
    }
    return over + under + " Z";
}

std::string bow(Point at, const RimColour& colour) {
    const auto shape = fmt::format("M{0} c-10 -10 -19 -9 -21 -7 c-2 5 -2 12 0 16 c2 2 11 1 21 -5 "
                                   "c10 6 19 7 21 5 c2 -4 2 -11 0 -16 c-2 -2 -11 -3 -21 7 Z",
                                   svg_point(at + Point{0, -2}));
    return fmt::format("<path d=\"{0}\" fill=\"#FFF8E8\" stroke=\"#FFF8E8\" stroke-width=\"5\"/>"
                       "<path d=\"{0}\" fill=\"{1}\" stroke=\"{2}\" stroke-width=\"1.5\"/>",
                       shape, colour.colour, colour.edge) +
           svg_circle(at, 5.6, "#FFF8E8") + svg_circle(at, 4.4, colour.edge);
}

/// One ring of several colours, their bows side by side at its foot.
std::string shared_rim(const std::vector<std::string>& rims) {
    const double count = static_cast<double>(rims.size());
    std::string svg = svg_circle(rim_middle + Point{0, 4}, rim_radius + 2, "#4A2E1A", 0.2) +
                      svg_circle(rim_middle, rim_radius, "#FFF8E8");
    std::string bows;
    for (std::size_t i = 0; i < rims.size(); ++i) {
        const double k = static_cast<double>(i);
        const RimColour& colour = colour_of(rims[i]);
        svg += fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"/>",
                           ring_piece(k / count, (k + 1) / count, face_radius - 2, rim_radius - 2),
                           colour.colour, colour.edge);
        bows += bow(on_ring(0.098 * (k - (count - 1) / 2), rim_radius - 4), colour);
    }
    return svg + bows;
}

std::string dashed_rim(const RimColour& colour) {
    constexpr int dashes = 18;
    std::string svg = svg_circle(rim_middle, rim_radius, "#FFFBF0");
    for (int i = 0; i < dashes; ++i)
        svg += fmt::format(
            "<path d=\"{}\" fill=\"{}\"/>",
            ring_piece((i + 0.2) / dashes, (i + 0.8) / dashes, face_radius + 1, rim_radius - 2),
            colour.colour);
    return svg;
}

/// Where the box of the rim lies when its ring is as wide as `at`.
Rect rim_rect(const Rect& at) {
    const double unit = at.width / (2 * rim_radius);
    return {at.centre().x - rim_middle.x * unit, at.centre().y - rim_middle.y * unit,
            rim_box * unit, rim_box * unit};
}

void add_rim_drawn(drawing::DrawList& list, const Context& context, const std::string& key,
                   const Rect& at, std::function<std::string()> inside) {
    const Rect box = rim_rect(at);
    add_drawn(list, context, fmt::format("{}:{:.0f}", key, box.width), box,
              [unit = box.width / rim_box, inside = std::move(inside)] {
                  return fmt::format("<g transform=\"scale({})\">{}</g>", unit, inside());
              });
}

/// The disc of the animal, its own pale ring hidden under the rim.
void add_face(drawing::DrawList& list, const Context& context, const std::string& animal,
              const Rect& at, double share, double opacity = 1) {
    const Rect disc = at.inflated(at.width * (share - 1) / 2);
    add_asset(list, context, "avatars/" + animal + ".svg", disc, opacity);
}

void add_disc_shadow(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double side = at.width * 1.16;
    const Rect whole{at.centre().x - side / 2, at.centre().y - side / 2, side, side};
    add_drawn(list, context, fmt::format("disc-shadow:{:.0f}", side), whole, [side] {
        std::string svg;
        for (double grown = -0.03; grown < 0.08; grown += 0.015)
            svg += svg_circle({side / 2, side / 2 * 1.04}, side / 2 / 1.16 * (1 + grown), "#4A2E1A",
                              0.055);
        return svg;
    });
}

constexpr double plain_share = 0.88; // of the width: a disc without a rim is as large as one within

} // namespace

void add_avatar(drawing::DrawList& list, const Context& context, const std::string& animal,
                const std::vector<std::string>& rims, const Rect& at) {
    if (rims.empty()) {
        add_disc_shadow(list, context, at.inflated(at.width * (plain_share - 1) / 2));
        return add_face(list, context, animal, at, plain_share);
    }
    if (rims.size() == 1)
        add_asset(list, context, "ui/rim-" + rims.front() + ".svg", rim_rect(at));
    else
        add_rim_drawn(list, context, fmt::format("rims:{}", fmt::join(rims, "-")), at,
                      [rims] { return shared_rim(rims); });
    add_face(list, context, animal, at, face_radius / rim_radius);
}

void add_free_avatar(drawing::DrawList& list, const Context& context, const std::string& animal,
                     const std::string& rim, const Rect& at) {
    add_rim_drawn(list, context, "free-rim:" + rim, at,
                  [colour = colour_of(rim)] { return dashed_rim(colour); });
    add_face(list, context, animal, at, face_radius / rim_radius, 0.55);
    const double sign = at.width * 0.3;
    add_asset(list, context, "ui/add.svg",
              {at.right() - sign, at.bottom() - sign * 0.95, sign, sign});
}

ui::Node make_profile(const Context& context, const Rect& at) {
    ui::Node node =
        make_button(context, "profile", ui::Role::Button, context.word("action.profile"), at);
    if (const auto& reader = context.state().reader) {
        node.focus_radius = at.width / 2;
        add_avatar(node.drawing, context, reader->animal, {reader->rim}, at);
    } else {
        node.focus_radius = 0.33 * at.width;
        add_sign(node.drawing, context, "guest", at);
    }
    return node;
}

ui::Node make_badge(const Context& context, const Rect& at) {
    ui::Node node =
        make_button(context, "badge", ui::Role::Button, context.word("action.badge"), at);
    node.focus_radius = at.width / 2;
    add_round_paper(node.drawing, context, at);
    const bool begun = !context.state().record.chapters.empty();
    add_asset(node.drawing, context, "props/vest.svg", at.inflated(-at.width * 0.2),
              begun ? 1 : 0.45);
    return node;
}

} // namespace hakawati::screens
