#include "ui/metrics.h"

namespace hakawati::ui {

namespace {
constexpr double margin_mm = 3.4;
} // namespace

Rect token_at(const Metrics& metrics, Corner corner, double side_mm) {
    const double side = metrics.mm(side_mm), margin = metrics.mm(margin_mm);
    const bool top =
        corner == Corner::TopStart || corner == Corner::TopStartInner || corner == Corner::TopEnd;
    const bool end =
        corner == Corner::TopEnd || corner == Corner::BottomEnd || corner == Corner::BottomEndInner;
    const bool inner = corner == Corner::TopStartInner || corner == Corner::BottomStartInner ||
                       corner == Corner::BottomEndInner;
    const double along = margin + (inner ? side + margin : 0);
    const double x = end ? metrics.screen.width - along - side : along;
    const double y = top ? margin : metrics.screen.height - margin - side;
    const Rect at{x, y, side, side};
    return metrics.mirror(top ? at : metrics.for_hand(at));
}

} // namespace hakawati::ui
