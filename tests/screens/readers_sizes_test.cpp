#include "readers.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

learning::Profile coded() {
    learning::Profile profile = reader(1, "bee", "blue");
    profile.code = {"kite", "drum", "kite"};
    return profile;
}

/// The cloth with nobody, with many, with all; open, asking for a code, full; the vest, the shelf
/// and a chapter's end of somebody who reads; all of them that can, with a slip for the grown-up.
std::vector<State> readers_on(const World& world, const Display& display) {
    const State many = at_the_cloth(world, readers_of(world, 30), display);
    const State all = at_the_cloth(world, readers_of(world, 60), display);
    const State code = after(at_the_cloth(world, {coded()}, display), world, {"animal=bee"});
    State full = many;
    full.cloth.full = true;
    learning::Record record;
    record.chapters = {"gha-c1", "gha-c2"};
    record.missions = {"gha-c2"};
    const State shelf = reading_as(world, reader(1, "cat", "gold"), record, display);
    const State fresh = reading_as(world, reader(1, "cat", "gold"), {}, display);
    std::vector<State> states{
        at_the_cloth(world, {}, display),
        many,
        after(many, world, {"animal=bee"}),
        all,
        after(all, world, {"animal=bee"}),
        after(all, world, {"more"}),
        full,
        code,
        after(code, world, {"picture=kite", "picture=kite"}),
        after(code, world, {"picture=kite", "picture=kite", "picture=drum"}),
        shelf,
        after(shelf, world, {"badge"}),
        after(fresh, world, {"badge"}),
        at(shelf, StopKind::ChapterEnd, "gha-c2"),
        at(shelf, StopKind::ChapterEnd, "gha-c8"),
        at(shelf, StopKind::Panel, "gha-c1-p01"),
        after(at(shelf, StopKind::Panel, "gha-c1-p01"), world, {"page-view"})};
    for (std::size_t i = states.size(); i-- > 0;)
        for (const Notice notice : {Notice::Full, Notice::Newer}) {
            states.push_back(states[i]);
            states.back().notice = notice;
        }
    return states;
}

std::string reader_faults_on(const World& world, const Display& display, const char* language,
                             const char* text) {
    std::string faults;
    for (State state : readers_on(world, display)) {
        state.preferences.language = language;
        prefer(state.preferences, "text", text);
        faults += size_faults_on(settled(state, world), world);
    }
    return faults;
}

} // namespace

TEST_CASE("whoever reads finds large targets, apart and inside, on every display, text and way") {
    const World world = house().world();
    for (const Display& display : all_displays)
        for (const char* text : {"100", "200"})
            for (const char* language : {"en", "ar"}) {
                INFO(display.size.width << "x" << display.size.height << " " << text << " "
                                        << language);
                CHECK(reader_faults_on(world, display, language, text) == "");
            }
}

TEST_CASE("whoever reads in the other languages finds the same on the small and the tall screen") {
    const World world = house().world();
    for (const char* language : {"tr", "kmr", "ckb"})
        for (const Display& display : {all_displays[1], all_displays[2]}) {
            INFO(language << " " << display.size.width);
            CHECK(reader_faults_on(world, display, language, "200") == "");
        }
}

TEST_CASE("animals on the cloth are at least 18.3 mm wide") {
    const World world = house().world();
    for (const Display& display : all_displays)
        for (const ui::Node& node : view(at_the_cloth(world, {}, display), world).root.children)
            if (node.action && node.action->name == "animal") {
                CHECK(node.bounds.width / display.px_per_mm >= 18.29);
                CHECK(node.bounds.height / display.px_per_mm >= 18.29);
            }
}
