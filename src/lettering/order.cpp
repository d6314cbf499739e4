#include "lettering/order.h"

namespace hakawati::lettering {

namespace {

/// `then` stands further along beside `first`.
bool goes_on_in_row(const Rect& first, const Rect& then, text::Direction direction) {
    const double way = direction == text::Direction::RightToLeft ? -1 : 1;
    const double shared = std::min(first.bottom(), then.bottom()) - std::max(first.y, then.y);
    return (then.centre().x - first.centre().x) * way > 0 &&
           shared > 0.35 * std::min(first.height, then.height);
}

} // namespace

bool order_doubtful(const Rect& first, const Rect& next, const Rect& later,
                    text::Direction direction) {
    return goes_on_in_row(first, later, direction) && !goes_on_in_row(first, next, direction) &&
           !goes_on_in_row(next, later, direction);
}

bool order_inverted(const Rect& first, const Rect& then, text::Direction direction) {
    const double way = direction == text::Direction::RightToLeft ? -1 : 1;
    const double along = (then.centre().x - first.centre().x) * way;
    const bool row_below = then.y >= first.bottom() - 0.2 * std::min(first.height, then.height);
    const bool further =
        along > 0 && gap_between({first.x, 0, first.width, 1}, {then.x, 0, then.width, 1}) > 0;
    const bool starts_higher = then.centre().y < first.y;
    const bool down_and_along = then.y >= first.centre().y && along >= 0;
    return !row_below && !(further && !starts_higher) && !down_and_along;
}

double gap_between(const Rect& a, const Rect& b) {
    const double x = std::max({0.0, a.x - b.right(), b.x - a.right()});
    const double y = std::max({0.0, a.y - b.bottom(), b.y - a.bottom()});
    return std::hypot(x, y);
}

} // namespace hakawati::lettering
