#include "synthetic.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::lettering;

namespace {

Balloon at(const Rect& box, Kind kind = Kind::Speech) {
    Balloon b;
    b.kind = kind;
    b.box = box;
    b.words_at = {box.x + 10, box.y + 10};
    b.words.size = {box.width - 20, box.height - 20};
    return b;
}

Faults faults(std::vector<Balloon> balloons, const Obstacles& o,
              const text::Language& language = english) {
    Lettering lettering;
    lettering.balloons = std::move(balloons);
    return measure(lettering, o, style_of(language));
}

const Obstacles empty{{1264, 784}, {}, {}, {}, {}, {}, {}, {}};

} // namespace

TEST_CASE("balloons on free ground have no fault") {
    CHECK(faults({at({20, 20, 300, 100}), at({400, 30, 300, 100})}, empty).total() == 0);
}

TEST_CASE("what is covered is counted for each thing covered") {
    Obstacles o = empty;
    o.faces = {{100, 50, 50, 50}, {200, 50, 50, 50}};
    o.hands = {{250, 90, 20, 20}};
    o.targets = {{0, 0, 90, 90}};
    const Faults f = faults({at({20, 20, 300, 100})}, o);
    CHECK(f.over_face == 2);
    CHECK(f.over_hand == 1);
    CHECK(f.over_target == 1);
    CHECK(f.total() == 4);
}

TEST_CASE("touching edges cover nothing") {
    Obstacles o = empty;
    o.faces = {{320, 20, 50, 50}};
    CHECK(faults({at({20, 20, 300, 100})}, o).total() == 0);
}

TEST_CASE("two balloons on one place and in the wrong order are two faults") {
    const Faults f = faults({at({300, 100, 300, 100}), at({250, 120, 300, 100})}, empty);
    CHECK(f.over_balloon == 1);
    CHECK(f.order_inversions == 1);
}

TEST_CASE("order follows the direction of the language") {
    const std::vector<Balloon> two{at({20, 20, 300, 100}), at({400, 20, 300, 100})};
    CHECK(faults(two, empty, english).order_inversions == 0);
    CHECK(faults(two, empty, arabic).order_inversions == 1);
}

TEST_CASE("sounds and signs have no place in the order") {
    CHECK(faults({at({400, 300, 300, 100}), at({20, 20, 200, 50}, Kind::Sound)}, empty).total() ==
          0);
    Obstacles o = empty;
    o.faces = {{20, 20, 50, 50}};
    CHECK(faults({at({20, 20, 200, 50}, Kind::Sign)}, o).total() == 0);
    CHECK(faults({at({20, 20, 200, 50}, Kind::Sound)}, o).over_face == 1);
}

TEST_CASE("tails that cross each other, a balloon or a face are counted") {
    Balloon a = at({20, 20, 300, 100}), b = at({400, 20, 300, 100});
    a.tail = {{160, 118}, {180, 118}, {560, 400}};
    b.tail = {{540, 118}, {560, 118}, {170, 400}};
    CHECK(faults({a, b}, empty).tails_crossing == 1);
    b.tail = {{540, 118}, {560, 118}, {550, 200}};
    CHECK(faults({a, b}, empty).tails_crossing == 0);
    a.tail = {{300, 60}, {300, 80}, {450, 70}};
    CHECK(faults({a, b}, empty).tails_crossing == 1);
    Obstacles o = empty;
    o.faces = {{530, 150, 40, 40}};
    CHECK(faults({b}, o).tails_crossing == 1);
}

TEST_CASE("outside the panel and words wider than their balloon are outside") {
    CHECK(faults({at({-1, 20, 300, 100})}, empty).outside == 1);
    CHECK(faults({at({20, 700, 300, 100})}, empty).outside == 1);
    Balloon b = at({20, 20, 300, 100});
    b.words.size.width = 400;
    CHECK(faults({b}, empty).outside == 1);
}

TEST_CASE("type under three millimetres of x-height is a fault, whatever the script") {
    const auto with_type = [](const text::Language& language, double size) {
        Balloon b = at({20, 20, 300, 100});
        b.words.lines.resize(1);
        b.words.lines[0].runs.push_back(
            {"a", {}, language.script, {language.font, {}, size}, {0, 30}, 10});
        return faults({b}, empty, language).under_minimum;
    };
    CHECK(with_type(english, 36) == 0);
    CHECK(with_type(english, 34.5) == 1);
    CHECK(with_type(arabic, 36 * 1.16) == 0);
    CHECK(with_type(arabic, 36) == 1);
}

TEST_CASE("balloons of different beats do not meet when beats replace each other") {
    Lettering lettering;
    lettering.balloons = {at({20, 20, 300, 100}), at({20, 20, 300, 100})};
    lettering.balloons[1].beat = 1;
    lettering.beats = 2;
    lettering.beats_replace = true;
    CHECK(measure(lettering, empty, style_of(english)).total() == 0);
    lettering.beats_replace = false;
    CHECK(measure(lettering, empty, style_of(english)).over_balloon == 1);
}
