#include "screens/readers/badge_places.h"

#include "screens/answer.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// A plank as wide as its books ask for, in the middle of its room.
Rect tins_in(const Context& context, const Rect& room) {
    const double count =
        static_cast<double>(std::max<std::size_t>(3, context.world().books->size()));
    const double width = std::min(room.width, room.height * 0.9 * count);
    return {room.centre().x - width / 2, room.y, width, room.height};
}

/// Ahmed, the vest, the ropes side by side.
BadgePlaces badge_landscape(const Context& context) {
    const Rect all = context.screen();
    const Rect back =
        context.metrics().for_hand(token_rect(context, "back", ui::Corner::BottomStart));
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    const bool low = is_low(context),
               asks = check_due(context.state(), context.world()).has_value();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double head = context.mm(small_token_mm + 2 * margin_mm);
    const double people = std::clamp(all.width * 0.18, context.mm(24), context.mm(42));
    const double beside = std::clamp(all.width * 0.35, context.mm(71), context.mm(108));
    const double foot = asks ? back.y - gap : all.height - margin;
    const double row = std::clamp(all.height * 0.13, context.mm(13), context.mm(19));
    BadgePlaces at;
    at.sign = {margin, margin * 0.4, tree.x - gap - margin, head - margin * 0.8};
    if (!low) // in the middle, since there is room
        at.sign = at.sign.inset({all.width - tree.x + gap - margin, 0, 0, 0});
    at.ahmed = {margin, head + gap, people - margin, back.y - head - 1.5 * gap};
    at.cloth = {people + gap, head + context.mm(1.5), all.width - people - beside - 3 * gap,
                foot - head - context.mm(1.5)};
    const double ropes_end = low && asks ? back.y - context.mm(1.5) : all.height - row - 2 * margin;
    at.ropes = {all.width - beside - gap, head, beside, ropes_end - head};
    at.tins = tins_in(context, {at.ropes.x, all.height - row - context.mm(5.4), beside, row});
    at.check = {back.right() + gap, back.y, at.tins.x - 2 * gap - back.right(), back.height};
    return at;
}

/// Ahmed beside the vest, the ropes below them.
BadgePlaces badge_portrait(const Context& context) {
    const Rect all = context.screen();
    const Rect back =
        context.metrics().for_hand(token_rect(context, "back", ui::Corner::BottomStart));
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double head = tree.bottom() + margin, row = std::min(all.height * 0.08, context.mm(17));
    const bool small = all.height < context.mm(180); // the cards on the ropes need their height
    const double body = back.y - gap - head, vest = body * (small ? 0.38 : 0.44);
    const double people = all.width * 0.24;
    BadgePlaces at;
    at.sign = {margin, margin * 0.4, tree.x - gap - margin, head - margin * 0.8};
    at.ahmed = {margin, head + vest * 0.12, people, vest * 0.88};
    at.cloth = {people + 2 * gap, head + context.mm(1.5), all.width - people - 2 * gap - margin,
                vest};
    at.ropes = {margin, at.cloth.bottom() + gap, all.width - 2 * margin,
                back.y - gap - row - at.cloth.bottom() - gap};
    at.tins = tins_in(context, {margin, at.ropes.bottom(), all.width - 2 * margin, row});
    at.check = {back.right() + gap, back.y, all.width - back.right() - gap - margin, back.height};
    return at;
}

} // namespace

BadgePlaces badge_places(const Context& context) {
    BadgePlaces at =
        context.metrics().portrait() ? badge_portrait(context) : badge_landscape(context);
    // Everything under the sign changes sides with the lower corners.
    for (Rect* place : {&at.ahmed, &at.cloth, &at.ropes, &at.tins, &at.check})
        *place = context.metrics().for_hand(*place);
    return at;
}

} // namespace hakawati::screens
