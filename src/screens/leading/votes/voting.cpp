#include "screens/leading/votes/voting.h"

#include "learning/checking.h"
#include "pages/close_up.h"
#include "screens/leading/session.h"
#include "screens/parts/parts.h"
#include "screens/questions/asked.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::screens {

namespace {

using story::QuestionKind;

constexpr std::size_t room_for_unsure = 3; ///< options beside which there is a fourth place

const story::Question* find_in(const std::vector<story::Question>& questions,
                               const std::string& id) {
    for (const story::Question& question : questions)
        if (question.id == id)
            return &question;
    return nullptr;
}

std::size_t right_options(const story::Question& question) {
    return static_cast<std::size_t>(
        std::count_if(question.options.begin(), question.options.end(),
                      [](const story::Option& option) { return option.correct; }));
}

std::string line_of(const Context& context, const std::string& ending) {
    const auto& check = context.book()->book.check;
    for (const story::Line& line : check ? check->lines : std::vector<story::Line>{})
        if (line.id.size() > ending.size() && line.id.ends_with(ending))
            return context.words(line.id, line.words);
    return {};
}

/// The panel on which it hangs; null in the check.
const story::Panel* panel_before(const story::Book& book, const story::Question& question) {
    for (const story::Chapter& chapter : book.chapters) {
        const story::Panel* before = nullptr;
        for (const story::Step& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step))
                before = panel;
            const auto* asked = std::get_if<story::Question>(&step);
            if (asked && asked->id == question.id)
                return before;
        }
    }
    return nullptr;
}

Hand unsure(const Context& context) {
    const std::string of_the_book = line_of(context, ".z");
    return {learning::not_known_yet,
            of_the_book.empty() ? context.word("vote.not-known") : of_the_book, "ui/not-sure.svg",
            false};
}

std::vector<Hand> found_hands(const Context& context) {
    return {{found_together, context.word("vote.together"), "ui/group.svg", true},
            {not_found_yet, context.word("vote.not-yet"), "ui/mark-stone.svg", false},
            unsure(context)};
}

const story::Question* nearest_question(const reading::Reading& reading) {
    if (const auto* here = reading.question())
        return here;
    const story::Question* last = nullptr;
    bool passed = false;
    for (const story::Step& step : reading.chapter()->steps) {
        if (const auto* panel = std::get_if<story::Panel>(&step))
            passed = passed || panel == reading.panel();
        if (const auto* question = std::get_if<story::Question>(&step)) {
            last = question;
            if (passed)
                return question;
        }
    }
    return last;
}

Leading::Spot spot_here(const State& state) {
    return state.screen == Screen::TalkPoint ? Leading::Spot::TalkPoint
           : state.screen == Screen::Card    ? Leading::Spot::Card
                                             : Leading::Spot::Reading;
}

} // namespace

const story::Question* find_asked(const story::Book& book, const std::string& id) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step);
                question && question->id == id)
                return question;
    return book.check ? find_in(book.check->questions, id) : nullptr;
}

std::vector<Hand> hands_of(const Context& context, const story::Question& question) {
    if (has_places(question))
        return found_hands(context);
    std::vector<Hand> hands;
    for (const story::Option& option : question.options)
        hands.push_back({option.id, context.words(option.id, option.words),
                         picture_of(context, option), option.correct,
                         question.kind == QuestionKind::Tap ? option.picture : std::string()});
    if (one_hand_each(question) && hands.size() <= room_for_unsure)
        hands.push_back(unsure(context));
    return hands;
}

Shown behind_vote(const Context& context, const story::Question& question) {
    return picture_behind(context, question, panel_before(context.book()->book, question));
}

bool has_picture(const Hand& hand) { return !hand.picture.empty() || !hand.spot.empty(); }

void add_hand_picture(drawing::DrawList& list, const Context& context,
                      const story::Question& question, const Hand& hand, const Rect& at) {
    if (hand.spot.empty())
        return add_asset(list, context, hand.picture, at);
    const stage::View view{pages::close_up_scene_px, context.right_to_left(), 0};
    const Shown shown = behind_vote(context, question);
    const auto picture = pages::close_up(
        context.stage(), fmt::format("close:{}:{}", hand.option, context.right_to_left()),
        context.stage().compose(shown.id, shown.staging, view), hand.spot);
    if (picture)
        add_picture(list, context, *picture, 1, at);
}

bool one_hand_each(const story::Question& question) {
    return has_places(question) || right_options(question) == 1;
}

const story::Question* voted_question(const Context& context) {
    return context.book() ? find_asked(context.book()->book, context.state().leading.vote.question)
                          : nullptr;
}

int hands_up(const group::Vote& vote) {
    int hands = 0;
    for (const auto& [option, count] : vote.hands)
        hands += count;
    return hands;
}

std::string question_words(const Context& context, const story::Question& question) {
    const bool gentle = context.state().leading.plan.telling == group::Telling::Gentle;
    return gentle && !question.gentle_ask.empty()
               ? context.words(question.id + ".alt.ask", question.gentle_ask)
               : context.words(question.id + ".ask", question.ask);
}

std::string said_to_group(const Context& context, const story::Question& question) {
    if (context.state().leading.vote.asked == group::Asked::Before)
        return line_of(context, ".thanks");
    if (!question.show.empty() && (has_places(question) || right_options(question) > 1))
        return context.words(question.id + ".show", question.show);
    for (const story::Option& option : question.options)
        if (option.correct)
            return context.words(option.id + ".fb", option.feedback);
    return {};
}

bool vote_is_shown(const State& state) {
    return state.leading.shown &&
           !is_keeping(state, learning::EventKind::Vote, state.leading.session);
}

void open_vote(Update& update, const World& world, const story::Question& question,
               group::Asked asked) {
    State& state = update.state;
    Leading& leading = state.leading;
    if (state.screen != Screen::Vote)
        leading.left = spot_here(state);
    leading.vote = {question.id, asked, {}, question.messages};
    for (const Hand& hand : hands_of(Context(state, world), question))
        leading.vote.hands[hand.option] = 0;
    if (const auto* kept = session_kept(state, leading.session))
        if (const auto vote = kept->votes.find(group::key_of(leading.vote));
            vote != kept->votes.end())
            for (const auto& [option, count] : vote->second.hands)
                if (leading.vote.hands.count(option))
                    leading.vote.hands[option] = count;
    leading.undo.clear();
    leading.shown = false;
    state.screen = Screen::Vote;
    update.transition = Transition::Fade;
}

bool take_up_vote(State& state, const World& world) {
    const Context context(state, world);
    const auto* question = voted_question(context);
    if (!question)
        return false;
    std::map<std::string, int> hands;
    for (const Hand& hand : hands_of(context, *question))
        hands[hand.option] = state.leading.vote.hands[hand.option];
    state.leading.vote.hands = std::move(hands);
    state.leading.vote.messages = question->messages;
    return true;
}

bool open_nearest_vote(Update& update, const World& world) {
    const auto& reading = update.state.reading;
    const auto* question = reading && reading->chapter() ? nearest_question(*reading) : nullptr;
    if (question)
        open_vote(update, world, *question, group::Asked::InStory);
    return question != nullptr;
}

void open_check(Update& update, const World& world, group::Asked asked) {
    const Context context(update.state, world);
    if (has_check(context))
        open_vote(update, world, context.book()->book.check->questions.front(), asked);
}

} // namespace hakawati::screens
