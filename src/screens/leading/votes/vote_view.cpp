#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/tally.h"
#include "screens/leading/votes/vote_head.h"
#include "screens/leading/votes/vote_options.h"
#include "screens/leading/votes/voting.h"
#include "screens/leading/wall/answer.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour chalk_number{0xFF, 0xE9, 0xA8, 255};
constexpr double number_size = 6.2; ///< mm of x-height
constexpr double token_mm = 15, low_token_mm = 10;

std::string board(Size size, double frame) {
    const Rect all{0, 0, size.width, size.height};
    Strays stray(5);
    std::string svg = svg_gradient("f", size.height, "#B5824C", "#8A5A32") +
                      svg_gradient("b", size.height, "#2F5247", "#284439") +
                      svg_rect(all, frame * 0.5, "#6B4424") +
                      svg_rect(all.inflated(-frame * 0.14), frame * 0.4, "url(#f)") +
                      svg_rect(all.inflated(-frame * 0.9), frame * 0.3, "#1E332B") +
                      svg_rect(all.inflated(-frame), frame * 0.3, "url(#b)");
    for (int i = 0; i < 5; ++i) {
        const Point a{frame * 2 + stray.unit() * (size.width * 0.6),
                      frame * 2 + stray.unit() * (size.height - frame * 4)};
        svg += fmt::format("<path d=\"M{} q{} {} {} {}\" fill=\"none\" stroke=\"#FFFDF3\" "
                           "stroke-width=\"{}\" stroke-linecap=\"round\" opacity=\".05\"/>",
                           svg_point(a), svg_number(size.width * 0.1),
                           svg_number(stray.both() * 20), svg_number(size.width * 0.22),
                           svg_number(stray.both() * 14), svg_number(frame * 1.2));
    }
    return svg;
}

struct Column {
    Rect card, number, tally, minus, plus;
    bool strokes = true;
};

/// One option above its number, its strokes and its two tokens.
Column column_places(const Context& context, const Rect& at, bool counting) {
    const bool tight = is_low(context) && at.width < context.mm(32); // room for pictures
    const double gap = context.mm(tight ? 0 : 1.6);
    const double token = counting ? std::min(context.mm(is_low(context) ? low_token_mm : token_mm),
                                             (at.width - context.mm(1.5)) / 2)
                                  : 0;
    const double number = context.mm(tight ? 6.2 : is_low(context) ? 7 : 13.6);
    const double tally = context.mm(tight ? 6.2 : is_low(context) ? 7 : 9);
    Column in;
    const double foot = at.bottom() - token;
    in.tally = {at.x, foot - gap - tally, at.width, tally};
    in.number = {at.x, in.tally.y - number, at.width, number};
    if (is_low(context)) { // beside each other
        in.number = {at.x, foot - gap - number, at.width * 0.36, number};
        in.tally = {in.number.right(), in.number.y + number - tally, at.width * 0.64, tally};
    }
    in.card = {at.x, at.y, at.width, in.number.y - gap - at.y};
    // Nearer to each other than to the tokens of the next option.
    const double free = at.width - 2 * token;
    const double spread = std::clamp(free / 3, std::min(free, context.mm(1.5)), context.mm(8));
    const double x = at.centre().x - token - spread / 2;
    in.minus = {x, foot, token, token};
    in.plus = {x + token + spread, foot, token, token};
    return in;
}

/// The same beside each other, where the screen is upright.
Column row_places(const Context& context, const Rect& at, bool counting) {
    const double gap = context.mm(1.6);
    const bool narrow = at.width < context.mm(90);
    const double wished = context.mm(narrow ? low_token_mm : token_mm);
    const double token = counting ? std::min(wished, at.height) : 0;
    Column in;
    in.plus = {at.right() - token, at.centre().y - token / 2, token, token};
    in.minus = in.plus.moved(-token - gap, 0);
    const double room = (counting ? in.minus.x : at.right()) - gap - at.x;
    in.card = {at.x, at.y, room * (narrow ? 0.72 : 0.56), at.height};
    const double from = in.card.right() + gap, width = at.x + room - from;
    in.number = {from, at.y, width, at.height * 0.45};
    in.tally = {from, in.number.bottom(), width, at.height * 0.55};
    return in;
}

