#include "leading_world.h"
#include "screens/cue.h"
#include "screens/leading/session.h"
#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

using Words = std::vector<std::string>;

Update said_by(const State& state, const std::string& message) {
    const auto equals = message.find('=');
    const bool bare = equals == std::string::npos;
    return update(state, {message.substr(0, equals), bare ? "" : message.substr(equals + 1)},
                  the_world());
}

/// What is heard of each of these messages, one after another.
Words heard(State state, const Words& messages) {
    Words cues;
    for (const std::string& message : messages) {
        const Update update = said_by(state, message);
        cues.emplace_back(name_of(update.cue));
        state = update.state;
    }
    return cues;
}

State a_guest() { return state_of(the_world()); }
State at_panel(const std::string& id) { return at(a_guest(), StopKind::Panel, id); }

/// Somebody whose answers wait for the disk.
State at_question(const std::string& id) {
    State state = at(a_guest(), StopKind::Question, id);
    state.guest = false;
    state.reader = learning::Profile{};
    state.record.places[state.book] = state.reading->place();
    return state;
}

} // namespace

TEST_CASE("every cue has a name of its own, and nothing is called none") {
    CHECK(std::string(name_of(Cue::None)) == "none");
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(Cue::BreathOut); ++i)
        names.insert(name_of(static_cast<Cue>(i)));
    CHECK(names == std::set<std::string>{"none", "turn", "balloon", "picked", "found", "not-yet",
                                         "shown", "birds", "breath-in", "breath-out"});
}

TEST_CASE("another panel is paper, the next balloon a tap on wood") {
    const State title = at(a_guest(), StopKind::ChapterTitle, "gha-c1");
    CHECK(heard(title, {"next", "next", "next"}) == Words{"turn", "balloon", "turn"});
    CHECK(heard(at_panel("gha-c1-p02"), {"back"}) == Words{"turn"});
    CHECK(heard(at_panel("gha-c1-p04"), {"next", "next"}) == Words{"balloon", "turn"});
}

TEST_CASE("a page is paper too; nothing is heard where nothing changes") {
    const State page = after(at_panel("gha-c1-p01"), {"view=page", "page-view"});
    CHECK(heard(page, {"next"}) == Words{"turn"});
    CHECK(heard(at_panel("gha-c1-p01"), {"of-nobody", "option=x", "text=150", "language=ar"}) ==
          Words{"none", "none", "none", "none"});
}

TEST_CASE("leaving the book and coming back to the same page is not turning it") {
    CHECK(heard(at_panel("gha-c1-p01"), {"settings", "back", "shelf", "next"}) ==
          Words{"none", "none", "none", "none"});
}

TEST_CASE("a card clicks when it is touched, and the note comes when the answer is kept") {
    CHECK(heard(at_question("gha-q11"), {"option=gha-q11.a", "kept"}) == Words{"picked", "found"});
    CHECK(heard(at_question("gha-q11"), {"option=gha-q11.b", "kept"}) ==
          Words{"picked", "not-yet"});
}

TEST_CASE("after the second answer that is not yet right the story shows it, with two notes") {
    CHECK(heard(at_question("gha-q11"), {"option=gha-q11.b", "kept", "option=gha-q11.c", "kept"}) ==
          Words{"picked", "not-yet", "picked", "shown"});
    CHECK(heard(at_question("gha-q11"), {"not-sure", "kept"}) == Words{"picked", "shown"});
}

TEST_CASE("an answer that the disk refuses is silent, and is heard when it is kept after all") {
    const State tried = after(at_question("gha-q11"), {"option=gha-q11.a"});
    CHECK(heard(tried, {"not-kept=full"}) == Words{"none"});
    CHECK(heard(tried, {"not-kept=full", "kept"}) == Words{"none", "found"});
    const State laid = after(at_question("gha-q06"), {"option=gha-q06.1", "put=1"});
    CHECK(heard(laid, {"not-kept=other"}) == Words{"none"});
}

TEST_CASE("an answer kept when the child has gone on is not heard on the next page") {
    const State tried = after(at_question("gha-q11"), {"option=gha-q11.a", "later"});
    REQUIRE(tried.reading->here().kind != StopKind::Question);
    CHECK(heard(tried, {"kept"}) == Words{"none"});
}

TEST_CASE("a card of an order clicks as it is taken up, as it is laid back and as it is put") {
    CHECK(heard(at_question("gha-q06"),
                {"option=gha-q06.1", "option=gha-q06.1", "option=gha-q06.1", "put=1", "kept"}) ==
          Words{"picked", "picked", "picked", "picked", "found"});
    CHECK(heard(at_question("gha-q06"), {"option=gha-q06.1", "put=2", "kept"}) ==
          Words{"picked", "picked", "not-yet"});
}

TEST_CASE("a guest's answer is kept nowhere and heard at once") {
    const State guest = at(a_guest(), StopKind::Question, "gha-q11");
    CHECK(heard(guest, {"option=gha-q11.a"}) == Words{"found"});
    CHECK(heard(guest, {"option=gha-q11.b"}) == Words{"not-yet"});
}

TEST_CASE("the six questions say nothing of right or not yet: a card clicks, and paper turns") {
    State state = a_guest();
    state.screen = Screen::Badge;
    state = after(state, {"check"});
    REQUIRE(state.screen == Screen::Check);
    CHECK(heard(state, {"option=z", "option=z", "next"}) == Words{"picked", "none", "turn"});
}

