#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

struct Display {
    Size size;
    double px_per_mm;
};

/// 10" tablet, the same upright, 7" tablet, projector.
const std::vector<Display> displays{
    {{1280, 800}, 5.9}, {{720, 1280}, 5.9}, {{1024, 600}, 170 / 25.4}, {{1920, 1080}, 5.9}};

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
            stop.kind == StopKind::Question || stop.kind == StopKind::Activity) {
            State state = at(fresh, stop.kind, stop.id);
            states.push_back(state);
            for (state.beat = 1; state.beat < 6 && stop.kind == StopKind::Question; ++state.beat)
                states.push_back(state);
        }
    return states;
}

std::string faults_of(const State& state, const World& world) {
    const auto tree = view(state, world);
    std::string text;
    for (const std::string& fault : ui::size_faults(tree, {state.metrics.px_per_mm, 15, 3}))
        text += tree.root.id + " (" + (state.reading ? state.reading->here().id : "") +
                "): " + fault + "\n";
    return text;
}

State fresh_of(const World& world, const Display& display, const char* language, int percent) {
    return after(state_of(world, display.size, display.px_per_mm), world,
                 {std::string("language=") + language, "text=" + std::to_string(percent)});
}

} // namespace

TEST_CASE("on every screen, display, text size and direction targets are large, apart and inside") {
    const World world = house().world();
    for (const Display& display : displays)
        for (const int percent : {100, 150, 200})
            for (const char* language : {"en", "ar"}) {
                INFO(display.size.width << "x" << display.size.height << " " << percent << " % "
                                        << language);
                const State fresh = fresh_of(world, display, language, percent);
                std::string faults;
                for (const State& state : every_screen(fresh, world))
                    faults += faults_of(state, world);
                CHECK(faults == "");
            }
}

TEST_CASE("the other languages keep the sizes at the smallest screen's tightest settings") {
    const World world = house().world();
    for (const char* language : {"tr", "kmr", "ckb"}) {
        INFO(language);
        const State fresh = fresh_of(world, displays[2], language, 200);
        std::string faults;
        for (const State& state : every_screen(fresh, world))
            faults += faults_of(state, world);
        CHECK(faults == "");
    }
}

TEST_CASE("an empty shelf keeps the sizes too") {
    const World world = house().world_without_books();
    for (const Display& display : displays)
        for (const char* language : {"en", "ar"})
            CHECK(faults_of(fresh_of(world, display, language, 200), world) == "");
}

TEST_CASE("two books and their chapters keep the sizes") {
    const World world = house().world_of_two();
    for (const Display& display : displays)
        CHECK(faults_of(fresh_of(world, display, "en", 100), world) == "");
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
