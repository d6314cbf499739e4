// Inside of `screens`: the room of the shelf, shared by the shelf with books and the empty one:
// where plank, books and branch lie, and the awning, tokens and ornaments round them.
#pragma once

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"

namespace hakawati::screens {

/// Where everything of the shelf lies, thought left to right.
struct ShelfPlaces {
    Rect plank, books, go_on, branch;
    Rect discs;             ///< from left to right
    double disc = 0;        ///< across, px
    std::size_t across = 1; ///< discs in a row
};

ShelfPlaces shelf_places(const Context&);
/// A row of discs with the cords above it.
double row_height(const Context&, const ShelfPlaces&);
/// Wall, awning and plank.
void add_room(ui::Tree&, const Context&, const ShelfPlaces&);
/// Languages, settings and tree at the top end.
void add_top_tokens(ui::Tree&, const Context&);
/// Things on the plank where no book stands, between two places across.
void add_ornaments(drawing::DrawList&, const Context&, const ShelfPlaces&, double from, double to);

} // namespace hakawati::screens
