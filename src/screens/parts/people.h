// Who reads, as a child knows them: an animal's disc, the rims of those who read with it, and the
// vest they grow into. Draws only; who reads is the state's matter.
#pragma once

#include "screens/context.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// An animal's disc as wide as `at`, with the rims (of learning::rims) round it: one rim with its
/// bow, several as one ring of all their colours with a bow each.
void add_avatar(drawing::DrawList&, const Context&, const std::string& animal,
                const std::vector<std::string>& rims, const Rect& at);
/// The same where nobody reads yet in this colour: the rim is only drawn, and a plus beside it.
void add_free_avatar(drawing::DrawList&, const Context&, const std::string& animal,
                     const std::string& rim, const Rect& at);

/// Who reads: their animal in its rim, or the guest.
ui::Node make_profile(const Context&, const Rect& at);
/// The vest on its disc, which opens the badge; pale while no leaf has grown.
ui::Node make_badge(const Context&, const Rect& at);

} // namespace hakawati::screens
