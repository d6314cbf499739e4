#include "lettering/outline.h"
#include "lettering/tail.h"
#include "synthetic.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::lettering;

namespace {

const Rect box{300, 100, 400, 130};
const Sizes sizes = sizes_of(style_of(english));

Obstacles with_face(const Rect& face) {
    Obstacles o;
    o.panel = {1264, 784};
    o.faces = {face};
    o.heads = {face.inflated(20)};
    return o;
}

} // namespace

TEST_CASE("segments cross or they do not") {
    CHECK(crosses(Segment{{0, 0}, {10, 10}}, Segment{{0, 10}, {10, 0}}));
    CHECK_FALSE(crosses(Segment{{0, 0}, {4, 4}}, Segment{{0, 10}, {10, 0}}));
    CHECK(crosses(Segment{{0, 5}, {20, 5}}, Rect{8, 0, 4, 10}));
    CHECK_FALSE(crosses(Segment{{0, 5}, {6, 5}}, Rect{8, 0, 4, 10}));
    CHECK(entry(Segment{{0, 5}, {20, 5}}, Rect{10, 0, 4, 10}) == Approx(0.5));
}

TEST_CASE("a tail stops about half way to the mouth and outside the face") {
    const Obstacles o = with_face({460, 330, 90, 90});
    const auto tail = tail_to(Kind::Speech, box, Point{505, 390}, o, sizes);
    REQUIRE(tail.size() == 3);
    const Point root = (tail[0] + tail[1]) * 0.5;
    const double share = distance(root, tail[2]) / distance(root, {505, 390});
    CHECK(share > 0.45);
    CHECK(share < 0.65);
    CHECK_FALSE(o.faces[0].contains(tail[2]));
}

TEST_CASE("a tail does not enter a face that is near") {
    const Obstacles o = with_face({460, 250, 90, 90});
    const auto tail = tail_to(Kind::Speech, box, Point{505, 320}, o, sizes);
    REQUIRE(tail.size() == 3);
    CHECK(tail[2].y <= 250);
}

TEST_CASE("a tail leaves the balloon's edge near its middle") {
    const Obstacles o = with_face({1000, 330, 90, 90});
    const auto tail = tail_to(Kind::Speech, box, Point{1040, 390}, o, sizes);
    const Point root = (tail[0] + tail[1]) * 0.5;
    CHECK(std::abs(root.x - box.centre().x) < 0.5 * box.width);
    CHECK(depth(lens_of(Kind::Speech, box, 1), tail[0]) == Approx(1).margin(0.06));
    CHECK(depth(lens_of(Kind::Speech, box, 1), tail[1]) == Approx(1).margin(0.06));
}

TEST_CASE("a voice from outside points out of the nearer side") {
    const Obstacles o = with_face({0, 0, 1, 1});
    CHECK(tail_to(Kind::OffPanel, box, {}, o, sizes)[2].x == Approx(0));
    CHECK(tail_to(Kind::Phone, box.moved(500, 0), {}, o, sizes)[2].x == Approx(1264));
}

TEST_CASE("a mouth behind the balloon gets no tail") {
    CHECK(
        tail_to(Kind::Speech, box, Point{500, 160}, with_face({470, 130, 60, 60}), sizes).empty());
}

TEST_CASE("a thought comes in bubbles that grow smaller") {
    const auto bubbles = bubbles_of({{0, 0}, {20, 0}, {10, 100}});
    REQUIRE(bubbles.size() == 3);
    CHECK(bubbles[0].radius > bubbles[1].radius);
    CHECK(bubbles[1].radius > bubbles[2].radius);
    CHECK(bubbles[2].centre == Point{10, 100});
    CHECK(bubbles_of({}).empty());
}

TEST_CASE("the outline stays inside its box and is closed") {
    for (const Kind kind : {Kind::Speech, Kind::Thought, Kind::Shout, Kind::Phone}) {
        const Lens lens = lens_of(kind, box, 7);
        for (int i = 0; i < 360; ++i)
            CHECK(box.inflated(0.01).contains(point_at(lens, i * 3.14159265 / 180)));
        const std::string path = outline_path(kind, lens, {});
        CHECK(path.front() == 'M');
        CHECK(path.back() == 'Z');
        CHECK(path.find("nan") == std::string::npos);
    }
}

