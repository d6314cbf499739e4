// Inside of `screens`: the words of the door: what it asks for, and what it says to what was typed.
// Nothing of it tells how near a number was.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

struct Said {
    std::string asked; ///< the heading of the sheet
    std::string told;  ///< under it; empty: nothing
    enum class As { Reply, Hint } as = As::Hint;
};
Said said_by_door(const Context&);

} // namespace hakawati::screens
