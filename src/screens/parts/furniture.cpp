#include "screens/parts/furniture.h"

#include "drawing/cut_paper.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <cmath>

namespace hakawati::screens {

namespace {

std::string paper_ground(Size size) {
    std::string svg = svg_gradient("g", size.height, "#FAE8C6", "#F6DFB4") +
                      svg_rect({0, 0, size.width, size.height}, 0, "url(#g)");
    Strays stray(7);
    const int fibres = static_cast<int>(size.width * size.height / 9000);
    for (int i = 0; i < fibres; ++i) {
        const Point a{stray.unit() * size.width, stray.unit() * size.height};
        const Point b = a + Point{stray.both() * 34, stray.both() * 34};
        const Point c = a + (b - a) * 0.5 + Point{stray.both() * 9, stray.both() * 9};
        svg += fmt::format(
            "<path d=\"M{} Q{} {}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\" "
            "opacity=\".5\"/>",
            svg_point(a), svg_point(c), svg_point(b), i % 3 == 0 ? "#EBCF9E" : "#FFF4DC");
    }
    return svg;
}

std::string grain_lines(const Rect& wood, int count, unsigned seed) {
    Strays stray(seed);
    std::string svg;
    for (int i = 0; i < count; ++i) {
        const double y = wood.y + stray.unit() * wood.height;
        const double x = wood.x + stray.unit() * wood.width * 0.8;
        const double length = wood.width * (0.08 + 0.2 * stray.unit());
        svg += fmt::format("<path d=\"M{} {} l{} {}\" stroke=\"#7A4A22\" stroke-width=\"1.6\" "
                           "opacity=\".28\" stroke-linecap=\"round\"/>",
                           svg_number(x), svg_number(y),
                           svg_number(std::min(length, wood.right() - x - 4)),
                           svg_number(stray.both() * 2));
    }
    return svg;
}

/// Five boards in a wood from one colour to another, with a seam over each.
struct Wood {
    const char *upper, *lower, *seam;
};
constexpr Wood cupboard_wood{"#E3BD85", "#EBCD9B", "#C79A5E"};
constexpr Wood desk_wood{"#C08B57", "#AE7A48", "#8A5A2C"};

std::string wood_ground(Size size, const Wood& wood) {
    const double plank = size.height / 5;
    std::string svg = svg_gradient("g", size.height, wood.upper, wood.lower) +
                      svg_rect({0, 0, size.width, size.height}, 0, "url(#g)");
    for (int i = 0; i < 5; ++i) {
        const Rect board{0, plank * i, size.width, plank};
        svg += grain_lines(board, 9, 30u + static_cast<unsigned>(i));
        svg += svg_rect({0, board.y, size.width, 2}, 0, wood.seam, 0.7);
    }
    return svg;
}

std::string scallops(Size size, double width, double from_x) {
    std::string path;
    for (double x = from_x; x < size.width; x += 2 * width)
        path += fmt::format("M{0} 0 L{1} 0 L{1} {2} A{3} {4} 0 0 1 {0} {2} Z ", svg_number(x),
                            svg_number(x + width), svg_number(size.height * 0.86),
                            svg_number(width / 2), svg_number(size.height * 0.13));
    return path;
}

std::string awning(Size size, double stripe) {
    std::string svg = svg_gradient("a", size.height, "#E9AE5B", "#F2C784") +
                      svg_gradient("b", size.height, "#F6CF92", "#FBE2B4");
    for (const double drop : {9.0, 5.0})
        svg += fmt::format("<g transform=\"translate(0 {})\"><path d=\"{} {}\" fill=\"#4A2E1A\" "
                           "opacity=\".12\"/></g>",
                           drop, scallops(size, stripe, 0), scallops(size, stripe, stripe));
    svg += fmt::format("<path d=\"{}\" fill=\"url(#a)\"/>", scallops(size, stripe, 0));
    svg += fmt::format("<path d=\"{}\" fill=\"url(#b)\"/>", scallops(size, stripe, stripe));
    svg += svg_rect({0, size.height * 0.8, size.width, 2}, 0, "#C98B3F", 0.45);
    return svg;
}

std::string plank(Size size, double board) {
    const Rect wood{4, 3, size.width - 8, board};
    std::string svg = svg_gradient("w", board, "#C08B57", "#9C6734");
    for (const double grown : {3.0, 6.0})
        svg += svg_rect(wood.inflated(grown - 3).moved(0, 5 + grown), 9, "#4A2E1A", 0.13);
    for (const double x : {size.width * 0.07, size.width * 0.93 - 34})
        svg += fmt::format("<path d=\"M{0} {1} l34 0 l-{2} 30 l-{3} 0 Z\" fill=\"#8A5A2C\"/>",
                           svg_number(x), svg_number(wood.bottom()), x < size.width / 2 ? 28 : 34,
                           x < size.width / 2 ? 6 : 6);
    svg += svg_rect(wood, 8, "url(#w)");
    svg += svg_rect({wood.x + 6, wood.y + 2, wood.width - 12, 3}, 1.5, "#DDB07A", 0.8);
    svg += grain_lines(wood.inflated(-6), 7, 11);
    return svg + fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" "
                             "fill=\"none\" stroke=\"#6B4424\" stroke-width=\"2.5\"/>",
                             svg_number(wood.x), svg_number(wood.y), svg_number(wood.width),
                             svg_number(wood.height));
}

std::string header_board(Size size, double height) {
    return svg_gradient("w", height, "#CE9A62", "#B27A42") +
           svg_rect({0, height, size.width, 6}, 0, "#4A2E1A", 0.22) +
           svg_rect({0, 0, size.width, height}, 0, "url(#w)") +
           grain_lines({0, 6, size.width, height - 14}, 12, 17) +
           svg_rect({0, height - 2.5, size.width, 2.5}, 0, "#7A4A22", 0.8);
}

std::string compartment(Size size) {
    const double board = std::min(18.0, size.height * 0.1), rim = 6;
    const Rect back{rim, rim, size.width - 2 * rim, size.height - rim - board};
    std::string svg = svg_gradient("k", size.height, "#F4DEB4", "#FAEBC9") +
                      svg_gradient("w", board, "#C08B57", "#A46D3A");
    svg += svg_rect({0, 0, size.width, size.height - board / 2}, 10, "#8A5A35");
    svg += svg_rect(back, 6, "url(#k)");
    svg += svg_rect({back.x, back.y, back.width, size.height * 0.1}, 4, "#4A2E1A", 0.12);
    svg += svg_rect({0, size.height - board, size.width, board}, 6, "url(#w)");
    svg += svg_rect({3, size.height - board + 2, size.width - 6, 2.5}, 1, "#DDB07A", 0.8);
    return svg + svg_rect({0, size.height - 2.5, size.width, 2.5}, 1, "#6B4424");
}

std::string size_key(const char* name, Size size) {
    return fmt::format("{}:{:.0f}x{:.0f}", name, size.width, size.height);
}

} // namespace

