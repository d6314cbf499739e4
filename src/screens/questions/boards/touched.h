// Inside of `screens`: the answer that was touched last, with its leaf or stone, beside the words
// that tell of it. So whoever cannot read sees what came of a touch on a screen where words and
// cards have steps of their own.
#pragma once

#include "screens/questions/cards.h"

#include <vector>

namespace hakawati::screens {

/// One of these cards, small; nothing before anything was touched.
void add_touched(ui::Tree&, const Context&, const Asked&, const std::vector<Card>&, const Rect&);
/// Of places, baskets and spots: what was touched last, as a card; a spot is cut out of its
/// picture.
std::vector<Card> touched_thing(const Context&, const Asked&);

} // namespace hakawati::screens
