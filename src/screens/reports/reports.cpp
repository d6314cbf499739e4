#include "screens/grown_up.h"
#include "screens/parts/parts.h"

namespace hakawati::screens {

bool act_in_reports(Update&, const ui::Message&, const World&) { return false; }

ui::Tree view_reports(const Context& context) { return make_screen(context, "reports", "reports"); }

} // namespace hakawati::screens
