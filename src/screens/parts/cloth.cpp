#include "screens/parts/cloth.h"

#include "screens/parts/parts.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

constexpr double border_mm = 4.6; // of one border, its two lines included
constexpr double hem_mm = 2;      // from the edge of the cloth to the border

std::string diamond(Point at, double half, const char* fill) {
    return fmt::format("<path d=\"M{} L{} L{} L{} Z\" fill=\"{}\"/>",
                       svg_point(at + Point{0, -half}), svg_point(at + Point{half, 0}),
                       svg_point(at + Point{0, half}), svg_point(at + Point{-half, 0}), fill);
}

/// Red and teal diamonds with a golden heart between two red threads.
std::string border(const Rect& at, double mm) {
    const double thread = 0.45 * mm, half = (at.height - 2 * thread) * 0.36;
    std::string svg = svg_rect(at, 0, "#FFF6E0", 0.6);
    for (const double y : {at.y, at.bottom() - thread})
        svg += svg_rect({at.x, y, at.width, thread}, 0, "#B5402E");
    const int count = std::max(2, static_cast<int>(at.width / (5 * mm)));
    const double pitch = at.width / count;
    for (int i = 0; i < count; ++i) {
        const Point middle{at.x + pitch * (i + 0.5), at.centre().y};
        svg += diamond(middle, half, i % 2 ? "#2A6F6B" : "#B5402E");
        svg += diamond(middle, half * 0.45, "#F2C879");
        if (i > 0)
            svg += diamond(middle - Point{pitch / 2, 0}, half * 0.22, "#7C3A22");
    }
    return svg;
}

std::string borders(Size size, double mm) {
    const Rect upper{hem_mm * mm, hem_mm * mm, size.width - 2 * hem_mm * mm, border_mm * mm};
    return border(upper, mm) + border(upper.moved(0, size.height - upper.height - 2 * upper.y), mm);
}

} // namespace

void add_cloth(drawing::DrawList& list, const Context& context, const Rect& at) {
    drawing::PaperStyle style = card_paper(context, 61);
    style.fill = "#FBF0D6";
    style.fill_below = "#F8EACB";
    style.radius = context.mm(1);
    style.drift = context.mm(0.6);
    add_card(list, context, at, style);
    const double mm = context.mm(1);
    add_drawn(list, context, fmt::format("tatreez:{:.0f}x{:.0f}", at.width, at.height), at,
              [size = at.size(), mm] { return borders(size, mm); });
    const double peg = context.mm(3.6);
    for (const double t : {0.04, 0.27, 0.5, 0.73, 0.96})
        add_asset(list, context, "ui/rope-peg.svg",
                  {at.x + at.width * t - peg / 2, at.y - peg * 0.75, peg, peg * 2});
}

void add_border(drawing::DrawList& list, const Context& context, const Rect& at) {
    // Its threads are as fine as the border is low.
    add_drawn(list, context, fmt::format("border:{:.0f}x{:.0f}", at.width, at.height), at,
              [size = at.size()] {
                  return border({0, 0, size.width, size.height}, size.height / border_mm);
              });
}

Rect inside_cloth(const Context& context, const Rect& at) {
    const double over = context.mm(hem_mm + border_mm + 0.9), beside = context.mm(hem_mm * 0.6);
    return at.inset({beside, over, beside, over});
}

} // namespace hakawati::screens
