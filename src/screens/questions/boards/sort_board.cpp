#include "screens/questions/boards/sort_board.h"

#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double waiting_mm = 16;
constexpr int most_steps = 3;           ///< usually; more dots stand closer to the baskets
constexpr std::size_t most_waiting = 5; ///< more would crowd the screen

/// As many squares as stand in the room, column by column.
std::vector<Rect> squares_in(const Context& context, const Rect& room, std::size_t most) {
    const double side = context.mm(waiting_mm), gap = context.mm(gap_mm);
    std::vector<Rect> squares;
    for (double x = room.x; x + side <= room.right() + 1; x += side + gap)
        for (double y = room.y; y + side <= room.bottom() + 1; y += side + gap)
            if (squares.size() < most)
                squares.push_back({x, y, side, side});
    return squares;
}

void stand_baskets(const Context& context, SortBoard& at, const Rect& room) {
    const double gap = context.mm(gap_mm), width = (room.width - gap) / 2;
    at.baskets = {Rect{room.x, room.y, width, room.height},
                  Rect{room.x + width + gap, room.y, width, room.height}};
}

/// `share`: of what is left under the words, for the baskets.
SortBoard wide_board(const Context& context, const Asked& asked, Keep keep, double share) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    SortBoard at;
    at.picture = {margin, margin, width, top - margin};
    at.asker = {margin + context.mm(4), margin + top * 0.2, width * 0.16,
                top * 0.8 - margin - context.mm(3)};
    at.talk = talk_over_asker(context, asked, at.asker, keep);
    const double from = at.asker.right() + 3 * gap, right = at.picture.right() - gap;
    const double floor = at.picture.bottom() - context.mm(2),
                 rest = floor - at.talk.bottom - 2 * gap;
    const double baskets = std::min(rest * share, context.mm(48));
    stand_baskets(context, at, {from, floor - baskets, right - from, baskets});
    const double card = std::min((right - from) * 0.52, context.mm(76));
    at.current = {from + (right - from) * 0.06, at.talk.bottom + gap, card, rest - baskets};
    at.waiting = squares_in(context,
                            {at.current.right() + 2 * gap, at.current.y,
                             right - at.current.right() - 2 * gap, at.current.height},
                            most_waiting);
    return at;
}

SortBoard tall_sort(const Context& context, const Asked& asked, Keep keep) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    SortBoard at;
    at.picture = {margin, margin, width, top - margin};
    at.talk = talk_in(context, asked, talk_room(context, 2 * margin), keep);
    const double baskets = std::min(context.mm(46), top * 0.25);
    stand_baskets(context, at,
                  {margin + gap, at.picture.bottom() - gap - baskets, width - 2 * gap, baskets});
    const double floor = at.baskets[0].y - gap, row = context.mm(waiting_mm);
    at.waiting =
        squares_in(context, {margin + width * 0.36, floor - row, width * 0.62, row}, most_waiting);
    at.current = {margin + width * 0.36, at.talk.bottom + 2 * gap, width * 0.6,
                  floor - row - 3 * gap - at.talk.bottom};
    at.asker = {2 * margin, at.talk.bottom + 3 * gap, width * 0.32,
                floor - at.talk.bottom - 3 * gap};
    return at;
}

/// No picture: thing, next things and baskets fill the screen.
SortBoard bare_board(const Context& context) {
    const Rect room = beside_column(context), page = page_over_rail(context);
    const double gap = context.mm(gap_mm), side = context.mm(waiting_mm);
    SortBoard at;
    at.together = false;
    if (context.metrics().portrait()) {
        const double half = (room.height - gap) / 2;
        at.current = {room.x, room.y, room.width - side - gap, half};
        at.waiting =
            squares_in(context, {at.current.right() + gap, room.y, side, half}, most_waiting);
        const double below =
            std::max(room.y + half + gap, arrows_rect(context, most_steps).bottom());
        stand_baskets(context, at, {room.x, below, page.width, room.bottom() - below});
        return at;
    }
    at.current = {room.x, room.y, room.width * 0.4, room.height};
    at.waiting =
        squares_in(context, {at.current.right() + gap, room.y, side, room.height}, most_waiting);
    const double from = at.current.right() + side + 2 * gap, half = (room.height - gap) / 2;
    at.baskets = {Rect{from, room.y, room.right() - from, half},
                  Rect{from, room.y + half + gap, room.right() - from, half}};
    return at;
}

bool things_fit(const Context& context, const Asked& asked, const SortBoard& at) {
    for (const story::Option& option : asked.question->options) {
        Card card;
        card.told = told(context, option);
        card.picture = picture_of(context, option);
        if (!card_fits(context, card, at.current.size(), {at.thing}))
            return false;
    }
    return true;
}

bool fits(const Context& context, const Asked& asked, const SortBoard& at) {
    if (!things_fit(context, asked, at))
        return false;
    for (const story::Basket& basket : asked.question->baskets)
        if (!fits_at_full_size(
                context, context.words(basket.id, basket.words), basket_type(),
                basket_label(context, asked, at.baskets[0]).inflated(-context.mm(1)).size()))
            return false;
    return at.talk.fits;
}

} // namespace

Type basket_type() { return {child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr}; }

Type basket_type(const Context& context, const Asked& asked, const Rect& label) {
    std::vector<std::string> names;
    for (const story::Basket& basket : asked.question->baskets)
        names.push_back(context.words(basket.id, basket.words));
    Type type = basket_type();
    type.most = shared_scale(context, names, type, label.inflated(-context.mm(1)).size());
    return type;
}

Rect basket_label(const Context& context, const Asked& asked, const Rect& basket) {
    const double inside = basket.width - context.mm(3);
    double words = 0;
    for (const story::Basket& one : asked.question->baskets)
        words = std::max(
            words, height_of(context, context.words(one.id, one.words), basket_type(), inside));
    const double height = std::min(words + context.mm(3), basket.height * 0.55);
    return {basket.x, basket.bottom() - height, basket.width, height};
}

SortBoard sort_board(const Context& context, const Asked& asked) {
    for (const Keep keep : {Keep::Always, Keep::WhileAsked})
        for (const double share : {0.47, 0.36}) {
            SortBoard roomy = context.metrics().portrait()
                                  ? tall_sort(context, asked, keep)
                                  : wide_board(context, asked, keep, share);
            for (const double thing : {1.0, 0.75, 0.5}) {
                roomy.thing = thing;
                if (fits(context, asked, roomy))
                    return roomy;
            }
        }
    SortBoard bare = bare_board(context);
    for (const double thing : {1.0, 0.75, 0.5}) {
        bare.thing = thing;
        if (things_fit(context, asked, bare))
            break;
    }
    return bare;
}

} // namespace hakawati::screens
