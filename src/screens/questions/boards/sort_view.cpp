#include "screens/questions/boards/sort_board.h"
#include "screens/questions/kinds.h"
#include "screens/questions/pictured.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr unsigned sort_seed = 90;

/// Things that are not in a basket yet; the one in the hand first.
std::vector<const story::Option*> open_things(const Asked& asked) {
    std::vector<const story::Option*> things;
    for (const story::Option* option : options_of(asked))
        if (asked.answering.mark(option->id) == learning::Mark::Open)
            things.push_back(option);
    const std::string& hand = asked.answering.in_hand();
    const auto held = std::find_if(things.begin(), things.end(),
                                   [&](const story::Option* o) { return o->id == hand; });
    if (held != things.end())
        std::rotate(things.begin(), held, held + 1);
    return things;
}

Card card_of(const Context& context, const story::Option& option, Look look) {
    Card card;
    card.told = told(context, option);
    card.picture = picture_of(context, option);
    card.look = look;
    card.action = ui::Message{"option", option.id};
    return card;
}

void add_things(ui::Tree& tree, const Context& context, const Asked& asked, const SortBoard& at) {
    const auto things = open_things(asked);
    for (std::size_t i = 0; i < things.size() && i <= at.waiting.size(); ++i) {
        const Card card = card_of(context, *things[i], i == 0 ? Look::Picked : Look::Open);
        const unsigned seed = sort_seed + static_cast<unsigned>(i);
        ui::Node node = i == 0 ? make_card(context, card, at.current, seed, {at.thing})
                               : make_small_card(context, card, at.waiting[i - 1], seed);
        node.draggable = true;
        if (card.told.id == asked.touched) // it came back
            add_mark(node.drawing, context, Look::NotYet, i == 0 ? at.current : at.waiting[i - 1]);
        tree.root.children.push_back(std::move(node));
    }
}

/// Of the drawing, from its upper edge: where things that stand in it have their feet.
constexpr double opening = 0.54;

/// Where the basket itself is drawn: as large as it goes.
Rect drawn_in(const Context& context, const Rect& room) {
    const double aspect = context.stage().aspect("props/basket.svg");
    const double width = std::min(room.width, room.height * aspect), height = width / aspect;
    return {room.centre().x - width / 2, room.bottom() - height, width, height};
}

/// What lies in a basket, small, in a row over its rim; none hangs out of it.
std::string add_contents(ui::Node& node, const Context& context, const Asked& asked, int number,
                         const Rect& basket) {
    const auto inside = things_in(asked, number);
    const double count = static_cast<double>(inside.size());
    const double side = std::min(basket.height * opening, basket.width / std::max(2.0, count));
    const double feet = basket.y + basket.height * opening;
    double x = basket.centre().x - side * count / 2;
    std::string names;
    for (const story::Option* option : inside) {
        add_asset(node.drawing, context, picture_of(context, *option),
                  Rect{x, feet - side, side, side}.inflated(-side * 0.04));
        const Look look = look_of(context, asked, *option);
        if (!asked.answering.shown() && (look == Look::Bud || option->id == asked.answering.last()))
            add_mark_at(node.drawing, context, look, {x + side * 0.85, feet - side * 0.9});
        names += (names.empty() ? ": " : ", ") + told(context, *option).words;
        x += side;
    }
    return names;
}

/// No wider than the words ask for.
Rect slip_round(const Context& context, const std::string& words, const Type& type,
                const Rect& label) {
    const Size size =
        set_words(context, words, type, label.inflated(-context.mm(1)).size()).paragraph.size;
    const double width = std::min(label.width, size.width + context.mm(8));
    return {label.centre().x - width / 2, label.y, width, label.height};
}

ui::Node make_basket(const Context& context, const Asked& asked, int number, const Rect& at) {
    const story::Basket& basket = asked.question->baskets[static_cast<std::size_t>(number - 1)];
    const std::string words = context.words(basket.id, basket.words);
    ui::Node node =
        make_node(context, fmt::format("basket-{}", number), ui::Role::Button, words, at);
    if (!asked.done()) {
        node.action = ui::Message{"put", std::to_string(number)};
        node.takes_cards = true;
    }
    const Rect label = basket_label(context, asked, at);
    const Type type = basket_type(context, asked, label);
    const Rect weave = drawn_in(context, {at.x, at.y, at.width, label.y - at.y + context.mm(2)});
    add_asset(node.drawing, context, "props/basket.svg", weave);
    node.name += add_contents(node, context, asked, number, weave);
    add_card(node.drawing, context, slip_round(context, words, type, label),
             card_paper(context, sort_seed + 20u + static_cast<unsigned>(number)));
    add_words(node.drawing, context, words, type, label.inflated(-context.mm(1)));
    return node;
}

BoardFrame frame_of(const SortBoard& at) {
    return {at.together, at.picture, at.asker, at.talk, at.asker};
}

} // namespace

std::vector<const story::Option*> things_in(const Asked& asked, int basket) {
    std::vector<const story::Option*> things;
    for (const story::Option* option : options_of(asked))
        if (asked.answering.place_of(option->id) == basket)
            things.push_back(option);
    return things;
}

void add_baskets(ui::Tree& tree, const Context& context, const Asked& asked,
                 const std::array<Rect, 2>& at) {
    for (std::size_t i = 0; i < std::min(at.size(), asked.question->baskets.size()); ++i)
        tree.root.children.push_back(make_basket(context, asked, static_cast<int>(i) + 1, at[i]));
}

Steps steps_of_sort(const Context& context, const Asked& asked) {
    return steps_of_board(context, asked, frame_of(sort_board(context, asked)));
}

ui::Tree view_sort(const Context& context, const Asked& asked) {
    const SortBoard at = sort_board(context, asked);
    ui::Tree tree = view_board(context, asked, frame_of(at), [&](ui::Tree& into) {
        add_things(into, context, asked, at);
        add_baskets(into, context, asked, at.baskets);
    });
    // What lies in front needs no touch before a basket is touched.
    if (const ui::Node* basket = ui::find(tree.root, "basket-1"); basket && basket->action)
        tree.default_focus = "basket-1";
    return tree;
}

} // namespace hakawati::screens
