#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"
#include "screens/leading/wall/wall.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

void count(Leading& leading, const std::string& option, int by) {
    const auto hands = leading.vote.hands.find(option);
    if (hands == leading.vote.hands.end() || leading.shown)
        return;
    const int wanted = std::clamp(hands->second + by, 0, group::most_hands);
    if (wanted == hands->second)
        return;
    leading.undo.push_back(leading.vote);
    hands->second = wanted;
}

void take_back(Leading& leading) {
    if (leading.undo.empty() || leading.shown)
        return;
    leading.vote = std::move(leading.undo.back());
    leading.undo.pop_back();
}

void show(Update& update) {
    Leading& leading = update.state.leading;
    if (leading.shown)
        return;
    leading.shown = true;
    keep_of_session(update, group::voted(leading.session, leading.vote));
    update.transition = Transition::Fade;
}

/// The question so many places further in a list; null outside it.
const story::Question* beside(const std::vector<const story::Question*>& all,
                              const story::Question* from, int by) {
    const auto at = std::find(all.begin(), all.end(), from);
    const auto to = (at - all.begin()) + by;
    return at == all.end() || to < 0 || to >= static_cast<long>(all.size())
               ? nullptr
               : all[static_cast<std::size_t>(to)];
}

std::vector<const story::Question*> questions_of_check(const story::Book& book) {
    std::vector<const story::Question*> all;
    for (const story::Question& question : book.check->questions)
        all.push_back(&question);
    return all;
}

std::vector<const story::Question*> questions_of_session(const State& state,
                                                         const story::Book& book) {
    const auto& planned = state.leading.plan.chapters;
    std::vector<const story::Question*> all;
    for (const story::Chapter& chapter : book.chapters)
        if (std::find(planned.begin(), planned.end(), chapter.number) != planned.end())
            for (const story::Step& step : chapter.steps)
                if (const auto* question = std::get_if<story::Question>(&step))
                    all.push_back(question);
    return all;
}

/// Whoever leaves the questions before the book, at whatever place, is told the one thing that
/// cannot wait.
void leave(Update& update) {
    Leading& leading = update.state.leading;
    if (leading.vote.asked == group::Asked::Before)
        return open_card(update, "safe");
    go_to_spot(update, leading.left);
}

void step_in_check(Update& update, const World& world, const story::Question& from, int by) {
    const Leading& leading = update.state.leading;
    const auto& book = Context(update.state, world).book()->book;
    if (const auto* to = beside(questions_of_check(book), &from, by))
        return open_vote(update, world, *to, leading.vote.asked);
    leave(update);
}

/// On, or back by one; a question that stands in the story is passed with its vote.
void go(Update& update, const World& world, const story::Question& from, int by) {
    State& state = update.state;
    if (state.leading.vote.asked != group::Asked::InStory)
        return step_in_check(update, world, from, by);
    go_to_spot(update, state.leading.left);
    if (by > 0 && state.reading && state.reading->question() == &from)
        act_in_group_reading(update, {"later", ""}, world);
}

/// Another one of the session's questions, in turn.
void ask_other(Update& update, const World& world, const story::Question& from) {
    const auto all = questions_of_session(update.state, Context(update.state, world).book()->book);
    const auto* other = beside(all, &from, 1);
    if (!other && !all.empty())
        other = all.front();
    if (other)
        open_vote(update, world, *other, group::Asked::InStory);
}

/// A number that changes, or a card that is touched, turns the wall to where that thing stands; the
/// small wall on the board turns it on by one, and after the last part to the first.
bool act_on_wall(Update& update, const ui::Message& message, const World& world) {
    const bool hands = message.name == "hand-plus" || message.name == "hand-minus";
    const bool turns = message.name == "wall-turn";
    if (hands || (turns && !message.value.empty()))
        turn_wall_to(update, world, message.value);
    else if (turns && !turn_wall(update, world, 1))
        update.state.leading.part = 0;
    return turns;
}

/// Once the hands are shown Next and Back go through what the wall has to tell of them.
bool turn_shown(Update& update, const ui::Message& message, const World& world) {
    const int by = message.name == "next" ? 1 : message.name == "back" ? -1 : 0;
    return by != 0 && vote_is_shown(update.state) && turn_wall(update, world, by);
}

} // namespace

bool act_on_vote(Update& update, const ui::Message& message, const World& world) {
    Leading& leading = update.state.leading;
    const auto* question = voted_question(Context(update.state, world));
    if (!question) {
        go_to_spot(update, leading.left);
        return true;
    }
    if (act_on_wall(update, message, world) || turn_shown(update, message, world))
        return true;
    const bool recount = message.name == "back" && leading.shown;
    if (message.name == "hand-plus" || message.name == "hand-minus")
        count(leading, message.value, message.name == "hand-plus" ? 1 : -1);
    else if (message.name == "undo")
        take_back(leading);
    else if (message.name == "show")
        show(update);
    else if (recount)
        leading.shown = false; // what is shown again is kept anew, beside the first count
    else if (message.name == "back")
        go(update, world, *question, -1);
    else if (message.name == "later" || (message.name == "next" && vote_is_shown(update.state)))
        go(update, world, *question, 1);
    else if (message.name == "other" && leading.vote.asked == group::Asked::InStory)
        ask_other(update, world, *question);
    else
        return message.name == "next";
    return true;
}

} // namespace hakawati::screens
