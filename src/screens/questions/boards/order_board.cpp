#include "screens/questions/boards/order_board.h"

#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double answer_mm = 19.5; ///< answers are at least so large, where there is room

std::size_t count_of(const Asked& asked) { return asked.question->options.size(); }

/// The height that the longest of the cards' words needs on a slip of this width.
double caption_need(const Context& context, const Asked& asked, double width) {
    double words = 0;
    const double inside = inside_caption(context, {0, 0, width, context.mm(20)}).width;
    for (const story::Option& option : asked.question->options)
        words =
            std::max(words, height_of(context, told(context, option).words, caption_type, inside));
    return words + context.mm(2.8) + 1;
}

OrderBoard wide_board(const Context& context, const Asked& asked, Keep keep) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    OrderBoard at;
    const double least = std::clamp(top * 0.27, context.mm(answer_mm), context.mm(31));
    const double row = std::max(
        least, std::min(caption_need(context, asked, width * 0.36), least + context.mm(5)));
    at.picture = {margin, margin, width, top - row - gap - margin};
    at.asker = {margin + context.mm(3), margin + at.picture.height * 0.16, width * 0.15,
                at.picture.height * 0.84 - context.mm(1)};
    at.label = {at.picture.x, at.picture.y, at.asker.right() - at.picture.x, at.picture.height};
    at.talk = talk_over_asker(context, asked, at.asker, keep);
    const double places = at.talk.bottom + context.mm(rope_mm + 3);
    Rect rope{at.asker.right() + 2 * gap, places, at.picture.right() - at.asker.right() - 3 * gap,
              at.picture.bottom() - context.mm(2) - places};
    const double count = static_cast<double>(count_of(asked));
    const double place = (rope.width - gap * (count - 1)) / count;
    rope.height = std::min(rope.height, place * 1.3);
    at.places = row_of(context, rope, count_of(asked));
    const double card = std::min(row, (width * 0.58 - gap * (count - 1)) / count);
    const Rect cards{margin, top - row, card * count + gap * (count - 1), row};
    at.cards = row_of(context, cards, count_of(asked));
    at.caption = {cards.right() + 2 * gap, cards.y, margin + width - cards.right() - 2 * gap, row};
    return at;
}

OrderBoard tall_order(const Context& context, const Asked& asked, Keep keep) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    const double row = std::min(context.mm(28), top * 0.16);
    OrderBoard at;
    at.talk = talk_in(context, asked, talk_room(context, 2 * margin), keep);
    const double caption = caption_need(context, asked, width);
    at.caption = {margin, top - caption, width, caption};
    const double cards = at.caption.y - gap - row;
    at.cards = row_of(context, {margin, cards, width, row}, count_of(asked));
    at.picture = {margin, margin, width, cards - gap - margin};
    const double places = at.picture.bottom() - context.mm(2) - row;
    at.places = row_of(context, {margin + gap / 2, places, width - gap, row}, count_of(asked));
    at.asker = {width * 0.12, at.talk.bottom + gap, width * 0.34,
                at.picture.bottom() - at.talk.bottom - gap};
    at.label = {at.picture.x, at.picture.y, width, places - context.mm(rope_mm) - at.picture.y};
    return at;
}

/// No picture: the slip, the rope and the cards fill the screen.
OrderBoard bare_board(const Context& context, const Asked& asked) {
    const Rect room = beside_column(context);
    const double gap = context.mm(gap_mm), rope = context.mm(rope_mm);
    const double least = context.mm(least_target_mm);
    OrderBoard at;
    at.together = false;
    const double most = room.height - 2 * least - 2 * gap - rope;
    const double caption = std::min(caption_need(context, asked, room.width), most);
    const double row = std::min((room.height - caption - 2 * gap - rope) / 2, context.mm(40));
    at.caption = {room.x, room.y, room.width, caption};
    const double places = at.caption.bottom() + gap + rope;
    at.places = row_of(context, {room.x, places, room.width, row}, count_of(asked));
    at.cards = row_of(context, {room.x, places + row + gap, room.width, row}, count_of(asked));
    return at;
}

/// In as many rows as make the cells largest, each with `over` px above it.
std::vector<Rect> block_of(const Context& context, const Rect& room, std::size_t count,
                           double over) {
    const double gap = context.mm(gap_mm);
    const auto cell_of = [&](std::size_t across) {
        const double columns = static_cast<double>(across);
        const double rows = static_cast<double>((count + across - 1) / across);
        const Size all{(room.width + gap) / columns - gap, (room.height + gap) / rows - gap - over};
        return Size{std::min(all.width, all.height * 1.25), std::min(all.height, all.width * 1.25)};
    };
    std::size_t best = 1;
    for (std::size_t across = 2; across <= count; ++across) {
        const Size cell = cell_of(across), other = cell_of(best);
        if (std::min(cell.width, cell.height) >= std::min(other.width, other.height))
            best = across;
    }
    const Size cell = cell_of(best);
    const double across = static_cast<double>(best), step = cell.width + gap;
    const double left = room.centre().x - (step * across - gap) / 2;
    std::vector<Rect> cells;
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back({left + step * static_cast<double>(i % best),
                         room.y + over + (cell.height + over + gap) * static_cast<double>(i / best),
                         cell.width, cell.height});
    return cells;
}

/// On a small screen the words of the card in the hand have no room beside all the others: it lies
/// large in their place. Upright the places have the whole width under the arrow.
OrderBoard hand_board(const Context& context, const Asked& asked) {
    const Rect room = beside_column(context), page = page_over_rail(context);
    const double gap = context.mm(gap_mm);
    const bool tall = context.metrics().portrait();
    OrderBoard at;
    at.together = false;
    at.hand = true;
    at.caption = room;
    at.caption.height = tall ? room.height * 0.38 : (room.height - gap) * 0.5;
    const double below = at.caption.bottom() + gap;
    const Rect places{room.x, below, tall ? page.width : room.width, room.bottom() - below};
    at.cards = block_of(context, at.caption, count_of(asked), 0);
    at.places = block_of(context, places, count_of(asked), context.mm(rope_mm));
    return at;
}

bool fits(const Context& context, const Asked& asked, const OrderBoard& at) {
    const double least = context.mm(answer_mm);
    const Rect place = at.places.front(), card = at.cards.front();
    if (std::min({place.width, place.height, card.height}) < least ||
        caption_need(context, asked, at.caption.width) > at.caption.height + 1 ||
        at.asker.height < context.mm(24))
        return false;
    return at.talk.fits;
}

} // namespace

Rect inside_caption(const Context& context, const Rect& at) {
    return at.inset({context.mm(4), context.mm(1.4), context.mm(2.4), context.mm(1.4)});
}

std::vector<Rect> row_of(const Context& context, const Rect& room, std::size_t count) {
    const double gap = context.mm(gap_mm), number = static_cast<double>(count);
    const double width = std::min((room.width - gap * (number - 1)) / number, room.height * 1.05);
    const double step =
        count > 1 ? std::min((room.width - width) / (number - 1), width + 2.2 * gap) : 0;
    std::vector<Rect> cells;
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back({room.x + step * static_cast<double>(i), room.y, width, room.height});
    return cells;
}

OrderBoard order_board(const Context& context, const Asked& asked) {
    for (const Keep keep : {Keep::Always, Keep::WhileAsked}) {
        const OrderBoard roomy = context.metrics().portrait() ? tall_order(context, asked, keep)
                                                              : wide_board(context, asked, keep);
        if (fits(context, asked, roomy))
            return roomy;
    }
    return is_small(context) ? hand_board(context, asked) : bare_board(context, asked);
}

} // namespace hakawati::screens
