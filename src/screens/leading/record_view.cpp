#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr std::array<const char*, group::cell_count> cell_words = {
    "record.girls-young", "record.boys-young", "record.girls-old", "record.boys-old",
    "record.unsaid"};
constexpr std::array<const char*, 4> gap_pictures = {"props/soap.svg", "props/tap.svg",
                                                     "props/net.svg", "props/latrine.svg"};
constexpr std::array<int, 4> steps = {-1, 1, 5, 10};
constexpr std::size_t highest_key = 15;
constexpr const char* not_counted = "\u2013"; ///< a point would be the Arabic zero

struct RecordPlaces {
    Rect cells, keys, seen, foot;
};

RecordPlaces record_wide(const Context& context, const Rect& room) {
    const double gap = context.mm(2.8), foot = context.mm(16);
    RecordPlaces at;
    at.cells = {room.x, room.y, room.width, (room.height - foot - 2 * gap) * 0.46};
    at.foot = {room.x, room.bottom() - foot, room.width, foot};
    const double y = at.cells.bottom() + gap, height = at.foot.y - gap - y;
    at.keys = {room.x, y, room.width * 0.63, height};
    at.seen = {at.keys.right() + gap, y, room.right() - at.keys.right() - gap, height};
    return at;
}

/// Without headings, and with Keep under what was seen.
RecordPlaces record_low(const Context& context, const Rect& room) {
    const double gap = context.mm(1.8), keep = context.mm(11);
    RecordPlaces at;
    at.cells = {room.x, room.y, room.width, context.mm(19)};
    const double y = at.cells.bottom() + gap, height = room.bottom() - y;
    at.keys = {room.x, y, room.width * 0.5, height};
    at.seen = {at.keys.right() + gap, y, room.right() - at.keys.right() - gap, height - keep - gap};
    at.foot = {at.seen.x, at.seen.bottom() + gap, at.seen.width, keep};
    return at;
}

RecordPlaces record_tall(const Context& context, const Rect& room) {
    const bool small = is_small_tablet(context);
    const double gap = context.mm(small ? 1.8 : 2.6), foot = context.mm(small ? 9.6 : 26);
    RecordPlaces at;
    at.foot = {room.x, room.bottom() - foot, room.width, foot};
    const double high = at.foot.y - gap - room.y - 2 * gap;
    at.cells = {room.x, room.y, room.width, high * (small ? 0.295 : 0.4)};
    at.keys = {room.x, at.cells.bottom() + gap, room.width, high * (small ? 0.405 : 0.32)};
    at.seen = {room.x, at.keys.bottom() + gap, room.width, high * (small ? 0.3 : 0.28)};
    return at;
}

int number_in(const group::Attendance& attendance, std::size_t cell) {
    return cell < group::cell_count ? attendance.children[cell] : attendance.newcomers;
}

ui::Node make_cell(const Context& context, std::size_t cell, const std::string& name,
                   const Rect& at) {
    const Leading& leading = context.state().leading;
    const bool here = leading.cell == cell, filled = leading.filled[cell];
    const std::string told = filled ? context.number(number_in(leading.attendance, cell))
                             : here ? "?"
                                    : not_counted;
    ui::Node node =
        make_node(context, "cell-" + std::to_string(cell), ui::Role::Card, name + ": " + told, at);
    node.action = ui::Message{"cell", std::to_string(cell)};
    node.state.picked = here;
    drawing::PaperStyle paper = here ? picked_paper(context, 66) : card_paper(context, 66);
    paper.radius = context.mm(2);
    if (!here && filled) {
        paper.edge = "#3E6E33";
        paper.edge_width = context.mm(0.7);
        paper.fill = "#F6FBE6";
    } else if (!here) {
        paper.fill = "#FAEFD3";
    } else {
        paper.edge_width = context.mm(1);
    }
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1), label = std::min(at.height * 0.5, context.mm(9));
    add_adult_words(node.drawing, context, name, adult_label,
                    {at.x + pad, at.y + pad, at.width - 2 * pad, label});
    const auto colour = filled ? ink : drawing::hex("#A48A62");
    add_words(node.drawing, context, told,
              group_type(is_small_tablet(context) ? 4 : 5.6, text::Align::Centre, colour),
              {at.x, at.y + pad + label, at.width, at.height - 2 * pad - label});
    return node;
}

