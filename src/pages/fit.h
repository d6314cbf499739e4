// How the words of a book fit into its panels: the measure of the letterer, for the author's table
// and for the tests that hold it. Letters what the reader would show; draws nothing.
#pragma once

#include "pages/panel_view.h"

#include <string>
#include <vector>

namespace hakawati::pages {

/// A screen and a reader's choices under which a book is measured.
struct FitCase {
    std::string language;
    Size screen{1280, 800}; ///< px
    double dots_per_inch = 150;
    double text_scale = 1;
};

struct FitRow {
    std::string panel; ///< full id, with ".alt" for a gentle alternate
    lettering::Faults faults;
    int beats = 1;
};

/// The panel as the guided reader shows it: the screen less a thin edge of page, its tokens
/// reserved.
PanelRequest reader_request(const story::LoadedBook&, const std::string& panel, Version,
                            const FitCase&, text::Direction);

/// Every panel and gentle alternate of the book, in the order of the script.
std::vector<FitRow> fit(const story::LoadedBook&, const FitCase&, PanelMaker&);

/// Row by row the sum of all faults; `beats` counts what is told in more than one.
FitRow total(const std::vector<FitRow>&);

} // namespace hakawati::pages
