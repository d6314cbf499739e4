// Sheets of books on the grown-up's desk: those on the shelf (library.cpp) and those that are kept
// off it (library_damaged.cpp).
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

constexpr double cover_aspect = 0.75; ///< width over height

/// A picture, words, and two buttons beside them; on an upright screen under them. px, thought left
/// to right.
struct BookSheet {
    Rect cover, words, choices;
};
BookSheet book_sheet(const Context&, const Rect& at);

struct BookWords {
    std::string title, under, state;
    std::string mark; ///< before the state: "mark-found"; empty: the stone
};
/// Draws them, and names the node by them.
void add_book_words(ui::Node&, const Context&, const BookWords&, const Rect&);

/// What is wrong and where, that no child sees it; copy again or remove, which is asked once more.
void add_damaged(ui::Tree&, const Context&, const DamagedBook&, const Rect&);
/// What came of the last of these, with the way back from a removal; gives its height, px: 0 when
/// there is nothing to tell.
double add_told_of_books(ui::Tree&, const Context&, const Rect& room);
bool act_on_damaged(Update&, const ui::Message&);

} // namespace hakawati::screens
