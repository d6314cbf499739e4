#include "screens/reports/way_of_files.h"

#include "screens/adult/desk_parts.h"
#include "screens/parts/svg.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numbers>

namespace hakawati::screens {

namespace {

using Stage = Taking::Stage;

constexpr std::array<const char*, 4> stones{"take.room", "take.written", "take.read-back",
                                            "take.safe"};

enum class Mark { Behind, Now, Failed, Ahead };

std::size_t stone_of(Stage stage) {
    return stage == Stage::Written    ? 1
           : stage == Stage::ReadBack ? 2
           : stage == Stage::Safe     ? 3
                                      : 0;
}

Mark mark_of(const Taking& taking, std::size_t stone) {
    const bool failed = taking.stage == Stage::Failed;
    const std::size_t here = stone_of(failed ? taking.reached : taking.stage);
    if (stone < here || taking.stage == Stage::Safe)
        return Mark::Behind;
    if (stone > here)
        return Mark::Ahead;
    return failed ? Mark::Failed : Mark::Now;
}

std::string ring(Size size, const char* edge, double width) {
    const Point middle{size.width / 2, size.height / 2};
    const double radius = size.width / 2;
    return svg_circle(middle, radius, edge) + svg_circle(middle, radius - width, "#FFFBF0");
}

/// The subset of SVG that is drawn knows no dashes: real short arcs.
std::string dashed_ring(Size size) {
    constexpr int dashes = 14;
    const Point middle{size.width / 2, size.height / 2};
    const double radius = size.width / 2 - 2;
    std::string path;
    for (int i = 0; i < dashes; ++i) {
        const auto on_ring = [&](double turn) {
            const double angle = 2 * std::numbers::pi * turn / dashes;
            return svg_point(
                {middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
        };
        path += fmt::format("M{} L{}", on_ring(i), on_ring(i + 0.55));
    }
    return svg_circle(middle, radius, "#F1E4C6") +
           fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"#8A6F5A\" stroke-width=\"2.4\" "
                       "stroke-linecap=\"round\"/>",
                       path);
}

void add_stone(drawing::DrawList& list, const Context& context, Mark mark, const Rect& at) {
    switch (mark) {
    case Mark::Behind:
        return add_asset(list, context, "ui/mark-found.svg", at);
    case Mark::Failed:
        return add_asset(list, context, "ui/mark-stone.svg", at);
    case Mark::Ahead:
        return add_stone_ahead(list, context, at.inflated(-at.width * 0.06));
    case Mark::Now:
        add_drawn(list, context, fmt::format("stone-now:{:.0f}", at.width), at,
                  [size = at.size()] { return ring(size, "#BD5716", size.width * 0.13); });
        return;
    }
}

std::string file_words(const Context& context) {
    const Taking& taking = context.state().taking;
    return taking.files == 0 ? std::string()
                             : context.word("take.file", {{"number", context.number(taking.file)},
                                                          {"all", context.number(taking.files)}});
}

} // namespace

void add_stone_ahead(drawing::DrawList& list, const Context& context, const Rect& at) {
    add_drawn(list, context, fmt::format("stone-ahead:{:.0f}", at.width), at,
              [size = at.size()] { return dashed_ring(size); });
}

void add_way_of_files(ui::Tree& tree, const Context& context, const Rect& room) {
    const Taking& taking = context.state().taking;
    for (std::size_t i = 0; i < stones.size(); ++i) {
        const Rect row = row_of(room, i, stones.size(), 0);
        const double side = std::min(row.height * 0.66, context.mm(12));
        const Rect stone{row.x + context.mm(1), row.centre().y - side / 2, side, side};
        const Mark mark = mark_of(taking, i);
        if (i + 1 < stones.size())
            tree.root.drawing.push_back(drawing::DrawFill{
                context.placed(Rect{stone.centre().x - context.mm(0.9), stone.bottom() - side * 0.1,
                                    context.mm(1.8), row.height - side * 0.8}),
                mark == Mark::Behind ? drawing::Colour{0x3E, 0x6E, 0x33, 255}
                                     : drawing::Colour{0xC9, 0xA9, 0x7C, 255}});
        ui::Node node = make_node(context, fmt::format("stone-{}", i), ui::Role::Stone,
                                  context.word(stones[i]), row);
        add_stone(node.drawing, context, mark, stone);
        AdultType type = mark == Mark::Now || mark == Mark::Failed ? adult_label : AdultType{};
        type.align = text::Align::Start;
        Rect words = row.inset({stone.right() - row.x + context.mm(2.4), 0, 0, 0});
        const std::string file = mark == Mark::Now ? file_words(context) : std::string();
        if (!file.empty()) {
            const Rect below{words.x, words.centre().y, words.width, words.height / 2};
            add_adult_words(node.drawing, context, file, adult_note, below, Stand::Top);
            words.height /= 2;
            node.name += ". " + file;
        }
        add_adult_words(node.drawing, context, context.word(stones[i]), type, words);
        tree.root.children.push_back(std::move(node));
    }
}

} // namespace hakawati::screens