ui::Node make_counter(const Context& context, const Hand& hand, bool plus, const Rect& at) {
    const std::string id = std::string(plus ? "plus-" : "minus-") + hand.option;
    ui::Node node =
        make_node(context, id, ui::Role::Button,
                  context.word(plus ? "vote.plus" : "vote.minus") + ": " + hand.words, at);
    node.action = ui::Message{plus ? "hand-plus" : "hand-minus", hand.option};
    node.repeats = true;
    node.focus_radius = 0.33 * at.width;
    add_sign(node.drawing, context, plus ? "plus" : "minus", at);
    return node;
}

/// Of so many hands under the answer, which takes all the rest.
double hands_height(const Context& context, std::size_t count) {
    const double high = context.mm(is_small_tablet(context) ? 13 : 17);
    return context.metrics().portrait() ? high * static_cast<double>(count) : high;
}

/// In one line, under an answer: what was counted, and its number without strokes.
Column line_places(const Context& context, const Rect& at) {
    const double gap = context.mm(2), number = context.mm(16);
    Column in;
    in.card = at.inset({0, 0, number + 2 * gap, 0});
    in.number = in.tally = {in.card.right() + gap, at.y, number, at.height};
    in.strokes = false;
    return in;
}

Column places_in(const Context& context, const Rect& at) {
    const bool counting = !context.state().leading.shown;
    if (!counting && at.height < hands_height(context, 1) + 1)
        return line_places(context, at);
    return context.metrics().portrait() ? row_places(context, at, counting)
                                        : column_places(context, at, counting);
}

bool is_on_wall(const OnWall& on, const Hand& hand) {
    return std::find(on.things.begin(), on.things.end(), hand.option) != on.things.end();
}

/// A frame of chalk round what stands on the wall where it cannot show all of it at once.
void add_wall_frame(ui::Tree& tree, const Context& context, const Rect& cells, double gap) {
    const Rect frame = cells.inflated(gap * 0.5);
    const double line = context.mm(0.8);
    add_drawn(
        tree.root.drawing, context, fmt::format("on-wall:{:.0f}x{:.0f}", frame.width, frame.height),
        frame, [size = frame.size(), line] {
            const Rect all = Rect{0, 0, size.width, size.height}.inflated(-line / 2);
            return fmt::format("<rect x=\"{0}\" y=\"{0}\" width=\"{1}\" height=\"{2}\" "
                               "rx=\"{3}\" fill=\"none\" stroke=\"{5}\" "
                               "stroke-width=\"{4}\"/>",
                               svg_number(all.x), svg_number(all.width), svg_number(all.height),
                               svg_number(line * 4), svg_number(line), wall_frame);
        });
}

void add_option(ui::Tree& tree, const Context& context, const story::Question& question,
                const Hand& hand, const Rect& at, const VoteLooks& looks, const OnWall& on) {
    const Column in = places_in(context, at);
    const auto& hands = context.state().leading.vote.hands;
    const auto found = hands.find(hand.option);
    const int count = found == hands.end() ? 0 : found->second;
    ui::Node card = make_vote_option(context, question, hand, in.card, looks);
    if (on.count > 1)
        card.action = ui::Message{"wall-turn", hand.option};
    if (is_on_wall(on, hand))
        card.name += ", " + context.word("group.on-wall");
    tree.root.children.push_back(std::move(card));
    ui::Node number =
        make_node(context, "count-" + hand.option, ui::Role::Text,
                  hand.words + ": " + context.number(count), in.number.united(in.tally));
    const double number_x = !is_low(context)                     ? number_size
                            : in.number.height < context.mm(6.5) ? 2.9
                                                                 : 4.2;
    add_words(number.drawing, context, context.number(count),
              group_type(number_x, text::Align::Centre, chalk_number), in.number);
    if (in.strokes)
        add_tally(number.drawing, context, count, in.tally);
    tree.root.children.push_back(std::move(number));
    if (context.state().leading.shown)
        return;
    tree.root.children.push_back(make_counter(context, hand, false, in.minus));
    tree.root.children.push_back(make_counter(context, hand, true, in.plus));
}

