#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

constexpr double pitch_mm = 5;

std::string stone(Point at, double size, const char* fill) {
    return svg_circle(at + Point{0, size * 0.16}, size * 1.02, "#4A2E1A", 0.28) +
           svg_circle(at, size, "#FFF8E8") + svg_circle(at, size * 0.82, "#7D5A34") +
           svg_circle(at, size * 0.6, fill);
}

std::string stones(std::size_t count, std::size_t current, double pitch, double height) {
    std::string svg;
    for (std::size_t i = 0; i < count; ++i) {
        const Point at{pitch * (static_cast<double>(i) + 0.5), height / 2};
        svg += i == current ? svg_circle(at + Point{0, 1.5}, height * 0.47, "#4A2E1A", 0.28) +
                                  svg_circle(at, height * 0.46, "#FFF8E8") +
                                  svg_circle(at, height * 0.36, "#BD5716")
                            : stone(at, height * 0.33, "#FFF8E8");
    }
    return svg;
}

std::string small_balloon(Point at, double size, const char* fill) {
    const auto shape = [&](double r) {
        return fmt::format("M{} {} A{r} {r} 0 1 1 {} {} L{} {} Z", svg_number(at.x - r * 0.5),
                           svg_number(at.y + r * 0.866), svg_number(at.x + r * 0.15),
                           svg_number(at.y + r * 0.988), svg_number(at.x - r * 0.42),
                           svg_number(at.y + r * 1.7), fmt::arg("r", svg_number(r)));
    };
    return fmt::format("<path d=\"{0}\" fill=\"{1}\" stroke=\"#FFF8E8\" stroke-width=\"{2}\"/>"
                       "<path d=\"{0}\" fill=\"{1}\" stroke=\"#7D4A20\" stroke-width=\"{3}\"/>",
                       shape(size), fill, svg_number(size * 0.55), svg_number(size * 0.2));
}

/// The row in the middle of its room; empty when it does not fit.
Rect row_in(const Context& context, std::size_t count, const Rect& room) {
    const double width = context.mm(pitch_mm) * static_cast<double>(count);
    const Rect row{room.centre().x - width / 2, room.y, width, room.height};
    return width > room.width + 0.5 ? Rect{} : row;
}

} // namespace

void add_stones(ui::Tree& tree, const Context& context, std::size_t count, std::size_t current,
                const Rect& room, const std::string& name) {
    const Rect row = row_in(context, count, room);
    if (row.empty() || count < 2)
        return;
    ui::Node node = make_node(context, "stones", ui::Role::Stone, name, row);
    const double pitch = context.mm(pitch_mm), height = row.height;
    add_drawn(node.drawing, context, fmt::format("stones:{}:{}:{:.0f}", count, current, height),
              row, [=] { return stones(count, current, pitch, std::min(height, pitch * 0.95)); });
    tree.root.children.push_back(std::move(node));
}

void add_step_marks(ui::Tree& tree, const Context& context, std::size_t count, std::size_t current,
                    const Rect& room) {
    const Rect row = row_in(context, count, room);
    if (row.empty() || count < 2)
        return;
    ui::Node node = make_node(context, "steps", ui::Role::Stone,
                              fmt::format("{} / {}", context.number(static_cast<int>(current) + 1),
                                          context.number(static_cast<int>(count))),
                              row);
    const double pitch = context.mm(pitch_mm), size = context.mm(1.6);
    add_drawn(node.drawing, context, fmt::format("steps:{}:{}:{:.0f}", count, current, pitch), row,
              [=] {
                  std::string svg;
                  for (std::size_t i = 0; i < count; ++i)
                      svg += small_balloon({pitch * (static_cast<double>(i) + 0.5), size * 1.5},
                                           size, i <= current ? "#BD5716" : "#FFF8E8");
                  return svg;
              });
    tree.root.children.push_back(std::move(node));
}

} // namespace hakawati::screens
