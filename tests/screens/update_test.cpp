#include "readers.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

bool saves(const Update& update) {
    return !update.effects.empty() && update.effects[0].kind == Effect::Kind::Keep;
}

} // namespace

TEST_CASE("the calm tree opens from anywhere and leads back to the very same step") {
    const World world = house().world();
    const State panel = after(at(state_of(world), StopKind::Panel, "gha-c1-p01"), world, {"next"});
    State calm = after(panel, world, {"tree"});
    CHECK(where(calm, world) == "calm");
    CHECK(where(after(calm, world, {"back"}), world) == where(panel, world));
    calm = after(calm, world, {"lantern=breathe"});
    CHECK(where(calm, world) == "calm-page");
    CHECK(where(after(calm, world, {"stop"}), world) == "calm");
    CHECK(where(after(calm, world, {"stop", "back"}), world) == where(panel, world));
    CHECK(where(after(calm, world, {"shelf"}), world) == "shelf");
}

TEST_CASE("settings opened from a page and left by the tree return to the page") {
    const World world = house().world();
    const State page =
        after(at(state_of(world), StopKind::Panel, "gha-c1-p01"), world, {"page-view"});
    CHECK(where(after(page, world, {"settings"}), world) == "settings");
    CHECK(where(after(page, world, {"settings", "back"}), world) == where(page, world));
    CHECK(where(after(page, world, {"settings", "tree", "back"}), world) == where(page, world));
}

TEST_CASE("a language acts at once on everything, mirrored where it runs to the left") {
    const World world = house().world();
    const State state = after(state_of(world), world, {"languages", "language=ar"});
    CHECK(where(state, world) == "languages");
    CHECK(state.metrics.right_to_left);
    const auto tree = view(state, world);
    CHECK(tree.right_to_left);
    CHECK(tree.language == "ar");
    CHECK(ui::find(tree.root, "next")->bounds.centre().x < 640);
    CHECK(ui::find(tree.root, "language-ar")->state.picked);
    const State back = after(state, world, {"language=en"});
    CHECK_FALSE(back.metrics.right_to_left);
}

TEST_CASE("settings act at once and are kept with the reader") {
    const World world = house().world();
    const State settings = after(reading_as(world, reader(1, "cat", "blue")), world, {"settings"});
    const Update large = update(settings, {"text", "200"}, world);
    CHECK(large.state.preferences.text_scale == 2);
    CHECK(large.state.metrics.text_scale == 2);
    CHECK(saves(large));
    CHECK(ui::find(view(large.state, world).root, "text-200")->state.picked);
    CHECK(update(settings, {"pace", "all-at-once"}, world).state.preferences.pace ==
          BalloonPace::AllAtOnce);
    CHECK(update(settings, {"motion", "reduced"}, world).state.preferences.motion ==
          Motion::Reduced);
    const Update notes = update(settings, {"notes", "as-written"}, world);
    CHECK(notes.state.reading->preference() == reading::NotePreference::AsWritten);
    CHECK_FALSE(saves(update(notes.state, {"notes", "as-written"}, world)));
}

TEST_CASE("a text size outside the three sizes changes nothing") {
    const World world = house().world();
    CHECK(after(state_of(world), world, {"text=200", "text=900"}).preferences.text_scale == 2);
    CHECK(after(state_of(world), world, {"text=x"}).preferences.text_scale == 1);
}

TEST_CASE("every change of place is saved, what changes nothing is not") {
    const World world = house().world();
    const State state = at(state_of(world), StopKind::Panel, "gha-c1-p01");
    const Update turned = update(state, {"later", ""}, world);
    CHECK(turned.state.record.places.at("gha") ==
          reading::Place{"gha", StopKind::Panel, "gha-c1-p02"});
}

TEST_CASE("a bookmark brings the shelf and the reading back to the same panel") {
    const World world = house().world();
    State state;
    state.metrics.screen = {1280, 800};
    state.record.places["gha"] = {"gha", StopKind::Panel, "gha-c5-p19"};
    state = settled(state, world);
    CHECK(ui::find(view(state, world).root, "next")->name ==
          "Read on: Chapter 5, The Clean Hands Club");
    CHECK(where(after(state, world, {"next"}), world) == "reader gha-c5-p19 0");
    state.screen = Screen::Reading;
    CHECK(where(settled(state, world), world) == "reader gha-c5-p19 0");
}

