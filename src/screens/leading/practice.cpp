#include "screens/leading/practice.h"

#include "screens/adult/door/locking.h"
#include "screens/leading/session.h"
#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour veil{0x2B, 0x24, 0x40, 120};

ui::Node slip_of(const Context& context, const char* word) {
    const double margin = context.mm(2.4);
    const double wide = std::min(context.screen().width - 2 * margin, context.mm(120));
    const Rect room{context.screen().centre().x - wide / 2, margin, wide, context.mm(18)};
    return make_slip(context, "practice", {"talk-point", context.word(word)}, room);
}

/// A low screen has no room to give: the slip lies over it until it is touched.
ui::Tree covered(const Context& context, ui::Tree tree, const char* word) {
    if (context.state().adult.practice_seen == word)
        return tree;
    ui::Node slip = slip_of(context, word);
    const double down = context.screen().centre().y - slip.bounds.centre().y;
    move_down(slip, down);
    slip.bounds = context.screen();
    slip.action = ui::Message{"practice-seen", word};
    drawing::DrawList veiled;
    add_veil(veiled, context, veil);
    slip.drawing.insert(slip.drawing.begin(), veiled.begin(), veiled.end());
    tree.root.children.push_back(std::move(slip));
    tree.default_focus = "practice";
    return tree;
}

} // namespace

Rect practice_rect(const Context& context, const char* word) {
    return practises(context.state()) ? context.placed(slip_of(context, word).bounds) : Rect{};
}

void add_practice_slip(ui::Tree& tree, const Context& context, const char* word) {
    if (practises(context.state()))
        tree.root.children.push_back(slip_of(context, word));
}

ui::Tree under_practice(const Context& context, ui::Tree (*view)(const Context&),
                        const char* word) {
    const bool low = is_low(context) && !context.metrics().portrait();
    if (!practises(context.state()))
        return view(context);
    if (low)
        return covered(context, view(context), word);
    const double strip = practice_rect(context, word).bottom();
    State lower = context.state();
    lower.metrics.screen.height -= strip;
    ui::Tree tree = view(Context(lower, context.world()));
    move_down(tree.root, strip);
    tree.root.bounds = context.screen();
    drawing::DrawList ground;
    add_ground(ground, context, Ground::Desk);
    tree.root.drawing.insert(tree.root.drawing.begin(), ground.begin(), ground.end());
    add_practice_slip(tree, context, word);
    return tree;
}

void end_practice(Update& update) {
    update.state.adult.practising = false;
    update.state.adult.practice_seen.clear();
    keep_of_tablet(update, "practised", "yes");
}

} // namespace hakawati::screens
