// The part of the state that belongs to reports and to what is taken along on a stick.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace hakawati::screens {

/// A stick or folder that things can be taken along on, found by the app ("sticks").
struct Stick {
    std::string folder;
    std::string name; ///< its label
    double free_bytes = 0;
    bool writable = true;
};

struct Taking {
    std::vector<Stick> sticks;
    std::string folder; ///< the chosen one
    /// "report" "counts" "answers" "backup" "print" "merge-file": kept from last time.
    std::set<std::string> items{"report", "counts", "answers"};
    enum class Stage { Choose, Room, Written, ReadBack, Safe, Failed } stage = Stage::Choose;
    std::string failure;     ///< id of a program word: "take.full", "take.pulled", ...
    int file = 0, files = 0; ///< while written and read back
    std::string found_backup, found_merge; ///< on the stick: what could be brought in
    std::string brought;                   ///< what came of it: id of a program word
    int page = 0;
};

} // namespace hakawati::screens
