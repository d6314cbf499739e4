#include "screens/leading/waiting.h"

#include "group/events.h"
#include "group/option_words.h"
#include "screens/keeping.h"
#include "screens/leading/session.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hakawati::screens {

namespace {

using Spot = Leading::Spot;

constexpr std::array<const char*, 4> spots = {"reading", "talk-point", "card", "vote"};
constexpr int most = 99; // of beats, chapters, questions and activities: more are not believed

const char* name_of(Spot spot) { return spots[static_cast<std::size_t>(spot)]; }

Spot spot_named(const std::string& name) {
    const auto* found = std::find(spots.begin(), spots.end(), name);
    return found == spots.end() ? Spot::Reading : static_cast<Spot>(found - spots.begin());
}

/// The hands as counted so far, in the form of the event that keeps them when they are shown.
std::string words_of_vote(const Leading& leading) {
    return leading.vote.question.empty() || leading.spot != Spot::Vote
               ? std::string()
               : " " + group::voted(leading.session, leading.vote).option;
}

/// What was written a moment ago, by a program that may have been another one: nothing is trusted.
void take_up(Leading& leading, const group::OptionWords& words) {
    leading.spot = spot_named(words.text("spot"));
    leading.left = spot_named(words.text("left"));
    leading.place = {leading.plan.book, reading::stop_named(words.text("stop")), words.text("at"),
                     words.text("panel")};
    leading.beat = words.number("beat", most).value_or(0);
    leading.path = words.number("path", 5).value_or(2);
    for (const std::string& part : words.list("been"))
        if (const auto number = group::number_from(part, 5))
            leading.been.insert(*number);
    for (const std::string& chapter : words.list("read"))
        if (const auto number = group::number_from(chapter, most))
            leading.read.insert(*number);
    leading.card = words.text("card");
    leading.hands_on = static_cast<std::size_t>(words.number("hands-on", most).value_or(0));
    leading.talked = words.text("talked");
    leading.question = static_cast<std::size_t>(words.number("talk", most).value_or(0));
}

} // namespace

std::string words_of_session(const State& state) {
    const Leading& leading = state.leading;
    if (leading.session.empty() || practises(state))
        return {};
    return fmt::format("session={} spot={} left={} stop={} at={} panel={} beat={} path={} card={} "
                       "been={} read={} hands-on={} talked={} talk={}{}",
                       leading.session, name_of(leading.spot), name_of(leading.left),
                       reading::name_of(leading.place.kind), leading.place.id, leading.place.panel,
                       leading.beat, leading.path, leading.card, fmt::join(leading.been, ","),
                       fmt::join(leading.read, ","), leading.hands_on, leading.talked,
                       leading.question, words_of_vote(leading));
}

void keep_session(Update& update, const State& before) {
    if (update.state.leading.session.empty() && before.leading.session.empty())
        return;
    const std::string words = words_of_session(update.state);
    if (words != words_of_session(before))
        keep_preference(update, session_preference, words);
}

void take_up_session(State& state, const std::string& words, const World& world) {
    const auto said = group::OptionWords::read(words);
    const group::Session* const session = session_kept(state, said.text("session"));
    if (!session || session->ended || !Context(state, world).book(session->plan.book))
        return;
    Leading& leading = state.leading;
    leading.session = session->id;
    leading.plan = session->plan;
    take_up(leading, said);
    learning::Event counted;
    counted.option = words;
    if (auto vote = group::vote_in(counted))
        leading.vote = std::move(*vote);
}

} // namespace hakawati::screens
