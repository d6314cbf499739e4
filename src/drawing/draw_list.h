// What to draw, in order, as plain data: pictures (SVG documents), words and flat rectangles. Made
// by stage, lettering, ui and screens; read by sdl::Canvas and by tests. Nothing here draws.
#pragma once

#include "geometry/geometry.h"
#include "text/paragraph.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace hakawati::drawing {

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};
Colour hex(std::string_view); ///< "#rrggbb" or "#rrggbbaa"; black for anything else
std::string to_hex(Colour);   ///< "#rrggbb"

/// What a picture is made of: paper that the program cuts itself takes the colours of the light it
/// is seen by (drawing/light.h); art is only dimmed.
enum class Stuff { Art, Paper };

/// An SVG document of the subset that nanosvg draws (assets keep to it; see docs/art.md). Two
/// pictures with the same key are the same picture. `svg` may be called on a worker thread: it must
/// be pure. Its result is rasterised to the size at which it is drawn.
struct Picture {
    std::string key;                   ///< "ui/next.svg", "panel:gha-c1-p01:1264x784:ltr"
    std::function<std::string()> svg;  ///< the document
    std::function<std::string()> mask; ///< when set: a document whose alpha cuts the picture's
    double grain = 0;                  ///< paper grain multiplied over it, 0 to 1 (0.04 on panels)
    Stuff stuff = Stuff::Art;
};

struct DrawPicture {
    Picture picture;
    Rect to; ///< px
    bool mirrored = false;
    double opacity = 1;
};

struct DrawWords {
    text::Run run;
    Point origin; ///< added to run.baseline
    Colour colour;
    Colour halo{0, 0, 0, 0}; ///< drawn round the letters when its alpha is not 0
    double halo_width = 0;   ///< px
};

struct DrawFill {
    Rect to;
    Colour colour;
};

using Item = std::variant<DrawPicture, DrawWords, DrawFill>;
using DrawList = std::vector<Item>;

void add_paragraph(DrawList&, const text::Paragraph&, Point top_left, Colour);
/// For tests: one item a line, positions rounded to whole px.
std::string as_text(const DrawList&);

} // namespace hakawati::drawing
