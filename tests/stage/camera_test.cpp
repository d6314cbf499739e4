#include "stage/camera.h"

#include <catch2/catch.hpp>

namespace hakawati::stage {
namespace {

const Rect extents{-60, -60, 1720, 1120};
const Rect shot{200, 100, 1280, 800};

/// One person of 500 units whose feet are at (x, 880).
Subjects person_at(double x) {
    return {{{x - 60, 380, 120, 500}}, {{x - 50, 380, 100, 110}}, {}, extents};
}

void check_same(const Rect& a, const Rect& b) {
    INFO(a.x << "," << a.y << " " << a.width << "x" << a.height);
    CHECK(a.x == Approx(b.x).margin(.01));
    CHECK(a.y == Approx(b.y).margin(.01));
    CHECK(a.width == Approx(b.width));
    CHECK(a.height == Approx(b.height));
}

TEST_CASE("at the shot's own aspect the camera is the shot") {
    check_same(frame(shot, person_at(800), 1.6, 0), shot);
}

TEST_CASE("head room comes from a wider view of the same ground") {
    const Rect camera = frame(shot, person_at(800), 1.6, .4);
    CHECK(camera.bottom() == Approx(900));
    CHECK((380 - camera.top()) / camera.height == Approx(.4));
    CHECK(camera.width / camera.height == Approx(1.6));
}

TEST_CASE("head room that the place is not wide enough for is paid at the feet") {
    const Rect camera = frame(shot, person_at(800), 1.6, .6);
    CHECK(camera.width == Approx(extents.width));
    CHECK((380 - camera.top()) / camera.height == Approx(.6));
    CHECK(camera.bottom() == Approx(380 + .4 * 1720 / 1.6));
}

TEST_CASE("a narrow picture closes in on the people and grows upward") {
    const Rect camera = frame(shot, person_at(1000), .5625, 0);
    CHECK(camera.width == Approx(800 * 1.15 * .5625));
    CHECK(camera.centre().x == Approx(1000));
    CHECK(camera.bottom() == Approx(900 + .2 * 120));
}

TEST_CASE("a narrow picture stays wide enough for everybody") {
    Subjects two = person_at(300);
    const Subjects other = person_at(1300);
    two.bodies.push_back(other.bodies[0]);
    two.heads.push_back(other.heads[0]);
    const Rect camera = frame(shot, two, .5625, 0);
    CHECK(camera.left() <= 240);
    CHECK(camera.right() >= 1360);
}

TEST_CASE("a strip shows the heads and cuts at the feet") {
    const Rect camera = frame(shot, person_at(800), 4, 0);
    CHECK(camera.width == Approx(extents.width));
    CHECK(camera.left() == Approx(extents.left()));
    CHECK((380 - camera.top()) / camera.height == Approx(.1));
    CHECK(camera.bottom() < 880);
}

TEST_CASE("faces at different heights are never cut, even by leaving the painted area") {
    Subjects all = person_at(500);
    all.bodies.push_back({900, 700, 120, 180});
    all.heads.push_back({900, 700, 100, 100});
    const Rect camera = frame(shot, all, 4, 0);
    CHECK(camera.top() < 380);
    CHECK(camera.bottom() >= 840 - .01);
    CHECK(camera.width > extents.width);
    CHECK(camera.centre().x == Approx(extents.centre().x));
}

TEST_CASE("the camera does not leave the painted area at its sides without need") {
    const Rect left_shot{-40, 300, 640, 400};
    const Rect camera = frame(left_shot, person_at(60), 1.6, .5);
    CHECK(camera.left() >= extents.left());
    CHECK((380 - camera.top()) / camera.height == Approx(.5));
}

} // namespace
} // namespace hakawati::stage
