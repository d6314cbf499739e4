#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/set_up_parts.h"
#include "screens/parts/furniture.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hakawati::screens {

namespace {

constexpr const char* not_said = "\u2013"; ///< a nought would be a number that was counted

struct SetUpPlaces {
    Rect chapters, group, telling, shown, care, hello, start;
};

SetUpPlaces set_up_wide(const Context& context, const Rect& room) {
    const bool low = is_low(context);
    const double gap = context.mm(low ? 1.8 : 3), foot = context.mm(low ? 15 : 23);
    SetUpPlaces at;
    at.chapters = {room.x, room.y, room.width, (room.height - foot - 2 * gap) * 0.42};
    const double y = at.chapters.bottom() + gap, high = room.bottom() - foot - gap - y;
    const double wide = room.width - 2 * gap, go = wide * (low ? 0.24 : 0.27),
                 hello = wide * (low ? 0.17 : 0.21);
    at.group = {room.x, y, wide * (low ? 0.62 : 0.46), high};
    at.telling = {at.group.right() + gap, y, wide * 0.27, high};
    at.shown = {at.telling.right() + gap, y, room.right() - at.telling.right() - gap, high};
    if (low) { // the chapters have room beside them
        at.chapters.width = wide * 0.62;
        at.telling.width = room.right() - at.telling.x;
        at.shown = {at.chapters.right() + gap, room.y, room.right() - at.chapters.right() - gap,
                    at.chapters.height};
    }
    at.start = {room.right() - go, room.bottom() - foot, go, foot};
    at.hello = {at.start.x - gap - hello, at.start.y, hello, foot};
    at.care = {room.x, at.start.y, at.hello.x - gap - room.x, foot};
    return at;
}

SetUpPlaces set_up_tall(const Context& context, const Rect& room) {
    const double gap = context.mm(is_small_tablet(context) ? 1.8 : 2.6);
    const double foot = context.mm(is_small_tablet(context) ? 13.5 : 22);
    const double rest = room.height - 2 * foot - 4 * gap;
    SetUpPlaces at;
    at.chapters = {room.x, room.y, room.width, rest * 0.32};
    at.group = {room.x, at.chapters.bottom() + gap, room.width, rest * 0.36};
    at.telling = {room.x, at.group.bottom() + gap, (room.width - gap) / 2, rest * 0.32};
    at.shown = at.telling.moved(at.telling.width + gap, 0);
    at.hello = {room.x, room.bottom() - foot, room.width * 0.38, foot};
    at.start = {at.hello.right() + gap, at.hello.y, room.right() - at.hello.right() - gap, foot};
    at.care = {room.x, at.start.y - gap - foot, room.width, foot};
    return at;
}

ui::Node make_children_token(const Context& context, bool more, const Rect& at) {
    ui::Node token = make_adult_token(
        context, more ? "children-more" : "children-fewer", more ? "plus" : "minus",
        context.word(more ? "vote.plus" : "vote.minus") + ": " + context.word("setup.children"),
        at);
    token.action = ui::Message{"children", more ? "1" : "-1"};
    token.repeats = true;
    return token;
}

/// How many children are here, for whoever wants to say so: a number between minus and plus, beside
/// each other or, in a narrow room, above each other.
void add_children(ui::Tree& tree, const Context& context, const Rect& at) {
    const int children = context.state().leading.plan.children;
    const double side = context.mm(adult_target_mm);
    const bool stacked = at.height > at.width;
    const Rect plus = at.inset({at.width - side, 0, 0, at.height - side});
    const Rect minus = at.inset({0, at.height - side, at.width - side, 0});
    const Rect number = stacked ? at.inset({0, side, 0, side}) : at.inset({side, 0, side, 0});
    tree.root.children.push_back(
        make_adult_text(context, "children", children > 0 ? context.number(children) : not_said,
                        {adult_3, text::Weight::Bold, text::Align::Centre, ink, nullptr}, number));
    tree.root.children.push_back(make_children_token(context, false, minus));
    tree.root.children.push_back(make_children_token(context, true, plus));
}

/// What the number is; where it can grow no more, that.
void add_children_label(ui::Tree& tree, const Context& context, const Rect& at) {
    const int children = context.state().leading.plan.children;
    const std::string words =
        children == group::most_hands
            ? context.word("setup.children-most", {{"number", context.number(children)}})
            : context.word("setup.children");
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    tree.root.children.push_back(
        make_adult_text(context, "children-label", words, soft, end_for(context, words, soft, at)));
}

/// The pictures, and in the title's row (on a low screen: beside them) how many children.
void add_groups(ui::Tree& tree, const Context& context, const Rect& at) {
    Rect inside = add_titled_sheet(tree, context, 2, "setup.group", at);
    const double gap = context.mm(1.7), token = context.mm(adult_target_mm);
    const bool beside = is_low(context) && !context.metrics().portrait();
    const double wide = beside ? token : 2 * token + context.mm(11);
    const double from = inside.right() - wide, top = at.y + (inside.x - at.x);
    add_children(tree, context, {from, top, wide, beside ? inside.bottom() - top : token});
    const double title = inside.width * 0.38;
    add_children_label(tree, context,
                       {inside.x + title, top, from - gap - inside.x - title,
                        beside ? title_height(context) : token});
    if (beside)
        inside.width -= wide + gap;
    else
        inside.y += token - title_height(context) + context.mm(0.5);
    inside.height = at.bottom() - (inside.x - at.x) - inside.y;
    for (std::size_t i = 0; i < group::pictures.size(); ++i) {
        const std::string name = group::pictures[i];
        ui::Node node = make_choice(context, "group-" + name, context.word("picture." + name),
                                    "props/" + name + ".svg",
                                    column_of(row_of(inside, i / 3, 2, gap), i % 3, 3, gap),
                                    context.state().leading.plan.group == name);
        node.action = ui::Message{"group", name};
        tree.root.children.push_back(std::move(node));
    }
}

void add_choice(ui::Tree& tree, const Context& context, const char* message, const char* value,
                const std::string& name, const char* icon, const Rect& at, bool picked) {
    ui::Node node = make_choice(context, std::string(message) + "-" + value, name,
                                std::string("ui/") + icon + ".svg", at, picked);
    node.action = ui::Message{message, value};
    tree.root.children.push_back(std::move(node));
}

std::set<std::string> notes_of(const story::Book& book, const std::vector<int>& chapters,
                               int least) {
    std::set<std::string> found;
    for (const story::Chapter& chapter : book.chapters)
        if (std::find(chapters.begin(), chapters.end(), chapter.number) != chapters.end())
            for (const story::Step& step : chapter.steps)
                if (const auto* panel = std::get_if<story::Panel>(&step);
                    panel && panel->note && panel->note->level >= least)
                    found.insert(panel->note->kind);
    return found;
}

void add_telling(ui::Tree& tree, const Context& context, const story::LoadedBook& book,
                 const Rect& at) {
    const Rect inside = add_titled_sheet(tree, context, 3, "setup.telling", at);
    const double gap = context.mm(1.7);
    const group::Plan& plan = context.state().leading.plan;
    const bool gentle = plan.telling == group::Telling::Gentle;
    const bool advised = !notes_of(book.book, plan.chapters, 2).empty();
    add_choice(tree, context, "telling", "gentle",
               context.word(advised ? "setup.gentle-advised" : "settings.gentle"), "gentle",
               row_of(inside, 0, 2, gap), gentle);
    add_choice(tree, context, "telling", "as-written", context.word("settings.as-written"),
               "panel-view", row_of(inside, 1, 2, gap), !gentle);
}

void add_shown_on(ui::Tree& tree, const Context& context, const Rect& at) {
    const Rect inside = add_titled_sheet(tree, context, 4, "setup.shown-on", at);
    const double gap = context.mm(1.7);
    const bool wall = context.state().leading.plan.shown == group::ShownOn::Wall;
    const bool low = is_low(context) && !context.metrics().portrait();
    const auto place = [&](std::size_t i) {
        return low ? column_of(inside, i, 2, gap) : row_of(inside, i, 2, gap);
    };
    add_choice(tree, context, "shown-on", "tablet", context.word("setup.tablet"), "tablet",
               place(0), !wall);
    add_choice(tree, context, "shown-on", "wall", context.word("setup.wall"), "projector", place(1),
               wall);
}

/// What these chapters have in them, and what is always right.
std::string care_words(const Context& context, const story::LoadedBook& book) {
    std::string things;
    for (const std::string& kind : notes_of(book.book, context.state().leading.plan.chapters, 1))
        things += (things.empty() ? "" : " \u00B7 ") + context.word("in-it." + kind);
    return things.empty() ? context.word("setup.care")
                          : context.word("setup.care-with", {{"things", things}});
}

void add_care(ui::Tree& tree, const Context& context, const story::LoadedBook& book,
              const Rect& at) {
    add_card(tree.root.drawing, context, at, slip_paper(context, 59));
    const double pad = context.mm(is_small_tablet(context) ? 1.2 : 2);
    Rect room = at.inset({pad, pad / 2, pad, pad / 2});
    if (!is_low(context) || context.metrics().portrait()) {
        const double side = std::min(at.height - 2 * pad, context.mm(15));
        add_sign(tree.root.drawing, context, "sit",
                 {at.x + pad, at.centre().y - side / 2, side, side});
        room = room.inset({side + 1.4 * pad, 0, 0, 0});
    }
    tree.root.children.push_back(
        make_adult_text(context, "care", care_words(context, book), AdultType{}, room));
}

constexpr AdultType title_type{adult_2, text::Weight::Bold, text::Align::Start, ink, nullptr};

std::string title_of(const Context& context, int number, const char* word) {
    return context.number(number) + " \u00B7 " + context.word(word);
}

double title_pad(const Context& context) {
    return context.mm(is_small_tablet(context) ? 1.8 : 2.6);
}

Rect title_rect(const Context& context, const Rect& sheet) {
    const Rect inside = sheet.inflated(-title_pad(context));
    return {inside.x, inside.y, inside.width, title_height(context)};
}

} // namespace

