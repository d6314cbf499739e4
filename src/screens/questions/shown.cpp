#include "screens/parts/furniture.h"
#include "screens/questions/boards/order_board.h"
#include "screens/questions/boards/spots.h"
#include "screens/questions/kinds.h"
#include "screens/questions/pictured.h"

#include <algorithm>
#include <map>

namespace hakawati::screens {

namespace {

using story::QuestionKind;

constexpr double page_margin_mm = 1.36;
constexpr int usual_steps = 4; ///< of an answer with many words, for the room of its arrows

/// Over the rail, for what was right.
Rect strip_rect(const Context& context, double height) {
    const double margin = context.mm(2 * margin_mm);
    return {margin, rail_top(context) - height, context.screen().width - 2 * margin, height};
}

/// Where the right cards lie, and what they leave for the picture.
struct CardPlaces {
    Rect picture;
    std::vector<Rect> cards;
};

Rect page_rect(const Context& context) {
    return is_small(context) ? page_over_rail(context)
                             : context.screen().inflated(-context.mm(page_margin_mm));
}

CardPlaces in_a_row(const Context& context, std::size_t count, Point from, Rect picture) {
    const double side = context.mm(big_token_mm), step = side + context.mm(gap_mm);
    CardPlaces at{picture, {}};
    for (std::size_t i = 0; i < count; ++i)
        at.cards.push_back({from.x + step * static_cast<double>(i), from.y, side, side});
    return at;
}

/// Under the tree, two and two, or beside the arrows; a low screen has no room over its rail.
enum class Arrows { None, There };
CardPlaces in_a_block(const Context& context, std::size_t count, Arrows arrows) {
    Rect column = column_rect(context);
    if (arrows == Arrows::There)
        column.x -= column.width + context.mm(gap_mm);
    const double side = column.width, gap = context.mm(gap_mm);
    CardPlaces at{page_rect(context), {}};
    at.picture.width = column.x - 2 * gap - side - at.picture.x;
    for (std::size_t i = 0; i < count; ++i)
        at.cards.push_back({column.x - (side + gap) * static_cast<double>(1 - i % 2),
                            column.y + (side + gap) * static_cast<double>(i / 2), side, side});
    return at;
}

/// Between the twig and Later where so many cards have room; else where they cover nobody.
CardPlaces card_places(const Context& context, std::size_t count, Arrows arrows) {
    const double side = context.mm(big_token_mm), gap = context.mm(gap_mm);
    const double width = (side + gap) * static_cast<double>(count) - gap;
    const Rect rail = beside_twig(context);
    if (twig_has_place(context) && width <= rail.width)
        return in_a_row(context, count, {rail.right() - width, rail.y}, page_rect(context));
    if (!context.metrics().portrait())
        return in_a_block(context, count, arrows);
    const Rect strip = strip_rect(context, side);
    Rect picture = page_rect(context);
    picture.height = strip.y - gap - picture.y;
    return in_a_row(context, count, {strip.centre().x - width / 2, strip.y}, picture);
}

std::vector<Card> right_cards(const Context& context, const Asked& asked) {
    std::vector<Card> right;
    for (Card& card : cards_of(context, asked))
        if (card.look == Look::Found || card.look == Look::Bud)
            right.push_back(std::move(card));
    return right;
}

/// As pictures: their words are in the caption.
void add_right_cards(ui::Tree& tree, const Context& context, const Asked& asked,
                     const std::vector<Rect>& at) {
    const auto right = right_cards(context, asked);
    for (std::size_t i = 0; i < right.size(); ++i)
        tree.root.children.push_back(make_small_card(context, right[i], at[i], 71));
}

/// Somebody stands before the place where the rope or the baskets are.
double asker_width(const Context& context) {
    return context.metrics().portrait() ? 0 : context.screen().width * 0.18;
}

/// Where places or baskets stand; upright the asker has room over them.
Rect board_rect(const Context& context, const Asked& asked) {
    const bool baskets = asked.question->kind == QuestionKind::Sort;
    const double flat = context.mm(baskets ? 40 : 22), tall = context.mm(baskets ? 60 : 32);
    const bool low = is_low(context) || (is_small(context) && !baskets);
    return strip_rect(context, low ? flat : tall)
        .inset({asker_width(context), 0, is_low(context) ? column_rect(context).width : 0, 0});
}

void add_shown_sort(ui::Tree& tree, const Context& context, const Asked& asked) {
    const Rect row = board_rect(context, asked);
    const double gap = context.mm(gap_mm);
    const double width = std::min((row.width - gap) / 2, context.mm(70));
    const double from = row.centre().x - width - gap / 2;
    add_baskets(
        tree, context, asked,
        {Rect{from, row.y, width, row.height}, Rect{from + width + gap, row.y, width, row.height}});
}

/// The answer with its words, which come in parts where they would else hide it.
struct Telling {
    Rect lamp, words;
    Rect picture;        ///< unless things are laid out
    double headroom = 0; ///< of the picture
    std::map<std::string, Rect> rings;
    std::vector<Rect> cards; ///< where the right ones lie
    std::vector<std::string> parts;
    /// Words that would come in many bits over the picture follow it on steps of their own.
    bool words_follow = false;
};

/// Beside the lamp, or under it where that would be narrow.
Rect words_room(const Context& context, const Telling& at, double end) {
    const double gap = context.mm(gap_mm), beside = at.lamp.right() + gap;
    const double column = column_rect(context).x - gap;
    const bool wide = context.metrics().text_scale <= 1 && column - beside > context.mm(60);
    if (!context.metrics().portrait() || wide)
        return {beside, context.mm(2), std::min(end, column) - beside, 0};
    return {at.lamp.x, at.lamp.bottom() + gap, end - at.lamp.x, 0};
}

/// With no more sky than leaves every thing of the question in sight.
void place_rings(const Context& context, const Asked& asked, Telling& at, double sky) {
    const Rect page = page_over_rail(context);
    TapPlaces tap = tap_places_in(context, asked, page, sky, usual_steps);
    const auto seen_twice = [&] {
        return repeats(scene_of(context, asked, tap.picture.size(), tap.headroom));
    };
    for (; sky > 0.1 && (!tap.in_sight || seen_twice()); sky -= 0.06)
        tap = tap_places_in(context, asked, page, sky, usual_steps);
    at.headroom = tap.headroom;
    at.picture = tap.picture;
    for (const story::Option& option : asked.question->options)
        if (option.correct && tap.spots.count(option.id))
            at.rings[option.id] = tap.spots[option.id];
}

/// As much sky as all the words ask for.
void place_picture(const Context& context, const Asked& asked, Telling& at) {
    const Rect inside = words_in_caption(context, at.words);
    const double high = height_of(context, asked.now.words, caption_type, inside.width) +
                        2 * (inside.y - at.words.y) + at.words.y + context.mm(gap_mm);
    const double sky = (high - at.picture.y) / at.picture.height;
    at.headroom = std::clamp(sky, 0.3, 0.6);
    if (asked.question->kind == QuestionKind::Tap)
        place_rings(context, asked, at, at.headroom);
}

/// How far down words may reach: to the highest head, ring, card or place.
double bottom_of_words(const Context& context, const Asked& asked, const Telling& at) {
    if (has_places(*asked.question))
        return board_rect(context, asked).y - context.mm(rope_mm + 1.4);
    const auto scene = scene_of(context, asked, at.picture.size(), at.headroom);
    double bottom = at.picture.y + heads_of(scene);
    for (const auto& [id, ring] : at.rings)
        bottom = std::min(bottom, ring.y);
    return bottom - context.mm(1.4);
}

void place_words(const Context& context, const Asked& asked, Telling& at, double end) {
    at.words = words_room(context, at, end);
    if (!has_places(*asked.question))
        place_picture(context, asked, at);
    at.words.height = bottom_of_words(context, asked, at) - at.words.y;
    const Size room = words_in_caption(context, at.words).size();
    at.parts = parts_that(
        [&](const std::string& part) {
            const SetWords set = set_words(context, part, caption_type, room);
            return set.fits && set.scale >= context.metrics().text_scale * as_asked;
        },
        asked.now.words);
}

/// A picture that needs no sky for words.
void fill_picture(const Context& context, const Asked& asked, Telling& at) {
    at.headroom = 0.2;
    if (asked.question->kind == QuestionKind::Tap)
        place_rings(context, asked, at, 0.1);
}

Telling telling_with(const Context& context, const Asked& asked, Arrows arrows) {
    const double margin = context.mm(margin_mm), side = context.mm(small_token_mm);
    const CardPlaces cards = card_places(context, right_cards(context, asked).size(), arrows);
    const double column = column_rect(context).x - context.mm(gap_mm);
    Telling at;
    at.lamp = {margin, margin, side, side};
    at.picture = cards.picture;
    at.cards = cards.cards;
    const bool flat = !context.metrics().portrait();
    const double end =
        flat ? at.picture.right() - context.mm(gap_mm) : context.screen().width - margin;
    place_words(context, asked, at, arrows == Arrows::There ? std::min(end, column) : end);
    at.words_follow = at.parts.size() > 2;
    if (at.words_follow && !has_places(*asked.question))
        fill_picture(context, asked, at);
    return at;
}

Telling telling_of(const Context& context, const Asked& asked) {
    Telling at = telling_with(context, asked, Arrows::None);
    return at.parts.size() > 1 ? telling_with(context, asked, Arrows::There) : at;
}

/// The story's own picture; behind a rope its empty place, under baskets plain paper, with the
/// asker, who would else be covered; upright `below` the words.
void add_background(ui::Tree& tree, const Context& context, const Asked& asked, const Telling& at,
                    double below) {
    if (!has_places(*asked.question)) {
        add_whole_picture(tree.root.drawing, context, asked, at.picture, at.headroom);
        return;
    }
    const Rect page = page_rect(context);
    const bool tall = context.metrics().portrait();
    const double width = tall ? page.width * 0.4 : asker_width(context);
    const double top = std::max(page.height * (tall ? 0.3 : 0.24), tall ? below : at.lamp.bottom());
    const double bottom =
        tall ? board_rect(context, asked).y - context.mm(rope_mm) : rail_top(context);
    const Rect asker{page.x, top, width, std::max(0.0, bottom - top)};
    if (asked.question->kind == QuestionKind::Sort)
        add_puppet(tree, context, asked, asker);
    else
        add_asker(tree, context, asked, page, asker);
}

/// What the answer is, as things: rings, a rope, baskets or cards.
void add_answer(ui::Tree& tree, const Context& context, const Asked& asked, const Telling& at) {
    switch (asked.question->kind) {
    case QuestionKind::Tap:
        return add_spots(tree, context, asked, at.rings);
    case QuestionKind::Order:
        return add_places(
            tree, context, asked,
            row_of(context, board_rect(context, asked), asked.question->options.size()));
    case QuestionKind::Sort:
        return add_shown_sort(tree, context, asked);
    default:
        return add_right_cards(tree, context, asked, at.cards);
    }
}

} // namespace

Steps steps_of_shown(const Context& context, const Asked& asked) {
    const Telling at = telling_of(context, asked);
    const auto& parts = at.words_follow ? words_alone(context, asked).parts : at.parts;
    const int steps = static_cast<int>(parts.size()) + (at.words_follow ? 1 : 0);
    return {steps, steps};
}

ui::Tree view_shown(const Context& context, const Asked& asked) {
    const Telling at = telling_of(context, asked);
    const Steps steps = steps_of_shown(context, asked);
    const int step = step_here(context, steps.all);
    ui::Tree tree = begin_question(context, asked);
    if (at.words_follow && step > 0) {
        add_words_alone(tree, context, asked, words_alone(context, asked), step - 1);
    } else {
        double below = at.lamp.bottom();
        if (!at.words_follow) {
            const auto& part = at.parts[static_cast<std::size_t>(step)];
            tree.root.children.push_back(make_caption(context, asked.now.id, part, at.words));
            below = tree.root.children.back().bounds.bottom();
        }
        add_background(tree, context, asked, at, below);
        add_asset(tree.root.drawing, context, "ui/mark-lamp.svg", at.lamp);
        add_answer(tree, context, asked, at);
    }
    finish_question(tree, context, asked, steps);
    return tree;
}

} // namespace hakawati::screens
