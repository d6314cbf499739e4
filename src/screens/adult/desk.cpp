#include "screens/adult/desk_lead.h"
#include "screens/adult/desk_parts.h"
#include "screens/adult/door/locking.h"
#include "screens/adult/numbers.h"
#include "screens/adult/rooms.h"
#include "screens/leading/session.h"
#include "screens/views.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

struct Way {
    const char* id;
    const char* icon;
    const char* word;
    Screen screen;
};

constexpr std::array<Way, 6> ways{{{"report", "chart", "desk.report", Screen::Report},
                                   {"take", "export-usb", "desk.take", Screen::TakeAlong},
                                   {"print", "print", "desk.print", Screen::TakeAlong},
                                   {"books", "pack", "desk.books", Screen::Books},
                                   {"site", "flag-note", "desk.site", Screen::SiteWords},
                                   {"care", "tablet", "desk.care", Screen::TabletCare}}};

struct Places {
    Rect lead, cards, slip, tablet;
    std::size_t across = 3;
};

Places places_of(const Context& context) {
    const Rect room = desk_room(context);
    const double gap = context.mm(is_low(context) ? 2 : 3);
    Places at;
    if (context.metrics().portrait()) {
        const double lead = room.height * 0.28, cards = room.height * 0.3;
        const double slip = room.height * 0.2;
        at.lead = {room.x, room.y, room.width, lead};
        at.cards = {room.x, at.lead.bottom() + gap, room.width, cards};
        at.slip = {room.x, at.cards.bottom() + gap * 1.4, room.width, slip};
        at.tablet = {room.x, at.slip.bottom() + gap, room.width,
                     room.bottom() - at.slip.bottom() - gap};
        return at;
    }
    const double upper = room.height * (is_low(context) ? 0.54 : 0.61);
    const double lower = room.height - upper - gap * 1.4;
    const double left = (room.width - gap) * (is_low(context) ? 0.42 : 0.485);
    const double slip = (room.width - gap) * (is_low(context) ? 0.6 : 0.66);
    at.lead = {room.x, room.y, left, upper};
    at.cards = {room.x + left + gap, room.y, room.width - left - gap, upper};
    at.slip = {room.x, room.bottom() - lower, slip, lower};
    at.tablet = {room.x + slip + gap, at.slip.y, room.width - slip - gap, lower};
    return at;
}

void add_ways(ui::Tree& tree, const Context& context, const Places& at) {
    const double gap = context.mm(is_low(context) ? 1.7 : 3);
    for (std::size_t i = 0; i < ways.size(); ++i)
        tree.root.children.push_back(make_sign_card(
            context, ways[i].id, ways[i].icon, context.word(ways[i].word),
            column_of(row_of(at.cards, i / at.across, 2, gap), i % at.across, at.across, gap)));
}

struct Step {
    const char* icon;
    const char* title;
    const char* words;
};
constexpr std::array<Step, 3> steps{{{"eye-look", "desk.look", "desk.look-words"},
                                     {"play-voice", "desk.listen", "desk.listen-words"},
                                     {"talk", "desk.link", "desk.link-words"}}};

/// Its sign and title, and the words beside the sign or, where that is narrow, under both.
void add_step(ui::Node& node, const Context& context, const Step& step, const Rect& cell) {
    const bool wide = cell.width > context.mm(44);
    const double side = wide ? context.mm(12) : context.mm(is_low(context) ? 6.4 : 8);
    const double first = wide ? context.mm(5.4) : side;
    add_sign(node.drawing, context, step.icon, {cell.x, cell.y, side, side});
    AdultType name = adult_label, soft{adult_2};
    name.align = text::Align::Start;
    const Rect beside = cell.inset({side + context.mm(2), 0, 0, 0});
    add_adult_words(node.drawing, context, context.word(step.title), name,
                    {beside.x, beside.y, beside.width, first});
    add_adult_words(node.drawing, context, context.word(step.words), soft,
                    (wide ? beside : cell).inset({0, first + context.mm(0.6), 0, 0}), Stand::Top);
}

