#include "screens/grown_up.h"
#include "screens/leading/practice.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"

#include <array>
#include <cstdlib>
#include <string_view>

namespace hakawati::screens {

namespace {

/// Nobody leaves a group by accident: what leads a child elsewhere leads nowhere here.
bool leads_away(std::string_view message) {
    constexpr std::array away{"idle", "profile",   "badge",      "settings", "languages",
                              "note", "page-view", "panel-view", "chapter"};
    for (const std::string_view one : away)
        if (one == message)
            return true;
    return false;
}

void follow_path(Update& update, int part, const World& world) {
    switch (part) {
    case 0:
        return open_card(update, "hello");
    case 1:
        return open_card(update, "energiser");
    case 2:
        update.state.leading.paused = false;
        return go_to_spot(update, Leading::Spot::Reading);
    case 3:
        if (!hands_on_here(Context(update.state, world)).empty())
            open_card(update, "hands-on");
        return;
    case 4:
        update.state.leading.path = 4;
        return open_breathing(update);
    default:
        return open_card(update, "goodbye");
    }
}

bool is_of_session(Screen screen) {
    return screen == Screen::Reading || screen == Screen::TalkPoint || screen == Screen::Card ||
           screen == Screen::Vote;
}

/// From every screen of a session.
bool act_anywhere(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "path")
        follow_path(update, std::atoi(message.value.c_str()), world);
    else if (message.name == "pause" || (message.name == "next" && rests(update.state)))
        update.state.leading.paused = !update.state.leading.paused;
    else if (message.name == "breathe")
        open_breathing(update);
    else if (message.name == "energiser")
        open_card(update, "energiser");
    else if (message.name == "talk")
        open_talk_point(update, world);
    else if (message.name == "vote")
        open_nearest_vote(update, world);
    else
        return leads_away(message.name);
    return true;
}

/// The balloon that was opened from the session leads straight back into it.
bool act_while_breathing(Update& update, const ui::Message& message) {
    State& state = update.state;
    if (!state.leading.breathes || (message.name != "stop" && message.name != "back"))
        return message.name == "shelf" || leads_away(message.name);
    state.leading.breathes = false;
    state.lantern = Lantern::Tree;
    state.screen = state.before;
    if (state.leading.path == 4)
        state.leading.path = state.screen == Screen::Card ? 5 : 2;
    update.transition = Transition::Fade;
    return true;
}

bool act_in_session(Update& update, const ui::Message& message, const World& world) {
    if (update.state.screen == Screen::Calm)
        return act_while_breathing(update, message);
    if (!is_of_session(update.state.screen))
        return false;
    update.state.leading.breathes = false;
    if (act_anywhere(update, message, world))
        return true;
    if (message.name == "tree" || message.name == "notice-seen")
        return false;
    switch (update.state.screen) {
    case Screen::TalkPoint:
        act_on_talk_point(update, message, world);
        break;
    case Screen::Card:
        act_on_card(update, message, world);
        break;
    case Screen::Vote:
        act_on_vote(update, message, world);
        break;
    default:
        act_in_group_reading(update, message, world);
    }
    return true;
}

/// With another question on the wall, or once its hands are shown, it begins at its first part.
void begin_at_first_part(State& state, const State& before) {
    const Leading &now = state.leading, &then = before.leading;
    const bool same_stop =
        state.reading && before.reading && state.reading->here() == before.reading->here();
    if (state.screen != before.screen || !same_stop || now.shown != then.shown ||
        now.vote.question != then.vote.question)
        state.leading.part = 0;
}

/// Lead a group goes on with the session that waits, if one does.
bool act_on_desk(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "lead" && !update.state.leading.session.empty())
        resume_session(update, world);
    else if (message.name == "end-session" && !update.state.leading.session.empty())
        end_session(update, world);
    else if (message.name == "lead")
        open_set_up(update, world);
    else if (message.name == "record" && session_kept(update.state, message.value))
        open_record(update, message.value);
    else
        return false;
    return true;
}

} // namespace

bool act_in_leading(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (!state.adult.inside)
        return false;
    if (message.name == "practice-seen") {
        state.adult.practice_seen = message.value;
        return true;
    }
    if (state.screen == Screen::Desk)
        return act_on_desk(update, message, world);
    if (state.screen == Screen::GroupSetUp)
        return act_in_set_up(update, message, world);
    if (state.screen == Screen::SessionRecord)
        return act_on_record(update, message, world);
    if (!leads(state))
        return false;
    const State before = state;
    const bool done = act_in_session(update, message, world);
    begin_at_first_part(state, before);
    remember(state);
    return done;
}

ui::Tree view_leading(const Context& context) {
    switch (context.state().screen) {
    case Screen::GroupSetUp:
        return under_practice(context, view_set_up, "practice.set-up");
    case Screen::TalkPoint:
        return under_practice(context, view_talk_point, "practice.talk");
    case Screen::Vote:
        return under_practice(context, view_vote, "practice.vote");
    case Screen::SessionRecord:
        return under_practice(context, view_record, "practice.record");
    default:
        return under_practice(context, view_card, "practice.card");
    }
}

} // namespace hakawati::screens
