// Inside of `screens`: where a session stands, in words that the tablet remembers. With them it
// goes on at the same panel, with every hand that was counted, when the power went in the middle of
// it.
#pragma once

#include "screens/screens.h"

#include <string>

namespace hakawati::screens {

/// "session=0123... spot=vote at=gha-q02 ...": empty when none is under way, or it is for practice.
std::string words_of_session(const State&);
/// After every update: what has changed is given to the journal.
void keep_session(Update&, const State& before);

} // namespace hakawati::screens