/// Look, listen, link: always open, and a touch shows all of it.
ui::Node make_slip_of_three(const Context& context, const Rect& at) {
    const std::string& title = context.word("desk.referral");
    ui::Node node = make_button(context, "slip", ui::Role::Card, title, at);
    node.action = ui::Message{"referral", ""};
    node.focus_radius = context.mm(2);
    add_taped_slip(node.drawing, context, at, 51);
    const double pad = context.mm(is_low(context) ? 1.6 : 3);
    const Rect inner = at.inflated(-pad);
    const double head = context.mm(is_low(context) ? 6 : 8);
    AdultType heading = adult_title;
    heading.x_height = is_low(context) ? 2.4 : 2.8;
    add_adult_words(node.drawing, context, title, heading, {inner.x, inner.y, inner.width, head});
    const Rect row = inner.inset({0, head + context.mm(1), 0, 0});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        add_step(node, context, steps[i], column_of(row, i, steps.size(), context.mm(2.4)));
        node.name += ". " + context.word(steps[i].title) + ": " + context.word(steps[i].words);
    }
    return node;
}

/// The last of this tablet's sessions that is as asked for; null: none.
template <class AsAsked>
const group::Session* last_session(const State& state, AsAsked as_asked) {
    if (!state.sessions)
        return nullptr;
    const auto& all = *state.sessions;
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const group::Session& session) {
        return !session.elsewhere && as_asked(session);
    });
    return found == all.rend() ? nullptr : &*found;
}

/// Ended, or left, without a record.
const group::Session* open_record_of(const State& state) {
    return last_session(state, [&](const group::Session& session) {
        return !session.attendance && session.id != state.leading.session;
    });
}

/// Whose record was kept, and can be corrected.
const group::Session* last_record_of(const State& state) {
    return last_session(
        state, [](const group::Session& session) { return session.attendance.has_value(); });
}

struct Line {
    bool well;
    std::string label, value;
};

void add_line(ui::Node& node, const Context& context, const Line& line, const Rect& at) {
    const double side = std::min(at.height * 0.72, context.mm(5));
    add_asset(node.drawing, context, line.well ? "ui/mark-found.svg" : "ui/mark-stone.svg",
              {at.x, at.centre().y - side / 2, side, side});
    const AdultType label{adult_1}, value{adult_1, text::Weight::Bold};
    const double wide = std::min(at.width * 0.44, adult_width(context, line.value, value) + 1);
    add_adult_words(node.drawing, context, line.label, label,
                    at.inset({side + context.mm(1.6), 0, wide + context.mm(1), 0}));
    add_adult_words(node.drawing, context, line.value, value,
                    {at.right() - wide, at.y, wide, at.height});
    node.name += ". " + line.label + ": " + line.value;
}

constexpr double little_space = 200e6; // bytes: less is worth a stone instead of a leaf

