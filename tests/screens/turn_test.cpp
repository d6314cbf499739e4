#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State begun(const World& world) { return after(state_of(world), world, {"next"}); }

} // namespace

TEST_CASE("the shelf opens the book at its first chapter's title") {
    const World world = house().world();
    CHECK(where(state_of(world), world) == "shelf");
    CHECK(where(begun(world), world) == "title gha-c1 0");
}

TEST_CASE("one by one: next brings the next balloon, then the next panel") {
    const World world = house().world();
    State state = after(begun(world), world, {"next"});
    CHECK(where(state, world) == "reader gha-c1-p01 0");
    const auto first = view(state, world);
    CHECK(ui::find(first.root, "gha-c1-p01.cap"));
    CHECK(ui::find(first.root, "gha-c1-p01.b1"));
    CHECK_FALSE(ui::find(first.root, "gha-c1-p01.b2"));
    state = after(state, world, {"next"});
    CHECK(where(state, world) == "reader gha-c1-p01 1");
    const auto second = view(state, world);
    REQUIRE(ui::find(second.root, "gha-c1-p01.b2"));
    CHECK(ui::find(second.root, "gha-c1-p01.b2")->name ==
          "Ahmed: I asked them, Teta. They said no.");
    CHECK(where(after(state, world, {"next"}), world) == "reader gha-c1-p02 0");
}

TEST_CASE("all at once: every balloon is there and next turns the panel") {
    const World world = house().world();
    const State state = after(begun(world), world, {"pace=all-at-once", "next"});
    CHECK(ui::find(view(state, world).root, "gha-c1-p01.b2"));
    CHECK(where(after(state, world, {"next"}), world) == "reader gha-c1-p02 0");
}

TEST_CASE(
    "back returns to the panel before with all its balloons, and from the title to the shelf") {
    const World world = house().world();
    State state = after(begun(world), world, {"next", "next", "next"});
    CHECK(where(state, world) == "reader gha-c1-p02 0");
    state = after(state, world, {"back"});
    CHECK(where(state, world) == "reader gha-c1-p01 1");
    CHECK(where(after(state, world, {"back"}), world) == "title gha-c1 0");
    CHECK(where(after(state, world, {"back", "back"}), world) == "shelf");
}

TEST_CASE("later passes what is left of a panel, a question and a whole note chain") {
    const World world = house().world();
    const State fresh = state_of(world);
    CHECK(where(after(at(fresh, StopKind::Panel, "gha-c1-p01"), world, {"later"}), world) ==
          "reader gha-c1-p02 0");
    CHECK(where(after(at(fresh, StopKind::Question, "gha-q01"), world, {"later"}), world) ==
          "chapter-end gha-c1 0");
    CHECK(where(after(at_first(fresh, StopKind::Note), world, {"later"}), world) ==
          "chapter-end gha-c2 0");
}

TEST_CASE("a note is answered gently or as written, and the panel follows the answer") {
    const World world = house().world();
    const State note = at_first(state_of(world), StopKind::Note);
    CHECK(where(note, world) == "note gha-c2-p05 0");
    const State gentle = after(note, world, {"choose=gentle"});
    CHECK(where(gentle, world) == "reader gha-c2-p05 0");
    CHECK(ui::find(view(gentle, world).root, "gha-c2-p05.alt.cap"));
    const State written = after(note, world, {"choose=as-written"});
    CHECK(ui::find(view(written, world).root, "gha-c2-p05.cap"));
}

TEST_CASE("the leaf of a mildly noted panel opens its note and comes back to it") {
    const World world = house().world();
    State state = at(state_of(world), StopKind::Panel, "gha-c3-p09");
    REQUIRE(ui::find(view(state, world).root, "note"));
    CHECK(ui::find(view(state, world).root, "gha-c3-p09.alt.cap"));
    state = after(state, world, {"note"});
    CHECK(where(state, world) == "note gha-c3-p09 0");
    state = after(state, world, {"choose=as-written"});
    CHECK(where(state, world) == "reader gha-c3-p09 0");
    CHECK(ui::find(view(state, world).root, "gha-c3-p09.cap"));
}

