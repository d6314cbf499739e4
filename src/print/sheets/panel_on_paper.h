// Inside of `print`: a lettered panel for a page. On paper nothing comes one after the other, so
// all of its words must stand in it at once.
#pragma once

#include "print/sheet.h"

namespace hakawati::print {

/// The panel in the room, lettered as large as its words allow.
void put_panel(Sheet&, const Kit&, const std::string& panel, const Rect& room);

} // namespace hakawati::print
