// Inside of `screens`: the last words of a panel and the question after them on one step, where
// both have room at the reader's text size: the question beside its panel, both over the people, or
// both beside a strip of those who say them. Whoever speaks is seen; nothing that is to be touched
// is seen twice.
#pragma once

#include "screens/questions/words_alone.h"

#include <optional>

namespace hakawati::screens {

/// The first of these ways in which both fit. While the question is asked, with something said
/// before it.
std::optional<WordsAlone> words_both(const Context&, const Asked&);

} // namespace hakawati::screens
