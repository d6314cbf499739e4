// Inside of `screens`: what lies behind the cards of tablet care.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// The readers of this tablet by their animals; the one that was touched is asked about once more.
ui::Tree view_readers_to_forget(const Context&);
ui::Tree view_space(const Context&);
/// How a tablet is kept in this one program: a hint, the rest is in docs/kiosk.md.
ui::Tree view_kiosk(const Context&);
ui::Tree view_wipe(const Context&);

/// "forget" ID picks, "forget-now" does it, "more" turns the page.
bool act_on_readers(Update&, const ui::Message&);

} // namespace hakawati::screens
