// A question that is too much for one picture on the wall: it comes in parts, and the adult turns
// them by what is touched anyway.
#include "leading_world.h"
#include "screens/leading/waiting.h"
#include "screens/leading/wall/parts.h"
#include "screens/leading/wall/wall.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// In Arabic the five moments of washing hands stand on the wall in two parts.
State in_parts(const World& world, Size wall_size = full_hd) {
    State state = led(in_session(world, wall_size), world, {"language=ar"});
    state.leading.plan.chapters = {5};
    return group_at(std::move(state), world, StopKind::Question, "gha-q08");
}

/// What the wall shows: the question and things, by the end of their ids.
std::string ids_on_wall(const State& state, const World& world) {
    std::string ids;
    for (const ui::Node& node :
         wall(state, world, metrics_of_wall(state.leading.wall_size)).root.children)
        ids += node.id.substr(node.id.rfind('.')) + ' ';
    return ids;
}

bool stands(const State& state, const World& world, const std::string& id) {
    return ui::find(view(state, world).root, id) != nullptr;
}

} // namespace

TEST_CASE("Next on the presenter's table brings the parts of a question, then the count of hands") {
    const World world = house().world();
    const State first = in_parts(world);
    CHECK(ids_on_wall(first, world) == ".ask .a .b .c ");
    CHECK(ui::find(view(first, world).root, "on-wall")->name == "على الجدار · ١ من ٢");
    const State second = led(first, world, {"next"});
    CHECK(second.screen == Screen::Reading);
    CHECK(ids_on_wall(second, world) == ".ask .d .e ");
    CHECK(ui::find(view(second, world).root, "on-wall")->name == "على الجدار · ٢ من ٢");
    CHECK(ids_on_wall(led(second, world, {"back"}), world) == ids_on_wall(first, world));
    const State third = led(second, world, {"next"});
    CHECK(third.screen == Screen::Vote);
    CHECK(ids_on_wall(third, world) == ".ask .a .b .c ");
}

TEST_CASE("Back at the first part of a question leads to the panel before it") {
    const World world = house().world();
    const State before = led(in_parts(world), world, {"back"});
    CHECK(before.reading->here().id == "gha-c5-p21");
}

TEST_CASE("counting the hands for a thing, or touching it, turns the wall to it") {
    const World world = house().world();
    const State vote = led(in_parts(world), world, {"vote"});
    const auto turned = [&](const char* message) {
        return ids_on_wall(led(vote, world, {message}), world);
    };
    CHECK(turned("hand-plus=gha-q08.d") == ".ask .d .e ");
    CHECK(turned("wall-turn=gha-q08.e") == ".ask .d .e ");
    CHECK(turned("hand-plus=gha-q08.b") == ".ask .a .b .c ");
    CHECK(led(vote, world, {"wall-turn=gha-q08.e"}).leading.vote.hands == vote.leading.vote.hands);
    CHECK(ui::find(view(vote, world).root, "gha-q08.e")->action ==
          ui::Message{"wall-turn", "gha-q08.e"});
}

TEST_CASE("the small wall on the board shows what everybody sees, and turns it on and round") {
    const World world = house().world();
    State vote = led(in_parts(world), world, {"vote"});
    const auto tree = view(vote, world);
    const auto* small = ui::find(tree.root, "wall");
    REQUIRE(small);
    CHECK(small->name == "على الجدار · ١ من ٢");
    CHECK(small->action == ui::Message{"wall-turn", ""});
    vote = led(vote, world, {"wall-turn"});
    CHECK(ids_on_wall(vote, world) == ".ask .d .e ");
    CHECK(ui::find(view(vote, world).root, "wall")->name == "على الجدار · ٢ من ٢");
    vote = led(vote, world, {"wall-turn"});
    CHECK(ids_on_wall(vote, world) == ".ask .a .b .c ");
}

