// Damage: pages of a database that are not what they were, side logs and snapshots that are cut.
// The journal must come up whatever it finds, and say what it found.
#pragma once

#include "support/faults/held_against.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hakawati::faults {

struct DamageSetup {
    std::uint64_t seed = 1;
    int events = 400;
    std::size_t first = 0, every = 1; ///< which of all page-and-kind pairs
};

struct DamageResult {
    std::size_t cases = 0;
    std::size_t whole = 0, restored = 0, anew = 0;
    std::size_t losing = 0;          ///< cases that lost something acknowledged
    std::size_t silent = 0;          ///< of those, and of those with faults in them: found "whole"
    double slowest_ms = 0;           ///< to open
    std::vector<std::string> faults; ///< the first few of anything that must not be
    bool good() const { return losing == 0 && anew == 0 && faults.empty(); }
};

/// Every page of the database x every kind; snapshots and side logs are whole.
DamageResult damage_pages(const DamageSetup&);
/// The write-ahead log cut, or with noise in it, at every 1/64.
DamageResult damage_log(const DamageSetup&);
/// Each side log and snapshot cut at every 1/64, the database whole: nothing may be noticed.
DamageResult cut_copies(const DamageSetup&);
/// The same beside a database that is noise: what comes back is told, and is in order.
DamageResult cut_copies_beside_noise(const DamageSetup&);

} // namespace hakawati::faults
