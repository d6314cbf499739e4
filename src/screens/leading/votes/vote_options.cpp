#include "screens/leading/votes/vote_options.h"

#include "screens/leading/rooms.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

constexpr double smallest_picture = 0.28; ///< of a card: words shrink rather than this
constexpr double small_picture = 0.42;    ///< and from here on they may

std::string longest_word(const std::string& words) {
    std::string longest, word;
    for (const char letter : words + " ") {
        word = letter == ' ' ? std::string() : word + letter;
        longest = word.size() > longest.size() ? word : longest;
    }
    return longest;
}

/// A picture over its words where the card is high, else beside them.
struct OptionPlaces {
    bool over = false;
    Rect picture, words;
};

OptionPlaces option_places(const Context& context, const Rect& at, double picture) {
    const double pad = context.mm(is_low(context) ? 0.9 : 1.6);
    const Rect inside = at.inflated(-pad);
    OptionPlaces in;
    const bool narrow = at.width < context.mm(32); // beside words a picture would have no room
    in.over = at.height > at.width * 0.55 && (narrow || at.height > context.mm(24));
    in.words = inside;
    if (picture > 0 && in.over) {
        in.picture = {inside.x, inside.y, inside.width, inside.height * picture};
        in.words = inside.inset({0, in.picture.height + pad / 2, 0, 0});
    } else if (picture > 0) {
        const double side = std::min(inside.height, inside.width * 0.32);
        in.picture = {inside.x, inside.centre().y - side / 2, side, side};
        in.words = inside.inset({side + pad, 0, 0, 0});
    }
    return in;
}

bool has_room(const Context& context, const std::string& words, const AdultType& type, Size room) {
    return adult_height(context, words, type, room.width) <= room.height &&
           adult_width(context, longest_word(words), type) <= room.width;
}

/// Room for the words in which no letter lies under the leaf.
Rect beside_leaf(const Context& context, const std::string& words, const AdultType& type,
                 const OptionPlaces& in, const Rect& leaf) {
    drawing::DrawList nowhere;
    const Rect lie = add_adult_words(nowhere, context, words, type, in.words);
    if (!lie.intersects(context.placed(leaf)))
        return in.words;
    const Rect narrow = in.words.inset({0, 0, std::max(0.0, in.words.right() - leaf.x), 0});
    const Rect low = in.words.inset({0, std::max(0.0, leaf.bottom() - in.words.y), 0, 0});
    for (const Rect& room : in.over ? std::array{low, narrow} : std::array{narrow, low})
        if (room.width > 0 && room.height > 0 &&
            has_room(context, words, fitted(context, words, type, room.size()), room.size()))
            return room;
    return in.words; // a leaf over a letter is less than words that nobody can read
}

} // namespace

VoteLooks vote_looks(const Context& context, const std::vector<Hand>& hands, const Rect& card) {
    VoteLooks looks;
    for (const double picture : {0.62, 0.5, small_picture, smallest_picture, 0.0}) {
        AdultType bold{adult_2, text::Weight::Bold, text::Align::Centre, ink, nullptr};
        bool all = true;
        for (const Hand& hand : hands) {
            const double share = has_picture(hand) ? picture : 0;
            const Size room = option_places(context, card, share).words.size();
            bold.x_height = fitted(context, hand.words, bold, room).x_height;
            const bool readable = picture <= small_picture || bold.x_height >= adult_2;
            all = all && readable && has_room(context, hand.words, bold, room);
        }
        looks = {bold.x_height, picture};
        if (all)
            break;
    }
    return looks;
}

ui::Node make_vote_option(const Context& context, const story::Question& question, const Hand& hand,
                          const Rect& at, const VoteLooks& looks) {
    ui::Node node = make_node(context, hand.option, ui::Role::Card, hand.words, at);
    const bool before = context.state().leading.vote.asked == group::Asked::Before;
    const bool found = vote_is_shown(context.state()) && hand.right && !before;
    drawing::PaperStyle paper = card_paper(context, 75);
    if (found) {
        paper.edge = "#9CC968";
        paper.edge_width = context.mm(1.2);
    }
    add_card(node.drawing, context, at, paper);
    const bool pictured = looks.picture > 0 && has_picture(hand);
    const OptionPlaces in = option_places(context, at, pictured ? looks.picture : 0);
    const AdultType bold{looks.x_height, text::Weight::Bold,
                         in.over ? text::Align::Centre : text::Align::Start, ink, nullptr};
    if (pictured)
        add_hand_picture(node.drawing, context, question, hand, in.picture);
    const double leaf = std::min(context.mm(10), at.height * 0.45);
    const Rect corner{at.right() - leaf * 0.8, at.y - leaf * 0.25, leaf, leaf};
    add_adult_words(node.drawing, context, hand.words, bold,
                    found ? beside_leaf(context, hand.words, bold, in, corner) : in.words);
    if (found)
        add_asset(node.drawing, context, "ui/mark-found.svg", corner);
    return node;
}

} // namespace hakawati::screens
