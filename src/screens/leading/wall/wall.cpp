#include "screens/leading/wall/wall.h"

#include "screens/activities/rest.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double frame_mm = 1.4;

/// Rest for everybody: the tree, and nothing to read.
ui::Tree view_tree(const Context& context) {
    ui::Tree tree = make_screen(context, "wall", context.word("action.calm-tree"));
    add_calm_ground(tree.root.drawing, context);
    return tree;
}

ui::Tree view_panel(const Context& context) {
    const story::Panel& panel = *context.state().reading->panel();
    const SizedPanel sized = wall_panel(context, panel);
    const auto steps = steps_of(sized.finished->lettering, context.state().preferences.pace);
    const auto step = static_cast<std::size_t>(
        std::clamp(context.state().beat, 0, static_cast<int>(steps.size()) - 1));
    ui::Tree tree = make_screen(context, "wall", context.word("group.wall"));
    add_ground(tree.root.drawing, context, Ground::Paper);
    tree.root.children.push_back(
        make_lettered_panel(context, panel, sized, steps[step], wall_rect(context)));
    return tree;
}

/// What is made for one reader, without what that reader would touch.
ui::Tree only_seen(ui::Tree tree) {
    take_controls(tree);
    return tree;
}

ui::Tree view_story(const Context& context) {
    const auto& reading = *context.state().reading;
    switch (reading.here().kind) {
    case reading::StopKind::ChapterTitle:
        return only_seen(view_title(context));
    case reading::StopKind::Panel:
        return view_panel(context);
    case reading::StopKind::Question:
        return view_question_on_wall(context, *reading.question());
    case reading::StopKind::Activity:
        return only_seen(view_activity(context));
    case reading::StopKind::ChapterEnd:
        return only_seen(view_chapter_end(context, SeenOn::Wall));
    case reading::StopKind::End:
        return only_seen(view_end(context, SeenOn::Wall));
    case reading::StopKind::Note:
        break;
    }
    return view_tree(context);
}

ui::Tree view_now(const Context& context) {
    const State& state = context.state();
    if (!leads(state) || rests(state) || !state.reading)
        return view_tree(context);
    switch (state.screen) {
    case Screen::Reading:
        return view_story(context);
    case Screen::Calm:
        return state.lantern == Lantern::Tree ? view_tree(context)
                                              : only_seen(view_activity(context));
    case Screen::TalkPoint:
        return view_talk_on_wall(context);
    case Screen::Card:
        return view_card_on_wall(context);
    case Screen::Vote:
        if (const auto* question = voted_question(context))
            return view_question_on_wall(context, *question);
        return view_tree(context);
    default:
        return view_tree(context);
    }
}

} // namespace

ui::Metrics metrics_of_wall(Size screen) {
    // A picture 1.8 m wide thought as a tablet: 36 mm of x-height on it are 37 px of 1080. A
    // picture that is less wide for its height keeps the share of the height, for it is thrown no
    // larger.
    constexpr double long_mm = 312, short_mm = 175.5;
    ui::Metrics metrics;
    metrics.screen = screen;
    metrics.px_per_mm = std::max(std::max(screen.width, screen.height) / long_mm,
                                 std::min(screen.width, screen.height) / short_mm);
    metrics.text_scale = 2;
    return metrics;
}

namespace {

State seen_with(State state, const ui::Metrics& of_the_wall) {
    const bool right_to_left = state.metrics.right_to_left;
    state.metrics = of_the_wall;
    state.metrics.right_to_left = right_to_left;
    state.preferences.text_scale = of_the_wall.text_scale;
    state.notice = Notice::None; // a matter between the tablet and its grown-up
    return state;
}

} // namespace

State on_the_wall(const State& state) {
    return seen_with(state, metrics_of_wall(state.leading.wall_size));
}

Rect wall_rect(const Context& wall) { return wall.screen().inflated(-wall.mm(frame_mm)); }

SizedPanel wall_panel(const Context& wall, const story::Panel& panel) {
    return make_sized(
        wall, panel_request(wall, panel.id, version_of(wall, panel), wall_rect(wall).size()));
}

ui::Tree wall(const State& state, const World& world, const ui::Metrics& of_the_wall) {
    const State there = seen_with(state, of_the_wall);
    ui::Tree tree = view_now(Context(there, world));
    tree.root.id = "wall";
    return tree;
}

} // namespace hakawati::screens
