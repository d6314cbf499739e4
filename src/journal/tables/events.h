// The table of events: entries go in at the end and come out in order. The only two places where
// their columns are named are here and in the schema.
#pragma once

#include "journal/tables/chain.h"
#include "journal/tables/database.h"

#include <functional>
#include <string>

namespace hakawati::journal {

void insert(Database&, const Entry&);
/// Every entry beyond this sequence number, in order.
void each_entry(Database&, std::int64_t beyond, const std::function<void(const Entry&)>&);
/// An event of a group that an adult leads; no child is in it.
bool is_of_session(const learning::Event&);
/// The entries of which that is so, and those in which a reader answered, both in order.
void each_session_entry(Database&, const std::function<void(const Entry&)>&);
void each_answer(Database&, const std::function<void(const Entry&)>&);
/// Where the table ends; {0, zeros} when it is empty.
Tail tail_of(Database&);
/// Leaves of a child's events only what holds the chain together.
void erase_events(Database&, const learning::ProfileId&);

/// What does not fit in the chain beyond this sequence number, as a sentence; empty when all is
/// well. The first entry that is looked at must follow the one before it, which is believed.
std::string chain_fault(Database&, const Install&, std::int64_t beyond);

} // namespace hakawati::journal
