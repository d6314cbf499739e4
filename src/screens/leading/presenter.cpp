#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"
#include "screens/leading/wall/wall.h"
#include "screens/parts/furniture.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double panel_aspect = 1.6; ///< of a small panel, width over height

struct PresenterPlaces {
    Rect wall, wall_line; ///< what everybody sees, and what is told under it
    Rect next, next_line;
    Rect talk, path, group;
};

double wall_aspect(const Context& context) {
    const Size wall = context.state().leading.wall_size;
    return wall.width / wall.height;
}

/// A card with a picture of an aspect and a line under it; as wide as `room` or as high.
Rect picture_in(const Context& context, const Rect& card, double aspect, double line) {
    const double pad = context.mm(1.6);
    const Rect room = card.inset({pad, pad, pad, pad + line});
    const double width = std::min(room.width, room.height * aspect);
    return {room.centre().x - width / 2, room.y, width, width / aspect};
}

struct Cards {
    Rect wall, next, talk, path, group;
};

Cards cards_wide(const Context& context, const Rect& room) {
    const double gap = context.mm(2.2), path = context.mm(20), group = context.mm(9);
    const double left = room.width * 0.635;
    Cards at;
    at.wall = {room.x, room.y, left, room.height - path - gap};
    at.path = {room.x, at.wall.bottom() + gap, left, path};
    const double x = at.wall.right() + gap, width = room.right() - x;
    at.next = {x, room.y, width, (room.height - group - 2 * gap) * 0.38};
    at.group = {x, room.bottom() - group, width, group};
    at.talk = {x, at.next.bottom() + gap, width, at.group.y - gap - at.next.bottom() - gap};
    return at;
}

/// The path over the whole width, and no room for the group's line.
Cards cards_low(const Context& context, const Rect& room) {
    const double gap = context.mm(1.8), path = context.mm(11);
    const double left = room.width * 0.48, high = room.height - path - gap;
    Cards at;
    at.wall = {room.x, room.y, left, high};
    at.path = {room.x, room.bottom() - path, room.width, path};
    const double x = at.wall.right() + gap, width = room.right() - x;
    at.next = {x, room.y, width, context.mm(14.5)};
    at.talk = {x, at.next.bottom() + gap, width, high - at.next.height - gap};
    return at;
}

Cards cards_tall(const Context& context, const Rect& room) {
    const bool small = is_small_tablet(context);
    const double gap = context.mm(2.2), path = context.mm(small ? 12 : 17);
    const double line = context.mm(7), group = context.mm(9);
    Cards at;
    at.wall = {
        room.x, room.y, room.width,
        std::min(room.width / wall_aspect(context) + line, room.height * (small ? 0.37 : 0.42))};
    if (!small)
        at.group = {room.x, room.bottom() - group, room.width, group};
    at.path = {room.x, (small ? room.bottom() : at.group.y - gap) - path, room.width, path};
    const Rect middle{room.x, at.wall.bottom() + gap, room.width,
                      at.path.y - gap - at.wall.bottom() - gap};
    at.next = {middle.x, middle.y, small ? middle.width : middle.width * 0.42,
               small ? context.mm(13) : middle.height};
    at.talk = small ? middle.inset({0, at.next.height + gap, 0, 0})
                    : middle.inset({at.next.width + gap, 0, 0, 0});
    return at;
}

void add_line(ui::Tree& tree, const Context& context, const std::string& id,
              const std::string& words, const AdultType& type, const Rect& at) {
    tree.root.children.push_back(make_adult_text(context, id, words, type, at));
}

std::string wall_line(const Context& context) {
    if (rests(context.state()))
        return context.word("group.on-wall-paused");
    const auto& reading = *context.state().reading;
    const State there = on_the_wall(context.state());
    const Context wall(there, context.world());
    if (const OnWall on = question_on_wall(context.state(), context.world()); on.count > 1)
        return part_line(context, on);
    if (context.state().screen != Screen::Reading ||
        reading.here().kind != reading::StopKind::Panel)
        return context.word("group.on-wall");
    const auto steps = steps_of(wall_panel(wall, *reading.panel()).finished->lettering,
                                context.state().preferences.pace);
    const int count = static_cast<int>(steps.size());
    return context.word("group.on-wall-balloon",
                        {{"number", context.number(std::min(context.state().beat + 1, count))},
                         {"total", context.number(count)}});
}

