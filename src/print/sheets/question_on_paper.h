// Inside of `print`: a question as it is asked on paper, with circles that nobody has filled in.
#pragma once

#include "print/sheets/sheets.h"

namespace hakawati::print {

/// The picture a question is about; where things are looked for, with their letters.
void put_scene(Sheet&, const Kit&, const Standing&, const Rect& room);
/// What is asked, and the baskets where there are any.
void put_ask(Sheet&, const Kit&, const Standing&, const Rect& room);
/// A card for every answer: letter, picture, words, an empty circle.
void put_options(Sheet&, const Kit&, const Standing&, const Rect& room);

} // namespace hakawati::print
