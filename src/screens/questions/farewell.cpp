#include "screens/questions/farewell.h"

#include "screens/parts/balloons.h"
#include "screens/parts/furniture.h"
#include "screens/questions/marks.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace hakawati::screens {

namespace {

/// Thought left to right.
struct Places {
    Rect picture, balloon, poster;
};

/// `share`: of the page's height or, flat, of its width, for the picture; `said`: of its height,
/// for the balloon.
Places places_with(const Context& context, double share, double said) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    const double end = column_rect(context).x - gap;
    Places at;
    if (context.metrics().portrait()) {
        at.picture = {margin, margin, width, top * share};
        at.balloon = {margin, at.picture.bottom() + gap, width, top * said};
        at.poster = {margin, at.balloon.bottom() + gap, width, top - at.balloon.bottom() - gap};
        return at;
    }
    at.picture = {margin, margin, width * share, top - margin};
    const double from = at.picture.right() + gap;
    at.balloon = {from, context.mm(2), end - from, top * said};
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
    const double most = std::min(inner.height * 0.5, context.mm(26)) / context.metrics().text_scale;
    const double needed = set_words(context, words, type, {inner.width, inner.height - most - gap})
                              .paragraph.size.height;
    const double across = (inner.width - (count - 1) * gap) / count;
    const double side =
        std::min(across, std::clamp(inner.height - needed - gap, context.mm(8), context.mm(30)));
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

constexpr Type poster_type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};

/// The smaller one of the sizes in which both words stand, as a share of what the reader asks for.
double size_in(const Context& context, const std::vector<std::string>& words, const Places& at) {
    double share = 1;
    for (; share > 0.5 && !balloon_fits(context, words[0], at.balloon, share); share -= 0.1)
        ;
    if (words.size() == 1)
        return share;
    const OneThing inside = one_thing_in(context, words[1], poster_type, at.poster);
    const SetWords set = set_words(context, words[1], poster_type, inside.words.size());
    return set.fits ? std::min(share, set.scale / context.metrics().text_scale) : 0;
}

/// The most picture that leaves the words the size that the reader asks for, or the largest that
/// has room.
Places places_of(const Context& context, const std::vector<std::string>& words) {
    std::vector<double> shares{0.3, 0.24, 0.2, 0.16}, said{0.3, 0.36, 0.24, 0.42, 0.5};
    if (context.metrics().portrait()) {
        shares = {0.36, 0.3, 0.24, 0.2, 0.16};
        said = {0.2, 0.26, 0.32, 0.38};
    }
    Places best;
    double most = -1;
    for (const double share : shares)
        for (const double balloon : said) {
            const Places at = places_with(context, share, balloon);
            if (const double size = size_in(context, words, at); size > most + 0.03) {
                most = size;
                best = at;
            }
        }
    return best;
}

/// The steps that keep everybody safe, as things on a poster, and their words.
void add_poster(ui::Tree& tree, const Context& context, const learning::Said& said,
                const Rect& at) {
    const std::string words = context.words(said.id, said.words);
    ui::Node node = make_node(context, said.id, ui::Role::Caption, words, at);
    add_card(node.drawing, context, at, slip_paper(context, 111));
    const OneThing inside = one_thing_in(context, words, poster_type, at);
    add_things(node.drawing, context, inside);
    add_words(node.drawing, context, words, poster_type, inside.words);
    tree.root.children.push_back(std::move(node));
}

} // namespace

ui::Tree view_farewell(const Context& context) {
    const auto farewell = context.state().check->farewell();
    std::vector<std::string> words;
    for (const learning::Said& said : farewell)
        words.push_back(context.words(said.id, said.words));
    const std::string& thanks = words.at(0);
    ui::Tree tree = make_screen(context, "check", thanks);
    add_ground(tree.root.drawing, context, Ground::Paper);
    const Places at = places_of(context, words);
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
