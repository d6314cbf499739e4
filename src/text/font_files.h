// Where the files of a font family lie. The one search for screen (sdl) and paper (print), so that
// both show the same letters. Opens no font.
#pragma once

#include "text/paragraph.h"

#include <filesystem>
#include <map>
#include <utility>

namespace hakawati::text {

using FontFiles = std::map<std::pair<std::string, Weight>, std::filesystem::path>;

/// Looks for the files of every family in `extra`, then below /usr/share/fonts. Throws SystemError
/// naming the Debian packages when one is missing.
FontFiles find_fonts(const Languages&, const std::filesystem::path& extra = {});

} // namespace hakawati::text
