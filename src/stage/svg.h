// A scene as one SVG document of the subset that nanosvg draws. The only place that writes SVG for
// panels; it never rasterises.
#pragma once

#include "stage/fragments.h"
#include "stage/stage.h"

namespace hakawati::stage {

/// Throws SystemError naming a file of the assets that is missing.
std::string document_of(const Scene&, Fragments&);

/// The pieces of one figure in a document that shows `box` (units of the pieces).
std::string document_of(const std::vector<Piece>&, const Rect& box, Fragments&);

} // namespace hakawati::stage
