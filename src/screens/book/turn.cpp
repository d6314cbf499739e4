#include "screens/book/turn.h"

#include "screens/answer.h"

#include "screens/views.h"

#include <algorithm>
#include <cstdlib>

namespace hakawati::screens {

namespace {

using reading::StopKind;

bool on_a_page(const State& state) {
    return state.preferences.view == ReaderView::Page &&
           state.reading->here().kind == StopKind::Panel;
}

/// The first or last panel of the page that is shown.
std::string edge_of_page(const State& state, const World& world, bool last) {
    const Context context(state, world);
    const auto pages = pages_here(context);
    const std::size_t page = page_with(pages, state.reading->panel()->id);
    return last ? pages[page].panels.back().panel : pages[page].panels.front().panel;
}

Rect place_on_page(const State& state, const World& world, const std::string& panel) {
    const Context context(state, world);
    const auto pages = pages_here(context);
    const Rect area = context.placed(page_area(context));
    for (const pages::PagePanel& placed : pages[page_with(pages, panel)].panels)
        if (placed.panel == panel)
            return placed.at.moved(area.x, area.y);
    return area;
}

void arrive(Update& update, Transition transition) {
    update.state.beat = update.state.noticed = 0;
    update.transition = transition;
}

void go_on(Update& update, const World& world) {
    State& state = update.state;
    const int steps = on_a_page(state) ? 1 : step_count(Context(state, world));
    if (state.beat + 1 < steps) {
        ++state.beat;
        update.transition =
            state.reading->here().kind == StopKind::Panel ? Transition::None : Transition::Forward;
        return;
    }
    if (on_a_page(state))
        state.reading->go_to_panel(edge_of_page(state, world, true));
    if (may_go_on(state) && state.reading->next())
        arrive(update, Transition::Forward);
}

/// Going back inside a stop only where something has been taken away and must be seen again.
bool step_back(Update& update, const World& world) {
    State& state = update.state;
    const Context context(state, world);
    const StopKind kind = state.reading->here().kind;
    state.beat = std::min(state.beat, std::max(0, step_count(context) - 1));
    const bool steps =
        kind == StopKind::Activity || (kind == StopKind::Panel && steps_replace(context));
    if (state.beat == 0 || !steps)
        return false;
    --state.beat;
    update.transition = kind == StopKind::Panel ? Transition::None : Transition::Backward;
    return true;
}

void go_back(Update& update, const World& world) {
    State& state = update.state;
    const bool page = on_a_page(state);
    if (!page && step_back(update, world))
        return;
    if (page)
        state.reading->go_to_panel(edge_of_page(state, world, false));
    const bool closing_note = state.reading->here().kind == StopKind::Note;
    if (!state.reading->back()) {
        state.screen = Screen::Shelf;
        return arrive(update, Transition::Fade);
    }
    arrive(update, Transition::Backward);
    if (state.reading->here().kind == StopKind::Panel && !closing_note)
        state.beat = step_count(Context(state, world)) - 1;
}

void choose(Update& update, const std::string& version) {
    if (update.state.reading->here().kind != StopKind::Note)
        return;
    update.state.reading->choose(version == "as-written" ? reading::NotePreference::AsWritten
                                                         : reading::NotePreference::Gentle);
    arrive(update, Transition::Forward);
}

void begin_again(Update& update) {
    State& state = update.state;
    const StopKind kind = state.reading->here().kind;
    const auto& chapters = state.reading->book().chapters;
    if (kind == StopKind::End && !chapters.empty())
        state.reading->go_to_chapter(chapters.front().number);
    else if (kind == StopKind::ChapterEnd)
        state.reading->go_to_chapter(state.reading->here().chapter);
    else
        return;
    arrive(update, Transition::Backward);
}

void show_page(Update& update, const World& world) {
    State& state = update.state;
    state.preferences.view = ReaderView::Page;
    if (state.reading->here().kind != StopKind::Panel)
        return;
    arrive(update, Transition::Shrink);
    update.grow_from = place_on_page(state, world, state.reading->panel()->id);
}

void show_panel(Update& update, const World& world, const std::string& panel) {
    State& state = update.state;
    const bool page = on_a_page(state);
    if (!panel.empty() && !state.reading->go_to_panel(panel))
        return;
    const auto* shown = state.reading->panel();
    if (page && shown)
        update.grow_from = place_on_page(state, world, shown->id);
    state.preferences.view = ReaderView::Guided;
    arrive(update, page ? Transition::Grow : Transition::None);
}

} // namespace

void turn(Update& update, const ui::Message& message, const World& world) {
    reading::Reading& reading = *update.state.reading;
    if (message.name == "next")
        go_on(update, world);
    else if (message.name == "back")
        go_back(update, world);
    else if (message.name == "later" && on_a_page(update.state))
        go_on(update, world);
    else if (message.name == "later" && reading.later())
        arrive(update, Transition::Forward);
    else if (message.name == "choose")
        choose(update, message.value);
    else if (message.name == "note" && reading.open_note())
        arrive(update, Transition::Fade);
    else if (message.name == "again")
        begin_again(update);
    else if (message.name == "page-view")
        show_page(update, world);
    else if (message.name == "panel-view")
        show_panel(update, world, "");
    else if (message.name == "panel")
        show_panel(update, world, message.value);
    else if (message.name == "jump" && reading.follow(message.value))
        arrive(update, Transition::Forward);
    else if (message.name == "chapter" && reading.go_to_chapter(std::atoi(message.value.c_str())))
        arrive(update, Transition::Forward);
}

} // namespace hakawati::screens
