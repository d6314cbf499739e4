// Somebody who has the tablet in their hands: kills, cuts the power, fills the disk, turns clocks.
#include "doors.h"

#include "support/faults/power_cut.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::access;
using faults::Chance;
using faults::DiskState;
using faults::MemoryDisk;
using faults::Outcome;
using faults::PowerCut;
using faults::Refusal;

namespace {

constexpr int variants = 20;

/// The disk after the power went when `done` of the logged changes had been made.
DiskState cut(const DiskState& before, const MemoryDisk& disk, std::size_t done, int variant,
              Chance& chance) {
    PowerCut power(before, disk.log());
    while (power.at() < done)
        power.advance();
    return power.state(variant, chance);
}

/// Whether the door opens with these, on a disk as it was left.
bool opens(const DiskState& state, const std::string& pin) {
    MemoryDisk disk(state);
    Clock clock;
    Door door(setup_on(disk, clock));
    clock.ms += door.wait_ms();
    return door.is_set() && door.knock(pin).knock == Knock::Open;
}

} // namespace

TEST_CASE("a power cut anywhere in a thousand guesses gives no extra guess") {
    DiskState state = set_up_disk();
    Chance chance(3);
    int checked = 0;
    for (int guess = 0; guess < 1'000; ++guess) {
        MemoryDisk disk(state);
        Clock clock;
        Door door(setup_on(disk, clock));
        REQUIRE(door.failures() >= checked);
        clock.ms += door.wait_ms();
        const Knock knock = door.knock(other_pin).knock;
        if (knock == Knock::Stopped)
            break;
        REQUIRE(knock == Knock::Wrong);
        // Checked is what comes after the last change: before it the count may or may not be there.
        const std::size_t done = chance() % (disk.log().size() + 1);
        checked += done == disk.log().size() ? 1 : 0;
        state = cut(state, disk, done, static_cast<int>(chance() % variants), chance);
    }
    CHECK(checked <= most_failures);
    CHECK(checked > 10);
    MemoryDisk disk(state);
    Clock clock;
    CHECK(Door(setup_on(disk, clock)).failures() == most_failures);
}

TEST_CASE("the count is on the disk before the check: cut at every change, even the right PIN") {
    const DiskState before = set_up_disk();
    MemoryDisk disk(before);
    Clock clock;
    Door door(setup_on(disk, clock));
    REQUIRE(door.knock(other_pin).knock == Knock::Wrong);
    const std::size_t counted = disk.log().size();
    Chance chance(5);
    for (int variant = 0; variant < variants; ++variant) {
        MemoryDisk after(cut(before, disk, counted, variant, chance));
        CHECK(Door(setup_on(after, clock)).failures() == 1);
    }
    for (std::size_t change = 0; change < counted; ++change) {
        MemoryDisk refusing(before);
        refusing.refuse({change, Outcome::BrokenIo, Refusal::Length::Lasting});
        Door shut(setup_on(refusing, clock));
        INFO("broken from change " << change);
        CHECK(shut.knock(good_pin).knock == Knock::Refused);
        refusing.heal();
        CHECK(shut.knock(good_pin).knock == Knock::Open);
    }
}

TEST_CASE("a full disk opens to nobody, and is forgiven") {
    const DiskState before = set_up_disk();
    MemoryDisk disk(before);
    Clock clock;
    Door door(setup_on(disk, clock));
    disk.refuse({0, Outcome::Full, Refusal::Length::Lasting});
    for (int i = 0; i < 200; ++i)
        REQUIRE(door.knock(good_pin).knock == Knock::Refused);
    disk.heal();
    CHECK(door.knock(good_pin).knock == Knock::Open);
}

TEST_CASE("a thousand guesses in a row are at most a hundred checks") {
    MemoryDisk disk(set_up_disk());
    Clock clock;
    Door door(setup_on(disk, clock));
    int checked = 0;
    for (int guess = 0; guess < 1'000; ++guess) {
        checked += door.knock(std::to_string(200'000 + guess * 7)).knock == Knock::Wrong ? 1 : 0;
        clock.ms += 60 * minute;
    }
    CHECK(checked == most_failures);
    CHECK(door.knock(good_pin).knock == Knock::Stopped);
}

TEST_CASE("a set-up or recovery cut at any change is the old door or the new one") {
    struct Change {
        DiskState before;
        const char* old_pin;
        std::string (*make)(Door&);
    };
    const std::string code = [] {
        MemoryDisk disk;
        Clock clock;
        return Door(setup_on(disk, clock)).set_up(good_pin);
    }();
    static std::string paper;
    paper = code;
    const auto choose = [](Door& door) { return door.set_up(other_pin); };
    const auto recover = [](Door& door) {
        return std::string(door.recover(paper, other_pin).knock == Knock::Open ? "open" : "");
    };
    for (const Change& change :
         {Change{{}, nullptr, choose}, Change{set_up_disk(), good_pin, choose},
          Change{set_up_disk(), good_pin, recover}}) {
        MemoryDisk disk(change.before);
        Clock clock;
        Door door(setup_on(disk, clock));
        REQUIRE_FALSE(change.make(door).empty());
        Chance chance(9);
        bool was_old = false, was_new = false;
        for (std::size_t done = 0; done <= disk.log().size(); ++done)
            for (int variant = 0; variant < variants; ++variant) {
                const DiskState state = cut(change.before, disk, done, variant, chance);
                const bool is_new = opens(state, other_pin);
                MemoryDisk left(state);
                Door again(setup_on(left, clock));
                const bool is_old = change.old_pin ? opens(state, change.old_pin) : !again.is_set();
                INFO("cut after " << done << ", variant " << variant);
                REQUIRE(is_old != is_new);
                REQUIRE(again.report().empty());
                REQUIRE((is_new || done < disk.log().size()));
                was_old = was_old || is_old;
                was_new = was_new || is_new;
            }
        CHECK(was_old);
        CHECK(was_new);
    }
}

TEST_CASE("a set-up that the disk refuses is told and leaves no door") {
    MemoryDisk willing;
    Clock clock;
    Door(setup_on(willing, clock)).set_up(good_pin);
    for (std::size_t change = 0; change < willing.changes(); ++change) {
        MemoryDisk disk;
        Door door(setup_on(disk, clock));
        disk.refuse({change, Outcome::BrokenIo, Refusal::Length::Once});
        INFO("refused change " << change);
        CHECK_THROWS_AS(door.set_up(good_pin), SystemError);
        CHECK_FALSE(door.is_set());
        CHECK_FALSE(Door(setup_on(disk, clock)).is_set());
        CHECK_NOTHROW(door.set_up(good_pin));
        CHECK(door.knock(good_pin).knock == Knock::Open);
    }
}
