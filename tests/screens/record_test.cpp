#include "leading_world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

using Words = std::vector<std::string>;

State at_record(const World& world) { return test::at_record(in_session(world), world); }

} // namespace

TEST_CASE("thirty children are recorded in nine touches") {
    const World world = house().world();
    const Words touches{"number=8", "number=6", "number=9",    "number=7", "number=0",
                        "number=3", "gap=soap", "referrals=1", "keep"};
    REQUIRE(touches.size() == 9);
    const State state = led(at_record(world), world, touches);
    CHECK(state.screen == Screen::Desk);
    const group::Attendance& kept = *state.sessions->front().attendance;
    CHECK(kept.together() == 30);
    CHECK(kept.children == std::array<int, 5>{8, 6, 9, 7, 0});
    CHECK(kept.newcomers == 3);
    CHECK(kept.gaps == std::set<std::string>{"soap"});
    CHECK(kept.referrals == 1);
}

TEST_CASE("larger numbers are added up in their cell, between none and two hundred") {
    const World world = house().world();
    State state = led(at_record(world), world, {"add=10", "add=10", "add=5", "add=1", "add=-1"});
    CHECK(state.leading.attendance.children[0] == 25);
    CHECK(state.leading.cell == 0);
    state = led(state, world, {"cell=1", "add=-1"});
    CHECK(state.leading.attendance.children[1] == 0);
    for (int i = 0; i < 30; ++i)
        state = led(state, world, {"add=10"});
    CHECK(state.leading.attendance.children[1] == 200);
}

TEST_CASE("the field moves on by itself to what nobody has filled") {
    const World world = house().world();
    State state = led(at_record(world), world, {"cell=2", "number=4"});
    CHECK(state.leading.cell == 3);
    state = led(state, world, {"number=1", "number=2", "number=0", "number=5"});
    CHECK(state.leading.cell == 1);
}

TEST_CASE("there cannot be more new children than children") {
    const World world = house().world();
    State state = led(at_record(world), world, {"number=3", "cell=5", "number=9"});
    CHECK(state.leading.attendance.newcomers == 3);
    state = led(state, world, {"cell=0", "number=2"});
    CHECK(state.leading.attendance.newcomers == 2);
}

TEST_CASE("the desk comes back only once the record is on the disk") {
    const World world = house().world();
    const State full = led(at_record(world), world, {"number=8"});
    State waiting = after(full, world, {"keep"});
    CHECK(waiting.screen == Screen::SessionRecord);
    CHECK_FALSE(ui::find(view(waiting, world).root, "keep"));
    waiting = after(waiting, world, {"not-kept=full", "keep", "number=1"});
    CHECK(waiting.screen == Screen::SessionRecord);
    CHECK(waiting.pending.size() == 1);
    CHECK(after(waiting, world, {"kept"}).screen == Screen::Desk);
}

TEST_CASE("nothing is kept before anything was counted") {
    const World world = house().world();
    CHECK_FALSE(ui::find(view(at_record(world), world).root, "keep"));
    CHECK(kept_by(at_record(world), world, "keep") == Words{});
}

TEST_CASE("a record opened again begins with its counts, and is kept as a correction") {
    const World world = house().world();
    State state = led(at_record(world), world, {"number=8", "keep"});
    state = led(state, world, {"record=0123456789abcdef"});
    CHECK(state.screen == Screen::SessionRecord);
    CHECK(state.leading.attendance.children[0] == 8);
    state = led(state, world, {"cell=0", "number=9", "keep"});
    CHECK(state.sessions->front().attendance->children[0] == 9);
    CHECK(state.sessions->front().corrections == 1);
    CHECK(led(state, world, {"record=nothing"}).screen == Screen::Desk);
}

TEST_CASE("a record left open waits") {
    const World world = house().world();
    const State state = led(at_record(world), world, {"number=8", "back"});
    CHECK(state.screen == Screen::Desk);
    CHECK_FALSE(state.sessions->front().attendance);
}

TEST_CASE("what was said before the session stands beside the counts, and fills none of them") {
    const World world = house().world();
    const State said = test::at_record(
        led(at_desk(world), world, {"lead", "children=1", "children=1", "start"}), world);
    CHECK(ui::find(view(said, world).root, "record.said")->name == "Said at the start: 2");
    CHECK(said.leading.attendance.together() == 0);
    CHECK_FALSE(ui::find(view(at_record(world), world).root, "record.said"));
}
