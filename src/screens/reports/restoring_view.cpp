#include "screens/adult/desk_parts.h"
#include "screens/adult/door/number_pad.h"
#include "screens/adult/rooms.h"
#include "screens/reports/rooms.h"

#include <algorithm>

namespace hakawati::screens {

ui::Tree view_restoring(const Context& context) {
    const std::string& typed = context.state().taking.typed;
    ui::Tree tree = make_desk_screen(context, "restore", context.word("take.restore"));
    Rect room = desk_room(context);
    if (!context.metrics().portrait())
        room.height = std::min(room.height, context.mm(74));
    const bool upright = context.metrics().portrait();
    const double gap = context.mm(2.4);
    const double share = upright ? 0.42 : 0.5;
    const Rect words = upright ? Rect{room.x, room.y, room.width, room.height * share}
                               : Rect{room.x, room.y, room.width * share - gap, room.height};
    const Rect keys = upright ? room.inset({0, words.height + 2 * gap, 0, 0})
                              : room.inset({words.width + 2 * gap, 0, 0, 0});
    add_sheet(tree.root.drawing, context, words, 82);
    const Rect inside = words.inflated(-context.mm(3));
    const double code = std::min(inside.height * 0.37, context.mm(30));
    tree.root.children.push_back(make_code(context, typed, code_digits,
                                           {inside.x, inside.bottom() - code, inside.width, code}));
    AdultType type{adult_2};
    const Rect told = inside.inset({0, 0, 0, code + gap});
    const Rect back = told.inset({0, told.height * 0.59, 0, 0});
    tree.root.children.push_back(
        make_adult_text(context, "restore-words", context.word("take.restore-words"), type,
                        told.inset({0, 0, 0, back.height + gap / 2}), Stand::Top));
    tree.root.children.push_back(make_adult_text(context, "restore-forgotten",
                                                 context.word("take.restore-forgotten"), type, back,
                                                 Stand::Top));
    add_number_pad(
        tree, context, keys,
        {true, !typed.empty(), typed.size() == code_digits, context.word("take.restore")});
    return tree;
}

} // namespace hakawati::screens
