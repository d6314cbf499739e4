#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/questions/boards/spots.h"
#include "screens/questions/boards/touched.h"
#include "screens/questions/kinds.h"
#include "screens/questions/pictured.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

std::string ring(double side, const char* colour) {
    const auto circle = [&](double width, const char* stroke, double radius) {
        return fmt::format("<circle cx=\"{0}\" cy=\"{0}\" r=\"{1}\" fill=\"none\" stroke=\"{2}\" "
                           "stroke-width=\"{3}\"/>",
                           svg_number(side / 2), svg_number(radius), stroke, svg_number(width));
    };
    const double radius = side * 0.44;
    return circle(side * 0.1, "#FFF8E8", radius) + circle(side * 0.06, colour, radius);
}

void add_ring(drawing::DrawList& list, const Context& context, const Rect& at, const char* colour) {
    const double side = at.width;
    add_drawn(list, context, fmt::format("ring:{}:{:.0f}", colour, side), at,
              [=] { return ring(side, colour); });
}

/// Nothing is drawn on a spot before something was tried: the picture itself is looked at.
ui::Node make_spot(const Context& context, const Asked& asked, const story::Option& option,
                   const Rect& at) {
    const Look look = look_of(context, asked, option);
    ui::Node node = make_node(context, option.id, ui::Role::Button,
                              spoken_card(context, told(context, option).words, look), at);
    node.focus_radius = at.width / 2;
    node.state.enabled = look != Look::NotYet && look != Look::Faded;
    node.state.picked = look == Look::Picked;
    if (is_open(look))
        node.action = ui::Message{"option", option.id};
    if (look == Look::Picked)
        add_ring(node.drawing, context, at, "#BD5716");
    if (look == Look::Open && option.correct && asked.answering.not_yet() > 0)
        add_glow(node.drawing, context, at.inflated(at.width * 0.15));
    if (look == Look::Found || look == Look::Bud)
        add_ring(node.drawing, context, at, "#3E6E33");
    const double aside = at.width * 0.32;
    add_mark_at(node.drawing, context, look, at.centre() + Point{aside, -aside});
    return node;
}

/// What is seen of the picture beside the words can be touched there already; with the last words
/// in it, it is too small for that.
void add_words_and_spots(ui::Tree& tree, const Context& context, const Asked& asked, int step) {
    const auto all = words_first(context, asked);
    const WordsAlone& words = *words_on_step(all, step).words;
    auto balloons = add_words_step(tree, context, asked, all, step, touched_thing(context, asked));
    if (words.id == asked.now.id && balloons.size() == 1)
        add_spots(tree, context, asked,
                  spots_seen(context, asked, words.scene, words.picture, std::move(balloons),
                             steps_with(all, 1).all));
}

void add_picture_and_spots(ui::Tree& tree, const Context& context, const Asked& asked,
                           const TapPlaces& places) {
    add_whole_picture(tree.root.drawing, context, asked, places.picture, places.headroom);
    if (places.together)
        add_talk(tree, context, asked, places.talk, places.speaker, places.asker,
                 context.metrics().portrait() ? Lean::Mouth : Lean::Start);
    add_label(tree, context, places.picture);
    add_spots(tree, context, asked, places.spots);
}

} // namespace

void add_spots(ui::Tree& tree, const Context& context, const Asked& asked,
               const std::map<std::string, Rect>& spots) {
    for (const story::Option& option : asked.question->options)
        if (const auto at = spots.find(option.id); at != spots.end())
            tree.root.children.push_back(make_spot(context, asked, option, at->second));
}

Steps steps_of_tap(const Context& context, const Asked& asked) {
    return tap_places(context, asked).together ? Steps{}
                                               : steps_with(words_first(context, asked), 1);
}

ui::Tree view_tap(const Context& context, const Asked& asked) {
    const TapPlaces places = tap_places(context, asked);
    const Steps steps = steps_of_tap(context, asked);
    const int step = step_here(context, steps.all);
    ui::Tree tree = begin_question(context, asked);
    if (step < steps.words)
        add_words_and_spots(tree, context, asked, step);
    else
        add_picture_and_spots(tree, context, asked, places);
    finish_question(tree, context, asked, steps);
    return tree;
}

} // namespace hakawati::screens
