#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/questions/boards/order_board.h"
#include "screens/questions/kinds.h"
#include "screens/questions/pictured.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr unsigned order_seed = 80;

std::string number_disc(double side, bool found) {
    const Point middle{side / 2, side / 2};
    return svg_circle(middle, side * 0.48, found ? "#3E6E33" : "#5A4640") +
           svg_circle(middle, side * 0.42, found ? "#3E6E33" : "#FFFBF0");
}

void add_number(drawing::DrawList& list, const Context& context, int number, const Rect& place,
                bool found, double grown) {
    const double side = context.mm(7.6) * grown;
    const Rect at{place.centre().x - side / 2, place.bottom() - side - context.mm(1.2), side, side};
    add_drawn(list, context, fmt::format("number-disc:{}:{:.0f}", found, side), at,
              [=] { return number_disc(side, found); });
    Type type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr, grown};
    if (found)
        type.colour = {0xFF, 0xFB, 0xF0, 255};
    add_words(list, context, context.number(number), type, at.inflated(context.mm(1.4) * grown));
}

void add_peg(drawing::DrawList& list, const Context& context, const Rect& place, double rope,
             double grown) {
    const double side = context.mm(8) * grown;
    add_asset(list, context, "ui/rope-peg.svg",
              {place.centre().x - side / 2, rope - side * 0.19, side, side});
}

/// A free place waits for the card in the hand; one that is taken shows its card.
ui::Node make_place(const Context& context, const Asked& asked, int number, const Rect& at,
                    double grown) {
    const std::string laid = asked.answering.at_place(number);
    const std::string name = context.word("question.place", {{"number", context.number(number)}});
    ui::Node node = make_node(context, fmt::format("place-{}", number), ui::Role::Button, name, at);
    drawing::PaperStyle paper = card_paper(context, order_seed + static_cast<unsigned>(number));
    if (laid.empty()) {
        const bool waits = !asked.answering.in_hand().empty();
        paper.fill = waits ? "#FFF6E0" : "#FBF1DC";
        paper.dashed = true;
        paper.shadow = 0;
        add_card(node.drawing, context, at, paper);
        node.action = ui::Message{"put", std::to_string(number)};
        node.state.enabled = waits;
        node.takes_cards = true;
    }
    for (const story::Option& option : asked.question->options)
        if (option.id == laid) {
            const Look look = look_of(context, asked, option);
            node.role = ui::Role::Card;
            node.name = name + ": " + spoken_card(context, told(context, option).words, look);
            add_card(node.drawing, context, at, paper_of(context, look, paper.seed));
            const Rect thing =
                at.inset({0, 0, 0, context.mm(8) * grown}).inflated(-at.width * 0.08);
            add_asset(node.drawing, context, picture_of(context, option), thing);
            if (look == Look::Bud)
                add_mark(node.drawing, context, look, at);
        }
    add_number(node.drawing, context, number, at, !laid.empty(), grown);
    return node;
}

/// With its words, as large as they allow.
ui::Node make_large_card(const Context& context, const Card& card, const Rect& at, unsigned seed) {
    double thing = 1;
    while (thing > 0.5 && !card_fits(context, card, at.size(), {thing}))
        thing -= 0.25;
    return make_card(context, card, at, seed, {thing});
}

/// Cards that are not laid down yet, each where it lay from the beginning.
void add_loose_cards(ui::Tree& tree, const Context& context, const Asked& asked,
                     const OrderBoard& at) {
    const bool hides = at.hand && !asked.answering.in_hand().empty();
    std::size_t i = 0;
    for (const story::Option* option : options_of(asked)) {
        const Rect cell = at.cards[i++];
        Card card;
        card.told = told(context, *option);
        card.look = look_of(context, asked, *option);
        card.picture = picture_of(context, *option);
        const bool held = card.look == Look::Picked && at.hand;
        if (!is_open(card.look) || (hides && !held))
            continue;
        const bool came_back = card.look == Look::Open && card.told.id == asked.touched;
        if (came_back)
            card.look = Look::NotYet;
        card.action = ui::Message{"option", option->id};
        const unsigned seed = order_seed + static_cast<unsigned>(i);
        ui::Node node = held ? make_large_card(context, card, at.caption, seed)
                             : make_small_card(context, card, cell, seed);
        node.draggable = node.state.enabled = true;
        if (card.look == Look::Picked)
            node.name += ", " + context.word("question.in-hand");
        tree.root.children.push_back(std::move(node));
    }
}

/// The words of the card in the hand.
void add_hand_caption(ui::Tree& tree, const Context& context, const Asked& asked,
                      const OrderBoard& board) {
    for (const story::Option& option : asked.question->options) {
        if (option.id != asked.answering.in_hand())
            continue;
        const std::string words = told(context, option).words;
        const Rect inside = inside_caption(context, board.caption);
        const Size size = set_words(context, words, caption_type, inside.size()).paragraph.size;
        const double spare = board.caption.height - (size.height + context.mm(2.8));
        const Rect at{board.caption.x, board.caption.y + spare / 2,
                      std::min(board.caption.width, size.width + context.mm(6.4) + 2),
                      size.height + context.mm(2.8)};
        ui::Node node = make_node(context, "in-hand", ui::Role::Caption, words, at);
        add_card(node.drawing, context, at, slip_paper(context, 5));
        const Rect stripe{at.x + context.mm(1.5), at.y + context.mm(1.2), context.mm(1),
                          at.height - context.mm(2.4)};
        node.drawing.push_back(drawing::DrawFill{context.placed(stripe), drawing::hex("#BD5716")});
        add_words(node.drawing, context, words, caption_type, inside_caption(context, at));
        tree.root.children.push_back(std::move(node));
    }
}

BoardFrame frame_of(const OrderBoard& at) {
    return {at.together, at.picture, at.asker, at.talk, at.label};
}

} // namespace

void add_places(ui::Tree& tree, const Context& context, const Asked& asked,
                const std::vector<Rect>& places, double grown) {
    const double half = context.mm(3);
    int number = 0;
    for (auto row = places.begin(); row != places.end();) {
        const auto end =
            std::find_if(row, places.end(), [&](const Rect& place) { return place.y > row->y; });
        const double rope = row->y - context.mm(rope_mm - 2) * grown;
        add_rope(tree.root.drawing, context, {row->x - half, rope},
                 {std::prev(end)->right() + half, rope}, 0);
        for (; row != end; ++row) {
            ui::Node place = make_place(context, asked, ++number, *row, grown);
            add_peg(place.drawing, context, *row, rope, grown);
            tree.root.children.push_back(std::move(place));
        }
    }
}

Steps steps_of_order(const Context& context, const Asked& asked) {
    return steps_of_board(context, asked, frame_of(order_board(context, asked)));
}

ui::Tree view_order(const Context& context, const Asked& asked) {
    const OrderBoard at = order_board(context, asked);
    return view_board(context, asked, frame_of(at), [&](ui::Tree& tree) {
        if (!at.hand)
            add_hand_caption(tree, context, asked, at);
        add_places(tree, context, asked, at.places);
        add_loose_cards(tree, context, asked, at);
    });
}

} // namespace hakawati::screens
