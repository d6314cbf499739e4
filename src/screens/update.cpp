#include "screens/activity.h"
#include "screens/adult/door/locking.h"
#include "screens/answer.h"
#include "screens/book/turn.h"
#include "screens/grown_up.h"
#include "screens/keeping.h"
#include "screens/leading/session.h"
#include "screens/leading/waiting.h"
#include "screens/offered.h"
#include "screens/settings/choices.h"
#include "screens/shelf/way_on.h"
#include "screens/views.h"
#include "screens/who.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hakawati::screens {

namespace {

constexpr std::array<std::pair<const char*, Lantern>, 3> lanterns{
    {{"breathe", Lantern::Breathe}, {"senses", Lantern::Senses}, {"birds", Lantern::Birds}}};

void follow_preferences(State& state, const World& world) {
    const auto& language = world.languages->at(state.preferences.language);
    state.metrics.right_to_left = language.direction == text::Direction::RightToLeft;
    state.metrics.text_scale = state.preferences.text_scale;
    state.metrics.hand = state.preferences.hand;
    if (state.reading)
        state.reading->set_preference(state.preferences.notes);
}

/// Preferences act at once, on every screen. False when the message is no preference.
bool follow_wish(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    const bool known_language =
        message.name != "language" || world.languages->at(message.value).code == message.value;
    if (!known_language || !prefer(state.preferences, message.name, message.value))
        return false;
    follow_preferences(state, world);
    if (message.name != "sound") // nothing else changes its look, and nobody's breath is disturbed
        update.transition = Transition::Fade;
    if (somebody(state))
        return true;
    state.of_the_tablet = state.preferences; // chosen before anybody reads: the tablet's own
    keep_preference(update, message.name, message.value);
    return true;
}

bool is_over_another(Screen screen) {
    return screen == Screen::Calm || screen == Screen::Settings || screen == Screen::Languages ||
           screen == Screen::Badge;
}

/// Above all where a damaged book can be copied again.
bool needs_no_book(Screen screen) {
    return screen == Screen::Who || screen == Screen::Door || screen == Screen::Desk ||
           screen == Screen::SiteWords || screen == Screen::Books || screen == Screen::TabletCare;
}

/// Calm tree, settings, languages and badge open over what was there; one opened from another
/// returns to what lay under both.
void open_over(Update& update, Screen screen) {
    State& state = update.state;
    if (!is_over_another(state.screen))
        state.before = state.screen;
    state.screen = screen;
    state.lantern = Lantern::Tree;
    state.settings_page = 0;
    update.transition = Transition::Fade;
}

void return_from(Update& update, const World& world) {
    update.state.screen =
        is_over_another(update.state.before) ? Screen::Shelf : update.state.before;
    update.state = settled(std::move(update.state), world);
    update.transition = Transition::Fade;
}

void act_in_calm(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    update.transition = Transition::Fade;
    if (message.name == "lantern") {
        for (const auto& [name, lantern] : lanterns)
            if (message.value == name)
                state.lantern = lantern;
        state.calm_step = state.calm_noticed = 0;
    } else if (state.lantern != Lantern::Tree && act_in_activity(update, message, world)) {
        return;
    } else if (state.lantern != Lantern::Tree &&
               (message.name == "back" || message.name == "stop")) {
        state.lantern = Lantern::Tree;
    } else if (message.name == "back") {
        return_from(update, world);
    } else {
        update.transition = Transition::None;
    }
}

void act_in_settings(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (message.name == "code")
        return change_code(update, message.value, world);
    if (message.name == "more") {
        state.settings_page = (state.settings_page + 1) % settings_pages(Context(state, world));
        update.transition = Transition::Fade;
    } else if (message.name == "back") {
        return_from(update, world);
    }
}

/// Pegs a mission, or takes it down again: nobody checks.
void peg_mission(Update& update, const std::string& chapter, const World& world) {
    learning::Event event;
    event.kind = learning::EventKind::Mission;
    event.item = chapter;
    event.option = update.state.record.missions.count(chapter) ? "not" : "told";
    keep(update, event, world);
}

void act_on_badge(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "mission")
        peg_mission(update, message.value, world);
    else if (message.name == "check")
        act_in_check(update, message, world);
    else if (message.name == "back")
        return_from(update, world);
}

void read_on(Update& update) {
    State& state = update.state;
    if (!state.reading)
        return;
    if (lead_on(*state.reading))
        state.beat = state.noticed = 0;
    state.screen = Screen::Reading;
    update.transition = Transition::Fade;
}

void take_book(Update& update, const std::string& id, const World& world) {
    if (update.state.book == id)
        return read_on(update);
    update.state.book = id;
    update.state.reading.reset();
    update.state.beat = 0;
    update.state = settled(std::move(update.state), world);
    update.transition = Transition::Fade;
}