/// Everybody together; touched, the number field fills how many of them are new.
ui::Node make_together(const Context& context, const Rect& at) {
    const Leading& leading = context.state().leading;
    const bool here = leading.cell == group::cell_count;
    const std::string together = context.number(leading.attendance.together());
    const bool told = leading.filled[group::cell_count];
    const std::string fresh = context.word(
        "record.newcomers", {{"number", told   ? context.number(leading.attendance.newcomers)
                                        : here ? "?"
                                               : not_counted}});
    ui::Node node = make_node(context, "cell-5", ui::Role::Card,
                              context.word("record.together") + ": " + together + ". " + fresh, at);
    node.action = ui::Message{"cell", std::to_string(group::cell_count)};
    node.state.picked = here;
    drawing::PaperStyle paper = slip_paper(context, 67);
    if (here) {
        paper.edge = "#BD5716";
        paper.edge_width = context.mm(1);
    }
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1), label = std::min(at.height * 0.34, context.mm(7));
    add_adult_words(node.drawing, context, context.word("record.together"), adult_label,
                    {at.x + pad, at.y + pad, at.width - 2 * pad, label});
    add_words(node.drawing, context, together,
              group_type(is_small_tablet(context) ? 2.4 : 5.6, text::Align::Centre),
              {at.x, at.y + pad + label, at.width, at.height - 2 * pad - 2 * label});
    AdultType soft = adult_label;
    soft.weight = here ? text::Weight::Bold : text::Weight::Regular;
    add_adult_words(node.drawing, context, fresh, soft,
                    {at.x + pad, at.bottom() - pad - label, at.width - 2 * pad, label});
    return node;
}

/// A small tablet has no room for it; what stands under it says enough.
void add_heading(ui::Tree& tree, const Context& context, const char* word, const Rect& inside,
                 double height) {
    if (height > 0)
        tree.root.children.push_back(
            make_adult_text(context, word, context.word(word),
                            {adult_2, text::Weight::Bold, text::Align::Start, ink, nullptr},
                            {inside.x, inside.y, inside.width, height - context.mm(0.8)}));
}

/// What was said before the session, for whoever wants to see whether all are counted.
void add_said(ui::Tree& tree, const Context& context, const Rect& at) {
    const auto* session = session_kept(context.state(), context.state().leading.record_of);
    const int children = session ? session->plan.children : 0;
    const std::string words = context.word("record.said", {{"number", context.number(children)}});
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    if (children > 0)
        tree.root.children.push_back(make_adult_text(context, "record.said", words, soft,
                                                     end_for(context, words, soft, at)));
}

void add_cells(ui::Tree& tree, const Context& context, const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 68);
    const Rect inside = at.inflated(-context.mm(2));
    const double head = is_small_tablet(context) ? 0 : context.mm(7);
    add_heading(tree, context, "record.ask", inside, head);
    if (head > 0)
        add_said(tree, context, {inside.centre().x, inside.y, inside.width / 2, head});
    const Rect grid = inside.inset({0, head, 0, 0});
    const bool tall = context.metrics().portrait();
    const double gap = context.mm(2), wide = grid.width * (tall ? 1.0 / 3 : 0.22);
    // The cells, and at the end everybody together.
    for (std::size_t i = 0; i < group::cell_count; ++i) {
        const Rect row = tall ? row_of(grid, i / 3, 2, gap) : grid.inset({0, 0, wide + gap, 0});
        const Rect cell = column_of(row, tall ? i % 3 : i, tall ? 3 : group::cell_count, gap);
        tree.root.children.push_back(make_cell(context, i, context.word(cell_words[i]), cell));
    }
    const Rect last = tall ? column_of(row_of(grid, 1, 2, gap), 2, 3, gap)
                           : Rect{grid.right() - wide, grid.y, wide, grid.height};
    tree.root.children.push_back(make_together(context, last));
}

std::string step_words(const Context& context, int step) {
    const std::string number = context.number(std::abs(step));
    return (step < 0 ? "\u2212" : "+") + number;
}

void add_keys(ui::Tree& tree, const Context& context, const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 69);
    const double gap = context.mm(1.6);
    const Rect inside = at.inflated(-context.mm(2));
    const std::size_t across = is_small_tablet(context) ? 6 : 8;
    const std::size_t rows = (highest_key + across) / across + 1;
    for (std::size_t number = 0; number <= highest_key; ++number) {
        const Rect row = row_of(inside, number / across, rows, gap);
        ui::Node key = make_paper_button(context, "number-" + std::to_string(number),
                                         context.number(static_cast<int>(number)),
                                         column_of(row, number % across, across, gap));
        key.action = ui::Message{"number", std::to_string(number)};
        tree.root.children.push_back(std::move(key));
    }
    const Rect row = row_of(inside, rows - 1, rows, gap);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string value = std::to_string(steps[i]);
        ui::Node key = make_paper_button(context, "add-" + value, step_words(context, steps[i]),
                                         column_of(row, i, steps.size(), gap));
        key.action = ui::Message{"add", value};
        key.repeats = true;
        tree.root.children.push_back(std::move(key));
    }
}

