#include "ui/scan.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakawati::ui;

namespace {

using Ids = std::vector<std::string>;

/// "t1", "t2", ...
Ids targets(int count) {
    Ids ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back("t" + std::to_string(i));
    return ids;
}

Scan scan_of(int count, const std::string& first = {}) {
    Scan scan;
    scan.start(equal_parts(targets(count)), first);
    return scan;
}

/// What the ring holds: "t1", "t1..t3", "-" while it rests.
std::string ring(const Scan& scan) {
    const Ids ids = scan.ringed();
    if (ids.empty())
        return "-";
    return ids.size() == 1 ? ids.front() : ids.front() + ".." + ids.back();
}

/// What the ring holds now and after each of so many steps.
std::string rings(Scan& scan, int steps) {
    std::string text = ring(scan);
    for (int i = 0; i < steps; ++i) {
        scan.step();
        text += " " + ring(scan);
    }
    return text;
}

/// Steps and presses until a target is activated, by somebody who presses when it is ringed.
int effort(Scan scan, const std::string& target) {
    for (int count = 1; count <= 100; ++count) {
        const Ids ids = scan.ringed();
        if (std::find(ids.begin(), ids.end(), target) == ids.end())
            scan.step();
        else if (scan.press() == target)
            return count;
    }
    return 100;
}

} // namespace

TEST_CASE("up to six targets are ringed one by one, three rounds, and then the ring rests") {
    Scan scan = scan_of(3);
    CHECK(rings(scan, 10) == "t1 t2 t3 t1 t2 t3 t1 t2 t3 - -");
    CHECK(scan.resting());
    scan = scan_of(6);
    CHECK(rings(scan, 6) == "t1 t2 t3 t4 t5 t6 t1");
}

TEST_CASE("more than six are ringed in groups of neighbours first") {
    Scan scan = scan_of(7);
    CHECK(rings(scan, 9) == "t1..t2 t3..t4 t5..t7 t1..t2 t3..t4 t5..t7 t1..t2 t3..t4 t5..t7 -");
    scan = scan_of(24);
    CHECK(rings(scan, 4) == "t1..t4 t5..t9 t10..t14 t15..t19 t20..t24");
}

TEST_CASE("a press on a target activates it and the round begins again") {
    Scan scan = scan_of(3);
    scan.step();
    CHECK(scan.press() == std::string("t2"));
    CHECK(rings(scan, 8) == "t1 t2 t3 t1 t2 t3 t1 t2 t3");
}

TEST_CASE(
    "a press on a group enters it, and when all of it was offered the ring is round it again") {
    Scan scan = scan_of(7);
    scan.step();
    scan.step();
    CHECK_FALSE(scan.press().has_value());
    CHECK(rings(scan, 4) == "t5 t6 t7 t5..t7 t1..t2");
    CHECK_FALSE(scan.press().has_value());
    scan.step();
    CHECK(scan.press() == std::string("t2"));
    CHECK(ring(scan) == "t1..t2");
}

TEST_CASE("entering a group begins the count of rounds anew, the one at hand included") {
    Scan scan = scan_of(7);
    for (int i = 0; i < 8; ++i)
        scan.step();
    CHECK(ring(scan) == "t5..t7");
    scan.press();
    CHECK(rings(scan, 10) == "t5 t6 t7 t5..t7 t1..t2 t3..t4 t5..t7 t1..t2 t3..t4 t5..t7 -");
}

TEST_CASE("any press wakes a ring that rests, and activates nothing") {
    Scan scan = scan_of(2);
    CHECK(rings(scan, 6) == "t1 t2 t1 t2 t1 t2 -");
    CHECK(scan.ms_until_step() == 0);
    scan.step();
    CHECK(scan.resting());
    CHECK_FALSE(scan.press().has_value());
    CHECK(rings(scan, 6) == "t1 t2 t1 t2 t1 t2 -");
}

TEST_CASE("the ring stays two seconds, and twice as long where a round begins") {
    Scan scan = scan_of(7);
    CHECK(scan.ms_until_step() == 4000);
    scan.step();
    CHECK(scan.ms_until_step() == 2000);
    scan.press();
    CHECK(ring(scan) == "t3");
    CHECK(scan.ms_until_step() == 4000);
    scan.step();
    CHECK(scan.ms_until_step() == 2000);
    scan.step();
    CHECK(ring(scan) == "t3..t4");
    CHECK(scan.ms_until_step() == 2000);
    scan.step();
    scan.step();
    CHECK(ring(scan) == "t1..t2");
    CHECK(scan.ms_until_step() == 4000);
}

TEST_CASE("the pace stays between half a second and ten") {
    for (const auto& [wanted, kept] : std::vector<std::pair<double, double>>{
             {0, 500}, {500, 500}, {3000, 3000}, {10000, 10000}, {99999, 10000}}) {
        Scan scan(wanted);
        scan.start(equal_parts(targets(2)));
        scan.step();
        CHECK(scan.ms_until_step() == kept);
    }
}

TEST_CASE("a round begins where it is told to, with the target or with its group") {
    Scan scan = scan_of(4, "t3");
    CHECK(scan.ms_until_step() == 4000);
    CHECK(rings(scan, 12) == "t3 t4 t1 t2 t3 t4 t1 t2 t3 t4 t1 t2 -");
    scan = scan_of(7, "t4");
    CHECK(rings(scan, 3) == "t3..t4 t5..t7 t1..t2 t3..t4");
    scan = scan_of(7, "t7");
    CHECK(rings(scan, 1) == "t5..t7 t1..t2");
    scan = scan_of(4, "nowhere");
    CHECK(rings(scan, 1) == "t1 t2");
}

TEST_CASE("a new screen begins anew, inside a group or at rest") {
    Scan scan = scan_of(9);
    scan.press();
    scan.start(equal_parts(targets(2)));
    CHECK(ring(scan) == "t1");
    rings(scan, 6);
    scan.start(equal_parts(targets(3)), "t2");
    CHECK(rings(scan, 3) == "t2 t3 t1 t2");
}

TEST_CASE("a screen without targets has no ring, and a press on it does nothing") {
    Scan scan;
    CHECK(scan.resting());
    scan.start({});
    CHECK(scan.resting());
    CHECK_FALSE(scan.press().has_value());
    scan.step();
    CHECK(ring(scan) == "-");
}

TEST_CASE("a screen with one target rings it three times") {
    Scan scan = scan_of(1);
    CHECK(rings(scan, 3) == "t1 t1 t1 -");
}

TEST_CASE("every target of up to 64 is reached in at most twelve steps, wherever a round begins") {
    for (int count = 1; count <= 64; ++count)
        for (const std::string& first : {std::string("t1"), "t" + std::to_string(count / 2 + 1)})
            for (const std::string& target : targets(count)) {
                INFO(count << " targets from " << first << " to " << target);
                CHECK(effort(scan_of(count, first), target) <= 12);
            }
    CHECK(effort(scan_of(64), "t64") == 12);
    CHECK(effort(scan_of(36), "t36") == 12);
    CHECK(effort(scan_of(6), "t6") == 6);
}
