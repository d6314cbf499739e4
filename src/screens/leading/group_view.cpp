#include "screens/activities/rest.h"
#include "screens/leading/practice.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/wall/wall.h"
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

ui::Node referral_token(const Context& context, ui::Corner corner) {
    const char* of_its_size = corner == ui::Corner::BottomEnd ? "shelf" : "tree";
    return make_group_token(context, "referral", token_rect(context, of_its_size, corner));
}

/// The rail of a question as the row of the panels: the vote and the referral hand stand in it.
void put_row_for_rail(ui::Tree& tree, const Context& context) {
    constexpr std::array rail{"back", "twig", "not-sure", "later", "next"};
    const bool asks = ui::find(tree.root, "not-sure") != nullptr;
    const ui::Node next = *ui::find(tree.root, "next");
    std::erase_if(tree.root.children, [&](const ui::Node& node) {
        return std::any_of(rail.begin(), rail.end(), [&](const char* id) { return node.id == id; });
    });
    const std::vector<const char*> last =
        asks ? std::vector{"not-sure", "later", "next"} : std::vector{"later", "next"};
    auto row = make_row(context, {"back", "vote", "referral"}, last);
    row.back().state = next.state;
    const double factor = row.back().bounds.width / next.bounds.width;
    row.back().drawing = made_smaller(next.drawing, factor,
                                      row.back().bounds.origin() - next.bounds.origin() * factor);
    for (ui::Node& token : row)
        tree.root.children.push_back(std::move(token));
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
        put_row_for_rail(tree, context);
    if (kind == reading::StopKind::Activity)
        tree.root.children.push_back(referral_token(context, ui::Corner::TopStart));
    tree.on_back = ui::Message{"pause", ""};
    if (kind == reading::StopKind::Panel)
        add_practice_slip(tree, context, "practice.reading");
    return tree;
}

ui::Tree view_group_calm(const Context& context) {
    const bool tree_stands = context.state().lantern == Lantern::Tree;
    ui::Tree tree = tree_stands ? view_calm(context) : view_activity(context);
    std::erase_if(tree.root.children, [](const ui::Node& node) { return node.id == "shelf"; });
    tree.root.children.push_back(
        referral_token(context, tree_stands ? ui::Corner::BottomEnd : ui::Corner::TopEnd));
    return tree;
}

} // namespace hakawati::screens
