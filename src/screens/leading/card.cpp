#include "screens/adult/door/locking.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

bool was_asked(const State& state, group::Asked asked) {
    const group::Session* const session = session_kept(state, state.leading.session);
    return session && std::any_of(session->votes.begin(), session->votes.end(),
                                  [&](const auto& vote) { return vote.second.asked == asked; });
}

/// Of this group, with this book, as far as this tablet knows.
bool is_first_session(const State& state) {
    const Leading& leading = state.leading;
    return !state.sessions ||
           std::none_of(state.sessions->begin(), state.sessions->end(), [&](const auto& session) {
               return session.id != leading.session && session.plan.book == leading.plan.book &&
                      session.plan.group == leading.plan.group;
           });
}

bool asks_before(const Context& context) {
    const State& state = context.state();
    return has_check(context) && state.leading.read.empty() && is_first_session(state) &&
           !was_asked(state, group::Asked::Before);
}

bool asks_after(const Context& context) {
    const State& state = context.state();
    return has_check(context) &&
           state.leading.read.count(context.book()->book.chapters.back().number) > 0 &&
           !was_asked(state, group::Asked::After);
}

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

void open_breathing_at_end(Update& update) {
    open_card(update, "home"); // it is where Stop leads
    open_breathing(update);
    update.state.leading.path = 4;
}

void go_on_from_card(Update& update, const World& world) {
    const std::string next = after_card(Context(update.state, world));
    if (next == "story" || next == "talk") {
        go_to_spot(update, update.state.leading.left);
    } else if (next == "breathe") {
        open_breathing_at_end(update);
    } else if (next == "record") {
        say_goodbye(update, world);
    } else if (next == "check") {
        const bool before = update.state.leading.card == "hello";
        if (!before)
            open_card(update, "goodbye"); // it is what comes when they are asked, or left
        open_check(update, world, before ? group::Asked::Before : group::Asked::After);
    } else {
        open_card(update, next);
    }
}

} // namespace

bool has_check(const Context& context) {
    const auto* book = context.book();
    return book && book->book.check && !book->book.check->questions.empty();
}

std::string after_card(const Context& context) {
    const Leading& leading = context.state().leading;
    const std::string& card = leading.card;
    if (card == "hello")
        return asks_before(context) ? "check" : "energiser";
    if (card == "hands-on")
        return "breathe";
    if (card == "home")
        return asks_after(context) ? "check" : "goodbye";
    if (card == "goodbye")
        return "record";
    return leading.left == Leading::Spot::TalkPoint ? "talk" : "story";
}

std::string after_story(const Context& context) {
    const bool asked = was_asked(context.state(), group::Asked::Before);
    return asked || hands_on_here(context).empty() ? "breathe" : "hands-on";
}

void open_after_story(Update& update, const World& world) {
    const std::string next = after_story(Context(update.state, world));
    if (next == "breathe")
        open_breathing_at_end(update);
    else
        open_card(update, next);
}

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
