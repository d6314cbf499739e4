#include "leading_world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

int controls_in(const ui::Node& node) {
    int count = node.action ? 1 : 0;
    for (const ui::Node& child : node.children)
        count += controls_in(child);
    return count;
}

double largest_em(const ui::Node& node) {
    double em = 0;
    for (const auto& item : ui::draw(node))
        if (const auto* words = std::get_if<drawing::DrawWords>(&item))
            em = std::max(em, words->run.font.size);
    return em;
}

} // namespace

TEST_CASE("the wall shows the story alone, in words that are read from six metres") {
    const World world = house().world();
    const State state = group_at(in_session(world, full_hd), world, StopKind::Panel, "gha-c2-p05");
    const auto tree = on_wall(state, world);
    CHECK(tree.root.id == "wall");
    CHECK(controls_in(tree.root) == 0);
    CHECK_FALSE(tree.timer);
    CHECK(ui::find(tree.root, "gha-c2-p05"));
    // 36 mm on a picture 1.8 m wide are 38 px of 1920; Andika's x-height is half its em.
    CHECK(largest_em(tree.root) / 2 >= 37);
}

TEST_CASE("nothing on the wall can be touched, whatever the group does") {
    const World world = house().world();
    const State state = in_session(world, full_hd);
    for (const char* message :
         {"pause", "talk", "vote", "breathe", "path=0", "path=1", "path=3", "path=5", "tree"}) {
        INFO(message);
        const auto tree = on_wall(led(state, world, {message}), world);
        CHECK(controls_in(tree.root) == 0);
        CHECK_FALSE(tree.timer);
        CHECK_FALSE(ui::find(tree.root, "care"));
    }
}

TEST_CASE("the notes of the adult are never on the wall") {
    const World world = house().world();
    const State talk = led(in_session(world, full_hd), world, {"talk"});
    CHECK(ui::find(view(talk, world).root, "care"));
    CHECK(ui::find(on_wall(talk, world).root, "talk.ask")->name ==
          "What helped Ahmed's body in the cellar?");
    CHECK_FALSE(ui::find(on_wall(talk, world).root, "care"));
}

TEST_CASE("hands are seen on the wall only once they are shown") {
    const World world = house().world();
    const State voting = led(in_session(world, full_hd), world, {"vote", "hand-plus=gha-q02.a"});
    const State shown = led(voting, world, {"show"});
    const auto words_of = [](const ui::Tree& tree) {
        return drawing::as_text(ui::find(tree.root, "gha-q02.a")->drawing);
    };
    CHECK(words_of(on_wall(voting, world)) != words_of(on_wall(shown, world)));
    CHECK(words_of(on_wall(voting, world)) ==
          words_of(on_wall(led(voting, world, {"hand-plus=gha-q02.a"}), world)));
    CHECK(ui::find(on_wall(shown, world).root, "gha-q02.ask")->name ==
          "Yes. Feelings can come and sit, and someone sits beside them.");
}

TEST_CASE("paused, locked and without a session the wall rests under the tree") {
    const World world = house().world();
    const State state = in_session(world, full_hd);
    const std::string tree = drawing::as_text(on_wall(at_desk(world), world).root.drawing);
    State locked = state;
    locked.adult.inside = false;
    CHECK(drawing::as_text(on_wall(led(state, world, {"pause"}), world).root.drawing) == tree);
    CHECK(drawing::as_text(on_wall(locked, world).root.drawing) == tree);
    CHECK(drawing::as_text(on_wall(state, world).root.drawing) != tree);
}

TEST_CASE("a display that is unplugged makes the presenter the reader, and nothing is lost") {
    const World world = house().world();
    State state = led(in_session(world, full_hd), world, {"next", "next"});
    CHECK(view(state, world).root.id == "presenter");
    const auto here = state.reading->here();
    state.leading.wall_attached = false;
    CHECK(view(state, world).root.id == "reader");
    CHECK(ui::find(view(state, world).root, "vote"));
    state.leading.wall_attached = true;
    CHECK(view(state, world).root.id == "presenter");
    CHECK(state.reading->here() == here);
}

TEST_CASE("Next brings the balloons in the steps in which the wall shows them") {
    const World world = house().world();
    State state = group_at(in_session(world, full_hd), world, StopKind::Panel, "gha-c2-p05");
    int touches = 0;
    const auto told = [&] { return drawing::as_text(ui::draw(on_wall(state, world).root)); };
    while (state.reading->here().id == "gha-c2-p05") {
        const std::string before = told();
        state = led(state, world, {"next"});
        CHECK(told() != before);
        ++touches;
    }
    CHECK(touches >= 2);
}

TEST_CASE("the presenter sees what is on the wall, what comes next, and whose group it is") {
    const World world = house().world();
    const State state = in_session(world, full_hd);
    const auto tree = view(state, world);
    for (const char* id : {"wall", "on-wall", "next-line", "talk.ask", "care", "group", "path-read",
                           "back", "tree", "pause", "vote", "talk", "referral", "later", "next"}) {
        INFO(id);
        CHECK(ui::find(tree.root, id));
    }
    CHECK(ui::find(tree.root, "group")->name == "Kite · Gently");
}

TEST_CASE("what is opened while the story is paused is on the wall, and the presenter is told what "
          "is there") {
    const World world = house().world();
    const State state = in_session(world, full_hd);
    const auto line = [&](const State& now) {
        return ui::find(view(now, world).root, "on-wall")->name;
    };
    const State paused = led(state, world, {"pause"});
    const std::string tree = drawing::as_text(on_wall(paused, world).root.drawing);
    CHECK(line(paused) == "Paused · the tree is on the wall");
    CHECK(line(led(paused, world, {"talk"})) == "Paused · the tree is on the wall");
    for (const char* opened : {"path=1", "path=4", "vote"}) {
        INFO(opened);
        CHECK(drawing::as_text(on_wall(led(paused, world, {opened}), world).root.drawing) != tree);
    }
    const State back = led(paused, world, {"path=4", "stop"});
    CHECK(line(back) == "Paused · the tree is on the wall");
    CHECK_FALSE(led(back, world, {"next"}).leading.paused); // the story first comes back
    CHECK(led(back, world, {"next"}).beat == state.beat);
    CHECK_FALSE(led(back, world, {"path=2"}).leading.paused);
}

TEST_CASE(
    "from the presenter's talk point the balloon breathes on the wall, and leads back there") {
    const World world = house().world();
    const State talk = led(in_session(world, full_hd), world, {"talk"});
    REQUIRE(ui::find(view(talk, world).root, "breathe"));
    CHECK_FALSE(ui::find(view(talk, world).root, "talk"));
    const State breathes = led(talk, world, {"breathe"});
    CHECK(view(breathes, world).root.id == "calm-page");
    CHECK(ui::find(on_wall(breathes, world).root, "balloon"));
    const State back = led(breathes, world, {"stop"});
    CHECK(back.screen == Screen::TalkPoint);
    CHECK(ui::find(on_wall(back, world).root, "talk.ask")->name ==
          ui::find(on_wall(talk, world).root, "talk.ask")->name);
}
