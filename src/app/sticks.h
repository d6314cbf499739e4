// USB sticks: where they are mounted, and what of ours lies on them.
#pragma once

#include "screens/taking.h"

#include <filesystem>
#include <vector>

namespace hakawati::app {

/// Each folder in `place` is a stick; empty: what the system has mounted. Those that answer.
std::vector<screens::Stick> sticks_in(const std::filesystem::path& place);

/// The newest of what may be brought in, on the stick that was chosen or on the first that has any.
void find_on_sticks(screens::Taking&);

} // namespace hakawati::app
