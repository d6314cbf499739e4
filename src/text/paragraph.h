// From words to placed runs: breaks lines where the language allows, orders runs for the eye
// (Unicode bidi), puts every run on a baseline. Draws nothing and knows no font file: widths come
// through FontMeasure.
#pragma once

#include "geometry/geometry.h"
#include "text/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::text {

/// A face at a size. `size` is the em in px, the language's size_factor already in it.
struct Font {
    std::string family;
    Weight weight = Weight::Regular;
    double size = 36;
    friend bool operator==(const Font&, const Font&) = default;
};

struct FontMetrics {
    double ascent = 0;  ///< px above the baseline
    double descent = 0; ///< px below, positive
    double x_height = 0;
};

class FontMeasure {
  public:
    virtual ~FontMeasure() = default;
    /// Advance in px of a run that is all of one direction and script.
    virtual double advance(const Font&, std::string_view run, Direction,
                           const std::string& script) const = 0;
    virtual FontMetrics metrics(const Font&) const = 0;
};

/// A piece of one word in one direction, ready to draw at its own place.
struct Run {
    std::string words;
    Direction direction = Direction::LeftToRight;
    std::string script;
    Font font;
    Point baseline; ///< left end of the run on its baseline, px from the paragraph's top left
    double width = 0;
};

struct TextLine {
    std::vector<Run> runs; ///< from left to right as seen
    double width = 0;
    double baseline = 0; ///< px from the paragraph's top
};

struct Paragraph {
    std::vector<TextLine> lines;
    Size size; ///< the widest line x all lines
};

enum class Align { Start, Centre };

struct Style {
    Font font;
    double line_height = 46; ///< px from baseline to baseline
    Align align = Align::Start;
};

/// The style of a language at a step of size: `latin_px` is the Latin em (36 for child-1 at 150 dpi
/// and 100 %).
Style style_for(const Language&, double latin_px, Weight, Align);

/// As many lines as the width asks for, greedily; a word wider than `max_width` stands alone on its
/// line and is not cut.
Paragraph lay_out(std::string_view words, const Language&, const Style&, double max_width,
                  const FontMeasure&);

/// The same words in the lens of a balloon: exactly as many lines as asked (fewer when there are
/// not enough words), middle lines longest, so that width and height are balanced.
Paragraph lay_out_balanced(std::string_view words, const Language&, const Style&, int lines,
                           const FontMeasure&);

/// For tests: one line of text a line, runs in brackets in the order seen.
std::string as_text(const Paragraph&);

} // namespace hakawati::text
