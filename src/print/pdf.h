// Draw lists onto pages of a PDF. Words stay words: shaped glyphs of embedded fonts that know their
// letters, so that a page can be searched, copied and read aloud. Pictures are rasterised by a
// function that is handed in, because the rasteriser belongs to the screen. The same pages always
// make the same bytes.
#pragma once

#include "drawing/draw_list.h"
#include "print/fonts.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hakawati::print {

/// The unit of a page's draw list.
constexpr double px_per_inch = 150;
constexpr double px_per_mm = px_per_inch / 25.4;

/// 8 bits each of r g b a, rows from the top.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// What the program lends to the printer.
struct Press {
    std::function<Pixels(const drawing::Picture&, int width, int height)> rasterise;
    std::function<std::string(const Pixels&)> jpeg; ///< the bytes of a JPEG file; alpha is gone
};

struct Page {
    Size size;              ///< px
    drawing::DrawList list; ///< in the colours of the day
};
using Pages = std::vector<Page>;

/// The bytes of a PDF file. Throws SystemError when cairo or the press fails.
std::string pdf_of(const Pages&, const std::string& title, const Fonts&, const Press&);

} // namespace hakawati::print
