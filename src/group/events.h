// The events of a session, read again: each gives what it says, or none when it cannot be read
// (a newer program's, or a merged file's that was made by hand). The makers are in session.h.
#pragma once

#include "group/session.h"

namespace hakawati::group {

std::optional<Plan> plan_in(const learning::Event&);
std::optional<Vote> vote_in(const learning::Event&);
std::optional<Attendance> attendance_in(const learning::Event&);
/// Of the event that ended it: the chapters that were read to their end.
std::optional<std::vector<int>> read_in(const learning::Event&);

} // namespace hakawati::group
