// Inside of `screens`: what is given to the journal, and what it answers. A reader's events become
// effects and wait in `pending` until they are kept; a guest's act at once and go nowhere.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

/// Book, version and reader are filled in.
void keep(Update&, learning::Event, const World&);
/// A matter of the tablet itself: nobody's.
void keep_for_tablet(Update&, learning::Event);
/// The same of something that it remembers, by its name.
void keep_preference(Update&, const std::string& name, const std::string& value);
/// "kept" and "not-kept full": what the journal said about the first of `pending`.
void answered(Update&, const ui::Message&, const World&);
/// Keeps what the update has changed: the place, chapters read, preferences.
void keep_changes(Update&, const State& before, const World&);

} // namespace hakawati::screens
