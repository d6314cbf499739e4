#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// But questions: they have a test of their own.
std::vector<State> every_screen(const State& fresh, const World& world) {
    std::vector<State> states{fresh,
                              after(fresh, world, {"settings"}),
                              after(fresh, world, {"languages"}),
                              after(fresh, world, {"tree"}),
                              after(fresh, world, {"tree", "lantern=breathe"}),
                              after(fresh, world, {"tree", "lantern=senses", "next"}),
                              after(fresh, world, {"tree", "lantern=birds"}),
                              at_first(fresh, StopKind::Note),
                              at(fresh, StopKind::Panel, "gha-c1-p01"),
                              at(fresh, StopKind::Panel, "gha-c3-p09"),
                              at_first(fresh, StopKind::End)};
    states.push_back(after(at(fresh, StopKind::Panel, "gha-c1-p01"), world, {"page-view"}));
    states.push_back(after(at(fresh, StopKind::Panel, "gha-c1-p01"), world, {"tree"}));
    for (const reading::Stop& stop : fresh.reading->all_stops())
        if (stop.kind == StopKind::ChapterTitle || stop.kind == StopKind::ChapterEnd ||
            stop.kind == StopKind::Activity)
            states.push_back(at(fresh, stop.kind, stop.id));
    return states;
}

} // namespace

TEST_CASE("on every screen, display, text size and direction targets are large, apart and inside") {
    const World world = house().world();
    for (const Display& display : all_displays)
        for (const int percent : {100, 150, 200})
            for (const char* language : {"en", "ar"}) {
                INFO(display.size.width << "x" << display.size.height << " " << percent << " % "
                                        << language);
                const State fresh = state_on(world, display, language, percent);
                std::string faults;
                for (const State& state : every_screen(fresh, world))
                    faults += size_faults_on(state, world);
                CHECK(faults == "");
            }
}

TEST_CASE("the other languages keep the sizes at the smallest screen's tightest settings") {
    const World world = house().world();
    for (const char* language : {"tr", "kmr", "ckb"}) {
        INFO(language);
        const State fresh = state_on(world, all_displays[2], language, 200);
        std::string faults;
        for (const State& state : every_screen(fresh, world))
            faults += size_faults_on(state, world);
        CHECK(faults == "");
    }
}

TEST_CASE("an empty shelf keeps the sizes too") {
    const World world = house().world_without_books();
    for (const Display& display : all_displays)
        for (const char* language : {"en", "ar"})
            CHECK(size_faults_on(state_on(world, display, language, 200), world) == "");
}

TEST_CASE("two books and their chapters keep the sizes") {
    const World world = house().world_of_two();
    for (const Display& display : all_displays)
        CHECK(size_faults_on(state_on(world, display, "en", 100), world) == "");
}

TEST_CASE("only one thing on a screen is orange, and the keyboard starts there") {
    const World world = house().world();
    for (const State& state : every_screen(state_of(world), world)) {
        const auto tree = view(state, world);
        INFO(tree.root.id);
        int orange = 0;
        for (const drawing::Item& item : ui::draw(tree.root))
            if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                orange += picture->picture.key.find("ui/next.svg") != std::string::npos ? 1 : 0;
        CHECK(orange <= 1);
        REQUIRE(ui::find(tree.root, tree.default_focus));
        CHECK(ui::find(tree.root, tree.default_focus)->action);
        if (orange == 1)
            CHECK(tree.default_focus == "next");
    }
}
