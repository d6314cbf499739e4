// How much one colour stands out from another, as the accessibility guidelines of the web (WCAG
// 2.1) count it: 1 to 21.
#pragma once

#include "drawing/draw_list.h"

#include <algorithm>
#include <cmath>

namespace hakawati {

inline double luminance(drawing::Colour c) {
    const auto linear = [](std::uint8_t byte) {
        const double share = byte / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

inline double contrast(drawing::Colour a, drawing::Colour b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace hakawati
