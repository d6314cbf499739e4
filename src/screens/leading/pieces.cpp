#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/parts/svg.h"
#include "story/guide.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour cream{0xFF, 0xF8, 0xE8, 255};

/// The line from the middle of one stone to the next.
void add_way(drawing::DrawList& list, const Context& context, Point from, Point to, bool walked) {
    const double thick = context.mm(0.7);
    list.push_back(
        drawing::DrawFill{context.placed({from.x, from.y - thick / 2, to.x - from.x, thick}),
                          drawing::hex(walked ? "#3E6E33" : "#D9C39A")});
}

enum class Walked { Done, Here, Ahead };

void add_stone(drawing::DrawList& list, const Context& context, const Rect& at, Walked walked) {
    const char* fill = walked == Walked::Done   ? "#3E6E33"
                       : walked == Walked::Here ? "#FFFBF0"
                                                : "#F0E2BE";
    const char* edge = walked == Walked::Done   ? "#2C5324"
                       : walked == Walked::Here ? "#BD5716"
                                                : "#A48A62";
    const double wide = walked == Walked::Here ? 0.12 : 0.05;
    add_drawn(list, context, fmt::format("path-stone:{}:{:.0f}", fill, at.width), at,
              [side = at.width, fill, edge, wide] {
                  return svg_circle({side / 2, side / 2}, side / 2, edge) +
                         svg_circle({side / 2, side / 2}, side * (0.5 - wide), fill);
              });
    if (walked == Walked::Done)
        add_asset(list, context, "ui/leaf-full.svg", at.inflated(-at.width * 0.2));
}

/// Room for the words under a stone, as wide as they are and inside the card.
Rect round_stone(const Context& context, const std::string& words, const AdultType& type,
                 double middle, const Rect& card) {
    const double wide = std::min(card.width, adult_width(context, words, type) + context.mm(2));
    return {std::clamp(middle - wide / 2, card.x, card.right() - wide), card.y, wide, card.height};
}

/// The parts of this session: without those for which the guide has nothing.
std::vector<int> parts_here(const Context& context) {
    std::vector<int> parts{0, 1, 2, 3, 4, 5};
    if (hands_on_here(context).empty())
        std::erase(parts, 3);
    return parts;
}

} // namespace

Type group_type(double x_height, text::Align align, drawing::Colour colour) {
    Type type{x_height, text::Weight::Bold, align, colour, nullptr};
    type.most = 1;
    return type;
}

void add_path(ui::Tree& tree, const Context& context, const Rect& at) {
    add_card(tree.root.drawing, context, at, card_paper(context, 61));
    const int here = context.state().leading.path;
    const auto& been = context.state().leading.been;
    const std::vector<int> parts = parts_here(context);
    const double pitch = at.width / static_cast<double>(parts.size());
    const double label = std::min(at.height * 0.4, context.mm(7));
    const double side = std::min({at.height - label - context.mm(3.4), pitch * 0.7, context.mm(8)});
    const double y = at.y + (at.height - label - side) / 2;
    const auto middle = [&](std::size_t place) {
        return Point{at.x + pitch * (static_cast<double>(place) + 0.5), y + side / 2};
    };
    const bool narrow = pitch < context.mm(17); // names of other parts would run into each other
    for (std::size_t place = 0; place + 1 < parts.size(); ++place)
        add_way(tree.root.drawing, context, middle(place), middle(place + 1),
                been.count(parts[place]) > 0 && been.count(parts[place + 1]) > 0);
    for (std::size_t place = 0; place < parts.size(); ++place) {
        const int i = parts[place];
        const Point stone = middle(place);
        const std::string part = story::session_parts[static_cast<std::size_t>(i)];
        const std::string& name = context.word("group.part-" + part);
        const Rect cell{stone.x - pitch / 2 + context.mm(0.8), at.y + context.mm(0.8),
                        pitch - context.mm(1.6), at.height - context.mm(1.6)};
        ui::Node node = make_node(context, "path-" + part, ui::Role::Stone, name, cell);
        node.action = ui::Message{"path", std::to_string(i)};
        node.state.picked = i == here;
        const double grown = i == here ? side * 0.12 : 0;
        add_stone(node.drawing, context, Rect{stone.x, stone.y, 0, 0}.inflated(side / 2 + grown),
                  i == here           ? Walked::Here
                  : been.count(i) > 0 ? Walked::Done
                                      : Walked::Ahead);
        const auto weight = i == here ? text::Weight::Bold : text::Weight::Regular;
        const AdultType type{adult_1, weight, text::Align::Centre};
        const double under = y + side + grown;
        const double high = cell.bottom() - under;
        if (!narrow)
            add_adult_words(node.drawing, context, name, type, {cell.x, under, cell.width, high});
        else if (i == here)
            tree.root.children.push_back(make_adult_text(
                context, "path-here", name, type,
                round_stone(context, name, type, stone.x, {at.x, under, at.width, high})));
        tree.root.children.push_back(std::move(node));
    }
}

ui::Node make_choice(const Context& context, const std::string& id, const std::string& name,
                     const std::string& file, const Rect& at, bool picked) {
    ui::Node node = make_node(context, id, ui::Role::Card, name, at);
    node.state.picked = picked;
    drawing::PaperStyle paper = card_paper(context, 70);
    paper.fill = picked ? "#F6FBE6" : "#FAEFD3";
    paper.edge = picked ? "#3E6E33" : "#A48A62";
    paper.edge_width = context.mm(picked ? 0.9 : 0.4);
    paper.radius = context.mm(2);
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1.1);
    const double side = std::min(at.height - 2 * pad, at.width * 0.31);
    const Rect picture{at.x + pad, at.centre().y - side / 2, side, side};
    add_asset(node.drawing, context, file, picture);
    const double from = picture.right() + pad;
    const auto weight = picked ? text::Weight::Bold : text::Weight::Regular;
    add_adult_words(node.drawing, context, name, {adult_2, weight},
                    {from, at.y + pad / 2, at.right() - pad - from, at.height - pad});
    if (picked) {
        const double leaf = std::min(context.mm(7), at.height * 0.5);
        add_asset(node.drawing, context, "ui/mark-found.svg",
                  {at.right() - leaf * 0.75, at.y - leaf * 0.3, leaf, leaf});
    }
    return node;
}

ui::Node make_go(const Context& context, const std::string& id, const std::string& icon,
                 const std::string& name, const Rect& at) {
    ui::Node node = make_button(context, id, ui::Role::Button, name, at);
    drawing::PaperStyle paper = card_paper(context, 72);
    paper.fill = "#C96218";
    paper.fill_below = "#BD5716";
    paper.edge = "#86380F";
    paper.edge_width = context.mm(0.6);
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1.8);
    const double side = std::min(at.height - 2 * pad, at.width * 0.4);
    const Rect sign{at.right() - pad - side, at.centre().y - side / 2, side, side};
    add_sign(node.drawing, context, icon, sign);
    add_adult_words(node.drawing, context, name,
                    {adult_3, text::Weight::Bold, text::Align::Centre, cream},
                    {at.x + pad, at.y + pad, sign.x - at.x - 2 * pad, at.height - 2 * pad});
    return node;
}

void take_controls(ui::Tree& tree) {
    std::erase_if(tree.root.children, [](const ui::Node& node) { return node.action.has_value(); });
    tree.default_focus.clear();
    tree.on_back.reset();
    tree.on_next.reset();
    tree.on_previous.reset();
    tree.on_touch.reset();
    tree.timer.reset();
}

} // namespace hakawati::screens
