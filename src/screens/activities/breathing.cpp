#include "learning/breathing.h"
#include "screens/activities/rest.h"
#include "screens/activity.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

namespace hakawati::screens {

namespace {

constexpr double largest_mm = 35.9; ///< radius (screens.md, "Motion": 96 to 212 px of 5.9 a mm)
constexpr double smallest = 96.0 / 212;
constexpr double pill_mm = 11, apricot_mm = 8;

/// Where everything of the exercise lies, thought left to right. It is the same at every step:
/// nothing but the balloon may move.
struct Places {
    Rect words;
    Rect balloon; ///< the largest ring
    double string_end = 0;
    Rect rounds;
    Rect first, second; ///< who breathes along
};

double tallest_words(const Context& context, const std::vector<Said>& lines, const Rect& room) {
    double tallest = 0;
    for (const Said& line : lines)
        tallest = std::max(tallest, make_caption(context, line.id, line.words, room).bounds.height);
    return tallest;
}

/// In the row of the tokens, or over it where that is full.
Rect rounds_rect(const Context& context) {
    const double width = context.mm(apricot_mm * learning::breathing_rounds + 4);
    const double height = context.mm(pill_mm), gap = context.mm(gap_mm);
    const Rect row = between_controls(context);
    if (width <= row.width)
        return context.metrics().for_hand({row.x, row.centre().y - height / 2, width, height});
    const Rect stop =
        context.metrics().for_hand(token_rect(context, "stop", ui::Corner::BottomEnd));
    return {context.screen().centre().x - width / 2, stop.y - gap - height, width, height};
}

/// As large as it may be in this room.
Rect ring_in(const Context& context, const Rect& room) {
    const double radius = std::min({context.mm(largest_mm), room.width / 2, room.height / 2});
    return Rect{room.centre().x, room.centre().y, 0, 0}.inflated(radius);
}

/// They sit at the lower edge of the room beside the ring, or under it on an upright screen.
void seat_companions(const Context& context, Places& at, double bottom) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), air = context.mm(4);
    if (context.metrics().portrait()) {
        const double height = std::min(context.mm(44), all.height * 0.19);
        const double width = (all.width - 2 * margin) * 0.42;
        at.first = {margin, bottom - height, width, height};
        at.second = {all.width - margin - width, bottom - height, width, height};
        return;
    }
    const double height = std::min({context.mm(50), all.height * 0.37, bottom - at.words.bottom()});
    const double side = at.balloon.x - margin - air;
    const double width = std::min(side, height * 1.1);
    at.first = {margin + (side - width) / 2, bottom - height, width, height};
    // Nearer to the ring than to the edge: Stop stands in that corner.
    at.second = {at.balloon.right() + air, bottom - height, width, height};
}

Places places_over(const Context& context, const std::vector<Said>& lines) {
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double air = context.mm(3), margin = context.mm(margin_mm);
    Places at;
    at.words = words_room(context, StartCorner::Free);
    at.words.height = tallest_words(context, lines, at.words);
    at.rounds = rounds_rect(context);
    const double bottom = tall ? at.rounds.y - air : row_top(context);
    const double people =
        tall && in_story(context) ? std::min(context.mm(30), all.height * 0.13) : 0;
    const double top = at.words.bottom() + air;
    at.balloon = ring_in(context, {margin, top, all.width - 2 * margin, bottom - people - top});
    const bool over_rounds = at.rounds.intersects({all.centre().x, 0, 1, all.height});
    at.string_end = over_rounds ? at.rounds.y - air / 2 : all.height - context.mm(1);
    seat_companions(context, at, bottom);
    return at;
}

/// Words at the start and the balloon at the end, under the tree: for large words on a low screen.
Places places_beside(const Context& context, const std::vector<Said>& lines) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), half = all.width * 0.5;
    const double corner = context.mm(small_token_mm + 2 * margin_mm);
    Places at;
    at.words = {margin, margin, half - 2 * margin, row_top(context) - margin};
    at.words.height = tallest_words(context, lines, at.words);
    at.rounds = rounds_rect(context);
    at.balloon =
        ring_in(context, {half, margin, all.width - corner - half, row_top(context) - margin});
    at.string_end = row_top(context);
    const double below = at.words.bottom() + margin, height = row_top(context) - below;
    if (height < context.mm(18))
        return at; // the words need their place
    const double width = std::min(at.words.width / 2, height * 1.1);
    at.first = {margin, below, width, height};
    at.second = {at.words.right() - width, below, width, height};
    return at;
}

Places places_of(const Context& context, const std::vector<Said>& lines) {
    const Places over = places_over(context, lines);
    if (!is_low(context))
        return over;
    const Places beside = places_beside(context, lines);
    return beside.balloon.width * 0.6 > over.balloon.width ? beside : over;
}

