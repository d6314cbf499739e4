#include "screens/adult/desk_parts.h"
#include "screens/adult/numbers.h"
#include "screens/reports/rooms.h"
#include "screens/reports/things_to_take.h"
#include "screens/reports/way_of_files.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using Stage = Taking::Stage;
using Bringing = Taking::Bringing;

/// What is taken, where it goes to, what is told of it, and what can be done now.
struct Places {
    Rect items, way, told, act;
};

Places places_of(const Context& context) {
    const Rect room = desk_room(context);
    const double gap = context.mm(2.4);
    const double foot = context.mm(is_low(context) ? 12 : context.metrics().portrait() ? 20 : 15);
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
        const double wide = rest.width * (is_low(context) ? 0.6 : 0.64);
        at.items = {rest.x, rest.y, wide, rest.height};
        at.way = {rest.x + wide + gap, rest.y, rest.width - wide - gap, rest.height};
    }
    return at;
}

std::string stick_words(const Context& context, const Stick& stick) {
    return stick.name + " · " +
           (stick.writable
                ? context.word("take.free", {{"space", space_words(context, stick.free_bytes)}})
                : context.word("take.locked"));
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
    const double bring = context.mm(15.4);
    const auto put_bring = [&](const char* id, const char* icon) {
        tree.root.children.push_back(
            make_bring(context, id, icon, {room.x, room.bottom() - bring, room.width, bring}));
        room.height -= bring + gap;
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
    add_things_to_take(tree, context, at.items);
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
