// Whole copies of the journal, verified before they count: snapshot-<last event>.db. Three are
// kept; an older one goes only after the new one was read back, synced and named.
#pragma once

#include "journal/files/folder.h"
#include "journal/tables/schema.h"

#include <string>
#include <vector>

namespace hakawati::journal {

constexpr std::size_t kept_snapshots = 3;

/// Their last events, oldest first.
std::vector<std::int64_t> snapshots(const Folder&);
std::string snapshot_name(std::int64_t last);

/// Copies the database, reads the copy back and verifies it. It has no name yet that counts. Throws
/// SystemError, or Damage when the copy is not a good one.
void make_copy(Database&, const Folder&);
/// Gives the copy just made its name, in place of what had it before.
void name_copy(const Folder&, const std::string& name);

/// Makes a snapshot and drops those beyond the three newest; gives the oldest one's last event when
/// there are three, otherwise 0.
std::int64_t make_snapshot(Database&, const Folder&, std::int64_t last);

/// What is wrong with a copy, as a sentence; empty when it is good. Throws DatabaseError when the
/// disk does not answer, which says nothing about the copy.
std::string copy_fault(const Folder&, const std::string& name);

} // namespace hakawati::journal
