// The three rooms of the grown-up's screens, as `update` and `view` call them. Each room knows its
// own screens and the part of the state that is its own; a message it has no use for goes on.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// Door, desk, site words, books, tablet care, referral: State::adult.
bool act_in_adult(Update&, const ui::Message&, const World&);
ui::Tree view_adult(const Context&);

/// Set-up of a group, its way through the book, talk points, cards, votes, record: State::leading.
bool act_in_leading(Update&, const ui::Message&, const World&);
ui::Tree view_leading(const Context&);

/// Report and what is taken along: State::taking.
bool act_in_reports(Update&, const ui::Message&, const World&);
ui::Tree view_reports(const Context&);

} // namespace hakawati::screens
