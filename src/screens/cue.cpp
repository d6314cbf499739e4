#include "screens/cue.h"

#include "learning/breathing.h"
#include "screens/activity.h"
#include "screens/adult/door/locking.h"
#include "screens/leading/session.h"

namespace hakawati::screens {

namespace {

using reading::StopKind;

bool is_hard(const story::Panel& panel) {
    return panel.note || panel.staging.light == "night" || panel.staging.place == "cellar";
}

bool is_hard_here(const State& state) {
    return state.screen == Screen::Reading && state.reading && state.reading->panel() &&
           is_hard(*state.reading->panel());
}

/// Where the page lies open: a stop, or a question asked outside of the story; empty on screens
/// that are no pages.
std::string page_of(const State& state) {
    if (state.screen == Screen::Reading && state.reading)
        return std::string(reading::name_of(state.reading->here().kind)) + " " +
               state.reading->here().id;
    if (state.screen == Screen::Review && !state.review.empty())
        return "review " + state.review.front();
    if (state.screen == Screen::Check && state.check)
        return "check " + std::to_string(state.check->index());
    return {};
}

Cue cue_of_page(const State& before, const State& after) {
    const std::string from = page_of(before), to = page_of(after);
    if (from.empty() || to.empty())
        return Cue::None;
    if (from != to)
        return Cue::Turn;
    const bool panel =
        after.screen == Screen::Reading && after.reading->here().kind == StopKind::Panel;
    return panel && after.beat > before.beat ? Cue::Balloon : Cue::None;
}

/// In this visit, to the question at hand.
const std::vector<learning::Given>& kept_answers(const State& state) {
    static const std::vector<learning::Given> none;
    const auto given = state.record.given.find(state.answering->question().id);
    return given == state.record.given.end() ? none : given->second;
}

/// A card that is touched is heard at once; what is said about it only when it is in the record.
Cue cue_of_answer(const State& before, const State& after) {
    if (!before.answering || !after.answering ||
        &before.answering->question() != &after.answering->question())
        return Cue::None;
    const auto& kept = kept_answers(after);
    if (kept.size() > kept_answers(before).size()) {
        if (after.answering->shown())
            return Cue::Shown;
        return kept.back().kind == learning::EventKind::Found ? Cue::Found : Cue::NotYet;
    }
    const bool in_hand = before.answering->in_hand() != after.answering->in_hand();
    return !before.awaited && (after.awaited || in_hand) ? Cue::Picked : Cue::None;
}

Cue cue_of_check(const State& before, const State& after) {
    const bool chosen = before.check && after.check &&
                        before.check->index() == after.check->index() &&
                        before.check->chosen() != after.check->chosen();
    return chosen ? Cue::Picked : Cue::None;
}

/// The balloon begins to grow or to shrink.
Cue cue_of_breath(const State& before, const State& after) {
    if (activity_here(after) != story::ActivityKind::Breathe ||
        activity_step(after) == activity_step(before))
        return Cue::None;
    switch (learning::breath_step(activity_step(after), 0).breath) {
    case learning::Breath::In:
        return Cue::BreathIn;
    case learning::Breath::Out:
        return Cue::BreathOut;
    default:
        return Cue::None;
    }
}

bool opens_tree(const State& before, const State& after) {
    return before.screen != Screen::Calm && after.screen == Screen::Calm &&
           after.lantern == Lantern::Tree;
}

} // namespace

const char* name_of(Cue cue) {
    switch (cue) {
    case Cue::None:
        break;
    case Cue::Turn:
        return "turn";
    case Cue::Balloon:
        return "balloon";
    case Cue::Picked:
        return "picked";
    case Cue::Found:
        return "found";
    case Cue::NotYet:
        return "not-yet";
    case Cue::Shown:
        return "shown";
    case Cue::Birds:
        return "birds";
    case Cue::BreathIn:
        return "breath-in";
    case Cue::BreathOut:
        return "breath-out";
    }
    return "none";
}

Cue cue_of(const State& before, const Update& update) {
    const State& after = update.state;
    const bool behind_door = is_grown_ups(after) && !leads(after);
    if (after.preferences.sound == Sound::Off || behind_door)
        return Cue::None;
    if (opens_tree(before, after))
        return Cue::Birds;
    if (const Cue breath = cue_of_breath(before, after); breath != Cue::None)
        return breath;
    if (is_hard_here(after))
        return Cue::None;
    for (const auto& rule : {cue_of_page, cue_of_answer, cue_of_check})
        if (const Cue cue = rule(before, after); cue != Cue::None)
            return cue;
    return Cue::None;
}

} // namespace hakawati::screens
