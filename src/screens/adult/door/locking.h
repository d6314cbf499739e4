// Inside of `screens`: who is before the door and who behind it. One rule says which screens are a
// grown-up's; nothing shows or changes them without `Adult::inside`, whatever came before.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

/// Behind the door.
bool needs_inside(Screen);
/// At the door or behind it, or on a screen that was opened over one of these.
bool is_grown_ups(const State&);

/// From a child's screen, which stays as it is meanwhile; also where a screen was asked for that
/// nobody inside has asked for.
void open_door(Update&, const World&);
/// Back to where the child was.
void leave_door(Update&, const World&);
/// The PIN was right: to the desk, or to where the lock had closed.
void go_inside(Update&, const World&);
/// By the key, by hiding, or because nobody touched anything; a session of a group waits.
void lock(Update&, const World&);
/// After every update: who left the grown-ups' screens has shut the door, and what was typed is
/// gone with the screen on which it was typed.
void shut_behind(Update&);
/// What stands on the screen: the door where the rest would need somebody inside.
State seen(const State&, const World&);

/// Gives the tablet something to remember (`remember_for_tablet`), at once and in the journal.
void keep_of_tablet(Update&, const std::string& name, const std::string& value);

} // namespace hakawati::screens
