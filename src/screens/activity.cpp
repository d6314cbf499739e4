#include "screens/activity.h"

#include "learning/breathing.h"
#include "screens/context.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr int senses = 5; ///< see five, touch four, hear three, smell two, taste one

int& step_of(State& state) { return state.screen == Screen::Calm ? state.calm_step : state.beat; }

int& noticed_in(State& state) {
    return state.screen == Screen::Calm ? state.calm_noticed : state.noticed;
}

int last_step(const State& state, const World& world, story::ActivityKind kind) {
    if (kind == story::ActivityKind::Breathe)
        return learning::breath_steps - 1;
    const Context context(state, world);
    const story::Activity* activity =
        state.screen == Screen::Calm ? find_activity(context, kind) : state.reading->activity();
    return activity ? std::max(0, static_cast<int>(activity->steps.size()) - 1) : 0;
}

bool stop_in_story(Update& update) {
    State& state = update.state;
    if (state.screen != Screen::Reading || !state.reading->later())
        return false;
    state.beat = state.noticed = 0;
    update.transition = Transition::Forward;
    return true;
}

/// Forward and back through the senses under the calm tree; in the story `turn` does it.
bool step_lantern(Update& update, int by, int last) {
    State& state = update.state;
    if (state.screen != Screen::Calm)
        return false;
    if (state.calm_step + by < 0)
        return false; // back from the first step: to the tree
    state.calm_step = std::min(state.calm_step + by, last);
    update.transition = by > 0 ? Transition::Forward : Transition::Backward;
    return true;
}

bool breathe(Update& update, const std::string& name, int last) {
    int& step = step_of(update.state);
    if (name == "breathe-on" && step < last) {
        ++step;
        const bool still = update.state.preferences.motion == Motion::Reduced;
        update.transition = still ? Transition::Fade : Transition::None;
        return true;
    }
    if (name == "back")
        step = 0;                         // to what was before; breath is not taken back
    return name == "next" && step < last; // the balloon waits for nobody, and nobody skips it
}

bool notice(Update& update, const std::string& name, int last) {
    State& state = update.state;
    if (name == "noticed") {
        update.transition = Transition::None;
        int& noticed = noticed_in(state);
        noticed = std::min(noticed + 1, leaves_of_sense(step_of(state)));
        return true;
    }
    if (name != "next" && name != "back")
        return false;
    noticed_in(state) = 0;
    return step_lantern(update, name == "next" ? 1 : -1, last);
}

} // namespace

int leaves_of_sense(int step) { return std::clamp(senses - step, 0, senses); }

std::optional<story::ActivityKind> activity_here(const State& state) {
    if (state.screen == Screen::Calm && state.lantern == Lantern::Breathe)
        return story::ActivityKind::Breathe;
    if (state.screen == Screen::Calm && state.lantern == Lantern::Senses)
        return story::ActivityKind::Senses;
    if (state.screen == Screen::Reading && state.reading && state.reading->activity())
        return state.reading->activity()->kind;
    return std::nullopt;
}

int leaves_noticed(const State& state) {
    return state.screen == Screen::Calm ? state.calm_noticed : state.noticed;
}

int activity_step(const State& state) {
    return state.screen == Screen::Calm ? state.calm_step : state.beat;
}

bool act_in_activity(Update& update, const ui::Message& message, const World& world) {
    const auto kind = activity_here(update.state);
    if (!kind)
        return false;
    if (message.name == "stop")
        return stop_in_story(update);
    const int last = last_step(update.state, world, *kind);
    return *kind == story::ActivityKind::Breathe ? breathe(update, message.name, last)
                                                 : notice(update, message.name, last);
}

} // namespace hakawati::screens