void add_tablet(ui::Tree& tree, const Context& context, const Rect& at) {
    const Health& health = context.state().adult.health;
    ui::Node node = make_node(context, "tablet", ui::Role::Group, "", at);
    add_sheet(node.drawing, context, at, 55);
    const double pad = context.mm(is_low(context) ? 1.8 : 3);
    const Rect inner = at.inflated(-pad);
    const double head = is_low(context) ? 0 : context.mm(8); // low: no room for a heading
    AdultType heading = adult_title;
    heading.x_height = 2.8;
    node.name = context.word("desk.tablet");
    if (head > 0)
        add_adult_words(node.drawing, context, node.name, heading,
                        {inner.x, inner.y, inner.width, head});
    const Rect rest = inner.inset({0, head + context.mm(0.6), 0, 0});
    const double gap = context.mm(1);
    add_line(node, context,
             {!health.last_backup.empty(), context.word("desk.backup"),
              health.last_backup.empty() ? context.word("desk.never")
                                         : in_digits_of(context, health.last_backup)},
             row_of(rest, 0, 3, gap));
    add_line(node, context,
             {health.free_bytes >= little_space, context.word("desk.free"),
              space_words(context, health.free_bytes)},
             row_of(rest, 1, 3, gap));
    const Rect last = row_of(rest, 2, 3, gap);
    const group::Session* const open = open_record_of(context.state());
    if (const auto* session = open ? open : last_record_of(context.state())) {
        const double tall = std::max(last.height, context.mm(adult_target_mm));
        const Rect where{inner.x, inner.bottom() - tall, inner.width, tall};
        ui::Node record = make_paper_button(
            context, "record", context.word(open ? "desk.open-record" : "desk.correct-record"),
            where);
        record.action = ui::Message{"record", session->id};
        node.children.push_back(std::move(record));
    } else {
        add_line(node, context, {true, context.word("desk.records"), context.word("desk.all-kept")},
                 last);
    }
    tree.root.children.push_back(std::move(node));
}

/// The first time somebody is led through a session.
void add_practice(ui::Tree& tree, const Context& context, const Rect& at) {
    add_taped_slip(tree.root.drawing, context, at, 57);
    const double pad = context.mm(is_low(context) ? 1.8 : 3);
    const Rect inner = at.inflated(-pad);
    const double button = context.mm(adult_target_mm + 0.6);
    tree.root.children.push_back(make_adult_text(context, "practice", context.word("desk.practice"),
                                                 {adult_2},
                                                 inner.inset({0, 0, 0, button + context.mm(1.4)})));
    tree.root.children.push_back(
        make_paper_button(context, "practice-stop", context.word("desk.not-now"),
                          {inner.x, inner.bottom() - button, inner.width, button}));
}

std::string locks_in(const Context& context) {
    return context.word("desk.locks-in", {{"number", context.number(locks_after_minutes)}});
}

void open(Update& update, const Way& way) {
    State& state = update.state;
    state.screen = way.screen;
    state.adult.page = 0;
    state.adult.tablet_page.clear();
    state.adult.site_blank.clear();
    if (std::string(way.id) == "print")
        return open_print(update);
    if (state.taking.items == std::set<std::string>{"print"})
        state.taking.items = Taking().items;
    if (way.screen == Screen::Report)
        update.effects.push_back({Effect::Kind::SumUp, {}, {}});
    else
        update.effects.push_back({Effect::Kind::LookAround, {}, {}});
    update.transition = Transition::Fade;
}

} // namespace

void open_print(Update& update) {
    update.state.taking.items = {"print"};
    update.state.screen = Screen::TakeAlong;
    update.effects.push_back({Effect::Kind::LookAround, {}, {}});
    update.transition = Transition::Fade;
}

bool act_on_desk_cards(Update& update, const ui::Message& message, const World&) {
    for (const Way& way : ways)
        if (message.name == way.id) {
            open(update, way);
            return true;
        }
    if (message.name != "practice-stop")
        return false; // leading a group and its record belong to another room
    update.state.adult.practising = false;
    return true;
}

ui::Tree view_desk(const Context& context) {
    const Places at = places_of(context);
    ui::Tree tree = make_desk_screen(context, "desk", context.word("desk.title"), locks_in(context),
                                     Leave::Lock);
    if (book_to_lead(context))
        tree.root.children.push_back(make_lead(context, at.lead));
    add_ways(tree, context, at);
    tree.root.children.push_back(make_slip_of_three(context, at.slip));
    if (practises(context.state()))
        add_practice(tree, context, at.tablet);
    else
        add_tablet(tree, context, at.tablet);
    tree.default_focus = book_to_lead(context) ? "lead" : "books";
    return tree;
}

} // namespace hakawati::screens
