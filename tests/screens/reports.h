// Sessions as a group of 24 leaves them behind, and the grown-up's screens that tell of them.
#pragma once

#include "world.h"

namespace hakawati::screens::test {

/// Sessions of so many months, three a month, with votes, panels left out, gaps and referrals.
std::shared_ptr<const group::Sessions> sessions_of(const World&, int months);
/// The report, with those sessions.
State report_state(State, const World&, int months);
/// What is taken along, with two sticks, one of which cannot be written.
State take_along_state(State);

/// What breaks a grown-up's rules of sizes (9 mm, 1.4 mm apart), one fault a line; empty is right.
std::string adult_faults_on(const State&, const World&);

} // namespace hakawati::screens::test
