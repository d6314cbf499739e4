#include "screens/leading/wall/answer.h"

#include "screens/leading/votes/voting.h"
#include "screens/questions/boards/order_board.h"
#include "screens/questions/kinds.h"
#include "screens/questions/marks.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

constexpr double room_of_number_mm = 18; ///< of a place, for a number of 100 %
constexpr double highest_place = 1.25;   ///< times its width
constexpr std::array<double, 3> basket_shares = {0.3, 0.22, 0.16}; ///< of its room's width
constexpr double basket_aspect = 1.15;                             ///< about that of the picture
constexpr double least_basket = 0.26;                              ///< of the height
constexpr double high_room = 0.66;                                 ///< times its width: in two rows
constexpr unsigned paper_seed = 91;
constexpr double between_mm = 9; ///< from what is of one basket to the other

/// Everything where it belongs, as the story lays it out for one reader.
Asked laid_out(const story::Question& question) {
    Asked asked{&question, nullptr, nullptr, learning::Answering(question, 1), {}, {}, {}, {}, {}};
    asked.answering.not_sure();
    return asked;
}

/// In the middle, in one row or, where that makes them larger, in two; none much higher than it is
/// wide.
std::vector<Rect> places_in_middle(const Context& context, const Rect& room, std::size_t count,
                                   double over) {
    const std::size_t rows = room.height > room.width * high_room ? 2 : 1;
    const std::size_t across = (count + rows - 1) / rows;
    const double step = room.height / static_cast<double>(rows);
    std::vector<Rect> places;
    for (std::size_t row = 0; places.size() < count; ++row) {
        const Rect line{room.x, room.y + step * static_cast<double>(row) + over, room.width,
                        step - over};
        const auto cells = row_of(context, line, across);
        const double high = std::min(line.height, cells.front().width * highest_place);
        const double aside = (room.right() - cells.back().right()) / 2;
        const double below = (line.height - high) / 2;
        for (std::size_t i = 0; i < across && places.size() < count; ++i)
            places.push_back({cells[i].x + aside, line.y + below, cells[i].width, high});
    }
    return places;
}

void add_order(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& room) {
    const double most = context.metrics().text_scale, over = context.mm(rope_mm + 1) * most;
    const auto places = places_in_middle(context, room, asked.question->options.size(), over);
    const double side = std::min(places[0].width, places[0].height);
    add_places(tree, context, asked, places,
               std::clamp(side / context.mm(room_of_number_mm), 1.0, most));
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

NamesRoom names_room(const Context& context, const Asked& asked, const Type& name, double width) {
    NamesRoom room{{width, 1}, true};
    for (const story::Basket& basket : asked.question->baskets) {
        const std::string words = context.words(basket.id, basket.words);
        const double high = height_of(context, words, name, width);
        room.size.height = std::max(room.size.height, high + context.mm(2));
        room.fit = room.fit && fits_at_full_size(context, words, name, {width, high + 1});
    }
    return room;
}

SortPlaces sort_places(const Context& context, const Asked& asked, const Type& name, Size half) {
    const double gap = context.mm(gap_mm);
    const auto most = static_cast<double>(
        std::max({things_in(asked, 1).size(), things_in(asked, 2).size(), std::size_t{1}}));
    NamesRoom names;
    double widest = 0;
    for (const double share : basket_shares) { // smaller where that saves the names a line
        const NamesRoom room = names_room(context, asked, name, half.width * (1 - share) - gap);
        if (widest == 0 || (room.fit && !names.fit) || room.size.height < names.size.height - 1) {
            names = room;
            widest = half.width * share;
        }
    }
    SortPlaces at;
    at.beside = names.fit;
    if (!names.fit)
        names = names_room(context, asked, name, half.width);
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
    const auto things = things_in(asked, basket);
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
                const Type& name, const Rect& half) {
    const story::Basket& basket = asked.question->baskets[static_cast<std::size_t>(number - 1)];
    const std::string words = context.words(basket.id, basket.words);
    const double gap = context.mm(gap_mm);
    const SortPlaces at = sort_places(context, asked, name, half.size());
    const double high = at.card + gap + at.foot();
    const Rect all{half.x, half.centre().y - high / 2, half.width, high};
    ui::Node node =
        make_node(context, "basket-" + std::to_string(number), ui::Role::Picture, words, all);
    node.name +=
        add_things(node.drawing, context, asked, number, {all.x, all.y, all.width, at.card});
    const double wide = set_words(context, words, name, at.name).paragraph.size.width + 1;
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
    add_words(node.drawing, context, words, name, label);
    tree.root.children.push_back(std::move(node));
}

/// Beside each other, or one over the other in a room that is high.
void add_sort(ui::Tree& tree, const Context& context, const Asked& asked, const Type& name,
              const Rect& room) {
    const bool over = room.height > room.width * high_room;
    const double between = context.mm(over ? gap_mm : between_mm);
    const Rect first = over ? room.inset({0, 0, 0, (room.height + between) / 2})
                            : room.inset({0, 0, (room.width + between) / 2, 0});
    add_basket(tree, context, asked, 1, name, first);
    add_basket(tree, context, asked, 2, name,
               over ? first.moved(0, first.height + between)
                    : first.moved(first.width + between, 0));
}

} // namespace

bool shows_answer(const Context& context, const story::Question& question) {
    const State& state = context.state();
    return state.screen == Screen::Vote && vote_is_shown(state) && has_places(question) &&
           state.leading.vote.asked != group::Asked::Before;
}

void add_answer(ui::Tree& tree, const Context& context, const story::Question& question,
                double names, const Rect& room) {
    const Type name{names, text::Weight::Bold, text::Align::Start, ink, nullptr};
    const Asked asked = laid_out(question);
    if (question.kind == story::QuestionKind::Order)
        add_order(tree, context, asked, room);
    else
        add_sort(tree, context, asked, name, room);
}

} // namespace hakawati::screens
