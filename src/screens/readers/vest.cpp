#include "screens/readers/vest.h"

#include "screens/parts/parts.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

// The units of assets/props/vest.svg: its box, and the middle of the band round its hem.
constexpr Size vest_box{113, 108};
constexpr double band_y = 77.5, band_from = 9, band_to = 104;

/// A leaf lying about a point, turned by some degrees.
std::string leaf(Point at, double length, double turn, bool grown) {
    const char* shape = "M-9 1 C-6 -7 3 -8 9 -3 C5 5 -3 7 -9 1 Z";
    std::string svg =
        fmt::format("<g transform=\"translate({} {}) rotate({}) scale({})\">", svg_number(at.x),
                    svg_number(at.y), svg_number(turn), svg_number(length / 18));
    svg += fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.3\"/>", shape,
                       grown ? "#7DB457" : "#FBF0D6", grown ? "#2C5A24" : "#B08A52");
    svg += fmt::format("<path d=\"M-9 1 C-3 1 3 -1 7 -2.4\" fill=\"none\" stroke=\"{}\" "
                       "stroke-width=\"1\"/>",
                       grown ? "#E3F3C0" : "#D9BC84");
    return svg + "</g>";
}

std::string leaves(const std::vector<bool>& grown) {
    const double count = static_cast<double>(std::max<std::size_t>(1, grown.size()));
    const double pitch = (band_to - band_from) / count, length = std::min(14.0, pitch * 1.05);
    std::string svg;
    for (std::size_t i = 0; i < grown.size(); ++i) {
        const double side = i % 2 ? 1 : -1;
        const Point at{band_from + pitch * (static_cast<double>(i) + 0.5), band_y + 1.8 * side};
        svg += leaf(at, length, 34 * side - 22, grown[i]);
    }
    return svg;
}

/// As wide as the shoulders; `hanger_share` of its width is over the vest.
constexpr double hanger_share = 0.16;

std::string hanger(double unit) {
    return fmt::format("<g transform=\"scale({})\" fill=\"none\" stroke=\"#7D5A34\" "
                       "stroke-width=\"5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                       "<path d=\"M50 3 C52 -1 61 0 60 6 C59 10 56 9 56 14\"/>"
                       "<path d=\"M22 28 C36 21 48 17 56 14 C64 17 76 21 90 28\"/></g>",
                       svg_number(unit));
}

} // namespace

void add_vest(drawing::DrawList& list, const Context& context, const std::vector<bool>& grown,
              const Rect& at) {
    const double unit = std::min(at.width / vest_box.width, at.height / vest_box.height);
    const Size size{vest_box.width * unit, vest_box.height * unit};
    const Rect vest{at.centre().x - size.width / 2, at.centre().y - size.height / 2, size.width,
                    size.height};
    add_asset(list, context, "props/vest.svg", vest);
    std::string key = fmt::format("vest-leaves:{:.0f}:", size.width);
    for (const bool one : grown)
        key += one ? '1' : '0';
    add_drawn(list, context, key, vest, [unit, grown] {
        return fmt::format("<g transform=\"scale({})\">{}</g>", unit, leaves(grown));
    });
}

ui::Node make_hung_vest(const Context& context, const Rect& at) {
    ui::Node node =
        make_button(context, "badge", ui::Role::Button, context.word("action.badge"), at);
    node.focus_radius = at.width * 0.2;
    const double unit = at.width / vest_box.width, over = at.height * 0.1; // where the cord ends
    const Rect hung = at.inset({0, -over, 0, 0});
    add_drawn(node.drawing, context, fmt::format("vest-hanger:{:.0f}", at.width), hung,
              [unit] { return hanger(unit); });
    std::vector<bool> grown;
    if (const auto* book = context.book())
        for (const story::Chapter& chapter : book->book.chapters)
            grown.push_back(context.state().record.chapters.count(chapter.id) > 0);
    add_vest(node.drawing, context, grown, hung.inset({0, at.height * hanger_share, 0, 0}));
    return node;
}

} // namespace hakawati::screens
