#include "screens/adult/door/locking.h"

#include "screens/keeping.h"
#include "screens/leading/session.h"
#include "screens/reports/rooms.h"
#include "screens/who.h"

#include <array>

namespace hakawati::screens {

namespace {

constexpr std::array behind{Screen::Desk,          Screen::SiteWords, Screen::Books,
                            Screen::TabletCare,    Screen::Referral,  Screen::GroupSetUp,
                            Screen::TalkPoint,     Screen::Card,      Screen::Vote,
                            Screen::SessionRecord, Screen::Report,    Screen::TakeAlong};

bool may_lie_over(Screen screen) { return screen == Screen::Languages || screen == Screen::Calm; }

/// Where the lock closed and the PIN leads again; a session of a group waits at the desk.
Screen to_return_to(const State& state) {
    switch (state.screen) {
    case Screen::SiteWords:
    case Screen::SessionRecord:
    case Screen::Report:
    case Screen::TakeAlong:
        return state.screen;
    default:
        return Screen::Desk;
    }
}

void forget_typed(Adult& adult) {
    adult.typed.clear();
    adult.first.clear();
    adult.code.clear();
    adult.typed_is_seen = adult.weak = adult.differs = adult.knocking = false;
}

/// A step that needs what was typed before it begins at that again.
Adult::Step begun_again(Adult::Step step) {
    switch (step) {
    case Adult::Step::RepeatPin:
        return Adult::Step::ChoosePin;
    case Adult::Step::Paper:
    case Adult::Step::PaperRead:
        return Adult::Step::Pin;
    case Adult::Step::RecoverPin:
    case Adult::Step::RecoverRepeat:
        return Adult::Step::RecoverCode;
    default:
        return step;
    }
}

} // namespace

bool needs_inside(Screen screen) {
    for (const Screen one : behind)
        if (one == screen)
            return true;
    return false;
}

bool is_grown_ups(const State& state) {
    const Screen here = may_lie_over(state.screen) ? state.before : state.screen;
    return here == Screen::Door || needs_inside(here);
}

void open_door(Update& update, const World& world) {
    State& state = update.state;
    Adult& adult = state.adult;
    if (!needs_inside(state.screen))
        adult.child_language = state.preferences.language;
    forget_typed(adult);
    adult.asked_once = false;
    adult.reply = Adult::Reply::None;
    adult.step = adult.door_is_set ? Adult::Step::Pin : Adult::Step::Welcome;
    state.screen = Screen::Door;
    state = settled(std::move(state), world);
    update.transition = Transition::Fade;
}

void leave_door(Update& update, const World& world) {
    State& state = update.state;
    if (!state.adult.child_language.empty())
        state.preferences.language = state.adult.child_language;
    state.screen = somebody(state) ? Screen::Shelf : Screen::Who;
    state = settled(std::move(state), world);
    update.transition = Transition::Fade;
}

void go_inside(Update& update, const World& world) {
    const std::string language = update.state.preferences.language;
    leave_reader(update); // whoever read is nobody's business here
    State& state = update.state;
    state.preferences.language = language;
    state.adult.inside = true;
    state.screen = needs_inside(state.adult.behind) ? state.adult.behind : Screen::Desk;
    state.adult.behind = Screen::Desk;
    state = settled(std::move(state), world);
    update.effects.push_back({Effect::Kind::LookAround, {}, {}});
}

void lock(Update& update, const World& world) {
    State& state = update.state;
    if (state.screen == Screen::Door && !state.adult.inside)
        return leave_door(update, world);
    if (!state.adult.inside)
        return;
    state.adult.behind = to_return_to(state);
    state.adult.inside = false;
    state.leading.in_hand = false;
    leave_reader(update);
    state = settled(std::move(state), world);
    update.effects.push_back({Effect::Kind::Lock, {}, {}});
}

void shut_behind(Update& update) {
    State& state = update.state;
    Adult& adult = state.adult;
    if (state.screen != Screen::Door) {
        forget_typed(adult);
        adult.step = begun_again(adult.step);
    }
    if (state.screen != Screen::TabletCare) {
        adult.to_forget.reset();
        adult.to_wipe = false;
    }
    if (state.screen != Screen::TakeAlong)
        stop_typing(state.taking);
    if (!adult.inside || is_grown_ups(state) || leads(state))
        return;
    adult.inside = false;
    update.effects.push_back({Effect::Kind::Lock, {}, {}});
}

State seen(const State& state, const World& world) {
    if (!needs_inside(state.screen) || state.adult.inside)
        return state;
    Update update;
    update.state = state;
    open_door(update, world);
    return update.state;
}

void keep_of_tablet(Update& update, const std::string& name, const std::string& value) {
    if (remember_for_tablet(update.state.adult, name, value))
        keep_preference(update, name, value);
}

} // namespace hakawati::screens
