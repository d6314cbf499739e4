#include "screens/leading/votes/vote_head.h"

#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour chalk{0xFF, 0xFD, 0xF3, 255};

/// "24 hands of 26": only where every child raises a hand once.
std::string total_words(const Context& context, const story::Question& question) {
    const int hands = hands_up(context.state().leading.vote);
    const int size = context.state().leading.plan.children;
    if (!one_hand_each(question) || size == 0)
        return context.word("vote.hands", {{"number", context.number(hands)}});
    return context.word("vote.hands-of",
                        {{"number", context.number(hands)}, {"total", context.number(size)}});
}

/// What is said once the counts are kept; until then the question.
std::string head_words(const Context& context, const story::Question& question) {
    if (!context.state().leading.shown)
        return question_words(context, question);
    return vote_is_shown(context.state()) ? said_to_group(context, question)
                                          : context.word("group.keeping");
}

constexpr double total_mm = 7, slip_gap_mm = 3;
constexpr double least_slip_mm = 9.5, most_slip_mm = 15;

/// The small wall, touched to turn the large one on: its sign, what it shows, a dot a part.
struct SmallWall {
    Rect all, sign, picture, dots;
};

SmallWall small_wall(const Context& context, Point upper_end, double high) {
    const double pad = context.mm(1), side = high - 2 * pad;
    const Size wall = context.state().leading.wall_size;
    const double wide = side * wall.width / wall.height, dots = context.mm(2);
    SmallWall at;
    at.all = {0, upper_end.y, side + wide + dots + 5 * pad, high};
    at.all.x = upper_end.x - at.all.width;
    at.sign = {at.all.x + pad, at.all.y + pad, side, side};
    at.picture = {at.sign.right() + pad, at.sign.y, wide, side};
    at.dots = {at.picture.right() + pad, at.sign.y, dots, side};
    return at;
}

ui::Node make_small_wall(const Context& context, const OnWall& on, const SmallWall& at) {
    ui::Node node = make_node(context, "wall", ui::Role::Button, part_line(context, on), at.all);
    node.action = ui::Message{"wall-turn", ""};
    drawing::PaperStyle paper = card_paper(context, 76);
    paper.edge = wall_frame;
    paper.edge_width = context.mm(0.8);
    add_card(node.drawing, context, at.all, paper);
    add_sign(node.drawing, context, "projector", at.sign);
    add_small_wall(node.drawing, context, at.picture);
    const double pitch = at.dots.height / static_cast<double>(on.count);
    const double radius = std::min(pitch, at.dots.width) * 0.42;
    for (std::size_t i = 0; i < on.count; ++i)
        add_asset(node.drawing, context, i == on.part ? "ui/disc-current.svg" : "ui/disc-ahead.svg",
                  Rect{at.dots.centre().x, at.dots.y + pitch * (static_cast<double>(i) + 0.5), 0, 0}
                      .inflated(radius));
    return node;
}

} // namespace

double add_vote_head(ui::Tree& tree, const Context& context, const story::Question& question,
                     const Rect& inside, const OnWall& on) {
    const std::string words = head_words(context, question);
    const std::string total = total_words(context, question);
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, chalk, nullptr};
    const double most = inside.height * (is_low(context) ? 0.28 : 0.24);
    const double slip = std::clamp(std::min(most, inside.width * 0.1), context.mm(least_slip_mm),
                                   context.mm(most_slip_mm));
    // The number stands beside the small wall, upright over it: the words need the width.
    const bool over = on.count > 1 && context.metrics().portrait();
    const SmallWall small = small_wall(
        context, {inside.right(), inside.y + (over ? context.mm(total_mm + 1) : 0)}, slip);
    const double total_wide = adult_width(context, total, soft) + 1;
    const double from_end = on.count > 1 && !over ? small.all.width + context.mm(slip_gap_mm) : 0;
    const double wide = over ? std::max(total_wide, small.all.width) : from_end + total_wide;
    const double room = inside.width - wide - context.mm(4);
    const AdultType type{adult_3, text::Weight::Bold, text::Align::Start, chalk, nullptr};
    const double high = std::min(adult_height(context, words, type, room) + 1, most);
    ui::Node head = make_adult_text(context, question.id + ".ask", words, type,
                                    {inside.x, inside.y, room, high});
    head.role = ui::Role::Heading;
    tree.root.children.push_back(std::move(head));
    tree.root.children.push_back(make_adult_text(
        context, "total", total, soft,
        {inside.right() - from_end - total_wide, inside.y, total_wide, context.mm(total_mm)}));
    if (on.count < 2)
        return inside.y + high;
    tree.root.children.push_back(make_small_wall(context, on, small));
    return std::max(inside.y + high, small.all.bottom());
}

} // namespace hakawati::screens