std::string chapter_line(const Context& context) {
    const auto& reading = *context.state().reading;
    int number = 0, found = 0;
    for (const story::Step& step : reading.chapter()->steps)
        if (const auto* panel = std::get_if<story::Panel>(&step)) {
            ++number;
            found = panel == reading.panel() ? number : found;
        }
    const std::string chapter =
        context.word("chapter.number", {{"number", context.number(reading.chapter()->number)}});
    return found == 0 ? chapter
                      : chapter + " \u00B7 " +
                            context.word("group.panel", {{"number", context.number(found)}});
}

void add_wall_card(ui::Tree& tree, const Context& context, const Rect& card) {
    add_sheet(tree.root.drawing, context, card, 51);
    const double line = context.mm(is_low(context) ? 13 : 8);
    const Rect picture = picture_in(context, card, wall_aspect(context), line);
    ui::Node small = make_node(context, "wall", ui::Role::Picture, wall_line(context), picture);
    add_small_wall(small.drawing, context, picture);
    tree.root.children.push_back(std::move(small));
    const double pad = context.mm(3);
    const Rect words{card.x + pad, picture.bottom(), card.width - 2 * pad,
                     card.bottom() - picture.bottom()};
    const AdultType bold{adult_2, text::Weight::Bold, text::Align::Start, ink, nullptr};
    const std::string where = chapter_line(context);
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    const double wide = std::min(words.width / 2 - pad, adult_width(context, where, soft) + 1);
    add_line(tree, context, "on-wall", wall_line(context), bold,
             words.inset({0, 0, wide + pad, 0}));
    add_line(tree, context, "where", where, soft,
             {words.right() - wide, words.y, wide, words.height});
}

/// The panel that comes next, whatever stands before it.
const story::Panel* next_panel(const Context& context) {
    const auto& reading = *context.state().reading;
    if (story_is_told(context.state()))
        return nullptr;
    if (reading.here().kind == reading::StopKind::ChapterEnd)
        for (const story::Chapter& chapter : reading.book().chapters)
            if (chapter.number == chapter_beside(context.state(), 1))
                return first_panel(chapter);
    for (int ahead = 1; ahead < 6; ++ahead) {
        const auto stop = reading.peek(ahead);
        if (!stop || stop->kind == reading::StopKind::ChapterEnd)
            return nullptr;
        if (stop->kind == reading::StopKind::Panel)
            return story::find_panel(reading.book(), stop->id);
    }
    return nullptr;
}

std::string next_words(const Context& context, const story::Panel* panel) {
    if (!panel && story_is_told(context.state()))
        return context.word("group.next") + " " +
               context.word("group.part-" + after_story(context));
    if (!panel)
        return context.word(talk_point_here(context) ? "group.next-talk" : "group.next-end");
    const bool gentle = version_of(context, *panel) == pages::Version::Gentle;
    for (const story::Line& line : gentle ? panel->gentle->lines : panel->lines)
        if (line.kind != story::LineKind::Sound && line.kind != story::LineKind::Sign)
            return context.word("group.next") + " " + context.words(line.id, line.words);
    return context.word("group.next");
}

void add_next_card(ui::Tree& tree, const Context& context, const Rect& card) {
    add_sheet(tree.root.drawing, context, card, 52);
    const auto* panel = next_panel(context);
    const std::string words = next_words(context, panel);
    const double pad = context.mm(is_small_tablet(context) ? 1 : 2.4);
    const double line =
        std::min(card.height * (context.metrics().portrait() ? 0.5
                                : is_low(context)            ? 0.9
                                                             : 0.36),
                 adult_height(context, words, AdultType{}, card.width - 2 * pad) + context.mm(1));
    const bool pictured = panel && card.height > context.mm(24); // else the words have all of it
    const Rect inside = card.inflated(-pad);
    const double wide = std::min(inside.height * panel_aspect, inside.width * 0.62);
    const bool beside =
        pictured && card.width > card.height * 1.7 &&
        adult_height(context, words, {adult_1}, inside.width - wide - pad) <= inside.height;
    if (beside) { // the picture is larger so
        const double high = wide / panel_aspect;
        add_panel_art(tree.root.drawing, context, panel->id, version_of(context, *panel),
                      {inside.x, inside.centre().y - high / 2, wide, high});
        return add_line(tree, context, "next-line", words, AdultType{},
                        inside.inset({wide + pad, 0, 0, 0}));
    }
    if (pictured) {
        const Rect picture = picture_in(context, card, panel_aspect, line + pad);
        add_panel_art(tree.root.drawing, context, panel->id, version_of(context, *panel), picture);
    }
    const double top = pictured ? card.bottom() - line - pad : card.y + pad;
    add_line(tree, context, "next-line", words, AdultType{},
             {card.x + pad, top, card.width - 2 * pad, card.bottom() - pad - top});
}

