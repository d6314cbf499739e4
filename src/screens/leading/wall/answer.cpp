#include "screens/leading/wall/answer.h"

#include "screens/leading/votes/voting.h"
#include "screens/questions/boards/order_board.h"
#include "screens/questions/kinds.h"
#include "screens/questions/marks.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double room_of_number_mm = 18; ///< of a place, for a number of 100 %
constexpr double highest_place = 1.25;   ///< times its width
constexpr double basket_share = 0.3;   ///< of the room of a basket, for its picture; then its name
constexpr double basket_aspect = 1.15; ///< about that of the picture
constexpr double least_basket = 0.26;  ///< of the height
constexpr unsigned paper_seed = 91;
constexpr double between_mm = 9; ///< from what is of one basket to the other
constexpr Type name_type{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr};

/// Everything where it belongs, as the story lays it out for one reader.
Asked laid_out(const story::Question& question) {
    Asked asked{&question, nullptr, nullptr, learning::Answering(question, 1), {}, {}, {}, {}, {}};
    asked.answering.not_sure();
    return asked;
}

/// In a row in the middle, none much higher than it is wide.
std::vector<Rect> places_in_middle(const Context& context, const Rect& room, std::size_t count) {
    std::vector<Rect> places = row_of(context, room, count);
    const double wide = places.back().right() - places.front().x;
    const double high = std::min(room.height, places.front().width * highest_place);
    for (Rect& place : places)
        place = {place.x + (room.width - wide) / 2, room.centre().y - high / 2, place.width, high};
    return places;
}

void add_order(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& room) {
    const double most = context.metrics().text_scale, over = context.mm(rope_mm) * most;
    const auto places =
        places_in_middle(context, room.inset({0, over, 0, 0}), asked.question->options.size());
    const double side = std::min(places[0].width, places[0].height);
    add_places(tree, context, asked, places,
               std::clamp(side / context.mm(room_of_number_mm), 1.0, most));
}

std::vector<const story::Option*> inside_of(const Asked& asked, int basket) {
    std::vector<const story::Option*> things;
    for (const story::Option* option : options_of(asked))
        if (asked.answering.place_of(option->id) == basket)
            things.push_back(option);
    return things;
}

/// What is in both baskets lies on cards of one size, over a basket with its name beside it, or,
/// where a word of it is too wide for that, under it.
struct SortPlaces {
    double card = 0;
    bool beside = true;
    Size basket, name;
    double foot() const {
        return beside ? std::max(basket.height, name.height) : basket.height + name.height;
    }
};

/// The room of the names in this width, px; `fit`: no word is wider.
struct NamesRoom {
    Size size;
    bool fit = true;
};

NamesRoom names_room(const Context& context, const Asked& asked, double width) {
    NamesRoom room{{width, 1}, true};
    for (const story::Basket& basket : asked.question->baskets) {
        const std::string words = context.words(basket.id, basket.words);
        const double high = height_of(context, words, name_type, width);
        room.size.height = std::max(room.size.height, high + context.mm(2));
        room.fit = room.fit && fits_at_full_size(context, words, name_type, {width, high + 1});
    }
    return room;
}

SortPlaces sort_places(const Context& context, const Asked& asked, Size half) {
    const double gap = context.mm(gap_mm);
    const auto most = static_cast<double>(
        std::max({inside_of(asked, 1).size(), inside_of(asked, 2).size(), std::size_t{1}}));
    const double widest = half.width * basket_share;
    NamesRoom names = names_room(context, asked, half.width - widest - gap);
    SortPlaces at;
    at.beside = names.fit;
    if (!names.fit)
        names = names_room(context, asked, half.width);
    at.name = names.size;
    const double taken = at.beside ? 0 : at.name.height;
    at.card = std::min((half.width - gap * (most - 1)) / most,
                       half.height - gap - taken -
                           std::max(at.beside ? at.name.height : 0, half.height * least_basket));
    const double high = std::min(half.height - at.card - gap - taken, widest / basket_aspect);
    at.basket = {high * basket_aspect, high};
    return at;
}

/// Returns the names of its things.
std::string add_things(drawing::DrawList& list, const Context& context, const Asked& asked,
                       int basket, const Rect& row) {
    const auto things = inside_of(asked, basket);
    const double side = row.height, step = side + context.mm(gap_mm),
                 count = static_cast<double>(things.size());
    double x = row.centre().x - (count * step - context.mm(gap_mm)) / 2;
    std::string names;
    for (const story::Option* option : things) {
        const Rect card{x, row.y, side, side};
        add_card(list, context, card, paper_of(context, Look::Found, paper_seed));
        add_asset(list, context, picture_of(context, *option), card.inflated(-side * 0.07));
        names += (names.empty() ? ": " : ", ") + told(context, *option).words;
        x += step;
    }
    return names;
}

void add_basket(ui::Tree& tree, const Context& context, const Asked& asked, int number,
                const Rect& half) {
    const story::Basket& basket = asked.question->baskets[static_cast<std::size_t>(number - 1)];
    const std::string words = context.words(basket.id, basket.words);
    const double gap = context.mm(gap_mm);
    const SortPlaces at = sort_places(context, asked, half.size());
    const double high = at.card + gap + at.foot();
    const Rect all{half.x, half.centre().y - high / 2, half.width, high};
    ui::Node node =
        make_node(context, "basket-" + std::to_string(number), ui::Role::Picture, words, all);
    node.name +=
        add_things(node.drawing, context, asked, number, {all.x, all.y, all.width, at.card});
    const double wide = set_words(context, words, name_type, at.name).paragraph.size.width + 1;
    const double top = all.bottom() - at.foot(), middle = top + at.foot() / 2;
    const double from = all.centre().x - (at.basket.width + (at.beside ? gap + wide : 0)) / 2;
    const Rect weave{from, at.beside ? middle - at.basket.height / 2 : top, at.basket.width,
                     at.basket.height};
    const Rect label =
        at.beside ? Rect{weave.right() + gap, middle - at.name.height / 2, wide, at.name.height}
                  : Rect{all.centre().x - wide / 2, weave.bottom(), wide, at.name.height};
    add_asset(node.drawing, context, "props/basket.svg", weave);
    const Rect paper = label.inflated(context.mm(1));
    add_card(node.drawing, context, paper.inset({0, context.mm(1), 0, context.mm(1)}),
             card_paper(context, paper_seed + 8));
    add_words(node.drawing, context, words, name_type, label);
    tree.root.children.push_back(std::move(node));
}

void add_sort(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& room) {
    const double between = context.mm(between_mm), wide = (room.width - between) / 2;
    const Rect first{room.x, room.y, wide, room.height};
    add_basket(tree, context, asked, 1, first);
    add_basket(tree, context, asked, 2, first.moved(wide + between, 0));
}

} // namespace

bool shows_answer(const Context& context, const story::Question& question) {
    const State& state = context.state();
    return state.screen == Screen::Vote && vote_is_shown(state) && found_as_one(question) &&
           state.leading.vote.asked != group::Asked::Before;
}

void add_answer(ui::Tree& tree, const Context& context, const story::Question& question,
                const Rect& room) {
    const Asked asked = laid_out(question);
    if (question.kind == story::QuestionKind::Order)
        add_order(tree, context, asked, room);
    else
        add_sort(tree, context, asked, room);
}

} // namespace hakawati::screens
