#include "screens/leading/session.h"

#include "screens/adult/numbers.h"
#include "screens/keeping.h"
#include "screens/leading/votes/voting.h"
#include "screens/who.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace hakawati::screens {

namespace {

Screen screen_of(Leading::Spot spot) {
    switch (spot) {
    case Leading::Spot::TalkPoint:
        return Screen::TalkPoint;
    case Leading::Spot::Card:
        return Screen::Card;
    case Leading::Spot::Vote:
        return Screen::Vote;
    case Leading::Spot::Reading:
        break;
    }
    return Screen::Reading;
}

/// Somebody reads of whom nothing is kept: the group, in the language that is on the screen.
void sit_down(Update& update, const World& world) {
    State& state = update.state;
    const std::string language = state.preferences.language;
    const std::string book = state.leading.plan.book;
    leave_reader(update);
    state.preferences.language = language;
    state.preferences.notes = state.leading.plan.telling == group::Telling::Gentle
                                  ? reading::NotePreference::Gentle
                                  : reading::NotePreference::AsWritten;
    const bool mirrored =
        state.leading.plan.shown == group::ShownOn::Wall && !state.leading.wall_attached;
    if (mirrored) // the projector shows what the tablet shows: large enough for the last row
        state.preferences.text_scale = 2;
    state.preferences.view = ReaderView::Guided;
    state.preferences.control = Control::Touch;
    state.guest = true;
    state.record = {};
    state.book = book;
    state.screen = Screen::Reading;
    state.leading.in_hand = true;
    state = settled(std::move(state), world);
}

const story::Panel* first_panel_of(const story::Book& book, int number) {
    for (const story::Chapter& chapter : book.chapters)
        if (chapter.number == number)
            for (const story::Step& step : chapter.steps)
                if (const auto* panel = std::get_if<story::Panel>(&step))
                    return panel;
    return nullptr;
}

} // namespace

bool leads(const State& state) {
    return state.adult.inside && state.leading.in_hand && !state.leading.session.empty();
}

bool presents(const State& state) {
    return leads(state) && state.leading.wall_attached &&
           state.leading.plan.shown == group::ShownOn::Wall;
}

bool rests(const State& state) {
    return state.leading.paused && (state.screen == Screen::Reading ||
                                    (state.screen == Screen::TalkPoint && presents(state)));
}

const group::Session* session_kept(const State& state, const std::string& id) {
    const group::Sessions none;
    const group::Sessions& known = practises(state) ? state.leading.practice
                                   : state.sessions ? *state.sessions
                                                    : none;
    const auto found = std::find_if(known.begin(), known.end(), [&](const group::Session& session) {
        return session.id == id;
    });
    return found == known.end() ? nullptr : &*found;
}

bool is_keeping(const State& state, learning::EventKind kind, const std::string& session) {
    return std::any_of(state.pending.begin(), state.pending.end(), [&](const auto& event) {
        return event.kind == kind && event.item == session;
    });
}

bool practises(const State& state) { return state.adult.practising; }

void keep_of_session(Update& update, learning::Event event) {
    if (practises(update.state))
        group::apply(update.state.leading.practice, event);
    else
        keep_for_tablet(update, std::move(event));
}

void begin_session(Update& update, const World& world, Leading::Spot first_spot) {
    Leading& leading = update.state.leading;
    const auto* book = Context(update.state, world).book(leading.plan.book);
    if (!book || leading.plan.chapters.empty() || leading.fresh_id.empty())
        return;
    const auto* first = first_panel_of(book->book, leading.plan.chapters.front());
    if (!first)
        return;
    Leading fresh;
    fresh.plan = leading.plan;
    fresh.wall_attached = leading.wall_attached;
    fresh.wall_size = leading.wall_size;
    fresh.session = leading.fresh_id;
    leading = std::move(fresh);
    sit_down(update, world);
    update.state.reading->go_to_panel(first->id);
    keep_of_session(update, group::begun(update.state.leading.session, update.state.leading.plan,
                                         book->version));
    if (first_spot == Leading::Spot::Card)
        open_card(update, "hello");
    remember(update.state);
    update.transition = Transition::Fade;
}

