#include "screens/questions/cards.h"

#include "screens/parts/svg.h"
#include "screens/questions/pictured.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hakawati::screens {

namespace {

constexpr double not_yet_drop_mm = 0.85; ///< a card that is not yet right rests a little lower

constexpr double least_framed_mm = 19; ///< smaller things stand on the card itself
constexpr double least_stacked = 0.3;  ///< of a card's height for the thing over its words
constexpr double most_stacked = 0.6;

constexpr double least_over_words_mm = 0.6; ///< beside a picture; their lines have air of their own

/// Where picture and words stand on a card.
struct Inside {
    Rect picture, words;
    bool stacked = false;
};

bool has_picture(const Card& card) { return !card.picture.empty() || card.sock; }

Type type_of(const Card& card, bool stacked) {
    Type type{child_1, text::Weight::Regular, text::Align::Start, ink_of(card.look), nullptr};
    if (stacked)
        type.align = text::Align::Centre;
    if (card.sock) {
        type.x_height = child_3;
        type.weight = text::Weight::Bold;
    }
    if (card.plum && card.look != Look::Faded)
        type.colour = drawing::Colour{0x4E, 0x2C, 0x52, 255};
    return type;
}

/// A thing over its words gets what they leave, within reason.
double stacked_height(const Context& context, const Card& card, const Rect& inner, double thing) {
    const double words = height_of(context, card.told.words, type_of(card, true), inner.width);
    const double left = inner.height - words - context.mm(1.4);
    return std::clamp(left, inner.height * least_stacked * thing, inner.height * most_stacked);
}

bool is_over(const Size& card, Standing stand) {
    return stand == Standing::ByShape && card.height > card.width * 0.61;
}

Inside inside_of(const Context& context, const Card& card, const Rect& at, const CardWay& way) {
    const double side = context.mm(2.2), pad = std::min(context.mm(1.4), at.height * 0.05);
    const Rect inner = at.inset({side, pad, side, pad});
    if (!has_picture(card))
        return {{}, inner, true};
    if (is_over(at.size(), way.stand)) {
        const double high = stacked_height(context, card, inner, way.thing);
        return {{inner.x, inner.y, inner.width, high}, inner.inset({0, high, 0, 0}), true};
    }
    const double wide = way.thing * std::min({inner.height * (card.sock ? 1 : 0.8),
                                              inner.width * (card.sock ? 0.4 : 0.3),
                                              context.mm(card.sock ? 34 : 24)});
    const double high = card.sock ? inner.height : std::min(inner.height, wide * 1.35);
    const double close =
        way.stand == Standing::BesideWords ? std::min(pad, context.mm(least_over_words_mm)) : pad;
    return {{inner.x, inner.centre().y - high / 2, wide, high},
            at.inset({wide + 2 * side, close, side, close}),
            false};
}

/// Larger ones stand in a little scene.
bool is_framed(const Context& context, const Inside& inside) {
    return !inside.stacked || inside.picture.height > context.mm(least_framed_mm);
}

/// What a thing may fill.
Rect thing_room(const Context& context, const Inside& inside) {
    const Rect& at = inside.picture;
    const double pad =
        is_framed(context, inside) ? std::min(at.width, at.height) * 0.1 : context.mm(0.5);
    return at.inflated(-pad);
}

/// A thing, turned round on every other card that shows the same.
void add_turned(drawing::DrawList& list, const Context& context, const Card& card, const Rect& at) {
    add_asset(list, context, card.picture, at, card.look == Look::Faded ? 0.5 : 1);
    if (card.twin % 2 == 1)
        std::get<drawing::DrawPicture>(list.back()).mirrored ^= true;
}

/// On a large card the thing stands in a little scene, on a small one on the card itself.
void add_thing(drawing::DrawList& list, const Context& context, const Card& card,
               const Inside& inside) {
    const Rect& at = inside.picture;
    if (card.sock)
        return add_sock(list, context, *card.sock, at, card.look);
    if (is_framed(context, inside))
        add_little_scene(list, context, at, card.look, card.twin);
    else if (card.twin > 0)
        add_twin_ground(list, context, at, card.look, card.twin);
    add_turned(list, context, card, thing_room(context, inside));
}

drawing::PaperStyle paper_for(const Context& context, const Card& card, unsigned seed) {
    drawing::PaperStyle paper = paper_of(context, card.look, seed);
    if (card.plum && card.look != Look::Faded) {
        paper.fill = "#F3E4F0";
        paper.edge = card.look == Look::Picked ? paper.edge : "#6F4C78";
    }
    return paper;
}

ui::Node make_paper(const Context& context, const Card& card, const Rect& at, unsigned seed) {
    ui::Node node = make_node(context, card.told.id, ui::Role::Card,
                              spoken_card(context, card.told.words, card.look), at);
    node.action = card.action;
    node.state.enabled = card.look != Look::Faded && card.look != Look::NotYet;
    node.state.picked = card.look == Look::Picked;
    add_card(node.drawing, context, at, paper_for(context, card, seed));
    return node;
}

Rect resting(const Context& context, const Card& card, const Rect& at) {
    return card.look == Look::NotYet ? at.moved(0, context.mm(not_yet_drop_mm)) : at;
}

} // namespace

