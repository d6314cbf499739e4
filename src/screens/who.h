// Inside of `screens`: who is reading. The cloth of animals, their colours, the picture code, and
// leaving again with the place kept.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

/// Messages on the cloth: animal NAME (its reader signs in, or it folds open, or somebody new
/// begins), reader ID, new-reader ANIMAL RIM, guest, picture NAME (of a code), back (folds it).
void act_on_cloth(Update&, const ui::Message&, const World&);
/// Opens the cloth to choose a new picture code (from the settings), or takes the code away.
void change_code(Update&, const std::string& wish, const World&);
/// Nobody reads any more; everything of theirs is forgotten here, and kept in the journal.
void leave_reader(Update&);

} // namespace hakawati::screens
