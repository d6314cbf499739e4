// The open faces behind print::Fonts: one for HarfBuzz, which shapes, and one for cairo, which
// embeds.
#pragma once

#include "print/fonts.h"
#include "print/handles.h"

#include <map>
#include <utility>

namespace hakawati::print {

struct Face {
    HbFontPtr shaper; ///< in the units of the font
    double units = 1; ///< of an em
    FacePtr drawn;
};

struct Fonts::Store {
    std::map<std::pair<std::string, text::Weight>, Face> faces;
    /// Throws SystemError when languages.json names no such family.
    const Face& face(const text::Font&) const;
};

} // namespace hakawati::print
