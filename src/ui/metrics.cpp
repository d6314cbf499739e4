#include "ui/metrics.h"

namespace hakawati::ui {

namespace {
constexpr double margin_mm = 3.4;
} // namespace

Rect token_at(const Metrics& metrics, Corner corner, double side_mm) {
    const double side = metrics.mm(side_mm), margin = metrics.mm(margin_mm);
    const bool top = corner == Corner::TopStart || corner == Corner::TopEnd;
    const bool start = corner == Corner::TopStart || corner == Corner::BottomStart ||
                       corner == Corner::BottomStartInner;
    const bool inner = corner == Corner::BottomStartInner || corner == Corner::BottomEndInner;
    const double along = margin + (inner ? side + margin : 0);
    const double x = start ? along : metrics.screen.width - along - side;
    const double y = top ? margin : metrics.screen.height - margin - side;
    return metrics.mirror({x, y, side, side});
}

} // namespace hakawati::ui
