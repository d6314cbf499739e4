// Inside of `screens`: the ways in which cards can stand that are tried one after another, the best
// first. Measures nothing.
#pragma once

#include "screens/questions/layout.h"

#include <vector>

namespace hakawati::screens {

/// All of so many cards beside their picture, the most picture first. Things that are too small to
/// be seen come last.
std::vector<Layout> ways_beside(const Context&, const Asked&, std::size_t cards);
/// Cards alone. A small screen has no room for things in rows: there they stand large side by side
/// over their words, as long as these leave them room to be seen by a child who cannot read.
std::vector<Layout> ways_alone(const Context&);

} // namespace hakawati::screens
