// USB sticks: where they are mounted, and what of ours lies on them.
#pragma once

#include "screens/taking.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hakawati::app {

/// Each folder in `place` is a stick; empty: what the system has mounted. Those that answer.
std::vector<screens::Stick> sticks_in(const std::filesystem::path& place);

/// The newest backup, and the folder with merge files of other tablets, on the stick that was
/// chosen or on the first that has any. `label`: of this tablet, whose own files are passed over.
void find_on_sticks(screens::Taking&, const std::string& label);
/// The merge files in a folder that this tablet has not written itself.
std::vector<std::filesystem::path> merges_in(const std::filesystem::path& folder,
                                             const std::string& label);

} // namespace hakawati::app
