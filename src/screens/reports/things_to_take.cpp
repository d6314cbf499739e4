#include "screens/reports/things_to_take.h"

#include "screens/adult/desk_parts.h"
#include "screens/reports/rooms.h"
#include "screens/reports/way_of_files.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

using Stage = Taking::Stage;

struct Item {
    const char* id;
    const char* icon;
    const char* words; ///< and below it the same with "-note"
};
constexpr std::array<Item, 6> items{{{"report", "chart", "take.report"},
                                     {"counts", "record", "take.counts"},
                                     {"answers", "talk", "take.answers"},
                                     {"backup", "pack", "take.backup"},
                                     {"merge-file", "group", "take.merge-file"},
                                     {"print", "print", "take.print"}}};
constexpr double heading_mm = 7, pad_mm = 2.6;

AdultType name_type() {
    AdultType bold = adult_label;
    bold.align = text::Align::Start;
    return bold;
}

/// Where the parts of a card lie.
struct Card {
    std::string name, note;
    Rect sign, mark, words;
    double name_height = 0;
};

Card card_of(const Context& context, const Item& item, const Rect& at) {
    const bool low = is_low(context);
    const double pad = context.mm(low ? 1.2 : 1.4);
    const double side = std::min(at.height - 2 * pad, context.mm(low ? 8 : 10));
    const double mark = std::min(side, context.mm(low ? 5.6 : 7));
    Card card{
        context.word(item.words), context.word(std::string(item.words) + "-note"), {}, {}, {}};
    card.sign = {at.x + pad, at.centre().y - side / 2, side, side};
    card.mark = {at.right() - pad - mark, at.centre().y - mark / 2, mark, mark};
    card.words = at.inset({2 * pad + side, pad / 2, 2 * pad + mark, pad / 2});
    card.name_height =
        std::min(card.words.height * 0.6,
                 adult_height(context, card.name, name_type(), card.words.width) + 1);
    return card;
}

Rect note_place(const Card& card) { return card.words.inset({0, card.name_height, 0, 0}); }

bool has_room_for_note(const Context& context, const Card& card) {
    const Rect room = note_place(card);
    const AdultType type = fitted(context, card.note, adult_note, room.size());
    return adult_height(context, card.note, type, room.width) <= room.height;
}

/// A leaf where it is taken, an empty place where not: told apart without colour.
void add_mark(drawing::DrawList& list, const Context& context, bool picked, const Rect& at) {
    if (picked)
        add_asset(list, context, "ui/mark-found.svg", at);
    else
        add_stone_ahead(list, context, at);
}

Wear wear_of(const Taking& taking, bool picked) {
    return is_busy(taking) ? Wear::Asleep : picked ? Wear::Picked : Wear::Plain;
}

enum class Notes { Written, Said };

ui::Node make_item(const Context& context, const Item& item, const Rect& at, Notes notes) {
    const Taking& taking = context.state().taking;
    const bool picked = taking.items.count(item.id) > 0;
    const Card card = card_of(context, item, at);
    ui::Node node =
        make_paper_button(context, std::string("item-") + item.id, "", at, wear_of(taking, picked));
    node.name = card.name + ". " + card.note;
    node.state.picked = picked;
    node.action = ui::Message{"item", item.id};
    add_sign(node.drawing, context, item.icon, card.sign);
    add_mark(node.drawing, context, picked, card.mark);
    Rect name = card.words;
    if (notes == Notes::Written) {
        name.height = card.name_height;
        add_adult_words(node.drawing, context, card.note, adult_note, note_place(card));
    }
    add_adult_words(node.drawing, context, card.name, name_type(), name);
    return node;
}

void add_print_languages(ui::Tree& tree, const Context& context, const Rect& room) {
    const auto codes = context.book() ? context.book()->languages() : std::vector<std::string>{};
    const auto chosen = print_languages(context);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const text::Language& language = context.world().languages->at(codes[i]);
        const bool picked = chosen.count(codes[i]) > 0;
        const Rect at = column_of(room, i, codes.size(), context.mm(adult_gap_mm));
        ui::Node node = make_paper_button(context, "print-in-" + codes[i], "", at,
                                          wear_of(context.state().taking, picked));
        node.name = language.autonym;
        AdultType type = adult_label;
        type.language = &language;
        add_adult_words(node.drawing, context, node.name, type, at.inflated(-context.mm(0.8)));
        node.state.picked = picked;
        node.action = ui::Message{"print-in", codes[i]};
        tree.root.children.push_back(std::move(node));
    }
}

} // namespace

bool is_busy(const Taking& taking) {
    return taking.bringing == Taking::Bringing::UnderWay || taking.stage == Stage::Room ||
           taking.stage == Stage::Written || taking.stage == Stage::ReadBack;
}

/// A sheet with its heading; returns what is left of it.
Rect add_headed_sheet(ui::Tree& tree, const Context& context, const std::string& id,
                      const std::string& title, const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 70u + static_cast<unsigned>(id.size()));
    const double pad = context.mm(is_low(context) ? 1.6 : pad_mm);
    const Rect inside = at.inflated(-pad);
    const double head = context.mm(is_low(context) ? 5 : heading_mm);
    AdultType type = adult_title;
    type.x_height = 2.6;
    ui::Node heading =
        make_adult_text(context, id, title, type, {inside.x, inside.y, inside.width, head});
    heading.role = ui::Role::Heading;
    tree.root.children.push_back(std::move(heading));
    return inside.inset({0, head + context.mm(0.8), 0, 0});
}

void add_things_to_take(ui::Tree& tree, const Context& context, const Rect& sheet) {
    Rect room = add_headed_sheet(tree, context, "what", context.word("take.what"), sheet);
    const bool prints = context.state().taking.items.count("print") > 0;
    const double gap = context.mm(adult_gap_mm), chips = context.mm(adult_target_mm);
    const Rect languages{room.x, room.bottom() - chips, room.width, chips};
    if (prints)
        room.height -= chips + gap;
    const std::size_t rows = (items.size() + 1) / 2;
    const auto place = [&](std::size_t i) {
        return column_of(row_of(room, i / 2, rows, gap), i % 2, 2, gap);
    };
    Notes notes = Notes::Written; // all of them, or none
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!has_room_for_note(context, card_of(context, items[i], place(i))))
            notes = Notes::Said;
    for (std::size_t i = 0; i < items.size(); ++i)
        tree.root.children.push_back(make_item(context, items[i], place(i), notes));
    if (prints)
        add_print_languages(tree, context, languages);
}

} // namespace hakawati::screens