double title_height(const Context& context) { return context.mm(is_small_tablet(context) ? 5 : 7); }

Rect add_titled_sheet(ui::Tree& tree, const Context& context, int number, const char* word,
                      const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 56u + static_cast<unsigned>(number));
    const Rect head = title_rect(context, at);
    tree.root.children.push_back(
        make_adult_text(context, word, title_of(context, number, word), title_type, head));
    return at.inflated(-title_pad(context)).inset({0, head.height + context.mm(1), 0, 0});
}

Rect room_after_title(const Context& context, int number, const char* word, const Rect& sheet) {
    const double title = adult_width(context, title_of(context, number, word), title_type);
    return title_rect(context, sheet).inset({title + context.mm(4), 0, 0, 0});
}

ui::Tree view_set_up(const Context& context) {
    const auto* book = context.book(context.state().leading.plan.book);
    ui::Tree tree = make_desk_screen(context, "group-set-up", context.word("setup.title"));
    if (!book)
        return tree;
    const Rect room = desk_room(context);
    const SetUpPlaces at =
        context.metrics().portrait() ? set_up_tall(context, room) : set_up_wide(context, room);
    add_chapters(tree, context, *book, at.chapters);
    add_groups(tree, context, at.group);
    add_telling(tree, context, *book, at.telling);
    add_shown_on(tree, context, at.shown);
    add_care(tree, context, *book, at.care);
    ui::Node hello = make_choice(context, "hello", context.word("setup.hello"), "ui/greeter.svg",
                                 at.hello, false);
    hello.action = ui::Message{"hello", ""};
    tree.root.children.push_back(std::move(hello));
    tree.root.children.push_back(
        make_go(context, "start", "play", context.word("action.start"), at.start));
    tree.default_focus = "start";
    return tree;
}

} // namespace hakawati::screens
