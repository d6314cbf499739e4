// Words on screens: laid out at the reader's text size where they fit, smaller where they do not,
// but never smaller than the smallest child text (3.1 mm of x-height). Panels are lettered
// elsewhere.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// Steps of child text (mm of x-height at 100 %).
constexpr double child_1 = 3.1;
constexpr double child_2 = 3.8;
constexpr double child_3 = 4.8;
/// For grown-ups; does not grow with the child's text size.
constexpr double adult_2 = 2.4;

constexpr drawing::Colour ink{0x3A, 0x2A, 0x28, 255};
constexpr drawing::Colour ink_soft{0x5A, 0x46, 0x40, 255};
constexpr drawing::Colour ink_desk{0x2E, 0x1C, 0x12, 255};

struct Type {
    double x_height = child_1;
    text::Weight weight = text::Weight::Regular;
    text::Align align = text::Align::Centre;
    drawing::Colour colour = ink;
    const text::Language* language = nullptr; ///< null: the screen's own
    double most = 2;                          ///< largest scale, to keep neighbours of one size
};

/// Of what the storyteller says, on a slip.
constexpr Type caption_type{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr};

struct SetWords {
    text::Paragraph paragraph;
    double scale = 1; ///< of the step; below the reader's text size when there was no room
    bool fits = true; ///< false: too large even at the smallest size
};

/// The words in a room of px, as large as they fit up to the reader's text size.
SetWords set_words(const Context&, const std::string& words, const Type&, Size room);
/// The scale at which each of some words fits its room, so that they stand side by side in one
/// size.
double shared_scale(const Context&, const std::vector<std::string>& words, const Type&, Size room);
/// Whether they fit without being made smaller.
bool fits_at_full_size(const Context&, const std::string& words, const Type&, Size room);
/// The height that the words take at the reader's text size in this width, px.
double height_of(const Context&, const std::string& words, const Type&, double width);

enum class Stand { Top, Middle };
/// Draws words into a room (thought left to right) and returns where they lie on the screen.
Rect add_words(drawing::DrawList&, const Context&, const std::string& words, const Type&,
               const Rect& room, Stand = Stand::Middle);

} // namespace hakawati::screens
