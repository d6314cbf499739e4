// Inside of `screens`: where reading goes on from the shelf, for the card that offers it and for
// the touch that takes it.
#pragma once

#include "reading/reading.h"

namespace hakawati::screens {

/// Stays at the stop at hand, but on a chapter's last page, which was seen, goes on to what follows
/// it, and from the end of the book to its beginning. True when it has moved.
bool lead_on(reading::Reading&);

} // namespace hakawati::screens