/// The question and the adult's notes; on a low screen the notes alone: the wall shows the
/// question.
void add_talk_card(ui::Tree& tree, const Context& context, const Rect& card) {
    add_card(tree.root.drawing, context, card, slip_paper(context, 53));
    const Rect inside = card.inflated(-context.mm(is_low(context) ? 1.4 : 2.6));
    const bool talks = context.state().screen == Screen::TalkPoint;
    const std::string question = talk_question(context);
    if (question.empty())
        return;
    Rect rest = inside;
    if (!is_low(context)) {
        const AdultType bold{adult_2, text::Weight::Bold, text::Align::Start, ink, nullptr};
        const double high =
            std::min(adult_height(context, question, bold, inside.width) + 1, inside.height * 0.45);
        add_line(tree, context, "talk.ask", question, bold,
                 {inside.x, inside.y, inside.width, high});
        rest = inside.inset({0, high + context.mm(1), 0, 0});
    }
    ui::Node care = make_node(context, "care", ui::Role::Text, context.word("talk.for-you"), rest);
    add_talk_notes(care.drawing, context, rest, talks ? Strip::Whole : Strip::CareOnly);
    tree.root.children.push_back(std::move(care));
}

void add_group_line(ui::Tree& tree, const Context& context, const Rect& card) {
    add_sheet(tree.root.drawing, context, card, 54);
    const group::Plan& plan = context.state().leading.plan;
    std::string words = context.word("picture." + plan.group);
    if (plan.children > 0)
        words += " \u00B7 " +
                 context.word("group.children", {{"number", context.number(plan.children)}});
    words +=
        " \u00B7 " + context.word(plan.telling == group::Telling::Gentle ? "settings.gentle"
                                                                         : "settings.as-written");
    const AdultType bold{adult_2, text::Weight::Bold, text::Align::Start, ink, nullptr};
    add_line(tree, context, "group", words, bold,
             card.inset({context.mm(2.6), context.mm(0.6), context.mm(2.6), context.mm(0.6)}));
}

} // namespace

std::string part_line(const Context& context, const OnWall& on) {
    return context.word("group.on-wall-part",
                        {{"number", context.number(static_cast<int>(on.part) + 1)},
                         {"total", context.number(static_cast<int>(on.count))}});
}

ui::Tree view_presenter(const Context& context) {
    ui::Tree tree = make_screen(context, "presenter", context.word("group.presenter"));
    add_ground(tree.root.drawing, context, Ground::Desk);
    auto row = story_row(context);
    const double margin = context.mm(is_low(context) ? 1.8 : 2.6);
    const double foot = row.front().bounds.y - margin;
    const Rect room{margin, margin, context.screen().width - 2 * margin, foot - margin};
    const Cards at = context.metrics().portrait() ? cards_tall(context, room)
                     : is_low(context)            ? cards_low(context, room)
                                                  : cards_wide(context, room);
    add_wall_card(tree, context, at.wall);
    if (context.state().screen == Screen::TalkPoint) {
        add_talk_card(tree, context, at.next.united(at.talk)); // nothing else matters now
    } else {
        add_next_card(tree, context, at.next);
        add_talk_card(tree, context, at.talk);
    }
    add_path(tree, context, at.path);
    if (!at.group.empty())
        add_group_line(tree, context, at.group);
    for (ui::Node& token : row)
        tree.root.children.push_back(std::move(token));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = ui::Message{"back", ""};
    const bool moves = !context.state().leading.paused && context.state().reading->activity() &&
                       context.state().screen == Screen::Reading;
    if (moves) // the balloon on the wall breathes by the presenter's clock
        tree.timer = view_activity(context).timer;
    return tree;
}

} // namespace hakawati::screens
