// Inside of `screens`: one answer card, picture and words, side by side or one above the other, in
// each of its states; and whether words fit on a card of a size.
#pragma once

#include "screens/questions/marks.h"

#include <optional>

namespace hakawati::screens {

struct Card {
    Told told;
    Look look = Look::Open;
    std::string picture;             ///< file; empty: none
    int twin = 0;                    ///< so many options before it show the same picture
    std::optional<Head> sock;        ///< Captain Sock instead of a picture
    std::optional<stage::Scene> cut; ///< a part of the question's picture instead
    bool plum = false;               ///< "I don't know yet": the colour of not being sure
    std::optional<ui::Message> action;
};

/// How many options before it show the same picture: such cards differ by their ground.
int twin_of(const Asked&, const story::Option&);
/// The cards of a question that is answered by touching one of them.
std::vector<Card> cards_of(const Context&, const Asked&);

/// Where a card's picture stands: as the card's own shape asks for, or as all of a question do.
enum class Standing { ByShape, BesideWords };
struct CardWay {
    double thing = 1; ///< of the usual size of its picture
    Standing stand = Standing::ByShape;
};

bool card_fits(const Context&, const Card&, Size, const CardWay& = {});
/// What is drawn of the picture on a card of this size, as the side of a square, px; endless where
/// there is none.
double picture_seen(const Context&, const Card&, Size, const CardWay& = {});
ui::Node make_card(const Context&, const Card&, const Rect&, unsigned seed, const CardWay& = {});
/// A thing alone in its little scene, as on a rope, in a basket or in an answer that is shown.
ui::Node make_small_card(const Context&, const Card&, const Rect&, unsigned seed);

} // namespace hakawati::screens
