#include "screens/book/mission_card.h"

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr Type mission_type{child_1, text::Weight::Regular, text::Align::Start, ink, nullptr};

double mission_pad(const Context& context) {
    return context.mm(is_low_or_narrow(context) ? 1.6 : 2.4);
}

/// None on a small screen, where the words need the width.
double mission_picture(const Context& context, const Rect& room) {
    if (is_low_or_narrow(context))
        return 0;
    return std::clamp(room.width * 0.15, context.mm(9), context.mm(18));
}

Rect mission_words(const Context& context, const Rect& room) {
    const double pad = mission_pad(context), picture = mission_picture(context, room);
    return room.inset({picture > 0 ? picture + 2 * pad : pad, pad, pad, pad});
}

} // namespace

double mission_height(const Context& context, const story::Mission& mission, const Rect& room) {
    const SetWords set = set_words(context, context.words(mission.id, mission.words), mission_type,
                                   mission_words(context, room).size());
    return std::max(set.paragraph.size.height, mission_picture(context, room)) +
           2 * mission_pad(context);
}

Rect mission_rect(const Context& context, const story::Mission& mission, const Rect& room) {
    const std::string words = context.words(mission.id, mission.words);
    Rect at = room;
    for (const double share : {0.38, 0.46, 0.56, 0.64}) {
        at.width = room.width * share;
        if (set_words(context, words, mission_type, mission_words(context, at).size()).fits)
            break;
    }
    return at;
}

ui::Node make_mission(const Context& context, const story::Mission& mission, const Rect& room) {
    const std::string words = context.words(mission.id, mission.words);
    const double pad = mission_pad(context), picture = mission_picture(context, room);
    const Rect inner = mission_words(context, room);
    const Rect card{room.x, room.y, room.width, mission_height(context, mission, room)};
    ui::Node node = make_node(context, "mission", ui::Role::Text, words, card);
    add_card(node.drawing, context, card, card_paper(context, 41));
    if (picture > 0)
        add_asset(node.drawing, context, "props/" + mission.picture + ".svg",
                  {card.x + pad, card.y + pad, picture, card.height - 2 * pad});
    add_words(node.drawing, context, words, mission_type,
              {inner.x, card.y + pad, inner.width, card.height - 2 * pad});
    const double peg = context.mm(3.6);
    add_asset(node.drawing, context, "ui/rope-peg.svg",
              {card.centre().x - peg / 2, card.y - peg * 1.1, peg, peg * 2});
    return node;
}

} // namespace hakawati::screens
