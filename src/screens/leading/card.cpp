#include "screens/adult/door/locking.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"

namespace hakawati::screens {

namespace {

/// Children have had the tablet in their hands: what is the adult's alone is asked for again.
void say_goodbye(Update& update, const World& world) {
    const bool adults_hands = presents(update.state) || practises(update.state);
    const std::string language = update.state.preferences.language;
    end_session(update, world);
    if (adults_hands)
        return;
    lock(update, world);
    open_door(update, world);
    update.state.preferences.language = language;
    update.state = settled(std::move(update.state), world);
}

/// The way of a session goes by itself: hello, play, read, hands-on, breathe, home, goodbye.
void go_on_from_card(Update& update, const World& world) {
    Leading& leading = update.state.leading;
    const std::string card = leading.card;
    if (card == "hello") {
        open_card(update, "energiser");
    } else if (card == "hands-on") {
        open_card(update, "home");
        open_breathing(update);
        leading.path = 4;
    } else if (card == "home") {
        open_card(update, "goodbye");
    } else if (card == "goodbye") {
        say_goodbye(update, world);
    } else {
        go_to_spot(update, leading.left);
    }
}

} // namespace

bool act_on_card(Update& update, const ui::Message& message, const World& world) {
    Leading& leading = update.state.leading;
    const auto asked = leading.path < 3 ? group::Asked::Before : group::Asked::After;
    if (message.name == "next" || message.name == "later")
        go_on_from_card(update, world);
    else if (message.name == "back" && leading.card == "goodbye")
        open_card(update, "home");
    else if (message.name == "back")
        go_to_spot(update, leading.left);
    else if (message.name == "more")
        ++leading.hands_on;
    else if (message.name == "check")
        open_check(update, world, asked);
    else
        return false;
    return true;
}

} // namespace hakawati::screens
