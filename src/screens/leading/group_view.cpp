#include "screens/activities/rest.h"
#include "screens/leading/practice.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/views.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

/// What leads one reader elsewhere has no place in a group.
void take_ways_out(ui::Tree& tree) {
    constexpr std::array out{"badge", "shelf", "again", "page-view", "settings", "note"};
    std::erase_if(tree.root.children, [&](const ui::Node& node) {
        return std::any_of(out.begin(), out.end(), [&](const char* id) { return node.id == id; });
    });
}

/// The way on of a session, which is not always the next chapter.
void put_next(ui::Tree& tree, const Context& context) {
    std::erase_if(tree.root.children, [](const ui::Node& node) { return node.id == "next"; });
    tree.root.children.push_back(make_token(context, "next", ui::Corner::BottomEnd));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
}

/// Rest for everybody on one tablet: the tree, the way of the session, and on with the story.
ui::Tree view_paused(const Context& context) {
    ui::Tree tree = make_screen(context, "paused", context.word("group.pause"));
    add_calm_ground(tree.root.drawing, context);
    auto row = make_row(context, {"tree", "breathe", "energiser", "referral"}, {"go-on"});
    const double margin = context.mm(3.4), high = context.mm(is_low(context) ? 15 : 19);
    add_path(
        tree, context,
        {margin, row.front().bounds.y - high - margin, context.screen().width - 2 * margin, high});
    for (ui::Node& token : row)
        tree.root.children.push_back(std::move(token));
    tree.default_focus = "go-on";
    tree.on_back = tree.on_next = ui::Message{"pause", ""};
    return tree;
}

} // namespace

ui::Tree view_group_reading(const Context& context) {
    if (presents(context.state()))
        return view_presenter(context);
    if (context.state().leading.paused)
        return under_practice(context, view_paused, "practice.paused");
    ui::Tree tree = view_stop(context);
    const auto kind = context.state().reading->here().kind;
    take_ways_out(tree);
    if (kind == reading::StopKind::ChapterEnd || kind == reading::StopKind::End)
        put_next(tree, context);
    if (kind == reading::StopKind::Question)
        tree.root.children.push_back(make_group_token(
            context, "vote",
            context.metrics().for_hand(token_rect(context, "back", ui::Corner::BottomStartInner))));
    tree.on_back = ui::Message{"pause", ""};
    if (kind == reading::StopKind::Panel)
        add_practice_slip(tree, context, "practice.reading");
    return tree;
}

} // namespace hakawati::screens
