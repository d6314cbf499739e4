// Nobody is asked how they use a tablet before they can use it: the first press or touch says it.
#include "tablet.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

namespace {

using Kind = sdl::Event::Kind;
using Ids = std::vector<std::string>;

/// Nobody reads yet.
struct Waiting : test::Tablet {
    Waiting() { start(); }

    void key(const std::string& name) {
        sdl::Event event;
        event.kind = Kind::Key;
        event.key = name;
        app->handle(event, now);
        settle();
    }
    void touch(const std::string& id) {
        const ui::Node* const node = ui::find(app->shown().root, id);
        REQUIRE(node);
        sdl::Event event;
        event.at = node->bounds.centre();
        for (const Kind kind : {Kind::Press, Kind::Release}) {
            event.kind = kind;
            app->handle(event, now);
        }
        settle();
    }
    bool one_switch() const { return state().preferences.control == screens::Control::OneSwitch; }
};

} // namespace

TEST_CASE("whoever presses a switch at the cloth wakes the ring, and keeps it when they read") {
    Waiting run;
    CHECK(run.screen() == "who");
    CHECK(run.app->ringed().empty());
    run.key("Space");
    CHECK(run.screen() == "who");
    CHECK(run.app->ringed() == Ids{"guest"});
    run.key("Space");
    CHECK(run.screen() == "shelf");
    CHECK(run.app->ringed() == Ids{"next"});
}

TEST_CASE("whoever touches the cloth after them finds no ring") {
    Waiting run;
    run.key("Space");
    run.touch("guest");
    CHECK(run.screen() == "shelf");
    CHECK(run.app->ringed().empty());
    run.key("Space"); // the key that it always was
    CHECK(run.screen() == "title");
}

TEST_CASE("who has moved the focus at the cloth has a keyboard: Space takes what it is on") {
    Waiting run;
    run.key("Tab");
    run.key("Space");
    CHECK(run.screen() == "shelf");
    CHECK_FALSE(run.one_switch());
}

TEST_CASE("a touch does not turn off the ring of somebody who reads") {
    Waiting run;
    run.key("Space");
    run.key("Space");
    run.touch("next");
    CHECK(run.screen() == "title");
    CHECK(run.one_switch());
    CHECK(run.app->ringed() == Ids{"next"});
    run.send("profile");
    CHECK(run.app->ringed() == Ids{"guest"}); // they may come back
}

TEST_CASE("the ring is drawn round a whole line, and round the one that a press would take") {
    Waiting run;
    run.key("Space");
    for (int i = 0; i < 45; ++i)
        run.app->step(run.now += 100, *run.canvas);
    CHECK(run.app->ringed().size() == 6);
    CHECK(run.app->ringed().front() == "animal-bee");
    run.key("Space");
    CHECK(run.app->ringed() == Ids{"animal-bee"});
}
