#include "screens/answer.h"

#include "learning/review.h"
#include "screens/context.h"
#include "screens/keeping.h"
#include "screens/shelf/way_on.h"
#include "screens/views.h"

#include <algorithm>
#include <cstdlib>

namespace hakawati::screens {

namespace {

using learning::Answering;

const story::Question* find_question(const story::Book& book, const std::string& id) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step))
                if (question->id == id)
                    return question;
    return nullptr;
}

/// A guest has no number of their own; the cards then lie as they lie for every guest.
std::uint64_t seed_of(const State& state) {
    return state.reader ? learning::seed_of(state.reader->id) : 0;
}

/// How many answers this visit has given to the question, this one included.
int number_of_try(const State& state, const std::string& question) {
    const auto given = state.record.given.find(question);
    const auto kept = given == state.record.given.end() ? 0 : given->second.size();
    const auto waiting =
        std::count_if(state.pending.begin(), state.pending.end(),
                      [&](const learning::Event& event) { return event.item == question; });
    return static_cast<int>(kept) + static_cast<int>(waiting) + 1;
}

/// With an empty hand the first thing that is not in a basket yet is meant: it is the one that
/// stands large before them.
std::optional<learning::Given> put(Answering& answering, int place) {
    if (answering.question().kind == story::QuestionKind::Sort && answering.in_hand().empty())
        for (const std::size_t i : answering.order()) {
            const std::string& id = answering.question().options[i].id;
            if (answering.mark(id) == learning::Mark::Open) {
                answering.pick(id);
                break;
            }
        }
    return answering.put(place);
}

/// Also those that are still on their way to the disk.
std::set<std::string> answered_of(const State& state, const story::Check& check,
                                  learning::CheckTime time) {
    std::set<std::string> answered;
    for (const story::Question& question : check.questions)
        if (state.record.checked.count(learning::check_key(time, question.id)) ||
            is_pending(state, question.id))
            answered.insert(question.id);
    return answered;
}

/// Goes on where it was left, in this visit or in an earlier one.
void begin_check(Update& update, const World& world) {
    const auto due = check_due(update.state, world);
    if (!due)
        return;
    const story::Check& check = *Context(update.state, world).book()->book.check;
    update.state.check.emplace(check, *due,
                               learning::seed_for(seed_of(update.state), check.questions.front().id,
                                                  update.state.record.visits),
                               answered_of(update.state, check, *due));
    update.state.screen = Screen::Check;
    update.state.beat = 0;
    update.transition = Transition::Fade;
}

/// Cards that are seen a few at a time.
bool walk_cards(Update& update, const ui::Message& message, const World& world) {
    const bool on = message.name == "next-cards";
    if (!on && message.name != "previous-cards")
        return false;
    State& state = update.state;
    const int last = question_steps(Context(state, world)) - 1;
    const int to = std::clamp(state.beat + (on ? 1 : -1), 0, std::max(0, last));
    if (to != state.beat)
        update.transition = on ? Transition::Forward : Transition::Backward;
    state.beat = to;
    return true;
}

/// What would take the words of an answer away; Back and the corners come back to them.
bool leads_past_words(const ui::Message& message) {
    return message.name == "next" || message.name == "later" || message.name == "not-sure" ||
           message.name == "option";
}

/// Nobody leaves past what is said about an answer, least of all past its warning: whatever would
/// take it away first brings the rest of it.
bool read_to_the_end(Update& update, const ui::Message& message, const World& world) {
    if (!leads_past_words(message) || !words_follow(Context(update.state, world)))
        return false;
    return walk_cards(update, {"next-cards", ""}, world);
}

/// The badge then leads to the shelf, also where something was opened over the check meanwhile.
void leave_check(Update& update) {
    update.state.check.reset();
    update.state.screen = Screen::Badge;
    if (update.state.before == Screen::Check)
        update.state.before = Screen::Shelf;
    update.transition = Transition::Fade;
}

} // namespace

const story::Question* question_here(const State& state, const World& world) {
    if (state.screen == Screen::Review && !state.review.empty())
        if (const auto* book = Context(state, world).book())
            return find_question(book->book, state.review.front());
    const bool reads = state.screen == Screen::Reading ||
                       (state.before == Screen::Reading && state.screen != Screen::Shelf);
    return reads && state.reading ? state.reading->question() : nullptr;
}

bool is_pending(const State& state, const std::string& question) {
    return std::any_of(state.pending.begin(), state.pending.end(),
                       [&](const learning::Event& event) { return event.item == question; });
}

