#include "lettering/order.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::lettering;

namespace {

constexpr auto ltr = text::Direction::LeftToRight;
constexpr auto rtl = text::Direction::RightToLeft;
const Rect first{400, 200, 300, 120};

} // namespace

TEST_CASE("a balloon further along on the same height is read later") {
    const Rect right{750, 210, 300, 120}, left{50, 210, 300, 120};
    CHECK_FALSE(order_inverted(first, right, ltr));
    CHECK(order_inverted(first, left, ltr));
    CHECK_FALSE(order_inverted(first, left, rtl));
    CHECK(order_inverted(first, right, rtl));
}

TEST_CASE("a balloon in the row below is read later wherever it stands") {
    for (const double x : {10.0, 400.0, 900.0}) {
        CHECK_FALSE(order_inverted(first, {x, 330, 200, 100}, ltr));
        CHECK_FALSE(order_inverted(first, {x, 330, 200, 100}, rtl));
    }
}

TEST_CASE("a balloon above is read first, even when it stands further along") {
    CHECK(order_inverted(first, {750, 20, 300, 120}, ltr));
    CHECK(order_inverted(first, {400, 20, 300, 120}, ltr));
    CHECK(order_inverted(first, {50, 20, 300, 120}, rtl));
}

TEST_CASE("further along may be a little higher") {
    CHECK_FALSE(order_inverted(first, {750, 150, 300, 120}, ltr));
    CHECK_FALSE(order_inverted(first, {50, 150, 300, 120}, rtl));
}

TEST_CASE("half lower and back is doubtful, half lower and along is not") {
    CHECK(order_inverted(first, {80, 270, 300, 120}, ltr));
    CHECK_FALSE(order_inverted(first, {720, 270, 300, 120}, ltr));
}

TEST_CASE("the gap between boxes is the shortest way") {
    CHECK(gap_between({0, 0, 10, 10}, {13, 14, 5, 5}) == 5);
    CHECK(gap_between({0, 0, 10, 10}, {5, 5, 10, 10}) == 0);
    CHECK(gap_between({0, 0, 10, 10}, {0, 30, 10, 10}) == 20);
}
