#include "screens/adult/desk_parts.h"
#include "screens/adult/numbers.h"
#include "screens/reports/rooms.h"
#include "screens/reports/way_of_files.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

using Stage = Taking::Stage;
using Bringing = Taking::Bringing;

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

bool is_busy(const Taking& taking) {
    return taking.bringing == Bringing::UnderWay || taking.stage == Stage::Room ||
           taking.stage == Stage::Written || taking.stage == Stage::ReadBack;
}

/// What is taken, where it goes to, what is told of it, and what can be done now.
struct Places {
    Rect items, way, told, act;
};

Places places_of(const Context& context) {
    const Rect room = desk_room(context);
    const double gap = context.mm(2.4), foot = context.mm(is_low(context) ? 12 : 15);
    const double act = std::min(context.mm(58), room.width * 0.46);
    const Rect lowest{room.x, room.bottom() - foot, room.width, foot};
    const Rect rest = room.inset({0, 0, 0, foot + gap});
    Places at{
        {}, {}, lowest.inset({0, 0, act + gap, 0}), {lowest.right() - act, lowest.y, act, foot}};
    if (context.metrics().portrait()) {
        const double upper = rest.height * 0.56;
        at.items = {rest.x, rest.y, rest.width, upper};
        at.way = {rest.x, rest.y + upper + gap, rest.width, rest.height - upper - gap};
    } else {
        const double wide = rest.width * 0.58;
        at.items = {rest.x, rest.y, wide, rest.height};
        at.way = {rest.x + wide + gap, rest.y, rest.width - wide - gap, rest.height};
    }
    return at;
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

/// A leaf where it is taken, an empty place where not: told apart without colour.
void add_mark(drawing::DrawList& list, const Context& context, bool picked, const Rect& at) {
    if (picked)
        add_asset(list, context, "ui/mark-found.svg", at);
    else
        add_stone_ahead(list, context, at);
}

ui::Node make_item(const Context& context, const Item& item, const Rect& at) {
    const Taking& taking = context.state().taking;
    const bool picked = taking.items.count(item.id) > 0, busy = is_busy(taking);
    const std::string name = context.word(item.words);
    const std::string note = context.word(std::string(item.words) + "-note");
    ui::Node node = make_paper_button(context, std::string("item-") + item.id, "", at,
                                      busy     ? Wear::Asleep
                                      : picked ? Wear::Picked
                                               : Wear::Plain);
    node.name = name + ". " + note;
    node.state.picked = picked;
    node.action = ui::Message{"item", item.id};
    const double pad = context.mm(1.4), side = std::min(at.height - 2 * pad, context.mm(11));
    const double mark = std::min(side, context.mm(8));
    add_sign(node.drawing, context, item.icon, {at.x + pad, at.centre().y - side / 2, side, side});
    add_mark(node.drawing, context, picked,
             {at.right() - pad - mark, at.centre().y - mark / 2, mark, mark});
    const Rect words = at.inset({pad + side + pad, pad / 2, pad + mark + pad, pad / 2});
    AdultType bold = adult_label;
    bold.align = text::Align::Start;
    const double upper = words.height * 0.52;
    add_adult_words(node.drawing, context, name, bold, {words.x, words.y, words.width, upper});
    add_adult_words(node.drawing, context, note, adult_note,
                    {words.x, words.y + upper, words.width, words.height - upper});
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
                                          is_busy(context.state().taking) ? Wear::Asleep
                                          : picked                        ? Wear::Picked
                                                                          : Wear::Plain);
        node.name = language.autonym;
        AdultType type = adult_label;
        type.language = &language;
        add_adult_words(node.drawing, context, node.name, type, at.inflated(-context.mm(0.8)));
        node.state.picked = picked;
        node.action = ui::Message{"print-in", codes[i]};
        tree.root.children.push_back(std::move(node));
    }
}

void add_items(ui::Tree& tree, const Context& context, const Rect& sheet) {
    Rect room = add_headed_sheet(tree, context, "what", context.word("take.what"), sheet);
    const bool prints = context.state().taking.items.count("print") > 0;
    const double gap = context.mm(adult_gap_mm), chips = context.mm(adult_target_mm);
    const Rect languages{room.x, room.bottom() - chips, room.width, chips};
    if (prints)
        room.height -= chips + gap;
    const std::size_t rows = (items.size() + 1) / 2;
    for (std::size_t i = 0; i < items.size(); ++i)
        tree.root.children.push_back(
            make_item(context, items[i], column_of(row_of(room, i / 2, rows, gap), i % 2, 2, gap)));
    if (prints)
        add_print_languages(tree, context, languages);
}

std::string stick_words(const Context& context, const Stick& stick) {
    return stick.name + " · " +
           (stick.writable
                ? context.word("take.free", {{"space", space_words(context, stick.free_bytes)}})
                : context.word("take.read-only"));
}