int twin_of(const Asked& asked, const story::Option& option) {
    int twin = 0;
    for (const story::Option& other : asked.question->options) {
        if (&other == &option)
            break;
        twin += other.picture == option.picture ? 1 : 0;
    }
    return twin;
}

std::vector<Card> cards_of(const Context& context, const Asked& asked) {
    std::vector<Card> cards;
    const bool sock = asked.question->kind == story::QuestionKind::TrueFalse;
    for (const story::Option* option : options_of(asked)) {
        Card card;
        card.told = told(context, *option);
        card.look = look_of(context, asked, *option);
        if (sock)
            card.sock = cards.empty() ? Head::Nods : Head::Shakes;
        else
            card.picture = picture_of(context, *option);
        card.twin = twin_of(asked, *option);
        if (is_open(card.look))
            card.action = ui::Message{"option", option->id};
        cards.push_back(std::move(card));
    }
    return cards;
}

bool card_fits(const Context& context, const Card& card, Size size, const CardWay& way) {
    const Inside inside = inside_of(context, card, {0, 0, size.width, size.height}, way);
    return fits_at_full_size(context, card.told.words, type_of(card, inside.stacked),
                             inside.words.size());
}

double picture_seen(const Context& context, const Card& card, Size size, const CardWay& way) {
    if (!has_picture(card))
        return std::numeric_limits<double>::max();
    const Inside inside = inside_of(context, card, {0, 0, size.width, size.height}, way);
    if (card.sock)
        return std::min(inside.picture.width, inside.picture.height);
    const Size room = thing_room(context, inside).size();
    const double aspect = context.stage().aspect(card.picture);
    const double width = std::min(room.width, room.height * aspect);
    return std::sqrt(width * width / aspect);
}

ui::Node make_card(const Context& context, const Card& card, const Rect& at, unsigned seed,
                   const CardWay& way) {
    const Rect lying = resting(context, card, at);
    ui::Node node = make_paper(context, card, lying, seed);
    const Inside inside = inside_of(context, card, lying, way);
    if (has_picture(card))
        add_thing(node.drawing, context, card, inside);
    add_words(node.drawing, context, card.told.words, type_of(card, inside.stacked), inside.words);
    add_mark(node.drawing, context, card.look, lying);
    return node;
}

ui::Node make_small_card(const Context& context, const Card& card, const Rect& at, unsigned seed) {
    ui::Node node = make_paper(context, card, at, seed);
    const double pad = std::min(at.width, at.height) * 0.08;
    if (card.sock)
        add_sock(node.drawing, context, *card.sock, at.inflated(-pad), card.look);
    else if (card.cut)
        add_art(node.drawing, context, card.told.id, "cut", *card.cut, at.inflated(-pad));
    else if (!card.picture.empty()) {
        if (card.twin > 0)
            add_twin_ground(node.drawing, context, at.inflated(-pad), card.look, card.twin);
        add_turned(node.drawing, context, card, at.inflated(-pad));
    }
    add_mark(node.drawing, context, card.look, at);
    return node;
}

} // namespace hakawati::screens
