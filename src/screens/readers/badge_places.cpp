#include "screens/readers/badge_places.h"

#include "screens/answer.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// Ahmed, the vest, the ropes side by side.
BadgePlaces landscape(const Context& context, bool asks) {
    const Rect all = context.screen();
    const Rect back = token_rect(context, "back", ui::Corner::BottomStart);
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double head = context.mm(small_token_mm + 2 * margin_mm);
    const double people = std::clamp(all.width * 0.18, context.mm(24), context.mm(42));
    const double beside = std::clamp(all.width * 0.35, context.mm(71), context.mm(108));
    const double foot = asks ? back.y - gap : all.height - margin;
    const double row = std::clamp(all.height * 0.13, context.mm(13), context.mm(19));
    BadgePlaces at;
    at.sign = {back.right() + gap, margin * 0.4, all.width - 2 * (back.right() + gap),
               head - margin * 0.8};
    at.ahmed = {margin, head + gap, people - margin, back.y - head - 1.5 * gap};
    at.cloth = {people + gap, head + context.mm(1.5), all.width - people - beside - 3 * gap,
                foot - head - context.mm(1.5)};
    at.ropes = {all.width - beside - gap, head, beside, all.height - head - row - 2 * margin};
    at.tins = {at.ropes.x, at.ropes.bottom() + context.mm(1), beside, row - context.mm(1)};
    at.check = {back.right() + gap, back.y, at.cloth.right() - back.right() - gap, back.height};
    return at;
}

/// Ahmed beside the vest, the ropes below them.
BadgePlaces portrait(const Context& context) {
    const Rect all = context.screen();
    const Rect back = token_rect(context, "back", ui::Corner::BottomStart);
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double head = tree.bottom() + margin, row = std::min(all.height * 0.08, context.mm(17));
    const double body = back.y - gap - head, vest = body * 0.44;
    const double people = all.width * 0.24;
    BadgePlaces at;
    at.sign = {margin, margin * 0.4, tree.x - gap - margin, head - margin * 0.8};
    at.ahmed = {margin, head + vest * 0.12, people, vest * 0.88};
    at.cloth = {people + 2 * gap, head + context.mm(1.5), all.width - people - 2 * gap - margin,
                vest};
    at.ropes = {margin, at.cloth.bottom() + gap, all.width - 2 * margin,
                back.y - gap - row - at.cloth.bottom() - gap};
    at.tins = {margin, at.ropes.bottom(), all.width - 2 * margin, row};
    at.check = {back.right() + gap, back.y, all.width - back.right() - gap - margin, back.height};
    return at;
}

} // namespace

BadgePlaces badge_places(const Context& context) {
    return context.metrics().portrait()
               ? portrait(context)
               : landscape(context, check_due(context.state(), context.world()).has_value());
}

} // namespace hakawati::screens