ui::Node make_stick(const Context& context, const Stick& stick, std::size_t i, const Rect& at) {
    const Taking& taking = context.state().taking;
    const bool picked = stick.folder == taking.folder;
    const bool asleep = !stick.writable || is_busy(taking);
    ui::Node node = make_sign_card(context, "stick-" + std::to_string(i), "export-usb",
                                   stick_words(context, stick), at,
                                   asleep   ? Wear::Asleep
                                   : picked ? Wear::Picked
                                            : Wear::Plain);
    node.action = ui::Message{"stick", stick.folder};
    return node;
}

ui::Node make_bring(const Context& context, const char* id, const char* icon, const Rect& at) {
    return make_sign_card(context, id, icon, context.word(std::string("take.") + id), at,
                          is_busy(context.state().taking) ? Wear::Asleep : Wear::Plain);
}

/// Sticks from the top, what could be brought in from the bottom; many sticks come in turns.
void add_sticks(ui::Tree& tree, const Context& context, const Rect& sheet) {
    const Taking& taking = context.state().taking;
    Rect room = add_headed_sheet(tree, context, "where", context.word("take.where"), sheet);
    const double gap = context.mm(adult_gap_mm);
    const double tall = context.mm(is_low(context) ? 10.5 : 12.5);
    const auto put_bring = [&](const char* id, const char* icon) {
        tree.root.children.push_back(
            make_bring(context, id, icon, {room.x, room.bottom() - tall, room.width, tall}));
        room.height -= tall + gap;
    };
    if (!taking.found_merge.empty())
        put_bring("bring-merge", "group");
    if (!taking.found_backup.empty())
        put_bring("bring-backup", "pack");
    if (taking.sticks.empty()) {
        tree.root.children.push_back(make_adult_text(
            context, "no-stick", context.word("take.no-stick"), {adult_2}, room, Stand::Top));
        return;
    }
    auto fitting =
        std::max<std::size_t>(1, static_cast<std::size_t>((room.height + gap) / (tall + gap)));
    const bool several = taking.sticks.size() > fitting;
    const double arrow = context.mm(adult_token_mm);
    const Rect more{room.right() - arrow, room.y, arrow, arrow};
    if (several)
        room.width -= arrow + gap;
    const std::size_t pages = (taking.sticks.size() + fitting - 1) / fitting;
    const std::size_t first = static_cast<std::size_t>(taking.page) % pages * fitting;
    for (std::size_t i = first; i < std::min(taking.sticks.size(), first + fitting); ++i)
        tree.root.children.push_back(make_stick(
            context, taking.sticks[i], i,
            {room.x, room.y + static_cast<double>(i - first) * (tall + gap), room.width, tall}));
    if (several)
        tree.root.children.push_back(
            make_adult_token(context, "more", "more", context.word("action.more"), more));
}

/// One sentence: what is wrong and what to do, what came of it, or what holds in any case.
std::string told(const Context& context) {
    const Taking& taking = context.state().taking;
    if (taking.bringing == Bringing::UnderWay)
        return context.word("take.moment");
    if (!taking.brought.empty())
        return context.word(taking.brought);
    if (taking.stage == Stage::Failed)
        return context.word(taking.failure, {{"number", context.number(taking.missing_mb)}});
    if (taking.stage == Stage::Safe)
        return context.word("take.safe-words");
    return context.word("take.hint");
}

void add_told(ui::Tree& tree, const Context& context, const Rect& at) {
    add_card(tree.root.drawing, context, at, slip_paper(context, 77));
    AdultType type{adult_2};
    type.align = text::Align::Start;
    tree.root.children.push_back(
        make_adult_text(context, "told", told(context), type,
                        at.inset({context.mm(3), context.mm(1), context.mm(3), context.mm(1)})));
}

void add_act(ui::Tree& tree, const Context& context, const Rect& at) {
    const Taking& taking = context.state().taking;
    if (taking.bringing == Bringing::UnderWay || taking.stage == Stage::Safe)
        return;
    if (is_busy(taking)) {
        tree.root.children.push_back(
            make_sign_card(context, "stop", "close", context.word("take.stop"), at));
        tree.default_focus = "stop";
        return;
    }
    const bool ready = !taking.items.empty() && !taking.folder.empty();
    const char* words = taking.stage == Stage::Failed ? "take.again" : "take.start";
    tree.root.children.push_back(make_sign_card(context, "next", "next", context.word(words), at,
                                                ready ? Wear::Plain : Wear::Asleep));
    if (ready)
        tree.default_focus = "next";
}

} // namespace

ui::Tree view_take_along(const Context& context) {
    const Taking& taking = context.state().taking;
    ui::Tree tree = make_desk_screen(context, "take-along", context.word("take.title"));
    const Places at = places_of(context);
    add_items(tree, context, at.items);
    if (taking.stage == Stage::Choose)
        add_sticks(tree, context, at.way);
    else
        add_way_of_files(tree, context,
                         add_headed_sheet(tree, context, "way", context.word("take.way"), at.way));
    add_told(tree, context, at.told);
    add_act(tree, context, at.act);
    return tree;
}

} // namespace hakawati::screens
