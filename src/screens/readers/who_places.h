// Inside of `screens`: where everything lies while somebody says who they are, thought left to
// right: Karim and his balloon, the cloth, the tokens below or beside it.
#pragma once

#include "screens/context.h"

#include <cstddef>
#include <vector>

namespace hakawati::screens {

/// Something else than all the animals lies on the cloth, and Back leads to them.
bool is_open(const Cloth&);
/// What Karim says to what lies on the cloth, as the id of a program word.
const char* asks(const Cloth&);

struct WhoPlaces {
    Rect balloon, karim, cloth;
    Point mouth;
    Rect guest, more;
    Rect lock;   ///< the small one of the grown-ups, while all the animals are there
    Rect notice; ///< for the slip of a grown-up, while all the animals are there
};
WhoPlaces who_places(const Context&);

/// Cells of one size, side by side in rows, spread over a room.
struct Grid {
    Rect room;
    std::size_t across = 1, down = 1;
    double side = 0; ///< of what stands in a cell, px

    std::size_t size() const { return across * down; }
    Rect cell(std::size_t) const;
};
/// As many cells across as fit and are wanted, each at least `least_mm` wide and apart enough;
/// never more rows than `count` asks for, and never larger than `most_mm`.
struct Wanted {
    std::size_t count, across;
    double least_mm, most_mm;
};
Grid grid_in(const Context&, const Rect& room, const Wanted&);

/// All the animals on a cloth, or as many as it can hold.
Grid animals_on(const Context&, const Rect& cloth);

/// The animals of the page at hand, or the colours of one of them, or the pictures of a code.
void add_animals(ui::Tree&, const Context&, const WhoPlaces&);
void add_colours(ui::Tree&, const Context&, const WhoPlaces&);
void add_code(ui::Tree&, const Context&, const WhoPlaces&);

} // namespace hakawati::screens
