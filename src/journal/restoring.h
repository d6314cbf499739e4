// Putting a journal back when there is none that can be used: from the newest snapshot that is
// good, else from the side log when that holds everything, else anew.
#pragma once

#include "journal/opening.h"

namespace hakawati::journal {

/// Why there is no journal to be used.
struct Loss {
    enum class Kind { NothingThere, Damaged, Unreadable } kind = Kind::NothingThere;
    std::string reason;
};

struct PutBack {
    Found found = Found::Fresh;
    std::string report;
};

/// Afterwards there is a database that can be opened; events that the side log holds beyond it are
/// not in it yet. Throws SystemError, also when the disk cannot be read and no snapshot is good:
/// it may answer again later, and nothing is begun anew over what may still be whole.
PutBack put_back(const Opening&, const Loss&);

} // namespace hakawati::journal
