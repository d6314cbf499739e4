// How a journal is found and made ready: looked at, verified, migrated, or set aside and put back
// from a snapshot and the side log. Nothing damaged is deleted, and nothing good is replaced by
// something that was not verified.
#pragma once

#include "journal/files/side_log.h"
#include "journal/journal.h"
#include "journal/migration.h"
#include "journal/tables/derived.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::journal {

/// A journal that is open, with what it holds in memory.
struct Opened {
    std::unique_ptr<Database> database;
    Install install{};
    Tail tail;
    Derived derived;
    std::optional<SideLog> side; ///< none: it is of a newer program
    Found found = Found::Whole;
    std::string report;
    std::vector<std::string> troubles;
};

/// How much is looked at: of a large journal only the last events, because a start must not take
/// seconds on a slow tablet, or all of them.
enum class Check { AsNeeded, Everything };

struct Opening {
    Folder folder;
    std::function<Install()> new_install;
    Migration steps = released_steps();
};

/// Throws Busy, or SystemError when nothing can be kept.
Opened open_journal(const Opening&, Check);

/// The sentence for somebody who starts the program a second time.
Busy busy();

/// Writes an entry and what it changes; within a transaction. `adopt` after the commit.
Derived::Change write(Opened&, const Entry&);
void adopt(Opened&, const Entry&, const Derived::Change&);

/// Brings the side log up to the last event. Throws SystemError.
void catch_up(Opened&, const Folder&);

} // namespace hakawati::journal
