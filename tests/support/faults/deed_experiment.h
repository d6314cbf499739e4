// What a grown-up does seldom and at once to a whole journal: a merge file is taken, a backup takes
// its place. The power goes after every operation of it, and every change of it is refused; what is
// there afterwards must be all of it or nothing, and the journal must go on.
#pragma once

#include "support/faults/workload.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hakawati::faults {

enum class Deed { Merge, Replace };

struct DeedSetup {
    Deed deed = Deed::Merge;
    std::uint64_t seed = 1;
    std::size_t states = 1; ///< of power cuts, at least; the tablet that is begun is tried wholly
    int variants = 20;
    std::size_t every = 1;      ///< refused changes: only one in so many
    Syncs syncs = Syncs::Asked; ///< Never: the control, which must lose
};

struct DeedResult {
    std::size_t operations = 0, states = 0;
    std::size_t before = 0, after = 0; ///< states that are as they were, and with all of it
    std::size_t refused = 0, told = 0; ///< deeds that met a refusal; of those: told to have failed
    std::vector<std::string> faults;   ///< the first few, with how to come there again
    bool good() const { return faults.empty() && before + after == states; }
};

/// Cuts the power.
DeedResult cut_deed(const DeedSetup&);
/// Refuses each change for this reason, once or until it is healed after the deed.
DeedResult refuse_deed(const DeedSetup&, Outcome why, Refusal::Length);

/// The disk of a tablet with readers and sessions of its own, and its merge file.
struct SomeTablet {
    DiskState state;
    std::string merge_file, image;
};
SomeTablet some_tablet(std::uint64_t seed, std::size_t sessions);
/// A journal whose new ids come from this seed.
journal::Journal::Setup setup_of(MemoryDisk&, std::uint64_t seed, Syncs = Syncs::Asked);

} // namespace hakawati::faults
