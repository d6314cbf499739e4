#include "screens/turn.h"
#include "screens/views.h"

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
    if (state.reading)
        state.reading->set_preference(state.preferences.notes);
}

/// Preferences act at once, on every screen. False when the message is no preference.
bool prefer(State& state, const ui::Message& message, const World& world) {
    Preferences& preferences = state.preferences;
    if (message.name == "language")
        preferences.language = world.languages->at(message.value).code;
    else if (message.name == "text")
        preferences.text_scale = std::clamp(std::atoi(message.value.c_str()), 100, 200) / 100.0;
    else if (message.name == "pace")
        preferences.pace =
            message.value == "all-at-once" ? BalloonPace::AllAtOnce : BalloonPace::OneByOne;
    else if (message.name == "motion")
        preferences.motion = message.value == "reduced" ? Motion::Reduced : Motion::Full;
    else if (message.name == "notes")
        preferences.notes = message.value == "as-written" ? reading::NotePreference::AsWritten
                                                          : reading::NotePreference::Gentle;
    else
        return false;
    follow_preferences(state, world);
    return true;
}

bool is_over_another(Screen screen) {
    return screen == Screen::Calm || screen == Screen::Settings || screen == Screen::Languages;
}

/// Calm tree, settings and languages open over what was there; one opened from another returns to
/// what lay under both.
void open_over(Update& update, Screen screen) {
    State& state = update.state;
    if (!is_over_another(state.screen))
        state.before = state.screen;
    state.screen = screen;
    state.lantern = Lantern::Tree;
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
        state.calm_step = 0;
    } else if (message.name == "next" && state.lantern != Lantern::Tree) {
        const int last = calm_steps(Context(state, world)) - 1;
        state.calm_step = std::min(state.calm_step + 1, last);
    } else if (message.name == "back" && state.lantern != Lantern::Tree && state.calm_step > 0) {
        --state.calm_step;
    } else if (state.lantern != Lantern::Tree &&
               (message.name == "back" || message.name == "stop")) {
        state.lantern = Lantern::Tree;
    } else if (message.name == "back") {
        return_from(update, world);
    } else {
        update.transition = Transition::None;
    }
}

void read_on(Update& update) {
    State& state = update.state;
    if (!state.reading)
        return;
    if (state.reading->here().kind == reading::StopKind::End &&
        !state.reading->book().chapters.empty())
        state.reading->go_to_chapter(state.reading->book().chapters.front().number);
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
    if (message.name == "next")
        read_on(update);
    else if (message.name == "book")
        take_book(update, message.value, world);
    else if (message.name == "chapter" && update.state.reading &&
             update.state.reading->go_to_chapter(std::atoi(message.value.c_str()))) {
        update.state.beat = 0;
        update.state.screen = Screen::Reading;
        update.transition = Transition::Fade;
    }
}

void act_on_screen(Update& update, const ui::Message& message, const World& world) {
    if (message.name == "tree" && update.state.screen != Screen::Calm)
        return open_over(update, Screen::Calm);
    if (message.name == "settings" && update.state.screen != Screen::Settings)
        return open_over(update, Screen::Settings);
    if (message.name == "languages" && update.state.screen != Screen::Languages)
        return open_over(update, Screen::Languages);
    if (message.name == "shelf" && update.state.screen != Screen::Shelf) {
        update.state.screen = Screen::Shelf;
        update.state = settled(std::move(update.state), world);
        update.transition = Transition::Fade;
        return;
    }
    switch (update.state.screen) {
    case Screen::Calm:
        return act_in_calm(update, message, world);
    case Screen::Settings:
    case Screen::Languages:
        if (message.name == "back" || message.name == "next")
            return_from(update, world);
        return;
    case Screen::Reading:
        return turn(update, message, world);
    case Screen::Shelf:
        return act_on_shelf(update, message, world);
    case Screen::NoBooks:
        return;
    }
}

/// Keeps the place and what was finished; what a bookmark holds is saved when it has changed.
void keep_place(Update& update, const State& before) {
    State& state = update.state;
    if (state.reading && !state.book.empty()) {
        state.places[state.book] = state.reading->place();
        const reading::Stop here = state.reading->here();
        if (here.kind == reading::StopKind::ChapterEnd || here.kind == reading::StopKind::End) {
            int& furthest = state.furthest[state.book];
            furthest = std::max(furthest, here.chapter);
        }
    }
    const bool same = state.places == before.places && state.furthest == before.furthest &&
                      state.preferences == before.preferences && state.book == before.book &&
                      state.view == before.view;
    if (!same)
        update.effects.push_back({Effect::Kind::SaveBookmark});
}

} // namespace

Update update(const State& state, const ui::Message& message, const World& world) {
    Update update{state, {}, Transition::None, {}};
    if (prefer(update.state, message, world))
        update.transition = Transition::Fade;
    else
        act_on_screen(update, message, world);
    keep_place(update, state);
    return update;
}

State settled(State state, const World& world) {
    follow_preferences(state, world);
    const Context context(state, world);
    if (world.books->empty()) {
        state.book.clear();
        state.reading.reset();
        if (!is_over_another(state.screen))
            state.screen = Screen::NoBooks;
        return state;
    }
    if (!context.book())
        state.book = world.books->front()->book.id;
    if (state.screen == Screen::NoBooks)
        state.screen = Screen::Shelf;
    const story::Book& book = context.book()->book;
    if (!state.reading || &state.reading->book() != &book) {
        state.reading.emplace(book, state.preferences.notes);
        if (const auto place = state.places.find(state.book); place != state.places.end())
            state.reading->go_to(place->second);
    }
    return state;
}

std::vector<State> ahead(const State& state, const World& world) {
    std::vector<State> states;
    if (state.screen == Screen::Reading || state.screen == Screen::Shelf)
        states.push_back(update(state, {"next", ""}, world).state);
    if (state.screen == Screen::Reading)
        states.push_back(update(state, {"back", ""}, world).state);
    if (state.screen == Screen::Calm || state.screen == Screen::Settings)
        states.push_back(update(state, {"back", ""}, world).state);
    return states;
}

} // namespace hakawati::screens
