// The tables of counts: one line a session, as the facilitator guide's "What to record" has it, and
// one line an option of every question that was asked to a group. Their columns are described in
// docs/export.md; no cell holds fewer than five children.
#pragma once

#include "exchange/told.h"

#include <functional>
#include <string>
#include <string_view>

namespace hakawati::exchange {

/// Words for ids ("column.day", "gap.soap", "kite", "gha-q02", "gha-q02.a"); empty: the id stands
/// as it is.
using Words = std::function<std::string(std::string_view id)>;

std::string sessions_table(const group::Sessions&, const Words& = {});
std::string votes_table(const group::Sessions&, const group::BookFacts&, const Words& = {});

} // namespace hakawati::exchange
