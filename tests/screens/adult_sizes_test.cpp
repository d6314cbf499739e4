#include "world.h"

#include "screens/adult/door/locking.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

State before_the_door(const World& world, const Display& tablet, const char* language) {
    State state = state_of(world, tablet.size, tablet.px_per_mm);
    state.guest = false;
    state.screen = Screen::Who;
    state = after(settled(state, world), world, {std::string("language=") + language, "text=200"});
    state.adult.door_is_set = state.adult.paper_kept = true;
    state.adult.health = {1.8e9,
                          12e6,
                          "2026-11-20",
                          {"journal-2.db.damaged", "side.log.damaged"},
                          {{"clean-cup",
                            "cup",
                            "The Clean Cup",
                            {{"story.md", 41, "the panel 'p12' has no picture"}, {}}}},
                          "0.1.0"};
    for (int i = 0; i < 60; ++i) {
        learning::Profile reader;
        reader.id.bytes[0] = static_cast<unsigned char>(i + 1);
        reader.animal = (*world.animals)[static_cast<std::size_t>(i) % world.animals->size()];
        reader.rim = learning::rims[static_cast<std::size_t>(i) / world.animals->size()];
        state.readers.push_back(reader);
    }
    return state;
}

std::vector<State> steps_of_the_door(const State& fresh, const World& world) {
    State anew = fresh;
    anew.adult.door_is_set = false;
    const State knocking = after(fresh, world, {"grown-ups=held", "type=730912", "open"});
    const State welcome = after(anew, world, {"grown-ups=held"});
    const State again = after(welcome, world, {"begin", "type=730912", "open"});
    return {after(fresh, world, {"grown-ups=held", "type=123456789012", "see"}),
            after(knocking, world, {"door=wrong"}),
            after(knocking, world, {"door=wait 60"}),
            after(knocking, world, {"door=stopped"}),
            after(knocking, world, {"door=refused"}),
            after(fresh, world, {"grown-ups=held", "lost-number", "type=1234567890"}),
            welcome,
            after(welcome, world, {"begin", "type=123456", "open"}),
            again,
            after(again, world, {"type=730912", "open", "recovery=1234567890123456789012345678"}),
            after(again, world,
                  {"type=730912", "open", "recovery=1234567890123456789012345678", "written",
                   "type=87654321", "open"})};
}

const std::string longest = // eighty characters
    "the white tent beside the water tank of block nine, open every day, 0955 123 456";

std::vector<State> screens_behind(const State& fresh, const World& world) {
    const State desk = after(fresh, world, {"grown-ups=held", "type=730912", "open", "door=open"});
    State practice = desk;
    practice.adult.practising = true;
    State removed = desk;
    removed.adult.removed = "another-cup";
    const std::string somebody = learning::hex(desk.readers.front().id);
    return {desk,
            practice,
            after(desk, world, {"referral"}),
            after(desk, world, {"referral", "more"}),
            after(desk, world, {"referral", "more", "more"}),
            after(desk, world, {"site"}),
            after(desk, world, {"site", "site=clinic", "type=" + longest}),
            after(desk, world, {"site", "site=clinic", "type=" + longest, "keep"}),
            after(desk, world, {"site", "site=clinic", "keys"}),
            after(desk, world, {"books"}),
            after(desk, world, {"books", "more"}),
            after(desk, world, {"books", "remove-book=clean-cup"}),
            after(desk, world, {"books", "remove-book=clean-cup", "more"}),
            after(removed, world, {"books"}),
            after(removed, world, {"books", "book-told=books.copy-bad"}),
            after(removed, world, {"books", "copy-book=clean-cup", "more"}),
            after(desk, world, {"care"}),
            after(desk, world, {"care", "readers"}),
            after(desk, world, {"care", "readers", "more"}),
            after(desk, world, {"care", "readers", "forget=" + somebody}),
            after(desk, world, {"care", "space"}),
            after(desk, world, {"care", "kiosk"}),
            after(desk, world, {"care", "wipe"})};
}

std::string faults_on_all(const std::vector<State>& states, const World& world) {
    std::string text;
    for (const State& state : states) {
        const auto tree = view(state, world);
        for (const std::string& fault : ui::size_faults(tree, {state.metrics.px_per_mm, 9, 1.4}))
            text +=
                tree.root.id + " (" + std::to_string(&state - states.data()) + "): " + fault + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("at the door and behind it targets are large enough for a grown-up, apart and inside") {
    const World world = house().world();
    for (const Display& tablet : all_displays)
        for (const char* language : {"en", "ar", "ckb", "kmr", "tr"}) {
            INFO(tablet.size.width << "x" << tablet.size.height << " " << language);
            const State fresh = before_the_door(world, tablet, language);
            CHECK(faults_on_all(steps_of_the_door(fresh, world), world) == "");
            CHECK(faults_on_all(screens_behind(fresh, world), world) == "");
        }
}

TEST_CASE("the door keeps these sizes on a small tablet held upright") {
    const World world = house().world();
    for (const char* language : {"en", "ar", "ckb", "kmr", "tr"}) {
        INFO(language);
        const State fresh = before_the_door(world, {{600, 1024}, 170 / 25.4}, language);
        CHECK(faults_on_all(steps_of_the_door(fresh, world), world) == "");
    }
}

TEST_CASE("every screen behind the door has a way back, and its keyboard starts at a control") {
    const World world = house().world();
    const State fresh = before_the_door(world, all_displays[0], "en");
    for (const auto& states : {steps_of_the_door(fresh, world), screens_behind(fresh, world)})
        for (const State& state : states) {
            const auto tree = view(state, world);
            INFO(tree.root.id);
            CHECK(tree.on_back);
            REQUIRE(ui::find(tree.root, tree.default_focus));
            CHECK(ui::find(tree.root, tree.default_focus)->action);
            CHECK(is_grown_ups(state));
        }
}