void add_referrals(ui::Tree& tree, const Context& context, const Rect& at) {
    const double side = std::min(at.height, context.mm(10.4)), gap = context.mm(1.8);
    const double number = context.mm(9);
    const Rect plus{at.right() - side, at.centre().y - side / 2, side, side};
    const Rect minus = plus.moved(-side - number - 2 * gap, 0);
    tree.root.children.push_back(make_adult_text(context, "record.referrals",
                                                 context.word("record.referrals"), AdultType{},
                                                 {at.x, at.y, minus.x - gap - at.x, at.height}));
    for (const bool more : {false, true}) {
        ui::Node token = make_adult_token(
            context, more ? "referrals-more" : "referrals-fewer", more ? "plus" : "minus",
            context.word(more ? "vote.plus" : "vote.minus"), more ? plus : minus);
        token.action = ui::Message{"referrals", more ? "1" : "-1"};
        tree.root.children.push_back(std::move(token));
    }
    const std::string count = context.number(context.state().leading.attendance.referrals);
    tree.root.children.push_back(
        make_adult_text(context, "referrals", count,
                        {adult_3, text::Weight::Bold, text::Align::Centre, ink, nullptr},
                        {minus.right() + gap, at.y, number, at.height}));
}

void add_seen(ui::Tree& tree, const Context& context, const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 71);
    const double gap = context.mm(1.7), head = is_small_tablet(context) ? 0 : context.mm(6.4);
    const Rect inside = at.inflated(-context.mm(2));
    add_heading(tree, context, "record.seen", inside, head);
    const Rect rest = inside.inset({0, head, 0, 0});
    for (std::size_t i = 0; i < group::gaps.size(); ++i) {
        const std::string gap_id = group::gaps[i];
        const bool seen = context.state().leading.attendance.gaps.count(gap_id) > 0;
        ui::Node node =
            make_choice(context, "gap-" + gap_id, context.word("gap." + gap_id), gap_pictures[i],
                        column_of(row_of(rest, i / 2, 3, gap), i % 2, 2, gap), seen);
        node.action = ui::Message{"gap", gap_id};
        tree.root.children.push_back(std::move(node));
    }
    add_referrals(tree, context, row_of(rest, 2, 3, gap));
}

/// Why it is not kept yet, or what becomes of the counts.
std::string foot_words(const Context& context) {
    const State& state = context.state();
    if (!state.leading.keeps)
        return context.word("record.joined");
    return state.notice == Notice::Full ? context.word("notice.full")
                                        : context.word("group.keeping");
}

void add_note(ui::Tree& tree, const Context& context, const Rect& at) {
    tree.root.children.push_back(make_adult_text(
        context, "record.note", foot_words(context),
        {adult_2, text::Weight::Regular, text::Align::Start, ink_desk, nullptr}, at));
}

void add_foot(ui::Tree& tree, const Context& context, const Rect& at) {
    const Leading& leading = context.state().leading;
    const bool low = is_small_tablet(context), tall = context.metrics().portrait() && !low;
    const double gap = context.mm(3);
    const double wide = tall || low ? at.width : std::min(context.mm(58), at.width * 0.42);
    const double high = tall ? at.height * 0.58 : at.height;
    const Rect keep{at.right() - wide, at.bottom() - high, wide, high};
    const bool any = std::any_of(leading.filled.begin(), leading.filled.end(),
                                 [](bool filled) { return filled; });
    const bool button = any && !leading.keeps;
    if (low && leading.keeps)
        add_note(tree, context, at);
    else if (!low)
        add_note(tree, context,
                 tall ? Rect{at.x, at.y, at.width, at.height - high - gap / 2}
                      : Rect{at.x, at.y, at.width - wide - gap, at.height});
    if (!button)
        return;
    tree.root.children.push_back(
        make_go(context, "keep", "check", context.word("record.keep"), keep));
    tree.default_focus = "keep";
}

} // namespace

ui::Tree view_record(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "record", context.word("record.title"),
                                     session_line(context, context.state().leading.record_of));
    const Rect room = desk_room(context);
    const RecordPlaces at = context.metrics().portrait() ? record_tall(context, room)
                            : is_low(context)            ? record_low(context, room)
                                                         : record_wide(context, room);
    add_cells(tree, context, at.cells);
    add_keys(tree, context, at.keys);
    add_seen(tree, context, at.seen);
    add_foot(tree, context, at.foot);
    return tree;
}

} // namespace hakawati::screens
