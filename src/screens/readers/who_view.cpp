#include "screens/parts/parts.h"
#include "screens/views.h"

namespace hakawati::screens {

ui::Tree view_who(const Context& context) {
    ui::Tree tree = make_screen(context, "who", context.word("who.ask"));
    for (const std::string& animal : *context.world().animals) {
        ui::Node node = make_button(context, animal, ui::Role::Card, animal, {0, 0, 120, 120});
        node.action = ui::Message{"animal", animal};
        tree.root.children.push_back(std::move(node));
    }
    return tree;
}

} // namespace hakawati::screens
