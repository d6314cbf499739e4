#include "screens/leading/practice.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/wall/wall.h"
#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

constexpr double page_margin_mm = 1.36;

Rect guided_rect(const Context& context) {
    return context.screen().inflated(-context.mm(page_margin_mm));
}

bool has_leaf(const Context& context, const story::Panel& panel) {
    return panel.note && !context.state().reading->asks_first(panel);
}

/// Between back and later, on the lower edge; none on a low screen, where people are.
Rect stones_room(const Context& context) {
    if (is_low(context))
        return {};
    const Rect row = context.metrics().for_hand(between_lower_tokens(context));
    const double width = std::min(row.width, context.mm(30));
    const double middle = std::clamp(context.screen().centre().x, row.x + width / 2,
                                     std::max(row.x + width / 2, row.right() - width / 2));
    return {middle - width / 2, context.screen().bottom() - context.mm(9.6), width, context.mm(6)};
}

std::vector<ui::Node> guided_tokens(const Context& context, const story::Panel& panel) {
    if (leads(context.state()))
        return story_row(context);
    std::vector<ui::Node> tokens;
    tokens.push_back(make_token(context, "page-view", ui::Corner::TopStart));
    if (has_leaf(context, panel))
        tokens.push_back(make_token(context, "note", ui::Corner::TopStartInner));
    tokens.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    tokens.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tokens.push_back(make_token(context, "later", ui::Corner::BottomEndInner));
    tokens.push_back(make_token(context, "next", ui::Corner::BottomEnd));
    return tokens;
}

/// Where a slip for the grown-up may lie: under the tree, under the view switch.
std::vector<Rect> notice_rooms(const Context& context) {
    const Rect end = notice_corner(context);
    return {end, {context.screen().width - end.right(), end.y, end.width, end.height}};
}

/// How much of the people's heads a slip would cover, px.
double covered_heads(const Context& context, const stage::Scene& scene, const Rect& slip) {
    const Point offset = guided_rect(context).origin();
    double covered = 0;
    for (const stage::Figure& figure : scene.figures)
        covered += figure.head.moved(offset.x, offset.y).intersection(context.placed(slip)).area();
    return covered;
}

/// What lies over the panel, px in it: the tokens, the stones, a slip when there is one.
std::vector<Rect> reserved_for(const Context& context, const story::Panel& panel,
                               const Rect& slip) {
    const Point offset = guided_rect(context).origin();
    std::vector<Rect> reserved;
    if (!slip.empty())
        reserved.push_back(
            context.placed(slip).inflated(context.mm(0.7)).moved(-offset.x, -offset.y));
    for (const ui::Node& token : guided_tokens(context, panel))
        reserved.push_back(token.bounds.inflated(context.mm(0.7)).moved(-offset.x, -offset.y));
    if (!leads(context.state())) {
        if (const Rect stones = stones_room(context); !stones.empty())
            reserved.push_back(context.placed(stones).moved(-offset.x, -offset.y));
    } else if (practises(context.state())) {
        reserved.push_back(practice_rect(context, "practice.reading").moved(-offset.x, -offset.y));
    }
    return reserved;
}

std::string panel_name(const Context& context) {
    const auto& reading = *context.state().reading;
    int number = 0, total = 0;
    for (const story::Step& step : reading.chapter()->steps)
        if (const auto* panel = std::get_if<story::Panel>(&step)) {
            ++total;
            number = panel == reading.panel() ? total : number;
        }
    return context.word("reader.panel",
                        {{"number", context.number(number)}, {"total", context.number(total)}});
}

/// Which panel of its chapter this is, and how many there are.
std::pair<std::size_t, std::size_t> place_in_chapter(const reading::Reading& reading) {
    std::size_t count = 0, current = 0;
    for (const story::Step& step : reading.chapter()->steps)
        if (const auto* panel = std::get_if<story::Panel>(&step)) {
            current = panel == reading.panel() ? count : current;
            ++count;
        }
    return {current, count};
}

/// The panel, lettered clear of a slip.
SizedPanel panel_beside(const Context& context, const story::Panel& panel, const Rect& slip) {
    pages::PanelRequest request =
        panel_request(context, panel.id, version_of(context, panel), guided_rect(context).size());
    request.reserved = reserved_for(context, panel, slip);
    return make_sized(context, std::move(request));
}

/// The panel and the room of the slip that covers least of its people.
struct Guided {
    SizedPanel panel;
    Rect notice_room;
};

Guided guided(const Context& context, const story::Panel& panel) {
    if (!has_notice(context))
        return {panel_beside(context, panel, {}), {}};
    Guided best;
    double least = 0;
    for (const Rect& room : notice_rooms(context)) {
        const Rect slip = notice_rect(context, room);
        Guided next{panel_beside(context, panel, slip), room};
        const double covered = covered_heads(context, next.panel.finished->scene, slip);
        if (!best.panel.finished || covered < least) {
            best = std::move(next);
            least = covered;
        }
    }
    return best;
}

} // namespace

SizedPanel guided_panel(const Context& context, const story::Panel& panel) {
    if (presents(context.state())) { // balloons come as everybody sees them
        const State there = on_the_wall(context.state());
        return wall_panel(Context(there, context.world()), panel);
    }
    return guided(context, panel).panel;
}

bool steps_replace(const Context& context) {
    const auto* panel = context.state().reading->panel();
    return panel && guided_panel(context, *panel).finished->lettering.beats_replace;
}

void turn_by_touch(ui::Tree& tree) {
    tree.default_focus = "next";
    tree.on_touch = ui::Message{"next", ""};
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"shelf", ""};
}

ui::Tree view_reader(const Context& context) {
    const auto& reading = *context.state().reading;
    const story::Panel& panel = *reading.panel();
    const auto [sized, notice_room] = guided(context, panel);
    const auto steps = steps_of(sized.finished->lettering, context.state().preferences.pace);
    const auto step = static_cast<std::size_t>(
        std::clamp(context.state().beat, 0, static_cast<int>(steps.size()) - 1));

    ui::Tree tree =
        make_screen(context, "reader",
                    context.words(context.book()->book.id + ".title", context.book()->book.title));
    add_ground(tree.root.drawing, context, Ground::Paper);
    auto tokens = guided_tokens(context, panel);
    ui::Node art = make_lettered_panel(context, panel, sized, steps[step], guided_rect(context));
    art.name = panel_name(context);
    tree.root.children.push_back(std::move(art));
    for (ui::Node& token : tokens)
        tree.root.children.push_back(std::move(token));
    const auto [current, count] = place_in_chapter(reading);
    const bool steps_seen =
        sized.finished->lettering.beats > 1 || context.metrics().text_scale >= 1.5;
    const bool row = leads(context.state()); // which leaves no room between its tokens
    if (!row && steps_seen)
        add_step_marks(tree, context, steps.size(), step, stones_room(context));
    else if (!row)
        add_stones(tree, context, count, current, stones_room(context), panel_name(context));
    add_notice(tree, context, notice_room);
    turn_by_touch(tree);
    return tree;
}

} // namespace hakawati::screens