TEST_CASE("panels without a note and panels whose chain asked show no leaf") {
    const World world = house().world();
    const State fresh = state_of(world);
    CHECK_FALSE(ui::find(view(at(fresh, StopKind::Panel, "gha-c1-p01"), world).root, "note"));
    CHECK_FALSE(ui::find(view(at(fresh, StopKind::Panel, "gha-c2-p06"), world).root, "note"));
}

TEST_CASE("page view shows panels together, a touch enters one, page-view leaves it again") {
    const World world = house().world();
    State state = at(state_of(world), StopKind::Panel, "gha-c1-p01");
    const Update page = update(state, {"page-view", ""}, world);
    CHECK(where(page.state, world) == "page gha-c1-p01 0");
    CHECK(page.transition == Transition::Shrink);
    CHECK_FALSE(page.grow_from.empty());
    const auto tree = view(page.state, world);
    REQUIRE(ui::find(tree.root, "gha-c1-p02"));
    const Update panel = update(page.state, {"panel", "gha-c1-p02"}, world);
    CHECK(where(panel.state, world) == "reader gha-c1-p02 0");
    CHECK(panel.transition == Transition::Grow);
    CHECK(panel.grow_from == ui::find(tree.root, "gha-c1-p02")->bounds);
}

TEST_CASE("in page view next and back turn whole pages and stop at questions") {
    const World world = house().world();
    State state =
        after(at(state_of(world), StopKind::Panel, "gha-c1-p01"), world, {"page-view", "next"});
    CHECK(where(state, world) == "page gha-c1-p03 0");
    state = after(state, world, {"next"});
    CHECK(where(state, world) == "question gha-q01 0");
    state = after(state, world, {"back"});
    CHECK(where(state, world).substr(0, 4) == "page");
    CHECK(ui::find(view(state, world).root, "gha-c1-p03"));
}

TEST_CASE("a chapter's end counts it as read; again reopens it, next goes on") {
    const World world = house().world();
    State state =
        after(at(state_of(world), StopKind::Question, "gha-q01"), world, {"not-sure", "next"});
    CHECK(where(state, world) == "chapter-end gha-c1 0");
    CHECK(state.record.chapters == std::set<std::string>{"gha-c1"});
    CHECK(where(after(state, world, {"again"}), world) == "title gha-c1 0");
    CHECK(where(after(state, world, {"next"}), world) == "title gha-c2 0");
}

TEST_CASE("after the last chapter comes the end, from which the book begins again") {
    const World world = house().world();
    State state = at(state_of(world), StopKind::ChapterEnd, "gha-c8");
    state = after(state, world, {"next"});
    CHECK(where(state, world) == "end gha 0");
    CHECK(where(after(state, world, {"again"}), world) == "title gha-c1 0");
    CHECK(where(after(state, world, {"shelf", "next"}), world) == "title gha-c1 0");
    CHECK(where(after(state, world, {"next"}), world) == "end gha 0");
}

TEST_CASE(
    "the whole book is read by next, past questions that were tried and activities that end") {
    const World world = house().world();
    const auto mode = GENERATE(std::string("panel-view"), std::string("page-view"));
    State state = after(begun(world), world, {mode});
    int turns = 0;
    while (state.reading->here().kind != StopKind::End && turns < 400) {
        if (state.reading->here().kind == StopKind::Note)
            state = after(state, world, {"choose=gentle"});
        else if (state.reading->question())
            state = after(state, world, {"not-sure", "next"});
        else if (state.reading->activity())
            state = after(state, world, {"stop"});
        else
            state = after(state, world, {"next"});
        ++turns;
    }
    CHECK(where(state, world) == "end gha 0");
}
