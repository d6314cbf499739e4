#include "screens/activities/rest.h"
#include "screens/activity.h"
#include "screens/parts/furniture.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double leaf_mm = 13, pitch_mm = 15.6, grow_ms = 600;

/// A leaf whose foot stands on the twig.
Rect leaf_at(const Context& context, Point foot) {
    const double unit = context.mm(leaf_mm) / 128; // foot of the drawing: (18, 112) of 128
    return {foot.x - 18 * unit, foot.y - 112 * unit, 128 * unit, 128 * unit};
}

/// It grows from its foot, which is therefore the middle of its bounds.
ui::Node make_growing_leaf(const Context& context, Point foot) {
    ui::Node node = make_node(context, "new-leaf", ui::Role::Picture, "",
                              Rect{foot.x, foot.y, 0, 0}.inflated(context.mm(0.5)));
    add_asset(node.drawing, context, "ui/leaf-full.svg", leaf_at(context, foot));
    if (context.state().preferences.motion == Motion::Full)
        node.swell = ui::Swell{0.1, 1, grow_ms};
    return node;
}

double twig_height(const Context& context) { return context.mm(leaf_mm + 4); }

/// Paper behind the twig, where the leaves of the great tree are.
void add_paper_behind(drawing::DrawList& list, const Context& context, const Rect& at) {
    drawing::PaperStyle paper = slip_paper(context, 6);
    paper.radius = at.height / 3;
    add_card(list, context, at, paper);
}

/// A twig with a place for every leaf of this step.
ui::Node make_twig(const Context& context, int leaves, int grown, Point from) {
    const double pitch = context.mm(pitch_mm);
    const Rect at{from.x, from.y, pitch * leaves + context.mm(5), twig_height(context)};
    const Rect wood{at.x + context.mm(1.5), at.bottom() - context.mm(5), at.width - context.mm(3),
                    context.mm(3)};
    ui::Node node = make_node(context, "twig", ui::Role::Picture,
                              context.word("activity.leaves", {{"number", context.number(grown)},
                                                               {"total", context.number(leaves)}}),
                              at);
    if (under_tree(context))
        add_paper_behind(node.drawing, context, at);
    add_branch(node.drawing, context, wood, {});
    for (int i = 0; i < leaves; ++i) {
        const double x = at.x + context.mm(4) + pitch * i;
        const Point foot{x, branch_y(wood, x) - context.mm(0.6)};
        if (i == grown - 1) {
            add_glow(node.drawing, context, leaf_at(context, foot).inflated(context.mm(3)));
            node.children.push_back(make_growing_leaf(context, foot));
        } else {
            add_asset(node.drawing, context, i < grown ? "ui/leaf-full.svg" : "ui/leaf-ahead.svg",
                      leaf_at(context, foot));
        }
    }
    return node;
}

/// They sit between the tokens, or over them on an upright screen; never higher than `top`.
void add_sitting(ui::Tree& tree, const Context& context, double top) {
    const Rect all = context.screen(), between = between_controls(context);
    const Rect row = context.metrics().for_hand(between);
    const bool tall = context.metrics().portrait();
    const double bottom = tall ? row_top(context) - context.mm(10) : all.height - context.mm(11);
    const double most = std::min(context.mm(43), all.height * (tall ? 0.2 : 0.32));
    const double height = std::min(most, bottom - top);
    if (height < context.mm(16))
        return;
    const double from = tall ? all.width * 0.04 : row.x, to = tall ? all.width * 0.96 : row.right();
    const double width = std::min(height * 1.1, (to - from) * 0.48);
    add_companions(tree.root.drawing, context, Eyes::Open, {from, bottom - height, width, height},
                   {to - width, bottom - height, width, height});
}

} // namespace

ui::Tree view_senses(const Context& context) {
    const auto lines = lines_of(context, story::ActivityKind::Senses);
    const int last = static_cast<int>(lines.size()) - 1;
    const int step = std::clamp(activity_step(context.state()), 0, last);
    const int leaves = leaves_of_sense(step);
    ui::Tree tree = begin_activity(context, context.word("calm.senses"));
    const Said& said = lines[static_cast<std::size_t>(step)];
    const Rect room = words_room(context, StartCorner::Taken);
    const ui::Node words = make_caption(context, said.id, said.words, room);
    const double below = words.bounds.bottom() + context.mm(2);
    add_sitting(tree, context, leaves > 0 ? below + twig_height(context) : below);
    tree.root.children.push_back(words);
    if (leaves > 0) {
        tree.root.children.push_back(make_twig(
            context, leaves, std::min(leaves_noticed(context.state()), leaves), {room.x, below}));
        tree.root.children.push_back(make_token(context, "noticed", ui::Corner::TopStart));
        tree.on_touch = ui::Message{"noticed", ""};
    }
    add_rest_controls(tree, context,
                      step < last || in_story(context) ? BesideStop::Next : BesideStop::Nothing);
    return tree;
}

} // namespace hakawati::screens