TEST_CASE("only a thought keeps its outline whole when it has a tail") {
    const std::vector<Point> tail =
        tail_to(Kind::Speech, box, Point{505, 390}, with_face({460, 330, 90, 90}), sizes);
    const auto path = [&](Kind kind, const std::vector<Point>& t) {
        return outline_path(kind, lens_of(kind, box, 7), t);
    };
    CHECK(path(Kind::Speech, tail) != path(Kind::Speech, {}));
    CHECK(path(Kind::Phone, tail) != path(Kind::Phone, {}));
    CHECK(path(Kind::Thought, tail) == path(Kind::Thought, {}));
}

TEST_CASE("speech that is cut close holds words up to the corners of its box") {
    const Rect box{0, 0, 400, 200};
    const Point corner = box.centre() + Point{200 * 0.9, 100 * 0.88};
    CHECK(depth(lens_of(Kind::Tight, box, 1), corner) < 1);
    CHECK(depth(lens_of(Kind::Speech, box, 1), corner) > 1.2);
}

namespace {

Obstacles somebody(const Rect& head) {
    Obstacles o = with_face(head.inflated(-20));
    o.heads = {head};
    o.bodies = {Rect{head.x - 10, head.y, head.width + 20, 4 * head.height}};
    return o;
}

/// How far the mouth lies beside the line on which a tail points.
double missed_by(const std::vector<Point>& tail, Point mouth) {
    const Segment way = spine(tail);
    const Point d = way.to - way.from, to = mouth - way.from;
    return std::abs(d.x * to.y - d.y * to.x) / distance(way.from, way.to);
}

} // namespace

TEST_CASE("a tail with nobody in its way is as long as any, and points at the mouth") {
    const Obstacles o = somebody({450, 330, 110, 110});
    const Point mouth{505, 400};
    const auto tail = clear_tail(Kind::Speech, box, mouth, o, {}, sizes);
    CHECK(tail == tail_to(Kind::Speech, box, mouth, o, sizes));
    CHECK(missed_by(tail, mouth) < 4);
}

TEST_CASE("a tail from below hardly lies on who speaks") {
    const Obstacles o = somebody({450, 100, 110, 110});
    const Rect under{300, 600, 400, 130};
    const auto tail = clear_tail(Kind::Speech, under, {505, 180}, o, {}, sizes);
    REQUIRE(tail.size() == 3);
    CHECK(tail[2].y == Approx(o.bodies[0].bottom() - sizes.em));
    CHECK(missed_by(tail, {505, 180}) < 4);
}

TEST_CASE("a tail stops well short of somebody else, or takes a root from where it may go on") {
    const Obstacles o = somebody({450, 480, 110, 110});
    const Point mouth{505, 550};
    const Rect wide{200, 300, 700, 20};
    const auto cut = clear_tail(Kind::Speech, box, mouth, o, {wide}, sizes);
    REQUIRE(cut.size() == 3);
    const Segment way = spine(cut);
    CHECK(distance(way.from, way.to) == Approx(0.6 * (300 - 230)).margin(3));
    CHECK(missed_by(cut, mouth) < 4);
    const Rect beside{1000, 480, 110, 110}; // seen past the end of what lies under the balloon
    const Rect cards{300, 240, 400, 300};
    const auto aside = clear_tail(Kind::Speech, box, {1055, 550}, somebody(beside), {cards}, sizes);
    REQUIRE(aside.size() == 3);
    CHECK(spine(aside).from.x > box.right() - 30);
    CHECK_FALSE(crosses(spine(aside), cards));
}

TEST_CASE("a balloon that touches somebody else has no tail over that one") {
    const Obstacles o = somebody({450, 480, 110, 110});
    CHECK(clear_tail(Kind::Speech, box, {505, 550}, o, {Rect{200, 228, 700, 60}}, sizes).empty());
}
