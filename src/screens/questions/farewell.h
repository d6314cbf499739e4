// Inside of `screens`: the end of the check: Karim says thank you, and before a book the one thing
// that cannot wait hangs beside him as a poster.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// Only when the check is done and something is left to say.
ui::Tree view_farewell(const Context&);

} // namespace hakawati::screens
