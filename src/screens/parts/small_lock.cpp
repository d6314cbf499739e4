#include "screens/parts/small_lock.h"

#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double waits_ms = 4000;

/// Over the lock, or under it at the upper edge.
ui::Node make_ask(const Context& context, const Rect& lock) {
    const Type type{adult_2, text::Weight::Bold, text::Align::Centre, ink, nullptr};
    const std::string& words = context.word("door.touch-again");
    const Rect all = context.screen();
    const double pad = context.mm(2), margin = context.mm(margin_mm);
    const Size set =
        set_words(context, words, type, {context.mm(46), context.mm(30)}).paragraph.size;
    const Size size{set.width + 2 * pad, set.height + pad};
    const double x =
        std::clamp(lock.centre().x - size.width / 2, margin, all.width - margin - size.width);
    const bool above = lock.y > all.height / 2;
    const double y = above ? lock.y - margin - size.height : lock.bottom() + margin;
    const Rect at{x, y, size.width, size.height};
    ui::Node node = make_node(context, "touch-again", ui::Role::Text, words, at);
    add_card(node.drawing, context, at, slip_paper(context, 97));
    add_words(node.drawing, context, words, type, at.inset({pad, pad / 2, pad - 1, pad / 2}));
    return node;
}

} // namespace

void add_small_lock(ui::Tree& tree, const Context& context, const Rect& at) {
    ui::Node lock =
        make_button(context, "grown-ups", ui::Role::Button, context.word("door.small"), at);
    lock.focus_radius = 0.33 * at.width;
    lock.hold = ui::Hold{1000, {"grown-ups", "held"}};
    add_asset(lock.drawing, context, "ui/lock.svg", at);
    tree.root.children.push_back(std::move(lock));
    if (!context.state().adult.asked_once)
        return;
    tree.root.children.push_back(make_ask(context, at));
    tree.timer = ui::Timer{waits_ms, {"grown-ups-not", ""}};
}

} // namespace hakawati::screens
