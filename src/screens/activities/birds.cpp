#include "screens/activities/rest.h"
#include "screens/activity.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

/// A pale bird that sits with its feet on the foot of its box, 100 units wide and high.
std::string sitting_bird(double side) {
    return fmt::format(
        "<g transform=\"scale({})\">"
        "<path d=\"M44 76 V98 M56 76 V98\" stroke=\"#B9764A\" stroke-width=\"3\"/>"
        "<path d=\"M20 62 L0 86 L10 92 L42 76 Z\" fill=\"#E6D6BC\"/>"
        "<path d=\"M16 62 C18 40 38 32 56 34 C54 12 86 6 90 30 C94 58 76 80 48 80 C30 80 18 74 16 "
        "62 Z\" fill=\"#FFF8E8\" stroke=\"#8A6F5A\" stroke-width=\"1.6\"/>"
        "<path d=\"M88 26 L100 31 L89 36 Z\" fill=\"#E39A4C\"/>"
        "<path d=\"M22 60 C34 44 56 46 64 54 C60 70 38 76 22 60 Z\" fill=\"#F3DDB8\"/>"
        "<path d=\"M28 60 C38 66 48 66 58 58\" fill=\"none\" stroke=\"#D9BE92\" "
        "stroke-width=\"2\"/>"
        "<circle cx=\"79\" cy=\"27\" r=\"3.2\" fill=\"#3A2A28\"/></g>",
        side / 100);
}

/// Three birds, each of its own size, that have come to sit for a while.
void add_birds(drawing::DrawList& list, const Context& context, const Rect& branch, double side) {
    struct Bird {
        double along, size;
        bool faces_left;
    };
    add_branch(list, context, branch, {});
    for (const Bird& one : {Bird{0.24, 1, false}, {0.46, 0.82, true}, {0.76, 0.92, true}}) {
        const double x = branch.x + branch.width * one.along, tall = side * one.size;
        const Rect at{x - tall / 2, branch_y(branch, x) - tall * 0.97, tall, tall};
        add_drawn(list, context, fmt::format("bird:{:.0f}:{}", tall, one.faces_left), at,
                  [tall, faces_left = one.faces_left] {
                      const std::string bird = sitting_bird(tall);
                      return faces_left ? fmt::format("<g transform=\"translate({} 0) "
                                                      "scale(-1 1)\">{}</g>",
                                                      tall, bird)
                                        : bird;
                  });
    }
}

/// Nothing to do: birds, and light round them.
ui::Tree view_birds(const Context& context) {
    ui::Tree tree = begin_activity(context, context.word("calm.birds"));
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double side = std::min(all.width, all.height) * (tall ? 0.24 : 0.22);
    const Rect branch{all.width * (tall ? 0.08 : 0.3), all.height * (tall ? 0.6 : 0.64),
                      all.width * (tall ? 0.84 : 0.44), context.mm(6)};
    const Point middle{branch.centre().x, branch.y - side / 2};
    add_glow(tree.root.drawing, context,
             Rect{middle.x, middle.y, 0, 0}.inflated(branch.width * 0.55));
    add_birds(tree.root.drawing, context, branch, side);
    tree.root.children.push_back(make_caption(context, "calm-words", context.word("calm.words"),
                                              words_room(context, StartCorner::Free)));
    add_rest_controls(tree, context, BesideStop::Nothing);
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
