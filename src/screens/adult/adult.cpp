#include "screens/grown_up.h"
#include "screens/parts/parts.h"

namespace hakawati::screens {

bool act_in_adult(Update&, const ui::Message&, const World&) { return false; }

ui::Tree view_adult(const Context& context) { return make_screen(context, "adult", "adult"); }

} // namespace hakawati::screens
