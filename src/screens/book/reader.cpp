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

ui::Role role_of(lettering::Kind kind) {
    switch (kind) {
    case lettering::Kind::Caption:
        return ui::Role::Caption;
    case lettering::Kind::Sound:
        return ui::Role::Sound;
    case lettering::Kind::Sign:
        return ui::Role::Sign;
    default:
        return ui::Role::Balloon;
    }
}

const story::Line* find_line(const story::Panel& panel, const std::string& id) {
    for (const story::Line& line : panel.lines)
        if (line.id == id)
            return &line;
    if (panel.gentle)
        for (const story::Line& line : panel.gentle->lines)
            if (line.id == id)
                return &line;
    return nullptr;
}

bool is_spoken(lettering::Kind kind) { return role_of(kind) == ui::Role::Balloon; }

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

} // namespace

std::vector<std::vector<std::size_t>> steps_of(const lettering::Lettering& lettering,
                                               BalloonPace pace) {
    std::vector<std::vector<std::size_t>> steps;
    std::vector<std::size_t> before;
    for (int beat = 0; beat < std::max(1, lettering.beats); ++beat) {
        std::vector<std::size_t> shown =
            lettering.beats_replace ? std::vector<std::size_t>{} : before;
        std::vector<std::size_t> spoken;
        for (std::size_t i = 0; i < lettering.balloons.size(); ++i)
            if (lettering.balloons[i].beat == beat)
                (is_spoken(lettering.balloons[i].kind) ? spoken : shown).push_back(i);
        const bool together = pace == BalloonPace::AllAtOnce || spoken.size() < 2;
        if (spoken.empty())
            steps.push_back(shown);
        for (std::size_t k = 0; k < spoken.size(); ++k) {
            shown.push_back(spoken[k]);
            if (!together || k + 1 == spoken.size())
                steps.push_back(shown);
        }
        before = shown;
    }
    return steps;
}

SizedPanel make_sized(const Context& context, pages::PanelRequest request) {
    request.site_words = context.state().adult.site_words;
    for (const double scale : {context.metrics().text_scale, 1.5, 1.25, 1.0}) {
        if (scale > context.metrics().text_scale)
            continue;
        request.text_scale = scale;
        auto finished = context.world().panels->make(request);
        if (finished->lettering.faults.outside == 0 || scale <= 1)
            return {std::move(finished), scale};
    }
    return {};
}

namespace {

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

std::string spoken_line(const Context& context, const story::Line& line) {
    const bool program_word = !line.words.empty() && line.words[0] == '@';
    const std::string& words =
        program_word ? context.word(line.words.substr(1)) : context.words(line.id, line.words);
    switch (line.kind) {
    case story::LineKind::Caption:
        return words;
    case story::LineKind::Sound:
        return context.word("reader.sound", {{"sound", words}});
    case story::LineKind::Sign:
        return context.word("reader.sign", {{"words", words}});
    case story::LineKind::Phone:
        return context.word("reader.phone", {{"name", context.name_of(line.speaker)}}) + ": " +
               words;
    default:
        return context.name_of(line.speaker) + ": " + words;
    }
}

ui::Node make_lettered_panel(const Context& context, const story::Panel& panel,
                             const SizedPanel& sized, const std::vector<std::size_t>& shown,
                             const Rect& on_screen) {
    ui::Node node;
    node.id = panel.id;
    node.role = ui::Role::Panel;
    node.bounds = on_screen;
    node.focus_radius = context.mm(3.4);
    const pages::FinishedPanel& finished = *sized.finished;
    node.drawing.push_back(drawing::DrawPicture{finished.art, on_screen, false, 1});
    const lettering::Style style{&context.language(), context.metrics().px_per_mm,
                                 sized.text_scale};
    for (const std::size_t i : shown) {
        const lettering::Balloon& balloon = finished.lettering.balloons[i];
        ui::Node words;
        words.id = balloon.id;
        words.role = role_of(balloon.kind);
        words.bounds = balloon.box.moved(on_screen.x, on_screen.y);
        if (const auto* line = find_line(panel, balloon.id))
            words.name = spoken_line(context, *line);
        words.drawing = lettering::draw(balloon, on_screen.origin(), style);
        if (is_spoken(balloon.kind)) {
            words.arrival = ui::Arrival::Balloon;
            words.arrival_from = balloon.tail.size() == 3 ? balloon.tail[2] + on_screen.origin()
                                                          : words.bounds.centre();
        }
        node.children.push_back(std::move(words));
    }
    return node;
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
