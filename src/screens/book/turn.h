// Inside of `screens`: turning through a book. What a message does while something is being read:
// balloons, pages, notes, questions, chapters. Changes the state of the update it is given.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

void turn(Update&, const ui::Message&, const World&);

} // namespace hakawati::screens