void add_vote_row(ui::Tree& tree, const Context& context) {
    const Leading& leading = context.state().leading;
    std::vector<const char*> first{"back", "tree", "referral"};
    if (!leading.shown && !leading.undo.empty())
        first.push_back("undo");
    if (!leading.shown && leading.vote.asked == group::Asked::InStory)
        first.push_back("other");
    if (vote_is_shown(context.state())) {
        for (ui::Node& token : make_row(context, first, {"next"}))
            tree.root.children.push_back(std::move(token));
        tree.default_focus = "next";
        tree.on_next = ui::Message{"next", ""};
        return;
    }
    const Rect row = row_rect(context, first.size() + 4);
    auto tokens = make_row(context, first, {"later", "later", "later", "later"});
    tokens.erase(tokens.end() - 4, tokens.end() - 1);
    const double from = row.x + static_cast<double>(first.size()) * (row.height + context.mm(3.4));
    const double to = row.right() - row.height - context.mm(3);
    const double wide = std::min(to - from, context.mm(50));
    if (!leading.shown) {
        tokens.push_back(make_go(context, "show", "eye-look", context.word("vote.show"),
                                 {to - wide, row.y, wide, row.height}));
        tree.default_focus = "show";
    } else {
        tree.default_focus = "later";
    }
    for (ui::Node& token : tokens)
        tree.root.children.push_back(std::move(token));
}

} // namespace

ui::Tree view_vote(const Context& context) {
    const auto* question = voted_question(context);
    ui::Tree tree = make_screen(context, "vote", context.word("group.vote"));
    add_ground(tree.root.drawing, context, Ground::Desk);
    if (!question)
        return tree;
    // Clear of the row when its tokens are fewest, and largest.
    const Rect row = row_rect(context, vote_is_shown(context.state()) ? 4 : 7);
    const double margin = context.mm(1.7), frame = context.mm(is_low(context) ? 1.8 : 3.6);
    const Rect at{margin, margin, context.screen().width - 2 * margin,
                  row.y - 2 * margin - context.mm(1)};
    add_drawn(tree.root.drawing, context,
              fmt::format("chalkboard:{:.0f}x{:.0f}", at.width, at.height), at,
              [size = at.size(), frame] { return board(size, frame); });
    const Rect inside = at.inflated(-frame - context.mm(is_low(context) ? 1.2 : 3));
    const auto hands = hands_of(context, *question);
    const double gap = context.mm(is_low(context) ? 1.5 : 2.6);
    const OnWall on = question_on_wall(context.state(), context.world());
    const double foot = add_vote_head(tree, context, *question, inside, on);
    Rect grid{inside.x, foot + gap, inside.width, inside.bottom() - foot - gap};
    if (shows_answer(context, *question)) {
        const Rect answer = grid.inset({0, 0, 0, hands_height(context, hands.size()) + gap});
        add_answer(tree, context, *question, adult_2, answer);
        grid = grid.inset({0, answer.height + gap, 0, 0});
    }
    const auto cell = [&](std::size_t i) {
        return context.metrics().portrait() ? row_of(grid, i, hands.size(), gap)
                                            : column_of(grid, i, hands.size(), gap);
    };
    const VoteLooks looks = vote_looks(context, hands, places_in(context, cell(0)).card);
    Rect on_wall;
    for (std::size_t i = 0; i < hands.size(); ++i)
        if (is_on_wall(on, hands[i]))
            on_wall = on_wall.empty() ? cell(i) : on_wall.united(cell(i));
    if (!on_wall.empty())
        add_wall_frame(tree, context, on_wall, gap);
    for (std::size_t i = 0; i < hands.size(); ++i)
        add_option(tree, context, *question, hands[i], cell(i), looks, on);
    add_vote_row(tree, context);
    tree.on_previous = tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
