#include "screens/questions/marks.h"

#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace hakawati::screens {

namespace {

constexpr double sticker_mm = 10;
constexpr drawing::Colour faded_ink{0x6B, 0x5B, 0x50, 255};

/// A bud on the found leaf's own green disc.
void add_bud(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double side = at.width;
    add_drawn(list, context, fmt::format("bud-disc:{:.0f}", side), at, [side] {
        const Point middle{side / 2, side / 2};
        return svg_circle(middle, side * 0.48, "#FFF8E8") +
               svg_circle(middle, side * 0.43, "#3E6E33") +
               svg_circle(middle, side * 0.37, "#F6FBE6");
    });
    add_asset(list, context, "ui/leaf-bud.svg", at.inflated(-side * 0.14));
}

std::string arc_arrows(double side, Head head) {
    // Two arrow heads on a line beside the head (nods) or under it (shakes).
    const double a = side * 0.06;
    const std::string line =
        fmt::format("fill=\"none\" stroke=\"#5A4640\" stroke-width=\"{}\" stroke-linecap=\"round\" "
                    "stroke-linejoin=\"round\"/>",
                    svg_number(side * 0.026));
    const Point from =
        head == Head::Nods ? Point{side * 0.86, side * 0.3} : Point{side * 0.32, side * 0.84};
    const Point to =
        head == Head::Nods ? Point{side * 0.86, side * 0.66} : Point{side * 0.68, side * 0.84};
    const Point out = head == Head::Nods ? Point{a, 0} : Point{0, a};
    const Point back = head == Head::Nods ? Point{0, a} : Point{a, 0};
    const auto tip = [&](Point at, double way) {
        return fmt::format("<path d=\"M{} L{} L{}\" ", svg_point(at + out + back * way),
                           svg_point(at), svg_point(at - out + back * way)) +
               line;
    };
    const Point bend = (from + to) * 0.5 + out * 0.9;
    return fmt::format("<path d=\"M{} Q{} {}\" ", svg_point(from), svg_point(bend), svg_point(to)) +
           line + tip(from, 1) + tip(to, -1);
}

/// The inside of a document, without its outermost element.
std::string inside_of_document(const std::string& document) {
    const auto from = document.find('>', document.find("<svg")) + 1;
    return document.substr(from, document.rfind("</svg>") - from);
}

std::string sock_disc(double side, Head head, const std::string& sock) {
    constexpr double width = 160, height = 62; // units of the prop
    const double tilt = head == Head::Nods ? -52 : -34;
    const double scale = side * 0.62 / width;
    const Point middle{side * (head == Head::Nods ? 0.46 : 0.5),
                       side * (head == Head::Nods ? 0.5 : 0.45)};
    const Point centre{side / 2, side / 2};
    return svg_circle(centre, side * 0.49, "#8A6F5A") +
           svg_circle(centre, side * 0.475, head == Head::Nods ? "#CFE5EE" : "#F6DFB8") +
           fmt::format(
               "<g transform=\"translate({} {}) rotate({}) scale({}) translate({} {})\">{}</g>",
               svg_number(middle.x), svg_number(middle.y), tilt, fmt::format("{:.4f}", scale),
               -width / 2, -height / 2, inside_of_document(sock)) +
           arc_arrows(side, head);
}

/// Morning, evening, night: never the green of what is found, never red.
struct Light {
    const char *high, *low, *ground;
};
Light light_of(int twin) {
    constexpr std::array lights{Light{"#BFE0E6", "#F8F0D8", "#E6CB96"},
                                Light{"#B9A7D6", "#F7CFA0", "#B98F62"},
                                Light{"#5B7FA6", "#B8CDE0", "#8C8FA0"}};
    return lights[static_cast<std::size_t>(twin) % lights.size()];
}

/// Columns in which so many squares become largest.
std::size_t best_columns(std::size_t count, Size room, double gap) {
    std::size_t best = 1;
    double largest = 0;
    for (std::size_t columns = 1; columns <= count; ++columns) {
        const std::size_t rows = (count + columns - 1) / columns;
        const double side = std::min((room.width + gap) / static_cast<double>(columns),
                                     (room.height + gap) / static_cast<double>(rows));
        best = side > largest + 0.5 ? columns : best;
        largest = std::max(largest, side);
    }
    return best;
}

} // namespace

drawing::PaperStyle paper_of(const Context& context, Look look, unsigned seed) {
    drawing::PaperStyle paper =
        look == Look::Picked ? picked_paper(context, seed) : card_paper(context, seed);
    const double thin = paper.edge_width;
    if (look == Look::Found || look == Look::Bud) {
        paper.fill = "#F6FBE6";
        paper.edge = "#3E6E33";
        paper.edge_width = thin * 3.4;
        paper.shadow *= 1.3;
    } else if (look == Look::NotYet) {
        paper.fill = "#FBEFD2";
        paper.edge_width = thin * 1.9;
        paper.dashed = true;
        paper.shadow = 0;
    } else if (look == Look::Faded) {
        paper.fill = "#F6EAD0";
        paper.edge = "#B9A68C";
        paper.edge_width = thin * 0.8;
        paper.shadow = 0;
    }
    return paper;
}

