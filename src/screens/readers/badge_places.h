// Inside of `screens`: where everything of the badge lies, thought left to right.
#pragma once

#include "screens/context.h"

#include <cstddef>

namespace hakawati::screens {

struct BadgePlaces {
    Rect sign, ahmed, cloth;
    Rect ropes; ///< two ropes, one above the other, with the missions on them
    Rect tins;  ///< the books that were read, on a small plank at the foot
    Rect check; ///< Karim's questions, beside Back
};
BadgePlaces badge_places(const Context&);

} // namespace hakawati::screens
