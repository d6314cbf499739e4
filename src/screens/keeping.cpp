#include "screens/keeping.h"

#include "screens/adult/door/locking.h"
#include "screens/answer.h"
#include "screens/context.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using learning::Event;
using learning::EventKind;

Event event_of(EventKind kind, std::string item, std::string option = {}) {
    Event event;
    event.kind = kind;
    event.item = std::move(item);
    event.option = std::move(option);
    return event;
}

/// What is known of the sessions of groups changes only with what is on the disk.
void join_session(State& state, const Event& event) {
    if (event.kind < EventKind::SessionBegun || event.kind > EventKind::SessionEnded)
        return;
    auto sessions = state.sessions ? *state.sessions : group::Sessions{};
    group::apply(sessions, event);
    state.sessions = std::make_shared<const group::Sessions>(std::move(sessions));
}

bool has_place(const State& state, const reading::Place& place) {
    for (auto event = state.pending.rbegin(); event != state.pending.rend(); ++event)
        if (event->kind == EventKind::Place && event->book == place.book)
            return learning::place_of(event->book, event->item, event->option) == place;
    const auto kept = state.record.places.find(place.book);
    return kept != state.record.places.end() && kept->second == place;
}

bool has_event(const State& state, EventKind kind, const std::string& item) {
    return std::any_of(state.pending.begin(), state.pending.end(), [&](const Event& event) {
        return event.kind == kind && event.item == item;
    });
}

void keep_place(Update& update, const World& world) {
    const State& state = update.state;
    if (state.screen != Screen::Reading || !state.reading)
        return;
    const reading::Place place = state.reading->place();
    if (!has_place(state, place))
        keep(update, event_of(EventKind::Place, place.id, learning::option_of(place)), world);
    const reading::Stop here = state.reading->here();
    const bool ends = here.kind == reading::StopKind::ChapterEnd;
    if (ends && !state.record.chapters.count(here.id) &&
        !has_event(state, EventKind::ChapterRead, here.id))
        keep(update, event_of(EventKind::ChapterRead, here.id), world);
    if (here.kind == reading::StopKind::End && !state.record.books.count(state.book) &&
        !has_event(state, EventKind::BookRead, state.book))
        keep(update, event_of(EventKind::BookRead, state.book), world);
}

void keep_preferences(Update& update, const State& before, const World& world) {
    const auto was = to_map(before.preferences);
    for (const auto& [name, value] : to_map(update.state.preferences))
        if (was.at(name) != value)
            keep(update, event_of(EventKind::Preference, name, value), world);
}

} // namespace

void keep(Update& update, Event event, const World& world) {
    State& state = update.state;
    if (!somebody(state))
        return;
    event.book = state.book;
    if (const auto* book = Context(state, world).book())
        event.version = book->version;
    if (state.guest)
        return learning::apply(state.record, event);
    event.profile = state.reader->id;
    state.pending.push_back(event);
    update.effects.push_back({Effect::Kind::Keep, std::move(event), {}});
}

void keep_for_tablet(Update& update, Event event) {
    update.state.pending.push_back(event);
    update.effects.push_back({Effect::Kind::Keep, std::move(event), {}});
}

void keep_preference(Update& update, const std::string& name, const std::string& value) {
    keep_for_tablet(update, event_of(EventKind::Preference, name, value));
}

void answered(Update& update, const ui::Message& message, const World&) {
    State& state = update.state;
    const bool told_by_disk = state.notice == Notice::Full || state.notice == Notice::NotKept;
    if (message.name == "not-kept") {
        state.notice = message.value == "full"    ? Notice::Full
                       : message.value == "newer" ? Notice::Newer
                                                  : Notice::NotKept;
    } else if (!state.pending.empty()) {
        const Event event = std::move(state.pending.front());
        state.pending.pop_front();
        if (state.reader && event.profile == state.reader->id)
            learning::apply(state.record, event);
        join_session(state, event);
        if (told_by_disk && state.pending.empty())
            state.notice = Notice::None;
    }
    accept_answer(state);
}

void keep_changes(Update& update, const State& before, const World& world) {
    const bool same_reader = update.state.guest == before.guest &&
                             update.state.reader == before.reader && somebody(before);
    if (!same_reader)
        return;
    keep_place(update, world);
    if (!is_grown_ups(before)) // what is chosen at the door is lent
        keep_preferences(update, before, world);
}

} // namespace hakawati::screens
