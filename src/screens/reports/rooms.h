// Inside of `screens`: the two screens of this room, one view and one rule each.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

ui::Tree view_report(const Context&);
ui::Tree view_take_along(const Context&);
/// The same screen while the recovery code of a backup is typed.
ui::Tree view_restoring(const Context&);

bool act_on_report(Update&, const ui::Message&, const World&);
bool act_on_take_along(Update&, const ui::Message&, const World&);
/// What the app says while something is written, read back or brought in ("took", "brought").
void taking_goes_on(Update&, const std::string& told);
void bringing_ends(Update&, const std::string& told);
/// The page on which a code is typed is left, and the code with it.
void stop_typing(Taking&);
/// A stick that is there: the one chosen before, or the first that can be written.
void choose_stick(Taking&);

/// The languages in which the print kit is taken along: those chosen, or the screen's.
std::set<std::string> print_languages(const Context&);

} // namespace hakawati::screens