TEST_CASE("what stands on the wall is framed on the board, and said") {
    const World world = house().world();
    const State vote = led(in_parts(world), world, {"vote"});
    const auto tree = view(vote, world);
    CHECK(drawing::as_text(tree.root.drawing).find("on-wall:") != std::string::npos);
    CHECK(ui::find(tree.root, "gha-q08.a")->name == "بعد استعمال المرحاض, على الجدار");
    CHECK(ui::find(tree.root, "gha-q08.d")->name == "بعد تنظيف الطفل الرضيع");
}

TEST_CASE("once hands are shown the wall begins with the first part, and Next brings the others") {
    const World world = house().world();
    State shown = led(in_parts(world), world, {"vote", "hand-plus=gha-q08.e", "show"});
    CHECK(ids_on_wall(shown, world) == ".ask .a .b .c ");
    shown = led(shown, world, {"next"});
    CHECK(shown.screen == Screen::Vote);
    CHECK(ids_on_wall(shown, world) == ".ask .d .e ");
    CHECK(led(shown, world, {"next"}).screen == Screen::TalkPoint); // on, to the end of the chapter
    shown = led(shown, world, {"back"});
    CHECK(ids_on_wall(shown, world) == ".ask .a .b .c ");
    CHECK(shown.leading.shown);
    CHECK_FALSE(led(shown, world, {"back"}).leading.shown); // counted again
}

TEST_CASE("where all of a question fits on the wall nothing is there to turn it") {
    const World world = house().world();
    const State asked = group_at(in_session(world, full_hd), world, StopKind::Question, "gha-q02");
    CHECK(ids_on_wall(asked, world) == ".ask .a .b .c .d ");
    CHECK(ui::find(view(asked, world).root, "on-wall")->name == "On the wall");
    const State vote = led(asked, world, {"next"});
    CHECK(vote.screen == Screen::Vote);
    CHECK_FALSE(stands(vote, world, "wall"));
    CHECK_FALSE(ui::find(view(vote, world).root, "gha-q02.a")->action);
    CHECK(led(vote, world, {"wall-turn", "wall-turn=gha-q02.d"}).leading.part == 0);
}

TEST_CASE("a tablet alone keeps its board as it is") {
    const World world = house().world();
    const State vote = led(in_parts(world, {}), world, {"vote"});
    CHECK_FALSE(stands(vote, world, "wall"));
    CHECK_FALSE(ui::find(view(vote, world).root, "gha-q08.a")->action);
    CHECK(led(vote, world, {"wall-turn", "hand-plus=gha-q08.e"}).leading.part == 0);
}

TEST_CASE("a question that leaves no room for two things comes first, alone, beside its picture") {
    const World world = house().world();
    const State there = on_the_wall(in_session(world, full_hd));
    const Context wall(there, world);
    story::Question longer = *find_asked(wall.book()->book, "gha-q08");
    for (int i = 0; i < 3; ++i)
        longer.ask += " " + longer.ask;
    const auto parts = parts_of(wall, longer);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].words == longer.ask);
    CHECK(parts[0].things.empty());
    CHECK(parts[1].words.empty());
    CHECK(parts[1].things.size() == 5);
    const auto tree = view_question_on_wall(wall, longer);
    REQUIRE(tree.root.children.size() == 1);
    CHECK(tree.root.children[0].name == longer.ask);
    CHECK(drawing::as_text(tree.root.drawing).find("asked:gha-c5-p21") != std::string::npos);
}

TEST_CASE("another full_hd is enough for another number of parts") {
    const World world = house().world();
    State state = led(in_parts(world), world, {"next"});
    state.leading.wall_attached = false;
    CHECK(question_on_wall(state, world).count == 1);
    state.leading.wall_attached = true;
    state.leading.wall_size = {1280, 720};
    CHECK(question_on_wall(state, world).count == 2);
    CHECK(ids_on_wall(state, world) == ".ask .d .e ");
}

TEST_CASE("which part stands on the wall is not kept: after a power cut a question begins anew") {
    const World world = house().world();
    const State vote = led(in_parts(world), world, {"vote"});
    CHECK(words_of_session(led(vote, world, {"wall-turn"})) == words_of_session(vote));
}
