#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

Rect bounds_of(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    const ui::Node* found = ui::find(tree.root, id);
    REQUIRE(found);
    return found->bounds;
}

std::vector<State> every_kind(const State& fresh) {
    const State panel = at(fresh, StopKind::Panel, "gha-c1-p03");
    State who = fresh;
    who.guest = false;
    who.screen = Screen::Who;
    std::vector<State> all{fresh,
                           settled(who, the_world()),
                           panel,
                           at_first(fresh, StopKind::Note),
                           at_first(fresh, StopKind::ChapterTitle),
                           at_first(fresh, StopKind::End)};
    for (const char* id : {"gha-c1", "gha-c8"})
        all.push_back(at(fresh, StopKind::ChapterEnd, id));
    for (const char* id : {"gha-q01", "gha-q02", "gha-q03", "gha-q04", "gha-q05", "gha-q06"})
        all.push_back(at(fresh, StopKind::Question, id));
    for (const char* message : {"settings", "languages", "tree", "badge", "page-view"})
        all.push_back(after(panel, the_world(), {message}));
    return all;
}

} // namespace

TEST_CASE("for a left hand Next and Back change places, and nothing else does") {
    const State right = at(state_of(the_world()), StopKind::Panel, "gha-c1-p03");
    const State left = after(right, the_world(), {"hand=left"});
    for (const char* id : {"next", "later", "back"}) {
        const Rect there = bounds_of(right, id);
        CHECK(bounds_of(left, id) ==
              Rect{1280 - there.right(), there.y, there.width, there.height});
    }
    for (const char* id : {"tree", "page-view"})
        CHECK(bounds_of(left, id) == bounds_of(right, id));
    const State arabic = after(right, the_world(), {"language=ar"});
    CHECK(bounds_of(after(arabic, the_world(), {"hand=left"}), "next") == bounds_of(right, "next"));
}

TEST_CASE("the rail of a page follows the hand and keeps all its tokens") {
    const State page =
        after(at(state_of(the_world()), StopKind::Panel, "gha-c1-p03"), the_world(), {"page-view"});
    const State left = after(page, the_world(), {"hand=left"});
    for (const char* id : {"back", "panel-view", "settings", "tree", "later", "next"}) {
        CHECK(bounds_of(left, id).x == Approx(1280 - bounds_of(page, id).right()));
        CHECK(bounds_of(left, id).y == bounds_of(page, id).y);
    }
}

TEST_CASE("every screen keeps the sizes for a left hand") {
    struct Display {
        Size size;
        double px_per_mm;
    };
    for (const Display& display :
         {Display{{1280, 800}, 5.9}, {{720, 1280}, 5.9}, {{1024, 600}, 170 / 25.4}})
        for (const char* text : {"text=100", "text=200"})
            for (const char* language : {"language=en", "language=ar"}) {
                INFO(display.size.width << " " << text << " " << language);
                const State fresh = after(state_of(the_world(), display.size, display.px_per_mm),
                                          the_world(), {language, text, "hand=left"});
                std::string faults;
                for (const State& state : every_kind(fresh))
                    faults += size_faults_on(state, the_world());
                CHECK(faults == "");
            }
}