void add_ground(drawing::DrawList& list, const Context& context, Ground ground) {
    const Rect all = context.screen();
    const Size size = all.size();
    if (ground == Ground::Paper)
        return add_drawn(list, context, size_key("ground-paper", size), all,
                         [size] { return paper_ground(size); });
    if (ground == Ground::Wood)
        return add_drawn(list, context, size_key("ground-wood", size), all,
                         [size] { return wood_ground(size, cupboard_wood); });
    if (ground == Ground::Desk)
        return add_drawn(list, context, size_key("ground-desk", size), all,
                         [size] { return wood_ground(size, desk_wood); });
    add_drawn(list, context, size_key("ground-wall", size), all, [size] {
        return svg_gradient("g", size.height, "#FDF3DA", "#F4DDB2") +
               svg_rect({0, 0, size.width, size.height}, 0, "url(#g)");
    });
}

void add_awning(drawing::DrawList& list, const Context& context, double height) {
    const Size size{context.screen().width, height + 12};
    const double stripe = size.width / std::max(6.0, std::round(size.width / context.mm(11)));
    add_drawn(list, context, size_key("awning", size), {0, 0, size.width, size.height},
              [size, stripe] { return awning(size, stripe); });
}

void add_plank(drawing::DrawList& list, const Context& context, const Rect& at) {
    const Size size{at.width, at.height + 40};
    const double board = at.height;
    add_drawn(list, context, size_key("plank", size), {at.x, at.y, size.width, size.height},
              [size, board] { return plank(size, board); });
}

void add_header_board(drawing::DrawList& list, const Context& context, double height) {
    const Size size{context.screen().width, height + 8};
    add_drawn(list, context, size_key("header", size), {0, 0, size.width, size.height},
              [size, height] { return header_board(size, height); });
}

void add_compartment(drawing::DrawList& list, const Context& context, const Rect& at) {
    const Size size = at.size();
    add_drawn(list, context, size_key("compartment", size), at,
              [size] { return compartment(size); });
}

void add_veil(drawing::DrawList& list, const Context& context, drawing::Colour colour) {
    list.push_back(drawing::DrawFill{context.screen(), colour});
}

void add_place(drawing::DrawList& list, const Context& context, const story::Staging& staging) {
    const stage::View view{context.metrics().screen, context.right_to_left(), 0};
    const stage::Scene scene = context.stage().empty_place(staging.place, staging.light, view);
    const stage::Stage& stage = context.stage();
    drawing::Picture picture;
    picture.key = fmt::format("place:{}@{}:{:.0f}x{:.0f}:{}", staging.place, staging.light,
                              view.size.width, view.size.height, view.mirrored ? "rtl" : "ltr");
    picture.svg = [&stage, scene] { return stage.svg(scene); };
    picture.grain = 0.04;
    list.push_back(drawing::DrawPicture{picture, context.screen(), false, 1});
}

stage::Scene add_scene(drawing::DrawList& list, const Context& context, const story::Panel& panel,
                       double headroom) {
    const bool gentle = version_of(context, panel) == pages::Version::Gentle;
    const std::string id = panel.id + (gentle ? ".alt" : "");
    const stage::View view{context.metrics().screen, context.right_to_left(), headroom};
    const stage::Stage& stage = context.stage();
    stage::Scene scene = stage.compose(id, gentle ? panel.gentle->staging : panel.staging, view);
    drawing::Picture picture;
    picture.key = fmt::format("scene:{}:{:.0f}x{:.0f}:{}:{:.2f}", id, view.size.width,
                              view.size.height, view.mirrored ? "rtl" : "ltr", headroom);
    picture.svg = [&stage, scene] { return stage.svg(scene); };
    picture.grain = 0.04;
    list.push_back(drawing::DrawPicture{picture, context.screen(), false, 1});
    return scene;
}

drawing::Picture cropped(const drawing::Picture& whole, const Rect& part, Size size) {
    drawing::Picture picture;
    picture.key = fmt::format("{}[{:.0f} {:.0f} {:.0f} {:.0f}]", whole.key, part.x, part.y,
                              part.width, part.height);
    picture.svg = [inside = whole.svg, part, size] {
        const std::string document = inside();
        return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" "
                           "viewBox=\"{} {} {} {}\"{}",
                           svg_number(size.width), svg_number(size.height), svg_number(part.x),
                           svg_number(part.y), svg_number(part.width), svg_number(part.height),
                           document.substr(document.find('>', document.find("<svg"))));
    };
    return picture;
}

} // namespace hakawati::screens
