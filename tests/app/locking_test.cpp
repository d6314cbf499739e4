// The door shuts itself: by the clock, and as soon as the program is hidden.
#include "guarded.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;
using test::Guarded;
using test::minute;
using test::second;

namespace {

using Kind = sdl::Event::Kind;

struct OpenDesk : Guarded {
    OpenDesk() {
        set_up_before();
        open();
        go_inside();
        REQUIRE(screen() == "desk");
    }
    void lead_chapter_2() {
        touch("lead");
        touch("chapter-2");
        touch("start");
        REQUIRE(state().leading.in_hand);
    }
};

} // namespace

TEST_CASE("two minutes after the last touch the desk is shut, and not a moment before") {
    OpenDesk desk;
    desk.now += 1.5 * minute;
    desk.touch("lead"); // somebody is there: counted from here
    desk.touch("back");
    desk.look_at(desk.touched + 2 * minute - 1);
    CHECK(desk.adult().inside);
    CHECK(desk.screen() == "desk");
    desk.look_at(desk.touched + 2 * minute);
    CHECK_FALSE(desk.adult().inside);
    desk.settle();
    CHECK(desk.screen() == "who");
    desk.go_inside();
    CHECK(desk.screen() == "desk");
}

TEST_CASE("keys and typed letters are somebody, too") {
    OpenDesk desk;
    desk.now = desk.touched + 1.9 * minute;
    desk.event(Kind::Key, "Tab");
    const double last = desk.now;
    desk.now = desk.touched + 2.5 * minute;
    desk.settle();
    CHECK(desk.adult().inside);
    desk.now = last + 2 * minute;
    desk.settle();
    CHECK_FALSE(desk.adult().inside);
}

TEST_CASE("hidden, the program has shut the door, whatever stood open behind it") {
    for (const char* room : {"", "care", "take", "books", "report"}) {
        INFO(room);
        OpenDesk desk;
        if (*room)
            desk.touch(room);
        desk.event(Kind::Hidden);
        CHECK_FALSE(desk.adult().inside);
        CHECK(desk.screen() == "who");
    }
}

TEST_CASE("hidden before the door, it leads back to the child, and what was typed is gone") {
    OpenDesk desk;
    desk.touch("lock");
    desk.go_to_door();
    for (const char* digit : {"digit-7", "digit-3", "digit-9"})
        desk.touch(digit);
    CHECK(desk.adult().typed == "739");
    desk.event(Kind::Hidden);
    CHECK(desk.screen() == "who");
    CHECK(desk.adult().typed.empty());
}

TEST_CASE("a group may wash its hands for a quarter of an hour; then its session waits behind the "
          "door") {
    OpenDesk desk;
    desk.lead_chapter_2();
    desk.touch("next");
    const std::string here = desk.stop();
    desk.look_at(desk.touched + 15 * minute - 1);
    CHECK(desk.adult().inside);
    desk.look_at(desk.touched + 15 * minute);
    CHECK_FALSE(desk.adult().inside);
    desk.settle();
    CHECK(desk.screen() == "who");
    desk.go_inside();
    CHECK(desk.screen() == "desk");
    desk.touch("lead");
    CHECK(desk.state().leading.in_hand);
    CHECK(desk.stop() == here);
}

TEST_CASE("a session that is hidden shuts the door as well, and goes on where it was") {
    OpenDesk desk;
    desk.lead_chapter_2();
    desk.touch("next");
    const std::string here = desk.stop();
    desk.event(Kind::Hidden);
    CHECK_FALSE(desk.adult().inside);
    CHECK(desk.screen() == "who");
    desk.go_inside();
    desk.touch("lead");
    CHECK(desk.stop() == here);
}

TEST_CASE("who waits before the door sees every minute go by once") {
    Guarded tablet;
    tablet.set_up_before();
    tablet.open();
    tablet.go_to_door();
    for (int i = 0; i < 8; ++i) { // five tries are free; after the eighth it waits for two minutes
        tablet.now += 10 * minute;
        tablet.settle();
        tablet.type(test::wrong_pin);
    }
    // The answer to the eighth tells nothing of the waiting; the ninth is not even counted.
    tablet.type(test::wrong_pin);
    REQUIRE(tablet.adult().reply == screens::Adult::Reply::Wait);
    const int minutes = tablet.adult().wait_minutes;
    REQUIRE(minutes > 2);
    const double since = tablet.now;
    for (int gone = 1; gone < minutes; ++gone) {
        tablet.now = since + gone * minute + 5 * second;
        tablet.settle();
        CHECK(tablet.adult().wait_minutes == minutes - gone);
    }
    tablet.now = since + minutes * minute + 5 * second;
    tablet.settle();
    CHECK(tablet.adult().reply == screens::Adult::Reply::None);
    tablet.type(test::right_pin);
    CHECK(tablet.adult().inside);
}
