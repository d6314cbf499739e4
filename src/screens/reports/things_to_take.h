// The sheet of things that can be taken along, each on a card with a leaf where it is chosen, and
// the languages of the print kit below them.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

void add_things_to_take(ui::Tree&, const Context&, const Rect& sheet);

/// A sheet with its heading; returns what is left of it.
Rect add_headed_sheet(ui::Tree&, const Context&, const std::string& id, const std::string& title,
                      const Rect& at);
/// Files are on their way: nothing else can be chosen.
bool is_busy(const Taking&);

} // namespace hakawati::screens