void add_ring(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double dot = context.mm(0.45);
    add_drawn(list, context, fmt::format("breath-ring:{:.0f}", at.width), at.inflated(dot),
              [dot, radius = at.width / 2] {
                  const int dots = static_cast<int>(radius * 2 * std::numbers::pi / (dot * 7));
                  std::string svg;
                  for (int i = 0; i < dots; ++i) {
                      const double angle = 2 * std::numbers::pi * i / dots;
                      svg += svg_circle({radius * (1 + std::cos(angle)) + dot,
                                         radius * (1 + std::sin(angle)) + dot},
                                        dot, "#FFFDF6", 0.92);
                  }
                  return svg;
              });
}

/// The balloon, its body as high as `ring`; its string is cut where the room ends.
void add_balloon(drawing::DrawList& list, const Context& context, const Rect& ring,
                 double string_end) {
    constexpr double width = 126, top = 4, body = 134, knot = 152, whole = 207; // of the drawing
    const double unit = ring.height / body, y = ring.y - top * unit;
    const double height = std::clamp((string_end - y) / unit, knot, whole);
    const Rect at{ring.centre().x - width / 2 * unit, y, width * unit, height * unit};
    const auto picture =
        cropped(context.stage().asset("ui/calm-balloon.svg"), {0, 0, width, height}, at.size());
    list.push_back(drawing::DrawPicture{picture, context.placed(at), context.right_to_left(), 1});
}

double size_of(double breath) { return smallest + (1 - smallest) * breath; }

/// Where nothing may move it stands still in three sizes: it is between two breaths, or grows, or
/// is full.
double still_size(const learning::BreathStep& now) {
    return size_of(now.breath == learning::Breath::In ? 0.5 : now.to);
}

ui::Node make_breathing_balloon(const Context& context, const Places& at,
                                const learning::BreathStep& now) {
    ui::Node node =
        make_node(context, "balloon", ui::Role::Picture, context.word("calm.breathe"), at.balloon);
    if (context.state().preferences.motion == Motion::Full) {
        add_balloon(node.drawing, context, at.balloon, at.string_end);
        node.swell = ui::Swell{size_of(now.from), size_of(now.to), now.ms};
        return node;
    }
    const double less = at.balloon.width / 2 * (1 - still_size(now));
    add_balloon(node.drawing, context, at.balloon.inflated(-less), at.string_end);
    return node;
}

ui::Node make_rounds(const Context& context, const Rect& at, int over) {
    const int all = learning::breathing_rounds;
    ui::Node node = make_node(context, "rounds", ui::Role::Stone,
                              context.word("activity.round", {{"number", context.number(over)},
                                                              {"total", context.number(all)}}),
                              at);
    add_drawn(node.drawing, context, fmt::format("pill:{:.0f}x{:.0f}", at.width, at.height), at,
              [size = at.size()] {
                  return svg_rect({0, 0, size.width, size.height}, size.height / 2, "#FFFDF6", 0.9);
              });
    const double side = context.mm(apricot_mm - 1), step = context.mm(apricot_mm);
    double x = at.centre().x - step * all / 2 + (step - side) / 2;
    for (int i = 0; i < all; ++i, x += step)
        add_asset(node.drawing, context, "props/apricot.svg",
                  {x, at.centre().y - side / 2, side, side}, i < over ? 1 : 0.3);
    return node;
}

} // namespace

ui::Tree view_breathing(const Context& context) {
    const auto lines = lines_of(context, story::ActivityKind::Breathe);
    const learning::BreathStep now =
        learning::breath_step(activity_step(context.state()), lines.size());
    const Said& said = lines[now.line];
    const Places at = places_of(context, lines);
    const bool over = now.breath == learning::Breath::Done;
    ui::Tree tree = begin_activity(context, context.word("calm.breathe"));
    add_companions(tree.root.drawing, context, Eyes::FirstShut, at.first, at.second);
    add_glow(tree.root.drawing, context, at.balloon.inflated(at.balloon.width * 0.16));
    add_ring(tree.root.drawing, context, at.balloon);
    add_ring(tree.root.drawing, context,
             at.balloon.inflated(-at.balloon.width / 2 * (1 - smallest)));
    tree.root.children.push_back(make_caption(context, said.id, said.words, at.words));
    tree.root.children.push_back(make_rounds(context, at.rounds, now.round));
    tree.root.children.push_back(make_breathing_balloon(context, at, now));
    add_rest_controls(tree, context,
                      over && in_story(context) ? BesideStop::Next : BesideStop::Sound);
    if (now.ms > 0)
        tree.timer = ui::Timer{now.ms, {"breathe-on", ""}};
    return tree;
}

} // namespace hakawati::screens
