#include "geometry/geometry.h"

#include <catch2/catch.hpp>

using namespace hakawati;

TEST_CASE("left and top edges belong to a rectangle, right and bottom do not") {
    const Rect r{10, 20, 30, 40};
    CHECK(r.contains(Point{10, 20}));
    CHECK_FALSE(r.contains(Point{40, 20}));
    CHECK_FALSE(r.contains(Point{10, 60}));
}

TEST_CASE("touching rectangles do not intersect") {
    CHECK_FALSE(Rect{0, 0, 10, 10}.intersects(Rect{10, 0, 10, 10}));
    CHECK(Rect{0, 0, 10, 10}.intersects(Rect{9, 9, 10, 10}));
    CHECK(Rect{0, 0, 10, 10}.intersection(Rect{9, 8, 10, 10}) == Rect{9, 8, 1, 2});
    CHECK(Rect{0, 0, 10, 10}.intersection(Rect{30, 0, 1, 1}).empty());
}

TEST_CASE("an empty rectangle adds nothing to a union") {
    CHECK(Rect{}.united(Rect{5, 5, 1, 1}) == Rect{5, 5, 1, 1});
    CHECK(Rect{0, 0, 1, 1}.united(Rect{5, 5, 1, 1}) == Rect{0, 0, 6, 6});
}

TEST_CASE("transforms apply the inner one first") {
    const Transform t = Transform::translation(10, 0) * Transform::scaling(2, 3);
    CHECK(t(Point{1, 1}) == Point{12, 3});
    CHECK(t(Rect{0, 0, 1, 1}) == Rect{10, 0, 2, 3});
}

TEST_CASE("a mirrored box keeps a positive size") {
    const Transform flip = Transform::translation(100, 0) * Transform::scaling(-1, 1);
    CHECK(flip(Rect{10, 0, 20, 5}) == Rect{70, 0, 20, 5});
}

TEST_CASE("rotation turns clockwise on the screen") {
    const Point p = Transform::rotation(90)(Point{1, 0});
    CHECK(p.x == Approx(0).margin(1e-12));
    CHECK(p.y == Approx(1));
}
