#include "screens/leading/wall/sheets.h"

#include "screens/leading/rooms.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double sheet_edge_mm = 8;

bool fits_at(const Context& wall, const std::string& words, double size, Size room) {
    return fits_at_full_size(wall, words, group_type(wall_word * size), room);
}

Sheet sheet_of(const Context& wall, double share) {
    const Rect all = wall.screen().inflated(-wall.mm(sheet_edge_mm));
    const double gap = wall.mm(sheet_edge_mm);
    if (wall.metrics().portrait()) {
        const double high = all.height * share;
        return {{all.x, all.y, all.width, high}, all.inset({0, high + gap, 0, 0})};
    }
    const double wide = all.width * share, high = std::min(all.height, wide * 1.25);
    return {{all.x, all.centre().y - high / 2, wide, high}, all.inset({wide + gap, 0, 0, 0})};
}

} // namespace

ui::Tree begin_sheet(const Context& wall, const std::string& name) {
    ui::Tree tree = make_screen(wall, "wall", name);
    add_ground(tree.root.drawing, wall, Ground::Paper);
    return tree;
}

Type wall_type(const Context& wall, const std::string& words, Size room, double most) {
    for (double size = most; size > 1; size -= 0.1)
        if (fits_at(wall, words, size, room))
            return group_type(wall_word * size);
    return group_type(wall_word);
}

Sheet sheet_for(const Context& wall, const std::string& words) {
    for (const double share : {0.42, 0.34, 0.26})
        if (const Sheet sheet = sheet_of(wall, share); fits_at(wall, words, 1, sheet.words.size()))
            return sheet;
    return sheet_of(wall, 0.18);
}

void add_sheet_words(ui::Tree& tree, const Context& wall, const std::string& id,
                     const std::string& words, const Rect& room) {
    ui::Node node = make_node(wall, id, ui::Role::Text, words, room);
    add_words(node.drawing, wall, words, wall_type(wall, words, room.size()), room);
    tree.root.children.push_back(std::move(node));
}

ui::Tree view_talk_on_wall(const Context& wall) {
    const std::string words = talk_question(wall);
    ui::Tree tree = begin_sheet(wall, words);
    const Sheet sheet = sheet_for(wall, words);
    if (const auto* panel = panel_for_talk(wall))
        add_panel_art(tree.root.drawing, wall, panel->id, version_of(wall, *panel), sheet.picture);
    add_sheet_words(tree, wall, "talk.ask", words, sheet.words);
    return tree;
}

ui::Tree view_card_on_wall(const Context& wall) {
    const CardWords card = words_of_card(wall);
    const std::string words = card.for_everybody.empty() ? card.title : card.for_everybody;
    ui::Tree tree = begin_sheet(wall, card.title);
    const Sheet sheet = sheet_for(wall, words);
    const Rect room = sheet.picture.inflated(-wall.mm(6));
    const double side = std::min(room.width, room.height);
    add_asset(tree.root.drawing, wall, card.picture,
              Rect{room.centre().x, room.centre().y, 0, 0}.inflated(side / 2));
    add_sheet_words(tree, wall, "card.words", words, sheet.words);
    return tree;
}

} // namespace hakawati::screens
