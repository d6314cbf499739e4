#include "screens/parts/parts.h"
#include "screens/views.h"

namespace hakawati::screens {

ui::Tree view_badge(const Context& context) {
    return make_screen(context, "badge", context.word("badge.title"));
}

} // namespace hakawati::screens
