#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

constexpr double least_panel_mm = 81;

constexpr double apart_mm = 3.05;

/// Panel view, settings and tree find no room between Back and Later.
bool in_two_rows(const Context& context) {
    const double room = between_lower_tokens(context).width - 2 * context.mm(apart_mm);
    return room < 3 * context.mm(least_target_mm);
}

double rail_height(const Context& context) {
    const double over = in_two_rows(context) ? small_token_mm + gap_mm : 0;
    return context.mm(big_token_mm + 2 * margin_mm + over);
}

/// Between Back and Later, or over them.
Rect rail_middle(const Context& context) {
    const Rect between = between_lower_tokens(context);
    if (!in_two_rows(context))
        return between;
    const double margin = context.mm(margin_mm), side = context.mm(small_token_mm);
    return {margin, between.y - context.mm(gap_mm) - side, context.screen().width - 2 * margin,
            side};
}

/// Three dots on a small paper at the foot of a panel: there are more words inside.
void add_dots(ui::Node& panel, const Context& context) {
    const double width = context.mm(10), height = context.mm(4.4), dot = context.mm(0.75);
    const Rect at{panel.bounds.centre().x - width / 2, panel.bounds.bottom() - height * 1.35, width,
                  height};
    drawing::Picture picture;
    picture.key = fmt::format("dots:{:.0f}", width);
    picture.stuff = drawing::Stuff::Paper;
    picture.svg = [=] {
        std::string svg = svg_rect({0, 0, width, height}, height / 2, "#3A2A28") +
                          svg_rect({2, 2, width - 4, height - 4}, height / 2 - 2, "#FFFDF6");
        for (const double x : {0.28, 0.5, 0.72})
            svg += svg_circle({width * x, height / 2}, dot, "#3A2A28");
        return svg_document({width, height}, svg);
    };
    panel.drawing.push_back(drawing::DrawPicture{picture, at, false, 1});
}

ui::Node make_page_panel(const Context& context, const pages::PagePanel& placed) {
    const Rect area = context.placed(page_area(context));
    const Rect at = placed.at.moved(area.x, area.y);
    const story::Panel& panel = *story::find_panel(context.book()->book, placed.panel);
    const SizedPanel sized = make_sized(
        context, panel_request(context, panel.id, version_of(context, panel), at.size()));
    const auto steps = steps_of(sized.finished->lettering, BalloonPace::AllAtOnce);
    ui::Node node = make_lettered_panel(context, panel, sized, steps.front(), at);
    for (ui::Node& words : node.children)
        words.arrival = ui::Arrival::None;
    node.name = context.word("action.enter-panel");
    node.action = ui::Message{"panel", panel.id};
    if (steps.size() > 1)
        add_dots(node, context);
    return node;
}

/// Panel view, settings and tree between Back and Later or over them; stones where room is left.
void add_rail(ui::Tree& tree, const Context& context, std::size_t pages, std::size_t page) {
    const ui::Metrics& metrics = context.metrics();
    const Rect row = rail_middle(context);
    const double gap = context.mm(apart_mm);
    const double side = std::min(context.mm(small_token_mm), (row.width - 2 * gap) / 3);
    const double y = row.centre().y - side / 2;
    const Rect tree_at{row.right() - side, y, side, side};
    const Rect settings_at = tree_at.moved(-side - gap, 0);
    const Rect view_at{row.x, y, side, side};
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.root.children.push_back(make_token(context, "panel-view", metrics.for_hand(view_at)));
    const Rect room = metrics.for_hand({view_at.right() + gap, row.centre().y - context.mm(3),
                                        settings_at.x - view_at.right() - 2 * gap, context.mm(6)});
    add_stones(tree, context, pages, page, room,
               context.word("reader.page", {{"number", context.number(static_cast<int>(page) + 1)},
                                            {"total", context.number(static_cast<int>(pages))}}));
    tree.root.children.push_back(make_token(context, "settings", metrics.for_hand(settings_at)));
    tree.root.children.push_back(make_token(context, "tree", metrics.for_hand(tree_at)));
    tree.root.children.push_back(make_token(context, "later", ui::Corner::BottomEndInner));
    tree.root.children.push_back(make_token(context, "next", ui::Corner::BottomEnd));
}

} // namespace

Rect page_area(const Context& context) {
    const double margin = context.mm(margin_mm);
    const Rect all = context.screen(), slip = notice_rect(context, notice_strip(context));
    const double top = slip.empty() ? margin : slip.bottom() + context.mm(gap_mm);
    return {margin, top, all.width - 2 * margin, all.height - top - rail_height(context)};
}

std::vector<pages::Page> pages_here(const Context& context) {
    return pages::lay_out_pages(*context.state().reading->chapter(), page_area(context).size(),
                                context.mm(gap_mm), context.right_to_left(),
                                context.mm(least_panel_mm) * context.metrics().text_scale);
}

std::size_t page_with(const std::vector<pages::Page>& pages, const std::string& panel) {
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const pages::PagePanel& placed : pages[i].panels)
            if (placed.panel == panel)
                return i;
    return 0;
}

ui::Tree view_page(const Context& context) {
    const auto& reading = *context.state().reading;
    const auto pages = pages_here(context);
    const std::size_t page = page_with(pages, reading.panel()->id);
    ui::Tree tree =
        make_screen(context, "page",
                    context.words(context.book()->book.id + ".title", context.book()->book.title));
    add_ground(tree.root.drawing, context, Ground::Paper);
    for (const pages::PagePanel& placed : pages[page].panels)
        tree.root.children.push_back(make_page_panel(context, placed));
    add_rail(tree, context, pages.size(), page);
    add_notice(tree, context, notice_strip(context));
    turn_by_touch(tree);
    tree.on_touch.reset();
    return tree;
}

} // namespace hakawati::screens
