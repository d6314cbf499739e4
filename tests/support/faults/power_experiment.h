// The power goes: after every operation of a tablet's life, many variants each. Counts what comes
// of it.
#pragma once

#include "support/faults/held_against.h"
#include "support/faults/power_cut.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hakawati::faults {

struct PowerSetup {
    std::uint64_t seed = 1;
    std::size_t states = 1000; ///< at least; the life that is begun is tried to its end
    int events = 40;           ///< in a life
    int variants = 20;
    std::size_t lies = 0;       ///< of the disk: so many of the last syncs did nothing
    Syncs syncs = Syncs::Asked; ///< Never: the control, which must lose
    double again = 0.05;        ///< share in which the power goes once more while it recovers
    std::function<void(const struct PowerResult&)> progress{}; ///< after every life
};

struct PowerResult {
    std::size_t lives = 0, operations = 0, states = 0;
    std::size_t again = 0;      ///< of the states: second cuts
    std::size_t same = 0;       ///< of the states: like another variant of the same cut
    std::size_t not_opened = 0; ///< or opened with faults in it
    std::size_t restored = 0;   ///< opened after damage, put back
    std::size_t anew = 0;       ///< opened after damage, begun anew
    std::size_t losing = 0;     ///< states with something acknowledged that was not there
    std::size_t silent = 0;     ///< of those: found "whole"
    std::size_t most_lost = 0;  ///< answers in one state
    std::size_t phantoms = 0, remains = 0;
    std::vector<std::string> faults; ///< the first few, with how to come there again
    bool good() const {
        return not_opened + restored + anew + losing + phantoms + remains == 0 && faults.empty();
    }
};

PowerResult cut_power(const PowerSetup&);

} // namespace hakawati::faults
