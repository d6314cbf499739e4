#include "screens/adult/door/locking.h"
#include "screens/adult/rooms.h"
#include "screens/grown_up.h"
#include "screens/leading/session.h"

namespace hakawati::screens {

namespace {

/// The small lock in the corner of a child's screen: the second touch leads to the door.
bool touch_small_lock(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    const bool corner = state.screen == Screen::Shelf || state.screen == Screen::Who ||
                        state.screen == Screen::NoBooks;
    if (message.name != "grown-ups") {
        state.adult.asked_once = false;
        return message.name == "grown-ups-not";
    }
    if (corner && (state.adult.asked_once || message.value == "held"))
        open_door(update, world);
    else if (corner)
        state.adult.asked_once = true;
    return true;
}

/// What the app answers; the screen may be another one by now.
bool hear_app(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "door" || message.name == "recovery")
        door_answers(update, message, world);
    else if (message.name == "forgot" || message.name == "wiped")
        forgetting_answers(update, message, world);
    else if (message.name == "book-told")
        book_answers(update, message, world);
    else
        return false;
    return true;
}

void open_referral(Update& update) {
    State& state = update.state;
    if (state.screen == Screen::Referral)
        return;
    state.adult.came_from = state.screen;
    state.adult.page = 0;
    state.screen = Screen::Referral;
    update.transition = Transition::Fade;
}

bool act_on_referral(Update& update, const ui::Message& message) {
    State& state = update.state;
    if (message.name == "more")
        ++state.adult.page;
    if (message.name != "back")
        return message.name == "more";
    const bool there = needs_inside(state.adult.came_from) || leads(state);
    state.screen = there ? state.adult.came_from : Screen::Desk;
    update.transition = Transition::Fade;
    return true;
}

bool act_on_own_screen(Update& update, const ui::Message& message, const World& world) {
    switch (update.state.screen) {
    case Screen::Door:
        return act_on_door(update, message, world);
    case Screen::Desk:
        return act_on_desk_cards(update, message, world);
    case Screen::SiteWords:
        return act_on_site_words(update, message, world);
    case Screen::Books:
        return act_on_library(update, message, world);
    case Screen::TabletCare:
        return act_on_tablet_care(update, message, world);
    case Screen::Referral:
        return act_on_referral(update, message);
    default:
        return false;
    }
}

} // namespace

bool act_in_adult(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (touch_small_lock(update, message, world) || hear_app(update, message, world))
        return true;
    if (message.name == "lock") {
        lock(update, world);
        return true;
    }
    if (needs_inside(state.screen) && !state.adult.inside) {
        open_door(update, world);
        return true;
    }
    if (message.name == "referral" && state.adult.inside) {
        open_referral(update);
        return true;
    }
    return act_on_own_screen(update, message, world);
}

ui::Tree view_adult(const Context& context) {
    switch (context.state().screen) {
    case Screen::Desk:
        return view_desk(context);
    case Screen::SiteWords:
        return view_site_words(context);
    case Screen::Books:
        return view_library(context);
    case Screen::TabletCare:
        return view_tablet_care(context);
    case Screen::Referral:
        return view_referral(context);
    default:
        return view_door(context);
    }
}

} // namespace hakawati::screens
