// Readers on a tablet and displays of every size, for the tests of the screens on which somebody
// says who they are, and of what is theirs.
#pragma once

#include "world.h"

namespace hakawati::screens::test {

/// The id's first byte is `number`.
learning::Profile reader(int number, const std::string& animal, const std::string& rim);
/// As many readers as a tablet may have, or fewer: every animal in blue, then in teal, then in red.
std::vector<learning::Profile> readers_of(const World&, int count);

/// Nobody reads yet; the cloth is there.
State at_the_cloth(const World&, std::vector<learning::Profile>, const Display& = all_displays[0]);
/// Somebody reads, with this record.
State reading_as(const World&, const learning::Profile&, learning::Record = {},
                 const Display& = all_displays[0]);

/// Sends what a touch on the control would say.
Update touch(const State&, const World&, const std::string& id);
std::string described(const State&, const World&);

} // namespace hakawati::screens::test
