#include "lettering/sizes.h"

namespace hakawati::lettering {

namespace {

/// Andika's em for an x-height of one mm: 3.1 mm are 36 px at 150 dpi (5.9 px/mm).
constexpr double em_mm_for_x_height_mm = 36 / (3.1 * 5.9);

} // namespace

Sizes sizes_of(const Style& style) {
    const double mm = style.px_per_mm;
    Sizes sizes;
    sizes.em = 3.1 * mm * em_mm_for_x_height_mm * style.text_scale;
    sizes.least_em = 3.0 * mm * em_mm_for_x_height_mm;
    sizes.margin = 2.8 * mm;
    sizes.gap = 2.0 * mm;
    sizes.pad_x = 0.9 * sizes.em;
    sizes.pad_y = 0.58 * sizes.em;
    sizes.outline = 0.5 * mm;
    sizes.tail_width = 0.72 * sizes.em;
    sizes.shortest_tail = 0.6 * sizes.em;
    sizes.longest_tail = 6.5 * sizes.em;
    return sizes;
}

text::Direction direction_of(const Style& style) { return style.language->direction; }

bool is_balloon(Kind kind) {
    return kind != Kind::Caption && kind != Kind::Sound && kind != Kind::Sign;
}

bool is_read_in_order(Kind kind) { return kind != Kind::Sound && kind != Kind::Sign; }

} // namespace hakawati::lettering
