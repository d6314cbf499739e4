#include "screens/questions/asking/asker_face.h"

#include "pages/close_up.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double rim_share = 0.06;   ///< of the disc's side
constexpr double around_head = 1.45; ///< side of what is seen, in heads
constexpr Size usual{1000, 800};     ///< px in which the head is measured

/// Under the arrows, as wide as they are.
Rect face_rect(const Context& context, int steps) {
    const Rect arrows = arrows_rect(context, steps);
    return {arrows.x, arrows.bottom() + context.mm(gap_mm), arrows.width, arrows.width};
}

bool is_free(const ui::Tree& tree, const Context& context, const Rect& at) {
    const Rect room = context.placed(at);
    return at.bottom() <= rail_top(context) &&
           std::none_of(tree.root.children.begin(), tree.root.children.end(),
                        [&](const ui::Node& node) { return node.bounds.intersects(room); });
}

stage::Scene alone(const Context& context, const std::string& who, Size size) {
    return context.stage().compose("helper." + who, helper_staging(who),
                                   {size, context.right_to_left(), 0});
}

/// Head and shoulders, `side` px wide.
stage::Scene head_of(const Context& context, const std::string& who, double side) {
    const double head = alone(context, who, usual).figures.front().head.height;
    const double scale = side / (head * around_head);
    const stage::Scene scene = alone(context, who, {usual.width * scale, usual.height * scale});
    const Rect at = scene.figures.front().head;
    return pages::window_round(scene, at.centre() + Point{0, at.height * 0.14}, side);
}

/// What of a picture is seen: a disc.
std::string disc(double side) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.6g}\" "
                       "height=\"{0:.6g}\" viewBox=\"0 0 {0:.6g} {0:.6g}\">{1}</svg>",
                       side, svg_circle({side / 2, side / 2}, side / 2, "#ffffff"));
}

void add_disc(drawing::DrawList& list, const Context& context, const std::string& who,
              const Rect& at) {
    const double side = at.width, rim = side * rim_share;
    add_drawn(list, context, fmt::format("asker-rim:{:.0f}", side), at, [side, rim] {
        const Point middle{side / 2, side / 2};
        return svg_circle(middle, side / 2, "#8A6F5A") +
               svg_circle(middle, side / 2 - rim * 0.4, "#FFF8E8");
    });
    const Rect inside = at.inflated(-rim);
    const std::string key = fmt::format("asker-face:{}:{:.0f}:{}", who, inside.width,
                                        context.right_to_left() ? "rtl" : "ltr");
    const stage::Scene scene = head_of(context, who, inside.width);
    drawing::Picture face{key, [&stage = context.stage(), scene] { return stage.svg(scene); },
                          [side = inside.width] { return disc(side); }};
    list.push_back(drawing::DrawPicture{std::move(face), context.placed(inside), false, 1});
}

} // namespace

void add_asker_face(ui::Tree& tree, const Context& context, const Asked& asked, const Steps& steps,
                    int step) {
    const std::string& who = asked.question->asker;
    const Rect at = face_rect(context, steps.all);
    if (steps.all < 2 || step < steps.words || asked.question->kind == story::QuestionKind::Tap ||
        context.stage().catalogue().puppets.count(who) == 0 || !is_free(tree, context, at))
        return;
    ui::Node node = make_node(context, "asker", ui::Role::Picture,
                              context.name_of(who) + ": " + asked.now.words, at);
    add_disc(node.drawing, context, who, at);
    tree.root.children.push_back(std::move(node));
}

} // namespace hakawati::screens