TEST_CASE("after a chapter's last page the shelf offers the next chapter, and leads to its title") {
    const World world = house().world();
    State state;
    state.metrics.screen = {1280, 800};
    state.record.chapters = {"gha-c1", "gha-c2"};
    state.record.places["gha"] = {"gha", StopKind::ChapterEnd, "gha-c2"};
    state = settled(state, world);
    const auto tree = view(state, world);
    CHECK(ui::find(tree.root, "next")->name == "Read on: Chapter 3, Leaving, and the road");
    CHECK(ui::find(tree.root, "chapter-2")->name == "Read chapter 2, The loud day, already read");
    CHECK_FALSE(ui::find(tree.root, "chapter-2")->state.picked);
    CHECK(ui::find(tree.root, "chapter-3")->state.picked);
    CHECK(where(after(state, world, {"next"}), world) == "title gha-c3 0");
    state.review = {"gha-q01"};
    state.screen = Screen::Review;
    CHECK(where(after(state, world, {"later"}), world) == "title gha-c3 0");
}

TEST_CASE("after the last chapter the shelf leads to the book's end, and from there to its start") {
    const World world = house().world();
    State state = at(state_of(world), StopKind::ChapterEnd, "gha-c8");
    state = after(state, world, {"shelf"});
    CHECK(ui::find(view(state, world).root, "chapter-8")->state.picked);
    state = after(state, world, {"next"});
    CHECK(where(state, world) == "end gha 0");
    state = after(state, world, {"shelf"});
    CHECK(ui::find(view(state, world).root, "chapter-1")->state.picked);
    CHECK(where(after(state, world, {"next"}), world) == "title gha-c1 0");
}

TEST_CASE("a disc opens its chapter, done, current or ahead") {
    const World world = house().world();
    const State state = state_of(world);
    CHECK(where(after(state, world, {"chapter=7"}), world) == "title gha-c7 0");
    CHECK(where(after(state, world, {"chapter=99"}), world) == "shelf");
}

TEST_CASE("with two books a touch picks one, a second touch opens it") {
    const World world = house().world_of_two();
    State state = after(state_of(world), world, {"book=two"});
    CHECK(where(state, world) == "shelf");
    CHECK(state.book == "two");
    CHECK(ui::find(view(state, world).root, "book-two")->state.picked);
    CHECK_FALSE(ui::find(view(state, world).root, "book-gha")->state.picked);
    CHECK(where(after(state, world, {"book=two"}), world) == "title gha-c1 0");
}

TEST_CASE("without books the shelf says so and the calm tree still works") {
    const World world = house().world_without_books();
    State state = state_of(world);
    CHECK(where(state, world) == "no-books");
    CHECK(ui::find(view(state, world).root, "words")->name == "The shelf is waiting for stories.");
    CHECK(where(after(state, world, {"next"}), world) == "no-books");
    state = after(state, world, {"tree", "lantern=birds"});
    CHECK(where(state, world) == "calm-page");
    CHECK(where(after(state, world, {"stop", "back"}), world) == "no-books");
    CHECK(where(after(state, world, {"shelf"}), world) == "no-books");
}

TEST_CASE("a missing program word falls back to English, then to its id") {
    const World world = house().world();
    State state = state_of(world);
    state.preferences.language = "xx";
    CHECK(word(state, world, "action.next") == "Next");
    CHECK(word(state, world, "no.such.word") == "no.such.word");
}

TEST_CASE("what will be wanted soon is the next stop and the one before") {
    const World world = house().world();
    const State tried =
        after(at(state_of(world), StopKind::Question, "gha-q01"), world, {"not-sure"});
    const auto states = ahead(tried, world);
    REQUIRE(states.size() == 2);
    CHECK(where(states[0], world) == "chapter-end gha-c1 0");
    CHECK(where(states[1], world).substr(0, 17) == "reader gha-c1-p04");
    const State untried = at(state_of(world), StopKind::Question, "gha-q02");
    CHECK(where(ahead(untried, world)[0], world) == where(after(untried, world, {"later"}), world));
    const State breathing = at(state_of(world), StopKind::Activity, "gha-a1");
    CHECK(where(ahead(breathing, world)[0], world) ==
          where(after(breathing, world, {"stop"}), world));
    CHECK(where(ahead(breathing, world)[0], world) != where(breathing, world));
}
