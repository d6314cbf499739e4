// Inside of `screens`: what a grown-up lets children see of this tablet. Hidden books and languages
// are on the tablet all the same: who is in the middle of one goes on with it.
#pragma once

#include "screens/screens.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// All but the hidden ones; all of them when nothing else would be left.
std::vector<const story::LoadedBook*> offered_books(const State&, const World&);
std::vector<const text::Language*> offered_languages(const State&, const World&);
/// Whether it may be hidden: it is offered, and not the last one.
bool may_hide_book(const State&, const World&, const std::string& id);
bool may_hide_language(const State&, const World&, const std::string& code);

} // namespace hakawati::screens
