// What merge files brought: a trail of digests for every chain that was seen, and the events of
// sessions in full. Rows are only ever added, each under its digest, so that the order of adding
// changes nothing and two chains of one install lie side by side.
#pragma once

#include "journal/tables/chain.h"
#include "journal/tables/database.h"

#include <set>
#include <string>
#include <vector>

namespace hakawati::journal {

/// How an entry of some chain stands to what is here.
struct Standing {
    enum class Known { Not, Own, Brought } known = Known::Not; ///< in which chain it was found
    bool beside = false; ///< another one is known in the same place: there has been a fork
};
Standing standing_of(Database&, const Install& own, const Install&, const Entry&);

/// Adds one that is not here; within a transaction.
void bring(Database&, const Install&, const Entry&);

/// All events of sessions, the tablet's own among them, each once, in the order that
/// Journal::group_events tells.
std::vector<learning::Event> all_session_events(Database&, const Install& own);

/// The ids of those that were begun on this tablet.
std::set<std::string> own_sessions(Database&);

/// What is not as it was brought, as a sentence; empty when all is well.
std::string brought_fault(Database&);

} // namespace hakawati::journal
