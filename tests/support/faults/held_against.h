// Opens whatever is left of a tablet and holds it against what was promised.
#pragma once

#include "support/faults/workload.h"

#include <string>
#include <vector>

namespace hakawati::faults {

/// The promises, one for each of the ways to break them.
struct Verdict {
    bool opened = false; ///< the journal came up, and its own verification finds nothing
    journal::Found found = journal::Found::Whole;
    std::size_t events = 0;   ///< that are there
    std::size_t lost = 0;     ///< acknowledged, and not there in its place
    std::size_t phantoms = 0; ///< there, and neither acknowledged nor under way
    std::size_t remains = 0;  ///< files with bytes of a child who was forgotten
    std::string words;        ///< what is wrong; empty when nothing is
    bool good() const { return opened && lost == 0 && phantoms == 0 && remains == 0; }
};

/// `at`: how much of the disk's log had taken place. The journal is opened on `disk`, which changes
/// as the journal repairs itself.
Verdict hold(MemoryDisk& disk, const History&, std::size_t at);

/// Files of this disk in which the id of this child stands, raw or in hexadecimal.
std::vector<std::string> files_with(const DiskState&, const learning::ProfileId&);

} // namespace hakawati::faults
