#include "screens/parts/notice.h"

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double wide_mm = 66; // from here on the sign stands beside the words, not over them
constexpr double sizes[] = {adult_2, 1.9, 1.7}; // mm of x-height: 1.7 is 20 px of the design

/// Where sign, heading and words of a slip lie.
struct Inside {
    Rect slip, sign, head, words;
    double x_height = adult_2;
};

Type type_of(double x_height, text::Weight weight) {
    return {x_height, weight, text::Align::Start, ink_soft, nullptr};
}

Inside lay_out(const Context& context, const Slip& slip, const Rect& room, double x_height) {
    const bool wide = room.width >= context.mm(wide_mm);
    const double pad = context.mm(2), sign = context.mm(wide ? 9 : 6);
    const Type bold = type_of(x_height, text::Weight::Bold);
    const Type plain = type_of(x_height, text::Weight::Regular);
    const double from = room.x + 2 * pad + sign, to = room.right() - pad;
    const double head = height_of(context, context.word("grown-up.title"), bold, to - from);
    Inside in;
    in.x_height = x_height;
    in.head = {from, room.y + pad, to - from, wide ? head : std::max(head, sign)};
    const double x = wide ? from : room.x + pad;
    in.words = {x, in.head.bottom() + (wide ? 0 : pad / 2), to - x,
                height_of(context, slip.words, plain, to - x)};
    const double height = std::max(in.words.bottom() - room.y + pad, context.mm(least_target_mm));
    in.slip = {room.x, room.y, room.width, height};
    in.sign = {room.x + pad, wide ? in.slip.centre().y - sign / 2 : in.head.centre().y - sign / 2,
               sign, sign};
    return in;
}

/// In the largest size for grown-ups in which it fits, else the smallest.
Inside inside_of(const Context& context, const Slip& slip, const Rect& room) {
    Inside in;
    for (const double x_height : sizes) {
        in = lay_out(context, slip, room, x_height);
        if (in.slip.height <= room.height)
            break;
    }
    return in;
}

const char* word_of(Notice notice) {
    switch (notice) {
    case Notice::Full:
        return "notice.full";
    case Notice::NotKept:
        return "notice.not-kept";
    case Notice::Restored:
        return "notice.restored";
    case Notice::Anew:
        return "notice.anew";
    case Notice::Newer:
        return "notice.newer";
    case Notice::None:
        break;
    }
    return "";
}

void move_down(drawing::Item& item, double dy) {
    if (auto* picture = std::get_if<drawing::DrawPicture>(&item))
        picture->to.y += dy;
    else if (auto* words = std::get_if<drawing::DrawWords>(&item))
        words->origin.y += dy;
    else if (auto* fill = std::get_if<drawing::DrawFill>(&item))
        fill->to.y += dy;
}

/// None on a low screen, where a question needs all its height.
double strip_height(const Context& context) {
    const bool low = is_low(context) && !context.metrics().portrait();
    return low || !has_notice(context) ? 0 : notice_rect(context, notice_strip(context)).bottom();
}

Slip slip_of(const Context& context) {
    return {"lock", context.word(word_of(context.state().notice))};
}

} // namespace

void move_down(ui::Node& node, double dy) {
    node.bounds.y += dy;
    node.arrival_from.y += dy;
    for (drawing::Item& item : node.drawing)
        move_down(item, dy);
    for (ui::Node& child : node.children)
        move_down(child, dy);
}

ui::Node make_slip(const Context& context, const std::string& id, const Slip& slip,
                   const Rect& room) {
    const Inside in = inside_of(context, slip, room);
    const std::string title = context.word("grown-up.title");
    ui::Node node = make_node(context, id, ui::Role::Text, title + ": " + slip.words, in.slip);
    node.focus_radius = context.mm(1.7);
    add_card(node.drawing, context, in.slip, slip_paper(context, 95));
    add_sign(node.drawing, context, slip.icon, in.sign);
    add_words(node.drawing, context, title, type_of(in.x_height, text::Weight::Bold), in.head);
    Type plain = type_of(in.x_height, text::Weight::Regular);
    plain.colour = ink;
    add_words(node.drawing, context, slip.words, plain, in.words, Stand::Top);
    return node;
}

bool has_notice(const Context& context) { return context.state().notice != Notice::None; }

Rect notice_rect(const Context& context, const Rect& room) {
    return has_notice(context) ? inside_of(context, slip_of(context), room).slip : Rect{};
}

void add_notice(ui::Tree& tree, const Context& context, const Rect& room) {
    if (!has_notice(context))
        return;
    ui::Node node = make_slip(context, "notice", slip_of(context), room);
    node.role = ui::Role::Button;
    node.action = ui::Message{"notice-seen", ""};
    tree.root.children.push_back(std::move(node));
}

Rect notice_corner(const Context& context) {
    const Rect all = context.screen(), tree = token_rect(context, "tree", ui::Corner::TopEnd);
    const double width = std::clamp(all.width * 0.28, context.mm(46), context.mm(62));
    const double top = tree.bottom() + context.mm(gap_mm);
    const double foot = context.mm(big_token_mm + 2 * margin_mm);
    return {tree.right() - width, top, width, all.height - top - foot};
}

Rect notice_strip(const Context& context) {
    const double margin = context.mm(margin_mm);
    return {margin, margin, context.screen().width - 2 * margin, context.mm(22)};
}

State below_notice(const Context& context) {
    State state = context.state();
    state.metrics.screen.height -= strip_height(context);
    return state;
}

ui::Tree under_notice(const Context& context, ui::Tree (*view)(const Context&)) {
    const double strip = strip_height(context);
    if (strip == 0)
        return view(context);
    const State lower = below_notice(context);
    ui::Tree tree = view(Context(lower, context.world()));
    move_down(tree.root, strip);
    tree.root.bounds = context.screen();
    drawing::DrawList ground;
    add_ground(ground, context, Ground::Paper);
    tree.root.drawing.insert(tree.root.drawing.begin(), ground.begin(), ground.end());
    add_notice(tree, context, notice_strip(context));
    return tree;
}

} // namespace hakawati::screens
