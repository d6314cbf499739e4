#include "screens/adult/door/number_pad.h"

#include "screens/adult/desk_parts.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double key_wide_mm = 22.4, key_tall_mm = 15; // 132 x 88 px of the design
constexpr std::size_t group = 4;

/// Its own mirror image before `placed`, so that it lies there the same in every direction.
Rect unmirrored(const Context& context, const Rect& r, const Rect& room) {
    return context.right_to_left() ? Rect{room.x + room.right() - r.right(), r.y, r.width, r.height}
                                   : r;
}

/// Twelve keys in four rows, in the middle of the room.
struct Keys {
    Rect room;
    double gap;
    Rect at(std::size_t i) const { return column_of(row_of(room, i / 3, 4, gap), i % 3, 3, gap); }
};

Keys keys_in(const Context& context, const Rect& room) {
    const double gap = context.mm(std::clamp(room.height / context.mm(22), 1.5, 2.6));
    const double wide = std::min(room.width, 3 * context.mm(key_wide_mm) + 2 * gap);
    const double tall = std::min(room.height, 4 * context.mm(key_tall_mm) + 3 * gap);
    return {{room.centre().x - wide / 2, room.y, wide, tall}, gap};
}

ui::Node make_digit(const Context& context, int digit, const Rect& at, bool awake) {
    ui::Node node = make_paper_button(context, fmt::format("digit-{}", digit), "", at,
                                      awake ? Wear::Plain : Wear::Asleep);
    node.name = context.number(digit);
    node.role = ui::Role::Button;
    node.action = ui::Message{"digit", std::to_string(digit)};
    AdultType type = adult_label;
    type.x_height = 3.05;
    if (!awake)
        type.colour = ink_faded;
    add_adult_words(node.drawing, context, node.name, type, at);
    return node;
}

/// Delete and Open: a sign on a key.
ui::Node make_sign_key(const Context& context, const std::string& id, const std::string& icon,
                       const std::string& name, const Rect& at, bool awake) {
    ui::Node node = make_paper_button(context, id, "", at, awake ? Wear::Plain : Wear::Asleep);
    node.name = name;
    node.role = ui::Role::Button;
    const double side = std::min(at.height - context.mm(2), context.mm(11));
    const Rect sign{at.centre().x - side / 2, at.centre().y - side / 2, side, side};
    if (awake)
        add_sign(node.drawing, context, icon, sign);
    else
        add_asset(node.drawing, context, "ui/" + icon + ".svg", sign, 0.4);
    return node;
}

void add_place(drawing::DrawList& list, const Context& context, const Rect& at, bool full) {
    add_round_paper(list, context, at);
    if (full)
        add_asset(list, context, "props/apricot-stone.svg", at.inflated(-at.width * 0.16));
}

/// Where a long code begins, and which way it goes: an arrow at the start of its first group.
void add_beginning(drawing::DrawList& list, const Context& context, const Rect& cell) {
    const double side = std::min(context.mm(3.2), cell.height * 0.5);
    const Rect at{cell.x - side * 0.66, cell.centre().y - side / 2, side, side};
    add_drawn(list, context, fmt::format("code-begins:{:.0f}", side), at, [side] {
        return fmt::format("<path d=\"M{} L{} L{} Z\" fill=\"#BD5716\"/>",
                           svg_point({side * 0.1, 0}), svg_point({side * 0.9, side / 2}),
                           svg_point({side * 0.1, side}));
    });
}

} // namespace

void add_number_pad(ui::Tree& tree, const Context& context, const Rect& room, const Pad& pad) {
    const Keys keys = keys_in(context, room);
    const auto at = [&](std::size_t i) { return unmirrored(context, keys.at(i), keys.room); };
    for (int digit = 1; digit <= 9; ++digit)
        tree.root.children.push_back(
            make_digit(context, digit, at(static_cast<std::size_t>(digit - 1)), pad.awake));
    tree.root.children.push_back(make_sign_key(
        context, "erase", "delete", context.word("door.erase"), at(9), pad.awake && pad.erases));
    tree.root.children.push_back(make_digit(context, 0, at(10), pad.awake));
    tree.root.children.push_back(
        make_sign_key(context, "open", "next", pad.finish, at(11), pad.awake && pad.finishes));
}

ui::Node make_places(const Context& context, const std::string& typed, std::size_t least,
                     Typed shown, const Rect& room) {
    const std::size_t count = std::max(least, typed.size());
    const auto n = static_cast<double>(count);
    const double gap = context.mm(1.4);
    const double side = std::min({room.height, context.mm(9), (room.width - gap * (n - 1)) / n});
    const double wide = n * side + (n - 1) * gap;
    const Rect row{room.centre().x - wide / 2, room.centre().y - side / 2, wide, side};
    ui::Node node = make_node(
        context, "places", ui::Role::Picture,
        context.word("door.typed", {{"number", context.number(static_cast<int>(typed.size()))}}),
        row);
    for (std::size_t i = 0; i < count; ++i) {
        const Rect at = unmirrored(context, column_of(row, i, count, gap), row);
        const bool full = i < typed.size();
        add_place(node.drawing, context, at, full && shown == Typed::Hidden);
        AdultType digit = adult_label;
        digit.x_height = std::min(3.05, side / context.mm(1) * 0.34);
        if (full && shown == Typed::Seen)
            add_adult_words(node.drawing, context, context.number(typed[i] - '0'), digit, at);
    }
    return node;
}

ui::Node make_code(const Context& context, const std::string& code, std::size_t digits,
                   const Rect& room) {
    const std::size_t groups = (digits + group - 1) / group;
    const std::size_t across = room.width > room.height * 6 ? groups : (groups + 1) / 2;
    const std::size_t down = (groups + across - 1) / across;
    ui::Node node = make_node(context, "code", ui::Role::Text, "", room);
    for (std::size_t i = 0; i < groups; ++i) {
        // Groups go the way of reading, as a list does; the digits of one are a number.
        const Rect cell = column_of(row_of(room, i / across, down, context.mm(1)), i % across,
                                    across, context.mm(1.6));
        drawing::PaperStyle paper = card_paper(context, 170u + static_cast<unsigned>(i));
        paper.radius = context.mm(1.4);
        paper.shadow = 0;
        paper.fill = "#FFF6E0";
        add_card(node.drawing, context, cell, paper);
        if (i == 0)
            add_beginning(node.drawing, context, cell);
        std::string shown;
        for (std::size_t k = i * group; k < std::min(code.size(), (i + 1) * group); ++k)
            shown += context.number(code[k] - '0');
        node.name += (i ? " " : "") + shown;
        AdultType type = adult_label;
        type.x_height = 2.9;
        if (!shown.empty())
            add_adult_words(node.drawing, context, shown, type, cell);
    }
    return node;
}

} // namespace hakawati::screens
