#include "screens/parts/parts.h"
#include "screens/views.h"

namespace hakawati::screens {

ui::Tree view_check(const Context& context) {
    return make_screen(context, "check", context.word("action.check"));
}

} // namespace hakawati::screens
