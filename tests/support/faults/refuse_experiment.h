// The disk refuses: one change of a tablet's life after the other, once or for a while. Whatever
// was acknowledged must be there, before and after a power cut, and the journal must go on.
#pragma once

#include "support/faults/held_against.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hakawati::faults {

struct RefuseSetup {
    std::uint64_t seed = 1;
    Outcome why = Outcome::BrokenIo;
    Refusal::Length length = Refusal::Length::Once;
    std::size_t first = 0, every = 1; ///< which changes are refused
};

struct RefuseResult {
    std::size_t runs = 0;
    std::size_t met = 0;             ///< runs in which something was refused
    std::size_t told = 0;            ///< answers that were told not to be kept
    std::size_t present = 0;         ///< of those: there all the same
    std::size_t losing = 0;          ///< states (three a run) that lost something acknowledged
    std::vector<std::string> faults; ///< the first few of anything that must not be
    bool good() const { return losing == 0 && faults.empty(); }
};

RefuseResult refuse_changes(const RefuseSetup&);

} // namespace hakawati::faults
