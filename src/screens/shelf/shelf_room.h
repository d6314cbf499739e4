// Inside of `screens`: the room of the shelf, shared by the shelf with books and the empty one:
// where plank, books and branch lie, and the awning, tokens and ornaments round them.
#pragma once

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"

namespace hakawati::screens {

/// Where everything of the shelf lies, thought left to right.
struct ShelfPlaces {
    Rect plank, books, go_on, branch;
    Rect profile;            ///< who reads
    Rect badge;              ///< the vest, where it does not hang on the branch; else empty
    Rect discs;              ///< from left to right
    double disc = 0;         ///< across, px
    double row = 0;          ///< height of a row of discs with the cords above it, px
    std::size_t across = 1;  ///< discs in a row
    std::size_t hanging = 0; ///< discs on the branch: a chapter each, then the vest
};

ShelfPlaces shelf_places(const Context&);
/// Covers side by side on the plank, the one in hand pulled out a little; returns their end.
double add_books(ui::Tree&, const Context&, const ShelfPlaces&);
/// Wall, awning and plank.
void add_room(ui::Tree&, const Context&, const ShelfPlaces&);
/// Languages, settings and tree at the top end.
void add_top_tokens(ui::Tree&, const Context&);
/// Things on the plank where no book stands, between two places across.
void add_ornaments(drawing::DrawList&, const Context&, const ShelfPlaces&, double from, double to);

} // namespace hakawati::screens
