#include "screens/activity.h"
#include "screens/answer.h"
#include "screens/book/turn.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"
#include "screens/leading/wall/wall.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using reading::StopKind;

bool is_planned(const State& state, int chapter) {
    const auto& chapters = state.leading.plan.chapters;
    return std::find(chapters.begin(), chapters.end(), chapter) != chapters.end();
}

/// Over chapters that this session does not read: from the end of one to the title of the next
/// chosen, and back the same way. False where neighbours meet, or where the session begins or ends.
bool pass_chapters(Update& update, bool backward) {
    reading::Reading& reading = *update.state.reading;
    const reading::Stop& here = reading.here();
    const int to = chapter_beside(update.state, backward ? -1 : 1);
    if (to == 0 || is_planned(update.state, here.chapter + (backward ? -1 : 1)) ||
        here.kind != (backward ? StopKind::ChapterTitle : StopKind::ChapterEnd))
        return false;
    reading.go_to_chapter(to);
    if (backward)
        reading.go_to({reading.book().id, StopKind::ChapterEnd, reading.chapter()->id});
    update.state.beat = update.state.noticed = 0;
    update.transition = backward ? Transition::Backward : Transition::Forward;
    return true;
}

/// What the adult chose before the session answers every note: nobody is asked in between.
void pass_notes(State& state, bool backward) {
    while (state.reading->here().kind == StopKind::Note)
        if (!backward || !state.reading->back())
            state.reading->choose(state.preferences.notes);
}

/// Before the session's first page there is nothing, whatever the book has there.
void stay_inside(Update& update, const State& before) {
    State& state = update.state;
    const bool outside = state.reading->here().kind != StopKind::End &&
                         !is_planned(state, state.reading->here().chapter);
    if (state.screen != Screen::Shelf && !outside)
        return;
    state.screen = Screen::Reading;
    state.reading = before.reading;
    state.beat = before.beat;
    update.transition = Transition::None;
}

/// Left out, not failed: many of them say that the book needs work.
void leave_panel_out(Update& update) {
    State& state = update.state;
    keep_of_session(update, group::left_out(state.leading.session, state.reading->panel()->id));
    state.reading->later();
    state.beat = state.noticed = 0;
    update.transition = Transition::Forward;
}

void turn_page(Update& update, const ui::Message& message, const World& world) {
    const State before = update.state;
    const bool backward = message.name == "back";
    const bool steps = backward || message.name == "next";
    if (message.name == "later" && before.reading->here().kind == StopKind::Panel)
        leave_panel_out(update);
    else if (!(steps && pass_chapters(update, backward)) && !answer(update, message, world) &&
             !act_in_activity(update, message, world))
        turn(update, message, world);
    State& state = update.state;
    pass_notes(state, backward);
    stay_inside(update, before);
    const bool moved = state.reading->here() != before.reading->here();
    if (!moved)
        return;
    if (before.reading->here().kind == StopKind::ChapterEnd && backward)
        state.leading.talked.clear();
    const reading::Stop here = state.reading->here();
    if (here.kind == StopKind::ChapterEnd && !backward)
        state.leading.read.insert(here.chapter);
    if (here.kind == StopKind::ChapterEnd && !backward && state.leading.talked != here.id) {
        state.leading.talked = here.id;
        open_talk_point(update, world);
    }
}

/// A finger that comes down shows the strip at once; the release that follows lets it stay, a
/// second touch or the timer takes it away.
void touch_corner(Leading& leading, const std::string& how) {
    if (how == "down") {
        leading.care_is_held = !leading.care_is_seen;
        leading.care_is_seen = true;
        return;
    }
    leading.care_is_seen = how != "off" && (leading.care_is_held || !leading.care_is_seen);
    leading.care_is_held = false;
}

} // namespace

int chapter_beside(const State& state, int by) {
    const int here = state.reading->here().chapter;
    int found = 0;
    for (const int chapter : state.leading.plan.chapters)
        if ((chapter - here) * by > 0 && (found == 0 || (found - chapter) * by > 0))
            found = chapter;
    return found;
}

bool story_is_told(const State& state) {
    const reading::Stop& here = state.reading->here();
    const bool last_chapter =
        here.chapter == static_cast<int>(state.reading->book().chapters.size());
    return here.kind == StopKind::End ||
           (here.kind == StopKind::ChapterEnd && !last_chapter && chapter_beside(state, 1) == 0);
}

bool open_talk_point(Update& update, const World& world) {
    if (!talk_point_here(Context(update.state, world)))
        return false;
    update.state.leading.question = 0;
    go_to_spot(update, Leading::Spot::TalkPoint);
    return true;
}

bool act_in_group_reading(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (!state.reading)
        return false;
    const bool onward = message.name == "next" || message.name == "shelf";
    if (onward && story_is_told(state)) {
        open_after_story(update, world);
        return true;
    }
    // With the story on the wall nobody touches its cards: a question is asked to everybody, and
    // the balloon, which goes at its own pace, is left when the adult says so.
    const bool on_wall = message.name == "next" && presents(state);
    const int by = message.name == "next" ? 1 : message.name == "back" ? -1 : 0;
    if (by != 0 && turn_wall(update, world, by))
        return true;
    const auto* activity = state.reading->activity();
    if (on_wall && state.reading->question())
        open_nearest_vote(update, world);
    else if (on_wall && activity && activity->kind == story::ActivityKind::Breathe)
        turn_page(update, {"later", ""}, world);
    else
        turn_page(update, message, world);
    return true;
}

bool act_on_talk_point(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    Leading& leading = state.leading;
    const auto* talk = talk_point_here(Context(state, world));
    const bool more = talk && leading.question + 1 < talk->questions.size();
    if (message.name == "care") {
        touch_corner(leading, message.value);
    } else if (message.name == "next" && more) {
        ++leading.question;
        update.transition = Transition::Forward;
    } else if (message.name == "next" || message.name == "later") {
        go_to_spot(update, Leading::Spot::Reading);
    } else if (message.name == "back" && leading.question > 0) {
        --leading.question;
        update.transition = Transition::Backward;
    } else if (message.name == "back") {
        go_to_spot(update, Leading::Spot::Reading);
        if (state.reading->here().kind == StopKind::ChapterEnd)
            turn_page(update, message, world);
    } else {
        return false;
    }
    return true;
}

} // namespace hakawati::screens
