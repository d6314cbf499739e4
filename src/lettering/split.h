// Inside of `lettering`: words that are too many for one balloon, cut into two that follow each
// other. No word is changed or lost.
#pragma once

#include "lettering/lettering.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hakawati::lettering {

/// Cut near the middle: after a sentence when there is one, else after a comma, else between words.
/// Nothing when a part would be a single word.
std::optional<std::pair<std::string, std::string>> cut_in_two(std::string_view words);

} // namespace hakawati::lettering
