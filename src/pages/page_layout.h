// Panels on pages: rows of two or three panels whose widths follow their words (wide shots get a
// row of their own), stacked in portrait, in the reading direction.
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

/// The pages of one chapter for a page area of `area` px. Every panel is at least `min_width` px
/// wide. Same input, same pages.
std::vector<Page> lay_out_pages(const story::Chapter&, Size area, double gutter, bool right_to_left,
                                double min_width);

} // namespace hakawati::pages