TEST_CASE("birds are heard when the tree opens, also over a hard panel, and not when it closes") {
    CHECK(heard(at_panel("gha-c1-p01"), {"tree", "back"}) == Words{"birds", "none"});
    CHECK(heard(at_panel("gha-c2-p06"), {"tree"}) == Words{"birds"});
    CHECK(heard(a_guest(), {"tree", "lantern=senses", "back"}) == Words{"birds", "none", "none"});
}

TEST_CASE("the balloon breathes in and out, in the cellar and under the tree") {
    const Words breaths{"breath-in", "none", "breath-out", "breath-in"};
    const Words steps{"breathe-on", "breathe-on", "breathe-on", "breathe-on"};
    CHECK(heard(at(a_guest(), StopKind::Activity, "gha-a1"), steps) == breaths);
    CHECK(heard(after(a_guest(), {"tree", "lantern=breathe"}), steps) == breaths);
    CHECK(heard(at(a_guest(), StopKind::Activity, "gha-a1"), {"breathe-on", "stop"}) ==
          Words{"breath-in", "none"});
}

TEST_CASE("hard panels are silent: noted ones with all of their chain, night, the cellar") {
    for (const char* id : {"gha-c2-p05", "gha-c2-p06", "gha-c2-p07", "gha-c2-p08", "gha-c3-p11",
                           "gha-c3-p12", "gha-c3-p13"}) {
        INFO(id);
        REQUIRE(story::find_panel(a_guest().reading->book(), id));
        for (const char* notes : {"notes=gentle", "notes=as-written"}) {
            const State here = after(at_panel(id), {notes});
            State before = here;
            REQUIRE(before.reading->back());
            CHECK(heard(before, {"next"}).front() == "none");
            CHECK(heard(here, {"next"}).front() == "none");
        }
    }
}

TEST_CASE("by night and in the cellar it is silent without any note") {
    const story::Book& book = a_guest().reading->book();
    const auto mine = std::make_unique<story::Book>(book);
    auto& panel = std::get<story::Panel>(mine->chapters.front().steps.at(1));
    const auto heard_there = [&] {
        State state = a_guest();
        state.screen = Screen::Reading;
        state.reading.emplace(*mine, reading::NotePreference::Gentle);
        state.reading->go_to_panel(panel.id);
        State before = state;
        before.reading->back();
        Update turned;
        turned.state = state;
        return std::string(name_of(cue_of(before, turned)));
    };
    CHECK(heard_there() == "turn");
    panel.staging.light = "night";
    CHECK(heard_there() == "none");
    panel.staging.light = "day";
    panel.staging.place = "cellar";
    CHECK(heard_there() == "none");
}

TEST_CASE("a question about a strange object is as silent as its panel") {
    REQUIRE(at_question("gha-q03").reading->panel()->note->kind == "danger-object");
    CHECK(heard(at_question("gha-q03"), {"option=gha-q03.1", "put=1", "kept", "later"}) ==
          Words{"none", "none", "none", "none"});
}

TEST_CASE("who wants no sound hears none, from the very touch on") {
    const State off = after(at_panel("gha-c1-p01"), {"sound=off"});
    CHECK(off.preferences.sound == Sound::Off);
    CHECK(heard(off, {"next", "tree", "lantern=breathe", "breathe-on"}) ==
          Words{"none", "none", "none", "none"});
    CHECK(heard(off, {"sound=on", "next"}) == Words{"none", "balloon"});
    const State question = after(at_question("gha-q11"), {"sound=off"});
    CHECK(heard(question, {"option=gha-q11.a", "kept", "kept"}) == Words{"none", "none", "none"});
}

TEST_CASE("how loud the tablet may be is chosen behind the door, and remembered for the tablet") {
    const State care = after(at_desk(the_world()), {"care"});
    const auto tree = view(care, the_world());
    CHECK(ui::find(tree.root, "volume-100")->state.picked);
    for (const int percent : {0, 25, 50}) {
        const ui::Node* card = ui::find(tree.root, "volume-" + std::to_string(percent));
        REQUIRE(card);
        const Update chosen = update(care, *card->action, the_world());
        CHECK(chosen.state.adult.volume == percent);
        REQUIRE(chosen.effects.size() == 1);
        CHECK(chosen.effects.front().event.item == "volume");
        CHECK(chosen.effects.front().event.option == std::to_string(percent));
    }
    Adult adult;
    CHECK(remember_for_tablet(adult, "volume", "50"));
    CHECK(remember_for_tablet(adult, "volume", "400"));
    CHECK(adult.volume == 50);
}

TEST_CASE("behind the door it is silent; a group's reading is heard, with a wall too") {
    const World world = the_world();
    CHECK(heard(at_desk(world), {"books", "back", "tree", "report"}) ==
          Words{"none", "none", "none", "none"});
    for (const bool wall : {false, true}) {
        State desk = at_desk(world);
        desk.leading.wall_attached = wall;
        const State session = led(desk, world, {"lead", "chapter=1", "start"});
        REQUIRE(session.leading.plan.chapters == std::vector<int>{1});
        REQUIRE(presents(session) == wall);
        const State noted = led(desk, world, {"lead", "chapter=2", "start"});
        const State group = group_at(noted, world, StopKind::Panel, "gha-c2-p08");
        CHECK(heard(group, {"back"}) == Words{"none"}); // hard for a group as well
        const State gentle = group_at(session, world, StopKind::Panel, "gha-c1-p02");
        CHECK(heard(gentle, {"next"}) == Words{"balloon"});
        CHECK(heard(gentle, {"vote", "talk", "energiser"}) == Words{"none", "none", "none"});
        CHECK(heard(gentle, {"breathe", "breathe-on"}) == Words{"none", "breath-in"});
    }
}
