// Panels on pages: rows of two or three panels whose widths follow their words (wide shots get a
// row of their own where there is room), stacked in portrait, in the reading direction. Knows
// sizes and words, never pictures.
#pragma once

#include "geometry/geometry.h"
#include "story/model.h"

#include <string>
#include <vector>

namespace hakawati::pages {

struct PagePanel {
    std::string panel; ///< full id
    Rect at;           ///< px on the page; already mirrored for right-to-left
};

struct Page {
    std::vector<PagePanel> panels; ///< in reading order
};

/// The pages of one chapter for a page area of `area` px. A page never runs past a question, an
/// activity, the first panel of a chain that asks, or the script's own page break: what comes after
/// them is not seen before them. Every panel is at least `min_width` px wide (or as wide as the
/// page) and, where panels are stacked, 0.7 to 1 times that high. Same input, same pages.
std::vector<Page> lay_out_pages(const story::Chapter&, Size area, double gutter, bool right_to_left,
                                double min_width);

} // namespace hakawati::pages
