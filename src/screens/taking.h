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
    std::set<std::string> print_in; ///< languages of the print kit; none: the screen's
    enum class Stage { Choose, Room, Written, ReadBack, Safe, Failed } stage = Stage::Choose;
    Stage reached = Stage::Room; ///< Failed: how far it had come
    std::string failure;         ///< id of a program word: "take.full", "take.pulled", ...
    int missing_mb = 0;          ///< take.full: so much more room is needed
    int file = 0, files = 0;     ///< while written and read back
    std::string found_backup;    ///< file on the stick that could be brought in
    std::string found_merge;     ///< folder with files of other tablets that could be
    /// A backup asks for the digits on paper first.
    enum class Bringing { Nothing, Code, UnderWay } bringing = Bringing::Nothing;
    std::string typed;   ///< Code: as far as they are typed; gone with the page
    std::string brought; ///< what came of it: id of a program word
    int page = 0;        ///< of the report, or of the sticks
};

} // namespace hakawati::screens
