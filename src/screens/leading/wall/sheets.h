// Inside of the wall: a sheet with a picture and one thing to read, as large as it fits. Every word
// on it is read from the last row; where there are more words than that allows, they come in parts
// (parts.h).
#pragma once

#include "screens/leading/wall/wall.h"
#include "screens/parts/type.h"

#include <string>

namespace hakawati::screens {

constexpr double wall_word = 6.2; ///< child-1 at 200 %, mm of x-height: 36 mm, read from 6 m

/// A sheet over the picture of the panel at hand.
ui::Tree begin_sheet(const Context& wall, const std::string& name);
/// The largest words, of up to one and a half times `wall_word`, that a room holds.
Type wall_type(const Context& wall, const std::string& words, Size room, double most = 1.5);

/// The picture takes as much as the words leave.
struct Sheet {
    Rect picture, words;
};
Sheet sheet_for(const Context& wall, const std::string& words);
void add_sheet_words(ui::Tree&, const Context& wall, const std::string& id,
                     const std::string& words, const Rect&);

} // namespace hakawati::screens
