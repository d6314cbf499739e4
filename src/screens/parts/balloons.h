// Whether a balloon of somebody who asks holds its words. Beside `make_balloon`, which makes words
// smaller rather than lose one.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

/// Whether `make_balloon` sets the words in this room at no less than this share of the reader's
/// text size.
bool balloon_fits(const Context&, const std::string& words, const Rect& room, double share);

} // namespace hakawati::screens
