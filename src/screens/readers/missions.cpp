#include "screens/readers/missions.h"

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/questions/marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double rope_gap_mm = 3.1;
constexpr double hang_mm = 7.2; // of a row, without its cards: the rope over them, air under them

/// A mission on its peg: with a leaf once somebody was told, else dashed, for another day.
ui::Node make_mission(const Context& context, const story::Chapter& chapter, const Rect& at) {
    const story::Mission& mission = *chapter.mission;
    const bool told = context.state().record.missions.count(chapter.id) > 0;
    ui::Node node = make_button(context, fmt::format("mission-{}", chapter.number), ui::Role::Card,
                                context.words(mission.id, mission.words) + " " +
                                    context.word(told ? "badge.told" : "badge.open"),
                                at);
    node.action = ui::Message{"mission", chapter.id};
    node.state.picked = told;
    const auto seed = 160u + static_cast<unsigned>(chapter.number);
    drawing::PaperStyle paper = paper_of(context, told ? Look::Found : Look::Open, seed);
    paper.edge_width *= told ? 0.6 : 1;
    paper.dashed = !told;
    add_card(node.drawing, context, at, paper);
    const double leaf = std::min(context.mm(10), at.height * 0.38);
    const Rect picture = at.inset({at.width * 0.14, at.height * 0.13, at.width * 0.14, leaf});
    add_asset(node.drawing, context, "props/" + mission.picture + ".svg", picture, told ? 1 : 0.6);
    const Rect mark{at.centre().x - leaf / 2, at.bottom() - leaf * 1.06, leaf, leaf};
    add_asset(node.drawing, context, told ? "ui/mark-found.svg" : "ui/leaf-ahead.svg",
              told ? mark : mark.inflated(-leaf * 0.16), told ? 1 : 0.8);
    const double peg = context.mm(3.2);
    add_asset(node.drawing, context, "ui/rope-peg.svg",
              {at.centre().x - peg / 2, at.y - peg * 1.05, peg, peg * 2});
    return node;
}

/// Cards on ropes as large as the room allows.
struct Ropes {
    std::size_t rows = 1, across = 1;
    Size card;
};

Ropes ropes_for(const Context& context, std::size_t count, Size room) {
    Ropes best;
    for (std::size_t rows = 1; rows <= 3; ++rows) {
        Ropes ropes{rows, (count + rows - 1) / rows, {}};
        const double pitch =
            (room.width + context.mm(rope_gap_mm)) / static_cast<double>(ropes.across);
        ropes.card.width = std::min(pitch - context.mm(rope_gap_mm), context.mm(30));
        ropes.card.height = std::min(room.height / static_cast<double>(rows) - context.mm(hang_mm),
                                     ropes.card.width * 1.45);
        const auto size = [](const Size& card) { return std::min(card.width, card.height * 0.85); };
        if (rows == 1 || size(ropes.card) > size(best.card))
            best = ropes;
    }
    return best;
}

std::vector<const story::Chapter*> chapters_with_mission(const Context& context) {
    std::vector<const story::Chapter*> with;
    if (const auto* book = context.book())
        for (const story::Chapter& chapter : book->book.chapters)
            if (chapter.mission)
                with.push_back(&chapter);
    return with;
}

} // namespace

void add_missions(ui::Tree& tree, const Context& context, const Rect& room) {
    const auto with = chapters_with_mission(context);
    if (with.empty())
        return;
    const Ropes ropes = ropes_for(context, with.size(), room.size());
    const double gap = context.mm(rope_gap_mm), sag = context.mm(1.2);
    const double pitch = (room.width + gap) / static_cast<double>(ropes.across);
    const double tall = room.height / static_cast<double>(ropes.rows);
    for (std::size_t row = 0; row < ropes.rows; ++row) {
        const double y = room.y + tall * static_cast<double>(row) + context.mm(2.4);
        const Point a{room.x - gap, y}, b{room.right() + gap, y};
        add_rope(tree.root.drawing, context, a, b, sag);
        const std::size_t from = row * ropes.across;
        for (std::size_t i = from; i < std::min(with.size(), from + ropes.across); ++i) {
            const double middle = room.x + pitch * (static_cast<double>(i - from) + 0.5) - gap / 2;
            const double top = rope_y(a, b, sag, middle) + context.mm(2.2);
            tree.root.children.push_back(make_mission(
                context, *with[i],
                {middle - ropes.card.width / 2, top, ropes.card.width, ropes.card.height}));
        }
    }
}

} // namespace hakawati::screens
