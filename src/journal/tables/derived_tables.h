// The derived tables: rows of a record and back. Only Derived uses it.
#pragma once

#include "journal/tables/derived.h"

namespace hakawati::journal {

/// A profile that is there already keeps the sequence number by which it was made.
void write_profile(Database&, const learning::Profile&, std::int64_t made);
std::vector<learning::Profile> load_profiles(Database&);

/// Writes only what is another in `after`.
void write_record(Database&, const Owner&, const learning::Record& before,
                  const learning::Record& after);
std::map<Owner, learning::Record> load_records(Database&);

void clear_tables(Database&);               ///< of everybody
void clear_tables(Database&, const Owner&); ///< of one

} // namespace hakawati::journal
