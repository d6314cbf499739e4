#include "leading_world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// Every screen of a session, each as full as it may become.
std::vector<State> screens_of(const World& world, const Display& tablet, const char* language,
                              Size wall) {
    const std::string speak = std::string("language=") + language;
    State desk = led(at_desk(world, tablet.size, tablet.px_per_mm), world, {speak});
    desk.leading.wall_attached = wall.width > 0;
    desk.leading.wall_size = wall;
    const State set_up = led(desk, world, {"lead", "chapter=7", "children=200"});
    const State panel = led(set_up, world, {"start"});
    std::vector<State> all{set_up, panel};
    for (const char* message : {"talk", "pause", "path=0", "path=1", "path=3", "path=5", "vote"})
        all.push_back(led(panel, world, {message}));
    all.push_back(led(panel, world, {"talk", "care=down", "care"}));
    all.push_back(led(panel, world, {"path=1", "check", "hand-plus=gha-k1.a", "show"}));
    for (const char* question : {"gha-q02", "gha-q04", "gha-q07", "gha-q08", "gha-q09"}) {
        const State asked = group_at(panel, world, StopKind::Question, question);
        all.push_back(asked);
        all.push_back(led(asked, world, {"vote"}));
        all.push_back(led(asked, world, {"vote", "show"}));
    }
    all.push_back(group_at(panel, world, StopKind::ChapterEnd, "gha-c7"));
    const State record = at_record(panel, world);
    all.push_back(record);
    all.push_back(led(record, world, {"number=15", "gap=net", "cell=5"}));
    return all;
}

std::string faults_of(const State& state, const World& world) {
    const auto tree = view(state, world);
    std::string text;
    for (const std::string& fault : ui::size_faults(tree, {state.metrics.px_per_mm, 9, 1.4}))
        text += tree.root.id + " (" + state.leading.vote.question + "): " + fault + "\n";
    return text;
}

std::string faults_on_tablet(const World& world, const Display& tablet, const char* language,
                             Size wall) {
    std::string faults;
    for (const State& state : screens_of(world, tablet, language, wall))
        faults += faults_of(state, world);
    return faults;
}

} // namespace

TEST_CASE(
    "what an adult touches in a session is 9 mm at least, apart and inside, on every display") {
    const World world = house().world();
    for (const Display& tablet : led_displays)
        for (const char* language : {"en", "ar"}) {
            INFO(tablet.size.width << "x" << tablet.size.height << " " << language);
            CHECK(faults_on_tablet(world, tablet, language, {}) == "");
            CHECK(faults_on_tablet(world, tablet, language, {1920, 1080}) == "");
            CHECK(faults_on_tablet(world, tablet, language, {1024, 768}) ==
                  ""); // parts on the wall
        }
}

TEST_CASE("the other languages keep these sizes on the lowest tablet") {
    const World world = house().world();
    for (const char* language : {"tr", "kmr", "ckb"}) {
        INFO(language);
        CHECK(faults_on_tablet(world, led_displays[2], language, {}) == "");
    }
}
