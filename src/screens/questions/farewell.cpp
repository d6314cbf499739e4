#include "screens/questions/farewell.h"

#include "screens/parts/furniture.h"
#include "screens/questions/marks.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

/// Thought left to right.
struct Places {
    Rect picture, balloon, poster;
};

Places places_of(const Context& context) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    const double end = column_rect(context).x - gap;
    Places at;
    if (context.metrics().portrait()) {
        at.picture = {margin, margin, width, top * (is_small(context) ? 0.2 : 0.36)};
        at.balloon = {margin, at.picture.bottom() + gap, width, top * 0.2};
        at.poster = {margin, at.balloon.bottom() + gap, width, top - at.balloon.bottom() - gap};
        return at;
    }
    at.picture = {margin, margin, width * (is_low(context) ? 0.2 : 0.3), top - margin};
    const double from = at.picture.right() + gap;
    at.balloon = {from, context.mm(2), end - from, top * 0.3};
    at.poster = {from, at.balloon.bottom() + gap, margin + width - from,
                 top - at.balloon.bottom() - gap};
    return at;
}

constexpr std::array things{"props/step-stop.svg", "props/step-keep-away.svg",
                            "props/step-tell.svg"};

/// The things over the words, on a low screen beside them.
struct OneThing {
    Rect things, words;
    bool beside = false;
};

OneThing one_thing_in(const Context& context, const std::string& words, const Type& type,
                      const Rect& at) {
    const double gap = context.mm(3), count = static_cast<double>(things.size());
    const Rect inner = at.inflated(-context.mm(is_low(context) ? 1.6 : 3));
    if (is_low(context)) {
        const double side = (inner.height - (count - 1) * gap / 2) / count;
        return {{inner.x, inner.y, side, inner.height}, inner.inset({side + gap, 0, 0, 0}), true};
    }
    const double most = std::min(inner.height * 0.5, context.mm(26));
    const double needed = set_words(context, words, type, {inner.width, inner.height - most - gap})
                              .paragraph.size.height;
    const double side = std::clamp(inner.height - needed - gap, context.mm(8), context.mm(30));
    const double width = count * side + (count - 1) * gap;
    return {{inner.centre().x - width / 2, inner.y, width, side},
            inner.inset({0, side + gap, 0, 0}),
            false};
}

void add_things(drawing::DrawList& list, const Context& context, const OneThing& inside) {
    const double count = static_cast<double>(things.size());
    const double side = std::min(inside.things.width, inside.things.height);
    const double step =
        ((inside.beside ? inside.things.height : inside.things.width) - side) / (count - 1);
    Point from = inside.things.origin();
    for (const char* thing : things) {
        const Rect at{from.x, from.y, side, side};
        add_little_scene(list, context, at, Look::Open);
        add_asset(list, context, thing, at.inflated(-side * 0.1));
        from = from + (inside.beside ? Point{0, step} : Point{step, 0});
    }
}

/// The steps that keep everybody safe, as things on a poster, and their words.
void add_poster(ui::Tree& tree, const Context& context, const learning::Said& said,
                const Rect& at) {
    const std::string words = context.words(said.id, said.words);
    ui::Node node = make_node(context, said.id, ui::Role::Caption, words, at);
    add_card(node.drawing, context, at, slip_paper(context, 111));
    const Type type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};
    const OneThing inside = one_thing_in(context, words, type, at);
    add_things(node.drawing, context, inside);
    add_words(node.drawing, context, words, type, inside.words);
    tree.root.children.push_back(std::move(node));
}

} // namespace

ui::Tree view_farewell(const Context& context) {
    const auto farewell = context.state().check->farewell();
    const std::string thanks = context.words(farewell.at(0).id, farewell.at(0).words);
    ui::Tree tree = make_screen(context, "check", thanks);
    add_ground(tree.root.drawing, context, Ground::Paper);
    const Places at = places_of(context);
    const Speech helper =
        add_helper(tree.root.drawing, context, context.book()->book.check->questions.front().asker,
                   at.picture);
    tree.root.children.push_back(
        make_balloon(context, farewell[0].id, thanks, at.balloon, helper, Lean::Mouth));
    if (farewell.size() > 1)
        add_poster(tree, context, farewell[1], at.poster);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.root.children.push_back(make_next(context, Onward::Awake));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
