#include "screens/grown_up.h"
#include "screens/parts/parts.h"

namespace hakawati::screens {

bool act_in_leading(Update&, const ui::Message&, const World&) { return false; }

ui::Tree view_leading(const Context& context) { return make_screen(context, "leading", "leading"); }

ui::Tree wall(const State& state, const World& world, const ui::Metrics&) {
    return make_screen(Context(state, world), "wall", "wall");
}

} // namespace hakawati::screens
