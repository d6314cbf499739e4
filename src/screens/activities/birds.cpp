#include "screens/activities/rest.h"
#include "screens/activity.h"
#include "screens/parts/furniture.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// Nothing to do: birds, and light round them.
ui::Tree view_birds(const Context& context) {
    ui::Tree tree = begin_activity(context, context.word("calm.birds"));
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double side = std::min(all.width, all.height) * 0.5;
    const Point middle{all.width * (tall ? 0.5 : 0.62), all.height * (tall ? 0.55 : 0.58)};
    const Rect at = Rect{middle.x, middle.y, 0, 0}.inflated(side / 2);
    add_glow(tree.root.drawing, context, at.inflated(side * 0.12));
    add_asset(tree.root.drawing, context, "ui/calm-flight.svg", at);
    tree.root.children.push_back(make_caption(context, "calm-words", context.word("calm.words"),
                                              words_room(context, StartCorner::Free)));
    add_rest_controls(tree, context, Onward::No);
    return tree;
}

} // namespace

ui::Tree view_activity(const Context& context) {
    const auto kind = activity_here(context.state());
    if (!kind)
        return view_birds(context);
    return *kind == story::ActivityKind::Breathe ? view_breathing(context) : view_senses(context);
}

} // namespace hakawati::screens