bool may_go_on(const State& state) { return !state.answering || state.answering->tried(); }

void prepare_question(State& state, const World& world) {
    const story::Question* question = question_here(state, world);
    if (!question) {
        if (state.screen == Screen::Reading || state.screen == Screen::Shelf) {
            state.answering.reset();
            state.awaited.reset();
        }
        return;
    }
    if (state.answering && &state.answering->question() == question)
        return;
    state.awaited.reset();
    state.answering.emplace(*question,
                            learning::seed_for(seed_of(state), question->id, state.record.visits));
    if (const auto given = state.record.given.find(question->id); given != state.record.given.end())
        state.answering->resume(given->second);
}

void accept_answer(State& state) {
    if (!state.awaited)
        return;
    state.answering = std::move(state.awaited);
    state.awaited.reset();
    state.beat = 0; // where what was said about it stands
}

bool answer(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (state.answering && question_here(state, world) &&
        (walk_cards(update, message, world) || read_to_the_end(update, message, world)))
        return true;
    const bool mine =
        message.name == "option" || message.name == "put" || message.name == "not-sure";
    if (!mine || !state.answering || state.awaited)
        return false;
    Answering next = *state.answering;
    const auto given = message.name == "option" ? next.pick(message.value)
                       : message.name == "put"  ? put(next, std::atoi(message.value.c_str()))
                                                : next.not_sure();
    if (!given) {
        state.answering = std::move(next); // a card was taken into the hand, or laid back
        return true;
    }
    const int number = number_of_try(state, next.question().id);
    const auto event = learning::event_of(next.question(), *given, number);
    state.awaited = std::move(next);
    keep(update, event, world);
    if (state.guest)
        accept_answer(state);
    return true;
}

bool begin_review(Update& update, const World& world) {
    State& state = update.state;
    const auto* book = Context(state, world).book();
    if (state.reviewed || !book)
        return false;
    state.reviewed = true;
    state.review = learning::review_of(book->book, state.record);
    if (state.review.empty())
        return false;
    state.screen = Screen::Review;
    state.beat = 0;
    update.transition = Transition::Fade;
    return true;
}

void act_in_review(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (answer(update, message, world))
        return;
    if (message.name == "later" || (message.name == "next" && may_go_on(state))) {
        state.review.erase(state.review.begin());
        state.beat = 0;
        if (state.review.empty()) {
            lead_on(*state.reading);
            state.screen = Screen::Reading;
        }
        update.transition = Transition::Forward;
    } else if (message.name == "back") {
        state.screen = Screen::Shelf;
        update.transition = Transition::Fade;
    }
}

void act_in_check(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (message.name == "check")
        return begin_check(update, world);
    if (!state.check || message.name == "back")
        return leave_check(update);
    if (!state.check->done() &&
        (walk_cards(update, message, world) || read_to_the_end(update, message, world)))
        return;
    if (message.name == "option" && !state.check->done()) {
        if (const auto event = state.check->choose(message.value)) {
            keep(update, *event, world);
            state.beat = 0; // where what is said about it stands
        }
    } else if (message.name == "later" && !state.check->done()) {
        state.check->later();
        update.transition = Transition::Forward;
        if (state.check->farewell().empty())
            leave_check(update);
    } else if (message.name == "next" && state.check->done()) {
        leave_check(update);
    } else if (message.name == "next" && !state.check->chosen().empty()) {
        state.check->next();
        state.beat = 0;
        update.transition = Transition::Forward;
        if (state.check->done() && state.check->farewell().empty())
            leave_check(update);
    }
}

std::optional<learning::CheckTime> check_due(const State& state, const World& world) {
    const auto* book = Context(state, world).book();
    if (!book || !book->book.check || book->book.check->questions.empty() || !somebody(state))
        return std::nullopt;
    const auto& record = state.record;
    const std::string& last = book->book.check->questions.back().id;
    const bool finished = record.books.count(book->book.id) > 0;
    const bool begun = std::any_of(
        book->book.chapters.begin(), book->book.chapters.end(),
        [&](const story::Chapter& chapter) { return record.chapters.count(chapter.id) > 0; });
    const auto checked = [&](learning::CheckTime time) {
        return record.checked.count(learning::check_key(time, last)) > 0;
    };
    if (finished && !checked(learning::CheckTime::After))
        return learning::CheckTime::After;
    if (!begun && !checked(learning::CheckTime::Before))
        return learning::CheckTime::Before;
    return std::nullopt;
}

} // namespace hakawati::screens
