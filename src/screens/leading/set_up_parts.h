// Inside of `screens`: the sheets on which a session with a group is chosen, as far as more than
// one file draws them. Draws only.
#pragma once

#include "screens/adult/desk_parts.h"

namespace hakawati::screens {

/// How high the title of such a sheet is, px.
double title_height(const Context&);
/// A sheet with its number and title (a program word); returns what is left of it.
Rect add_titled_sheet(ui::Tree&, const Context&, int number, const char* word, const Rect&);
/// What is free after that title, on its line.
Rect room_after_title(const Context&, int number, const char* word, const Rect& sheet);
/// The chapters of the book on their branch: which are proposed, chosen, and read before.
void add_chapters(ui::Tree&, const Context&, const story::LoadedBook&, const Rect&);

} // namespace hakawati::screens
