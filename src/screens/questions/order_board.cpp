#include "screens/questions/order_board.h"

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
        words = std::max(words,
                         height_of(context, told(context, option).words, caption_type(), inside));
    return words + context.mm(2.8) + 1;
}

OrderBoard wide_board(const Context& context, const Asked& asked) {
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
    at.ask = said_rect(context, asked, at.asker.right() + gap);
    const double places = at.ask.bottom() + context.mm(rope_mm + 3);
    at.places = {at.asker.right() + 2 * gap, places,
                 at.picture.right() - at.asker.right() - 3 * gap,
                 at.picture.bottom() - context.mm(2) - places};
    const double count = static_cast<double>(count_of(asked));
    const double place = (at.places.width - gap * (count - 1)) / count;
    at.places.height = std::min(at.places.height, place * 1.3);
    const double card = std::min(row, (width * 0.58 - gap * (count - 1)) / count);
    at.cards = {margin, top - row, card * count + gap * (count - 1), row};
    at.caption = {at.cards.right() + 2 * gap, at.cards.y,
                  margin + width - at.cards.right() - 2 * gap, row};
    return at;
}

OrderBoard tall_board(const Context& context, const Asked& asked) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = rail_top(context), width = context.screen().width - 2 * margin;
    const double row = std::min(context.mm(28), top * 0.16);
    OrderBoard at;
    at.ask = said_rect(context, asked, 2 * margin);
    const double caption = caption_need(context, asked, width);
    at.caption = {margin, top - caption, width, caption};
    at.cards = {margin, at.caption.y - gap - row, width, row};
    at.picture = {margin, margin, width, at.cards.y - gap - margin};
    at.places = {margin + gap / 2, at.picture.bottom() - context.mm(2) - row, width - gap, row};
    at.asker = {width * 0.12, at.ask.bottom() + gap, width * 0.34,
                at.picture.bottom() - at.ask.bottom() - gap};
    at.label = {at.picture.x, at.picture.y, width,
                at.places.y - context.mm(rope_mm) - at.picture.y};
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
    at.places = {room.x, at.caption.bottom() + gap + rope, room.width, row};
    at.cards = {room.x, at.places.bottom() + gap, room.width, row};
    return at;
}

bool fits(const Context& context, const Asked& asked, const OrderBoard& at) {
    const double least = context.mm(answer_mm);
    const Rect place = row_of(context, at.places, count_of(asked)).front();
    if (std::min({place.width, place.height, at.cards.height}) < least ||
        caption_need(context, asked, at.caption.width) > at.caption.height + 1 ||
        at.asker.height < context.mm(24))
        return false;
    return said_fits(context, asked, at.ask);
}

} // namespace

Type caption_type() { return {child_1, text::Weight::Bold, text::Align::Start, ink, nullptr}; }

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
    const OrderBoard roomy =
        context.metrics().portrait() ? tall_board(context, asked) : wide_board(context, asked);
    return fits(context, asked, roomy) ? roomy : bare_board(context, asked);
}

} // namespace hakawati::screens
