#include "leading_world.h"
#include "screens/leading/waiting.h"

#include <catch2/catch.hpp>

namespace hakawati::screens::test {

namespace {

using reading::StopKind;

/// As the next start of the program finds the tablet: what is on the disk and nothing else.
State started_again(const State& before, const World& world, const std::string& words) {
    State state = at_desk(world);
    state.sessions = before.sessions;
    take_up_session(state, words, world);
    return state;
}

State after_power_cut(const State& before, const World& world) {
    return led(started_again(before, world, words_of_session(before)), world, {"lead"});
}

/// The words that this message gives to the journal; "-" when it gives none.
std::string words_kept(const State& state, const World& world, const std::string& name,
                       const std::string& value = {}) {
    std::string words = "-";
    for (const Effect& effect : update(state, {name, value}, world).effects)
        if (effect.kind == Effect::Kind::Keep && effect.event.item == session_preference) {
            CHECK(effect.event.kind == learning::EventKind::Preference);
            CHECK_FALSE(effect.event.profile);
            words = effect.event.option;
        }
    return words;
}

} // namespace

TEST_CASE("where a session stands is kept from its first panel to its end") {
    const World world = house().world();
    const State begun = in_session(world);
    CHECK(words_of_session(begun) ==
          "session=0123456789abcdef spot=reading left=reading stop=panel at=gha-c2-p05 panel= "
          "beat=0 path=2 card= been=2 read= hands-on=0 talked= talk=0");
    const State card = led(begun, world, {"path=5"});
    CHECK(words_kept(card, world, "next") == "");
    CHECK(words_kept(begun, world, "care", "down") == "-");
}

TEST_CASE("every hand is kept as it is counted") {
    const World world = house().world();
    const State vote =
        led(group_at(in_session(world), world, StopKind::Question, "gha-q02"), world, {"vote"});
    const std::string words = words_kept(vote, world, "hand-plus", "gha-q02.b");
    CHECK(words.substr(words.find("question=")) ==
          "question=gha-q02 asked=story "
          "hands=gha-q02.a:0,gha-q02.b:1,gha-q02.c:0,gha-q02.d:0");
    CHECK(words_kept(vote, world, "hand-minus", "gha-q02.b") == "-"); // there was none to take away
}

TEST_CASE("after a power cut the session goes on at the same screen with the same hands") {
    const World world = house().world();
    const State begun = in_session(world);
    const State vote = led(group_at(begun, world, StopKind::Question, "gha-q02"), world,
                           {"vote", "hand-plus=gha-q02.a", "hand-plus=gha-q02.a"});
    const State back = after_power_cut(vote, world);
    CHECK(back.screen == Screen::Vote);
    CHECK(back.leading.vote == vote.leading.vote);
    CHECK(back.reading->place() == vote.reading->place());
    CHECK(led(back, world, {"show"}).sessions->front().votes.at("gha-q02").hands.at("gha-q02.a") ==
          2);

    const State card = led(begun, world, {"next", "path=3"});
    CHECK(after_power_cut(card, world).screen == Screen::Card);
    CHECK(after_power_cut(card, world).leading.card == "hands-on");
    CHECK(after_power_cut(card, world).reading->place() == card.reading->place());

    const State panel = led(begun, world, {"next"});
    CHECK(after_power_cut(panel, world).reading->place() == panel.reading->place());
    CHECK(after_power_cut(panel, world).beat == panel.beat);
}

TEST_CASE("how many children there are and what was read to its end outlast a power cut") {
    const World world = house().world();
    State state = led(at_desk(world), world, {"lead", "children=1", "children=1", "start"});
    state.leading.read = {1, 2};
    const State back = after_power_cut(state, world);
    CHECK(back.leading.plan.children == 2);
    CHECK(back.leading.read == std::set<int>{1, 2});
}

TEST_CASE("words that say nothing of a session under way are passed over") {
    const World world = house().world();
    const State begun = in_session(world);
    const std::string words = words_of_session(begun);
    const State ended = led(begun, world, {"path=5", "next"});
    for (const std::string& nothing :
         {std::string(), std::string("session=ffffffffffffffff spot=vote"), std::string("vote")})
        CHECK(started_again(begun, world, nothing).leading.session.empty());
    CHECK(started_again(ended, world, words).leading.session.empty());
    const State torn = started_again(begun, world, words.substr(0, 40) + " beat=-7 path=99 talk=x");
    CHECK(torn.leading.session == "0123456789abcdef");
    CHECK(torn.leading.beat == 0);
    CHECK(torn.leading.path == 2);
    CHECK(led(torn, world, {"lead"}).screen == Screen::Reading);
}

TEST_CASE("a vote whose question is gone with the last change of the book leads to the story") {
    const World world = house().world();
    State state = in_session(world);
    state.leading.spot = Leading::Spot::Vote;
    state.leading.vote = {"gha-q99", group::Asked::InStory, {{"gha-q99.a", 3}}, {}};
    CHECK(after_power_cut(state, world).screen == Screen::Reading);
}

TEST_CASE("a session that nobody goes on with is ended from the desk, and its record is next") {
    const World world = house().world();
    const State waits =
        started_again(in_session(world), world, words_of_session(in_session(world)));
    CHECK(ui::find(view(waits, world).root, "end-session"));
    CHECK_FALSE(ui::find(view(at_desk(world), world).root, "end-session"));
    const State ended = led(waits, world, {"end-session"});
    CHECK(ended.screen == Screen::SessionRecord);
    CHECK(ended.leading.record_of == "0123456789abcdef");
    CHECK(ended.sessions->front().ended);
    CHECK(ended.leading.session.empty());
}

TEST_CASE("of practice nothing is kept, wherever it stands") {
    const World world = house().world();
    State state = at_desk(world);
    state.adult.practising = true;
    CHECK(words_of_session(led(state, world, {"lead", "start", "next"})) == "");
}

} // namespace hakawati::screens::test
