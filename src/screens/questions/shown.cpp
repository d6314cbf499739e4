#include "screens/parts/furniture.h"
#include "screens/questions/kinds.h"
#include "screens/questions/order_board.h"
#include "screens/questions/pictured.h"
#include "screens/questions/spots.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using story::QuestionKind;

constexpr double page_margin_mm = 1.36;

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
    return context.screen().inflated(-context.mm(page_margin_mm));
}

CardPlaces in_a_row(const Context& context, std::size_t count, Point from, Rect picture) {
    const double side = context.mm(big_token_mm), step = side + context.mm(gap_mm);
    CardPlaces at{picture, {}};
    for (std::size_t i = 0; i < count; ++i)
        at.cards.push_back({from.x + step * static_cast<double>(i), from.y, side, side});
    return at;
}

/// Under the tree, two and two; a low screen has no room over its rail.
CardPlaces in_a_block(const Context& context, std::size_t count) {
    const Rect column = column_rect(context);
    const double side = column.width, gap = context.mm(gap_mm);
    CardPlaces at{page_rect(context), {}};
    at.picture.width = column.x - 2 * gap - side - at.picture.x;
    for (std::size_t i = 0; i < count; ++i)
        at.cards.push_back({column.x - (side + gap) * static_cast<double>(1 - i % 2),
                            column.y + (side + gap) * static_cast<double>(i / 2), side, side});
    return at;
}

/// Between the twig and Later where so many cards have room; else where they cover nobody.
CardPlaces card_places(const Context& context, std::size_t count) {
    const double side = context.mm(big_token_mm), gap = context.mm(gap_mm);
    const double width = (side + gap) * static_cast<double>(count) - gap;
    const Rect rail = beside_twig(context);
    if (width <= rail.width)
        return in_a_row(context, count, {rail.right() - width, rail.y}, page_rect(context));
    if (!context.metrics().portrait())
        return in_a_block(context, count);
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
void add_right_cards(ui::Tree& tree, const Context& context, const Asked& asked) {
    const auto right = right_cards(context, asked);
    const auto at = card_places(context, right.size()).cards;
    for (std::size_t i = 0; i < right.size(); ++i)
        tree.root.children.push_back(make_small_card(context, right[i], at[i], 71));
}

Rect picture_rect(const Context& context, const Asked& asked) {
    switch (asked.question->kind) {
    case QuestionKind::Tap:
        return tap_places(context, asked).picture;
    case QuestionKind::Order:
    case QuestionKind::Sort:
        return page_rect(context);
    default:
        return card_places(context, right_cards(context, asked).size()).picture;
    }
}

/// Somebody stands before the place where the rope or the baskets are.
double asker_width(const Context& context) {
    return context.metrics().portrait() ? 0 : context.screen().width * 0.18;
}

void add_shown_order(ui::Tree& tree, const Context& context, const Asked& asked) {
    const double low = context.mm(is_low(context) ? 22 : 32), aside = asker_width(context);
    const Rect strip = strip_rect(context, low).inset({aside, 0, 0, 0});
    add_places(tree, context, asked, strip);
}

void add_shown_sort(ui::Tree& tree, const Context& context, const Asked& asked) {
    const double low = context.mm(is_low(context) ? 30 : 44), gap = context.mm(gap_mm);
    const Rect row = strip_rect(context, low).inset({asker_width(context), 0, 0, 0});
    const double width = std::min((row.width - gap) / 2, context.mm(70));
    const double from = row.centre().x - width - gap / 2;
    add_baskets(
        tree, context, asked,
        {Rect{from, row.y, width, row.height}, Rect{from + width + gap, row.y, width, row.height}});
}

/// What the answer is, as things: rings, a rope, baskets or cards.
void add_answer(ui::Tree& tree, const Context& context, const Asked& asked) {
    switch (asked.question->kind) {
    case QuestionKind::Tap:
        return add_spots(tree, context, asked, tap_places(context, asked).spots);
    case QuestionKind::Order:
        return add_shown_order(tree, context, asked);
    case QuestionKind::Sort:
        return add_shown_sort(tree, context, asked);
    default:
        return add_right_cards(tree, context, asked);
    }
}

/// The story's own picture; behind a rope or baskets its empty place with the asker, who would
/// else be covered.
void add_background(ui::Tree& tree, const Context& context, const Asked& asked) {
    const Rect picture = picture_rect(context, asked);
    const bool things =
        asked.question->kind == QuestionKind::Order || asked.question->kind == QuestionKind::Sort;
    const double headroom = context.metrics().text_scale >= 1.5 ? 0.5 : 0.3;
    if (!things) {
        add_whole_picture(tree.root.drawing, context, asked, picture,
                          asked.question->kind == QuestionKind::Tap
                              ? tap_places(context, asked).headroom
                              : headroom);
        return;
    }
    const bool tall = context.metrics().portrait();
    const double width = tall ? picture.width * 0.4 : asker_width(context);
    const double top = picture.height * (tall ? 0.36 : 0.24);
    const double bottom = rail_top(context) - (tall ? context.mm(44) : 0);
    add_asker(tree, context, asked, picture, {picture.x, top, width, bottom - top});
}

/// How far up what stands over the rail reaches, px.
double top_of_answer(const Context& context, const ui::Tree& tree) {
    double top = rail_top(context);
    for (const ui::Node& node : tree.root.children)
        top = std::min(top, node.bounds.y - context.mm(rope_mm));
    return std::max(top, rail_top(context) * 0.6);
}

/// Beside the lamp, or under it on an upright screen where words are large.
Rect words_room(const Context& context, const Asked& asked, const Rect& lamp, double bottom) {
    const double gap = context.mm(gap_mm);
    const double end = std::min(column_rect(context).x, picture_rect(context, asked).right()) - gap;
    const bool under = context.metrics().portrait() && context.metrics().text_scale > 1;
    if (under)
        return {lamp.x, lamp.bottom() + gap, context.screen().width - 2 * lamp.x,
                bottom - lamp.bottom() - 2 * gap};
    return {lamp.right() + gap, lamp.y, end - lamp.right() - gap, bottom - 2 * lamp.y};
}

/// The lamp and the words of the answer beside it, over the picture.
ui::Node make_told(ui::Tree& tree, const Context& context, const Asked& asked, double bottom) {
    const double margin = context.mm(margin_mm), side = context.mm(small_token_mm);
    const Rect lamp{margin, margin, side, side};
    add_asset(tree.root.drawing, context, "ui/mark-lamp.svg", lamp);
    return make_caption(context, asked.now.id, asked.now.words,
                        words_room(context, asked, lamp, bottom));
}

} // namespace

ui::Tree view_shown(const Context& context, const Asked& asked) {
    ui::Tree tree = begin_question(context, asked);
    add_background(tree, context, asked);
    const bool rings = asked.question->kind == QuestionKind::Tap;
    add_answer(tree, context, asked);
    const double bottom = rings ? rail_top(context) * 0.6 : top_of_answer(context, tree);
    ui::Node words = make_told(tree, context, asked, bottom);
    tree.root.children.insert(tree.root.children.begin(), std::move(words));
    finish_question(tree, context, asked, 1);
    return tree;
}

} // namespace hakawati::screens