void resume_session(Update& update, const World& world) {
    const reading::Place place = update.state.leading.place;
    const int beat = update.state.leading.beat;
    sit_down(update, world);
    State& state = update.state;
    state.reading->go_to(place);
    state.beat = beat;
    if (state.leading.spot == Leading::Spot::Vote && !take_up_vote(state, world))
        state.leading.spot = Leading::Spot::Reading;
    state.screen = screen_of(state.leading.spot);
    state = settled(std::move(state), world);
    update.transition = Transition::Fade;
}

void end_session(Update& update, const World& world) {
    State& state = update.state;
    const std::string session = state.leading.session, language = state.preferences.language;
    const std::set<int>& read = state.leading.read;
    keep_of_session(update, group::ended(session, std::vector(read.begin(), read.end())));
    state.leading.session.clear();
    state.leading.in_hand = false;
    leave_reader(update);
    state.preferences.language = language;
    open_record(update, session);
    state = settled(std::move(state), world);
}

void remember(State& state) {
    Leading& leading = state.leading;
    if (!leads(state) || !state.reading)
        return;
    for (const auto spot : {Leading::Spot::Reading, Leading::Spot::TalkPoint, Leading::Spot::Card,
                            Leading::Spot::Vote})
        if (screen_of(spot) == state.screen)
            leading.spot = spot;
    leading.place = state.reading->place();
    leading.beat = state.beat;
    leading.been.insert(leading.path);
}

void go_to_spot(Update& update, Leading::Spot spot) {
    update.state.screen = screen_of(spot);
    update.state.leading.care_is_seen = update.state.leading.care_is_held = false;
    if (spot == Leading::Spot::Reading)
        update.state.leading.path = 2;
    update.transition = Transition::Fade;
}

void open_card(Update& update, const std::string& card) {
    Leading& leading = update.state.leading;
    const bool aside = card == "energiser" || card == "safe";
    if (update.state.screen != Screen::Card)
        leading.left = aside && update.state.screen == Screen::TalkPoint ? Leading::Spot::TalkPoint
                                                                         : Leading::Spot::Reading;
    leading.card = card;
    leading.path = card == "hello"       ? 0
                   : card == "energiser" ? 1
                   : card == "hands-on"  ? 3
                   : card == "safe"      ? leading.path
                                         : 5;
    update.state.screen = Screen::Card;
    update.transition = Transition::Fade;
}

void open_breathing(Update& update) {
    State& state = update.state;
    state.before = state.screen;
    state.screen = Screen::Calm;
    state.lantern = Lantern::Breathe;
    state.calm_step = state.calm_noticed = 0;
    state.leading.breathes = true;
    update.transition = Transition::Fade;
}

const story::Guide* guide_of(const Context& context) {
    const auto* book = context.book();
    return book && book->guide ? &*book->guide : nullptr;
}

const story::TalkPoint* talk_point_here(const Context& context) {
    const auto* guide = guide_of(context);
    const auto& reading = context.state().reading;
    const auto* chapter = reading ? reading->chapter() : nullptr;
    const auto* talk = guide && chapter ? story::find_talk_point(*guide, chapter->id) : nullptr;
    return talk && !talk->questions.empty() ? talk : nullptr;
}

std::vector<const story::HandsOn*> hands_on_here(const Context& context) {
    const auto* guide = guide_of(context);
    if (!guide)
        return {};
    std::vector<std::string> chapters;
    for (const story::Chapter& chapter : context.book()->book.chapters)
        for (const int number : context.state().leading.plan.chapters)
            if (chapter.number == number)
                chapters.push_back(chapter.id);
    return story::hands_on_for(*guide, chapters);
}

std::string numbers_of(const Context& context, const std::vector<int>& numbers) {
    std::string all;
    for (const int number : numbers)
        all += (all.empty()               ? ""
                : context.right_to_left() ? "\u060C "
                                          : ", ") +
               context.number(number);
    return all;
}

std::string session_line(const Context& context, const std::string& id) {
    const group::Session* const session = session_kept(context.state(), id);
    if (!session)
        return {};
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(session->begun_s))));
    const std::string date = fmt::format("{:04}-{:02}-{:02}", int{day.year()},
                                         unsigned{day.month()}, unsigned{day.day()});
    return context.word("picture." + session->plan.group) + " \u00B7 " +
           context.word("chapter.number",
                        {{"number", numbers_of(context, session->plan.chapters)}}) +
           " \u00B7 " + in_digits_of(context, date);
}

std::string words_of(const Context& context, const story::GuideText& text) {
    return context.words_for_adults(text.id, text.words);
}

} // namespace hakawati::screens
