#include "screens/adult/desk_parts.h"
#include "screens/reports/charts.h"
#include "screens/reports/rooms.h"

#include <algorithm>
#include <functional>

namespace hakawati::screens {

namespace {

group::Report report_here(const Context& context) {
    const State& state = context.state();
    if (!state.sessions)
        return {};
    return group::report_of(*state.sessions, state.alone ? *state.alone : group::Alone{},
                            context.book() ? group::facts_of(context.book()->book)
                                           : group::BookFacts{});
}

/// The places of a page, as many as this screen has room for.
std::vector<Rect> places_in(const Context& context, const Rect& room) {
    const double gap = context.mm(2.4);
    const double wide = room.width / context.mm(1), tall = room.height / context.mm(1);
    const auto part = [&](const Rect& row, double from, double to) {
        const double half = gap / 2;
        return Rect{row.x + row.width * from + (from > 0 ? half : 0), row.y,
                    row.width * (to - from) - (from > 0 ? half : 0) - (to < 1 ? half : 0),
                    row.height};
    };
    if (wide >= 180 && tall >= 84) {
        const Rect upper = row_of(room, 0, 2, gap), lower = row_of(room, 1, 2, gap);
        return {part(upper, 0, 0.4), part(upper, 0.4, 1), part(lower, 0, 0.4),
                part(lower, 0.4, 0.7), part(lower, 0.7, 1)};
    }
    if (tall >= 150 && wide >= 100) {
        const auto rows = [&](double from, double to) {
            const double half = gap / 2;
            return Rect{room.x, room.y + room.height * from + (from > 0 ? half : 0), room.width,
                        room.height * (to - from) - (from > 0 ? half : 0) - (to < 1 ? half : 0)};
        };
        const Rect last = rows(0.77, 1);
        return {rows(0, 0.27), rows(0.27, 0.55), rows(0.55, 0.77), part(last, 0, 0.5),
                part(last, 0.5, 1)};
    }
    if (wide >= 120 && tall >= 60)
        return {part(room, 0, 0.44), part(room, 0.44, 1)};
    return {room};
}

using Chart = std::function<ui::Node(const Rect&)>;

/// What there is to show, the newest months first.
std::vector<Chart> charts_of(const Context& context, const group::Report& report) {
    const std::size_t months = report.reach.size();
    const std::size_t newest = months > months_on_a_sheet ? months - months_on_a_sheet : 0;
    std::vector<Chart> charts{[&, newest, months](const Rect& at) {
                                  return reach_chart(context, report, newest, months, at);
                              },
                              [&](const Rect& at) { return change_chart(context, report, at); },
                              [&](const Rect& at) { return hard_chart(context, report, at); },
                              [&](const Rect& at) { return left_out_chart(context, report, at); },
                              [&](const Rect& at) { return seen_chart(context, report, at); }};
    for (std::size_t end = newest; end > 0; end -= std::min(end, months_on_a_sheet)) {
        const std::size_t first = end > months_on_a_sheet ? end - months_on_a_sheet : 0;
        charts.push_back([&, first, end](const Rect& at) {
            return reach_chart(context, report, first, end, at);
        });
    }
    return charts;
}

std::string title_of(const Context& context, const group::Report& report) {
    std::string title = context.word("report.title");
    if (report.sessions == 0)
        return title;
    title += " · " + month_words(context, report.first_month);
    if (report.last_month != report.first_month)
        title += " – " + month_words(context, report.last_month);
    return title;
}

std::string status_of(const Context& context, const group::Report& report) {
    if (report.sessions == 0)
        return {};
    std::string status =
        context.word("report.sessions", {{"number", context.number(report.sessions)}});
    if (report.children)
        status +=
            " · " + context.word("report.children", {{"number", context.number(*report.children)}});
    return status;
}

/// Captain Sock, who waits for the first session as well.
void add_empty_page(ui::Tree& tree, const Context& context) {
    const Rect room = desk_room(context);
    const double wide = std::min(room.width, context.mm(120));
    const double tall = std::min(room.height, context.mm(62));
    const Rect sheet{room.centre().x - wide / 2, room.centre().y - tall / 2, wide, tall};
    add_sheet(tree.root.drawing, context, sheet, 57);
    const Rect inner = sheet.inflated(-context.mm(4));
    const double side = std::min(inner.height * 0.62, context.mm(36));
    add_asset(tree.root.drawing, context, "ui/shelf-sock.svg",
              {inner.centre().x - side / 2, inner.y, side, side});
    tree.root.children.push_back(make_adult_text(context, "empty", context.word("report.empty"),
                                                 adult_label,
                                                 inner.inset({0, side + context.mm(1), 0, 0})));
}

/// What holds for every number; the sums too, where the header has no room for them.
std::string note_words(const Context& context, const ui::Tree& tree, const group::Report& report) {
    const bool told = ui::find(tree.root, "status") != nullptr;
    return (told ? "" : status_of(context, report) + ". ") + context.word("report.rounded") + " " +
           context.word("report.note");
}

double words_beside_arrow(const Context& context, const Rect& room) {
    return room.width - context.mm(adult_token_mm + 3);
}

double note_height(const Context& context, const ui::Tree& tree, const group::Report& report,
                   const Rect& room) {
    return adult_height(context, note_words(context, tree, report), adult_note,
                        words_beside_arrow(context, room));
}

/// The note, and the arrow to the next page: after the last comes the first.
void add_foot(ui::Tree& tree, const Context& context, const group::Report& report, const Rect& foot,
              bool several) {
    const double arrow = context.mm(adult_token_mm);
    const Rect more{foot.right() - arrow, foot.bottom() - arrow, arrow, arrow};
    AdultType note = adult_note;
    note.colour = ink_desk;
    tree.root.children.push_back(
        make_adult_text(context, "note", note_words(context, tree, report), note,
                        {foot.x, foot.y, words_beside_arrow(context, foot), foot.height}));
    if (!several)
        return;
    tree.root.children.push_back(
        make_adult_token(context, "more", "more", context.word("action.more"), more));
    tree.on_next = ui::Message{"more", ""};
    tree.on_previous = ui::Message{"fewer", ""};
}

} // namespace

ui::Tree view_report(const Context& context) {
    const group::Report report = report_here(context);
    ui::Tree tree =
        make_desk_screen(context, "report", title_of(context, report), status_of(context, report));
    if (report.sessions == 0 && report.hardest.empty() && report.changes.empty()) {
        add_empty_page(tree, context);
        return tree;
    }
    const Rect room = desk_room(context);
    const double foot =
        std::max(context.mm(adult_token_mm), note_height(context, tree, report, room));
    const Rect sheets = room.inset({0, 0, 0, foot + context.mm(is_low(context) ? 1 : 2)});
    const auto places = places_in(context, sheets);
    const auto charts = charts_of(context, report);
    const std::size_t pages = (charts.size() + places.size() - 1) / places.size();
    const std::size_t first =
        static_cast<std::size_t>(context.state().taking.page) % pages * places.size();
    const bool one_alone = first + 1 == charts.size();
    for (std::size_t i = first; i < std::min(charts.size(), first + places.size()); ++i)
        tree.root.children.push_back(charts[i](one_alone ? sheets : places[i - first]));
    add_foot(tree, context, report, {room.x, room.bottom() - foot, room.width, foot}, pages > 1);
    return tree;
}

bool act_on_report(Update& update, const ui::Message& message, const World&) {
    Taking& taking = update.state.taking;
    if (message.name == "more") {
        ++taking.page;
        update.transition = Transition::Forward;
    } else if (message.name == "fewer") {
        taking.page = std::max(0, taking.page - 1);
        update.transition = Transition::Backward;
    } else if (message.name == "back") {
        taking.page = 0;
        update.state.screen = Screen::Desk;
        update.transition = Transition::Fade;
    } else {
        return false;
    }
    return true;
}

} // namespace hakawati::screens
