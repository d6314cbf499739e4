#include "app/input/touch.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

namespace {

using TouchKind = Touch::Result::Kind;

/// A button at the left, 100 px wide, on a screen of 1000x500.
ui::Node screen() {
    ui::Node root, button;
    root.id = "root";
    root.bounds = {0, 0, 1000, 500};
    button.id = "next";
    button.bounds = {0, 0, 100, 100};
    button.action = ui::Message{"next", ""};
    root.children.push_back(button);
    return root;
}

ui::Metrics metrics(bool right_to_left = false) { return {{1000, 500}, 6, right_to_left, 1}; }

Touch::Result stroke(Touch& touch, Point from, Point to, double now_ms,
                     bool right_to_left = false) {
    const ui::Metrics at = metrics(right_to_left);
    touch.press(screen(), from, now_ms);
    touch.move(screen(), to, at);
    return touch.release(screen(), to, at, now_ms);
}

} // namespace

TEST_CASE("a control acts when the finger leaves it, and looks pressed until then") {
    Touch touch;
    touch.press(screen(), {50, 50}, 0);
    CHECK(touch.pressed() == "next");
    const Touch::Result result = touch.release(screen(), {55, 50}, metrics(), 10);
    CHECK(result.kind == TouchKind::Activate);
    CHECK(result.id == "next");
    CHECK(touch.pressed() == "");
}

TEST_CASE("a finger that slides off does nothing, one that comes back does") {
    Touch touch;
    touch.press(screen(), {50, 50}, 0);
    CHECK(touch.move(screen(), {50, 130}, metrics()));
    CHECK(touch.pressed() == "");
    CHECK(touch.release(screen(), {50, 130}, metrics(), 10).kind == TouchKind::Nothing);
    touch.press(screen(), {50, 50}, 1000);
    touch.move(screen(), {50, 130}, metrics());
    CHECK(touch.move(screen(), {50, 60}, metrics()));
    CHECK(touch.pressed() == "next");
    CHECK(touch.release(screen(), {50, 60}, metrics(), 1010).kind == TouchKind::Activate);
}

TEST_CASE("a double tap is one wish, a later tap is another") {
    Touch touch;
    CHECK(stroke(touch, {50, 50}, {50, 50}, 0).kind == TouchKind::Activate);
    CHECK(stroke(touch, {50, 50}, {50, 50}, 499).kind == TouchKind::Nothing);
    CHECK(stroke(touch, {50, 50}, {50, 50}, 501).kind == TouchKind::Activate);
}

TEST_CASE("a swipe goes along the reading direction, from 15 mm on, and only when it is level") {
    Touch touch;
    CHECK(stroke(touch, {500, 200}, {410, 200}, 0).kind == TouchKind::SwipeForward);
    CHECK(stroke(touch, {500, 200}, {590, 200}, 0).kind == TouchKind::SwipeBackward);
    CHECK(stroke(touch, {500, 200}, {410, 200}, 0, true).kind == TouchKind::SwipeBackward);
    CHECK(stroke(touch, {500, 200}, {590, 200}, 0, true).kind == TouchKind::SwipeForward);
    CHECK(stroke(touch, {500, 200}, {411, 200}, 0).kind == TouchKind::Background);
    CHECK(stroke(touch, {500, 200}, {400, 260}, 2000).kind == TouchKind::Background);
}

TEST_CASE("a swipe that begins on a control swipes and does not press it") {
    Touch touch;
    CHECK(stroke(touch, {5, 50}, {96, 50}, 0).kind == TouchKind::SwipeBackward);
}

TEST_CASE("a touch that is taken away means nothing") {
    Touch touch;
    touch.press(screen(), {50, 50}, 0);
    touch.cancel();
    CHECK(touch.pressed() == "");
    CHECK(touch.release(screen(), {50, 50}, metrics(), 10).kind == TouchKind::Nothing);
    CHECK_FALSE(touch.move(screen(), {50, 50}, metrics()));
}

TEST_CASE(
    "a card that is dragged onto what takes cards is dropped there, anywhere else it goes back") {
    ui::Node root = screen();
    ui::Node card, basket;
    card.id = "card";
    card.bounds = {300, 300, 100, 100};
    card.action = ui::Message{"option", "card"};
    card.draggable = true;
    basket.id = "basket";
    basket.bounds = {600, 300, 200, 100};
    basket.action = ui::Message{"put", "1"};
    basket.takes_cards = true;
    root.children = {card, basket};
    Touch touch;
    touch.press(root, {350, 350}, 0);
    CHECK(touch.drag().id == "");
    CHECK(touch.move(root, {650, 340}, metrics()));
    CHECK(touch.drag().id == "card");
    CHECK(touch.drag().by == Point{300, -10});
    const Touch::Result dropped = touch.release(root, {650, 340}, metrics(), 10);
    CHECK(dropped.kind == TouchKind::Drop);
    CHECK(dropped.id == "card");
    CHECK(dropped.onto == "basket");
    touch.press(root, {350, 350}, 1000);
    touch.move(root, {350, 100}, metrics());
    CHECK(touch.release(root, {350, 100}, metrics(), 1010).kind == TouchKind::Nothing);
    touch.press(root, {350, 350}, 2000);
    CHECK(touch.release(root, {352, 351}, metrics(), 2010).kind == TouchKind::Activate);
}
