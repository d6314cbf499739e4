#include "screens/parts/cloth.h"
#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/small_lock.h"
#include "screens/readers/who_places.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// The sign beside it as large as leaves the word its room; 0 when there is none.
double sign_beside(const Context& context, const std::string& word, const Type& type,
                   const Rect& room, double pad) {
    for (const double share : {0.36, 0.28, 0.22}) {
        const double sign = std::min(room.height - 2 * pad, room.width * share);
        if (set_words(context, word, type, {room.width - sign - 4 * pad, room.height - 2 * pad})
                .fits)
            return sign;
    }
    return 0;
}

/// Reads without being remembered: sign and word on a card as wide as its word asks for; the sign
/// alone where the word has no room.
ui::Node make_guest(const Context& context, const Rect& room) {
    const std::string word = context.word("who.guest");
    const Type type{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr, 1.25};
    const double pad = context.mm(1.6);
    const double sign = sign_beside(context, word, type, room, pad);
    if (sign == 0) {
        ui::Node alone = make_button(context, "guest", ui::Role::Button, word,
                                     {room.x, room.y, room.height, room.height});
        add_sign(alone.drawing, context, "guest", {room.x, room.y, room.height, room.height});
        return alone;
    }
    const double wide =
        set_words(context, word, type, {room.width - sign - 4 * pad, room.height - 2 * pad})
            .paragraph.size.width;
    const Rect at{room.x, room.y, sign + wide + 4 * pad, room.height};
    ui::Node node = make_button(context, "guest", ui::Role::Button, word, at);
    add_card(node.drawing, context, at, card_paper(context, 71));
    add_sign(node.drawing, context, "guest", {at.x + pad, at.centre().y - sign / 2, sign, sign});
    add_words(node.drawing, context, word, type,
              {at.x + sign + 2.5 * pad, at.y + pad, wide + 1, room.height - 2 * pad});
    return node;
}

void add_karim(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    ui::Node karim =
        make_node(context, "karim", ui::Role::Picture, context.name_of("karim"), at.karim);
    add_picture(
        karim.drawing, context,
        context.stage().puppet("karim", "sit", "kind", context.metrics().hand == ui::Hand::Left),
        context.stage().puppet_aspect("karim", "sit"), at.karim, Foot::Bottom);
    tree.root.children.push_back(std::move(karim));
}

/// The child-friendly space, and the rope on which the cloth hangs.
void add_space(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    story::Staging space;
    space.place = "cfs";
    space.light = "day";
    add_place(tree.root.drawing, context, space);
    const double y = at.cloth.y - context.mm(0.6);
    add_rope(tree.root.drawing, context, {at.cloth.x * 0.7, y - context.mm(1)},
             {context.screen().width, y - context.mm(1)}, context.mm(1));
}

/// Open: the first of its cards. All animals: the guest where it comes first, else the first that
/// somebody reads with on this page.
std::string where_to_begin(const ui::Tree& tree, const Context& context) {
    const auto& readers = context.state().readers;
    for (const ui::Node& node : tree.root.children) {
        const bool begins =
            node.action &&
            (node.action->name != "animal" ||
             std::any_of(readers.begin(), readers.end(), [&](const learning::Profile& reader) {
                 return reader.animal == node.action->value;
             }));
        if (begins)
            return node.id;
    }
    return "guest";
}

/// All animals, with the guest: before them while no grown-up has set the tablet up.
void add_everybody(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    const bool guest_first = !context.state().adult.door_is_set;
    if (guest_first)
        tree.root.children.push_back(make_guest(context, at.guest));
    add_animals(tree, context, at);
    if (!guest_first)
        tree.root.children.push_back(make_guest(context, at.guest));
}

/// In the middle of the cloth, when there is no other place left to read from.
Rect guest_on_cloth(const Context& context, const WhoPlaces& at) {
    const Rect inside = inside_cloth(context, at.cloth);
    const double width = std::min(inside.width * 0.8, context.mm(60)), height = context.mm(24);
    return {inside.centre().x - width / 2, inside.centre().y - height / 2, width, height};
}

void add_opened(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    const Cloth& cloth = context.state().cloth;
    if (cloth.code != Cloth::Code::None)
        add_code(tree, context, at);
    else if (cloth.full)
        tree.root.children.push_back(make_guest(context, guest_on_cloth(context, at)));
    else
        add_colours(tree, context, at);
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.on_back = ui::Message{"back", ""};
}

} // namespace

const char* asks(const Cloth& cloth) {
    if (cloth.code == Cloth::Code::Asked)
        return cloth.kindly ? "who.code-again" : "who.code";
    if (cloth.code == Cloth::Code::Choose)
        return cloth.kindly ? "who.code-again" : "who.code-choose";
    if (cloth.code == Cloth::Code::Again)
        return "who.code-once-more";
    if (cloth.full)
        return "who.full";
    return cloth.animal.empty() ? "who.ask" : "who.colour";
}

ui::Tree view_who(const Context& context) {
    const WhoPlaces at = who_places(context);
    const std::string words = context.word(asks(context.state().cloth));
    ui::Tree tree = make_screen(context, "who", words);
    add_space(tree, context, at);
    add_karim(tree, context, at);
    add_cloth(tree.root.drawing, context, at.cloth);
    tree.root.children.push_back(make_balloon(context, "ask", words, at.balloon, at.mouth));
    if (is_open(context.state().cloth))
        add_opened(tree, context, at);
    else if (context.state().adult.guest_only)
        tree.root.children.push_back(make_guest(context, guest_on_cloth(context, at)));
    else
        add_everybody(tree, context, at);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::BottomEnd));
    if (!is_open(context.state().cloth)) {
        add_small_lock(tree, context, at.lock);
        add_notice(tree, context, at.notice);
    }
    tree.default_focus = where_to_begin(tree, context);
    return tree;
}

} // namespace hakawati::screens
