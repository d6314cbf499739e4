// Group sessions as xAPI 1.0.3 statements, for an organisation that has a learning record store.
// The actor is a group without members or name, an account by the session's id; no statement is
// about a child. Ids come from what is said, so the same statement from two tablets or two days is
// imported once; a corrected record is another statement with a higher "corrections". Described in
// docs/export.md.
#pragma once

#include "exchange/told.h"

#include <string>

namespace hakawati::exchange {

/// One JSON array in UTF-8: of each session that was ended or recorded `initialized`, `answered`
/// for each question that may be told, `completed`. Times are days.
std::string statements(const group::Sessions&, const group::BookFacts&);

} // namespace hakawati::exchange