void act_on_shelf(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "next" && begin_review(update, world))
        return;
    if (message.name == "next")
        read_on(update);
    else if (message.name == "book")
        take_book(update, message.value, world);
    else if (message.name == "chapter" && update.state.reading &&
             update.state.reading->go_to_chapter(std::atoi(message.value.c_str()))) {
        update.state.beat = update.state.noticed = 0;
        update.state.screen = Screen::Reading;
        update.transition = Transition::Fade;
    }
}

void act_on_screen(Update& update, const ui::Message& message, const World& world) {
    if (act_in_adult(update, message, world) || act_in_leading(update, message, world) ||
        act_in_reports(update, message, world))
        return;
    if (message.name == "tree" && update.state.screen != Screen::Calm)
        return open_over(update, Screen::Calm);
    if (message.name == "settings" && update.state.screen != Screen::Settings)
        return open_over(update, Screen::Settings);
    if (message.name == "languages" && update.state.screen != Screen::Languages)
        return open_over(update, Screen::Languages);
    if (message.name == "badge" && update.state.screen != Screen::Badge &&
        update.state.screen != Screen::Check && somebody(update.state))
        return open_over(update, Screen::Badge);
    if (message.name == "profile" || message.name == "idle") {
        leave_reader(update);
        update.state = settled(std::move(update.state), world); // in the tablet's own language
        return;
    }
    if (message.name == "notice-seen") {
        update.state.notice = Notice::None;
        return;
    }
    if (message.name == "shelf" && update.state.screen != Screen::Shelf) {
        update.state.screen = somebody(update.state) ? Screen::Shelf : Screen::Who;
        update.state = settled(std::move(update.state), world);
        update.transition = Transition::Fade;
        return;
    }
    switch (update.state.screen) {
    case Screen::Calm:
        return act_in_calm(update, message, world);
    case Screen::Settings:
        return act_in_settings(update, message, world);
    case Screen::Languages:
        if (message.name == "back" || message.name == "next")
            return_from(update, world);
        return;
    case Screen::Who:
        return act_on_cloth(update, message, world);
    case Screen::Badge:
        return act_on_badge(update, message, world);
    case Screen::Review:
        return act_in_review(update, message, world);
    case Screen::Check:
        return act_in_check(update, message, world);
    case Screen::Reading:
        if (!answer(update, message, world) && !act_in_activity(update, message, world))
            turn(update, message, world);
        return;
    case Screen::Shelf:
        return act_on_shelf(update, message, world);
    default: // the rooms of the grown-up have had it
        return;
    }
}

/// A hidden book leaves with whoever reads it.
bool is_hidden_here(const State& state) {
    const bool chooses = state.screen == Screen::Shelf || state.screen == Screen::Who;
    return chooses && state.adult.hidden.count("book/" + state.book) > 0;
}

} // namespace

Update update(const State& state, const ui::Message& message, const World& world) {
    Update update{state, {}, Transition::None, {}};
    if (message.name == "kept" || message.name == "not-kept") {
        answered(update, message, world);
        record_kept(update);
    } else if (!follow_wish(update, message, world))
        act_on_screen(update, message, world);
    shut_behind(update);
    prepare_question(update.state, world);
    keep_changes(update, state, world);
    keep_session(update, state);
    update.cue = cue_of(state, update);
    return update;
}

State settled(State state, const World& world) {
    follow_preferences(state, world);
    const Context context(state, world);
    if (world.books->empty()) {
        state.book.clear();
        state.reading.reset();
        if (!is_over_another(state.screen) && !needs_no_book(state.screen))
            state.screen = Screen::NoBooks;
        return state;
    }
    if (!context.book() || is_hidden_here(state))
        state.book = offered_books(state, world).front()->book.id;
    if (state.screen == Screen::NoBooks)
        state.screen = somebody(state) ? Screen::Shelf : Screen::Who;
    const story::Book& book = context.book()->book;
    if (!state.reading || &state.reading->book() != &book) {
        state.reading.emplace(book, state.preferences.notes);
        const auto& places = state.record.places;
        if (const auto place = places.find(state.book); place != places.end())
            state.reading->go_to(place->second);
    }
    prepare_question(state, world);
    return state;
}

std::vector<State> ahead(const State& state, const World& world) {
    std::vector<State> states;
    if (state.screen == Screen::Reading || state.screen == Screen::Shelf)
        states.push_back(update(state, {"next", ""}, world).state);
    if (state.screen == Screen::Reading) {
        // What waits for an answer or plays on its own is left at any moment, to the same place.
        const reading::Stop& here = state.reading->here();
        const bool holds =
            here.kind == reading::StopKind::Question || here.kind == reading::StopKind::Activity;
        if (holds && states.back().reading->here() == here)
            states.back() = update(state, {"later", ""}, world).state;
        states.push_back(update(state, {"back", ""}, world).state);
    }
    if (state.screen == Screen::Calm || state.screen == Screen::Settings)
        states.push_back(update(state, {"back", ""}, world).state);
    return states;
}

} // namespace hakawati::screens
