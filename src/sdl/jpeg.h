// Pixels as a JPEG file, for what goes onto paper: a booklet of uncompressed pictures would not fit
// through a slow printer.
#pragma once

#include "sdl/sdl.h"

#include <string>

namespace hakawati::sdl {

/// The bytes of the file; alpha is not kept. `quality`: 1 to 100. Throws SystemError.
std::string jpeg(const Image&, int quality);

} // namespace hakawati::sdl