drawing::Colour ink_of(Look look) { return look == Look::Faded ? faded_ink : ink; }

void add_mark_at(drawing::DrawList& list, const Context& context, Look look, Point middle) {
    const double side = context.mm(sticker_mm);
    const Rect at{middle.x - side / 2, middle.y - side / 2, side, side};
    if (look == Look::Found)
        add_asset(list, context, "ui/mark-found.svg", at);
    else if (look == Look::Bud)
        add_bud(list, context, at);
    else if (look == Look::NotYet)
        add_asset(list, context, "ui/mark-stone.svg", at);
}

void add_mark(drawing::DrawList& list, const Context& context, Look look, const Rect& card) {
    add_mark_at(list, context, look, Point{card.right() - context.mm(1.6), card.y + context.mm(1)});
}

bool is_open(Look look) { return look == Look::Open || look == Look::Picked; }

std::string spoken_card(const Context& context, const std::string& words, Look look) {
    switch (look) {
    case Look::Found:
    case Look::Bud:
        return words + ", " + context.word("question.found");
    case Look::NotYet:
        return words + ", " + context.word("question.not-yet");
    default:
        return words;
    }
}

void add_little_scene(drawing::DrawList& list, const Context& context, const Rect& at, Look look,
                      int twin) {
    const Size size = at.size();
    const double edge = context.mm(0.45), radius = context.mm(2);
    add_drawn(
        list, context, fmt::format("little-scene:{}:{:.0f}x{:.0f}", twin, size.width, size.height),
        at,
        [=, light = light_of(twin)] {
            const Rect inner = Rect{0, 0, size.width, size.height}.inflated(-edge);
            const double ground = inner.height * 0.3;
            return svg_gradient("s", size.height * 0.75, light.high, light.low) +
                   svg_rect({0, 0, size.width, size.height}, radius, "#8A6F5A") +
                   svg_rect(inner, radius - edge, light.ground) +
                   svg_rect({inner.x, inner.y, inner.width, inner.height - ground}, radius - edge,
                            "url(#s)") +
                   svg_rect({inner.x, inner.bottom() - ground - radius, inner.width, radius}, 0,
                            "url(#s)");
        },
        look == Look::Faded ? 0.5 : 1);
}

void add_twin_ground(drawing::DrawList& list, const Context& context, const Rect& at, Look look,
                     int twin) {
    const double side = std::min(at.width, at.height);
    const Rect round{at.centre().x - side / 2, at.centre().y - side / 2, side, side};
    add_drawn(
        list, context, fmt::format("twin-ground:{}:{:.0f}", twin, side), round,
        [=, light = light_of(twin)] {
            const Point middle{side / 2, side / 2};
            return svg_circle(middle, side * 0.5, "#8A6F5A") +
                   svg_circle(middle, side * 0.48, light.high);
        },
        look == Look::Faded ? 0.5 : 1);
}

void add_sock(drawing::DrawList& list, const Context& context, Head head, const Rect& room,
              Look look) {
    const double side = std::min(room.width, room.height);
    const Rect at{room.centre().x - side / 2, room.centre().y - side / 2, side, side};
    const auto sock = context.stage().asset("props/captain-sock.svg").svg;
    add_drawn(
        list, context, fmt::format("sock:{}:{:.0f}", head == Head::Nods ? "nods" : "shakes", side),
        at, [=] { return sock_disc(side, head, sock()); }, look == Look::Faded ? 0.5 : 1);
}

ui::Node make_bubbles(const Context& context, const Asked& asked, const Rect& room) {
    const int count = asked.answering.to_find();
    const auto number = static_cast<std::size_t>(std::max(1, count));
    ui::Node node =
        make_node(context, "bubbles", ui::Role::Picture,
                  context.word("question.find", {{"number", context.number(count)}}), room);
    const double gap = context.mm(1.6);
    const std::size_t columns = best_columns(number, room.size(), gap);
    const std::size_t rows = (number + columns - 1) / columns;
    const double side =
        std::min({(room.width + gap) / static_cast<double>(columns) - gap,
                  (room.height + gap) / static_cast<double>(rows) - gap, context.mm(11)});
    const double wide = (side + gap) * static_cast<double>(columns) - gap;
    const double high = (side + gap) * static_cast<double>(rows) - gap;
    for (std::size_t i = 0; i < number; ++i) {
        const Rect at{room.centre().x - wide / 2 + (side + gap) * static_cast<double>(i % columns),
                      room.centre().y - high / 2 + (side + gap) * static_cast<double>(i / columns),
                      side, side};
        const bool found = static_cast<int>(i) < asked.answering.found();
        add_asset(node.drawing, context, found ? "ui/bubble-found.svg" : "ui/bubble.svg", at);
    }
    return node;
}

} // namespace hakawati::screens
