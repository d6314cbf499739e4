#include "stage/fake.h"

#include <catch2/catch.hpp>

namespace hakawati::stage {
namespace {

using fake::actor;

TEST_CASE("a percentage is a place on the front row, scaled by the place's perspective") {
    const Stage stage = fake::stage();
    const Scene scene = stage.compose("", fake::yard({actor("ana", "25%")}), fake::whole);
    CHECK(fake::numbers(scene.pieces.at(4).transform) ==
          std::vector<double>{1.025, 0, 0, 1.025, 400, 890});
}

TEST_CASE("unsaid, actors face the company; said, they face as said") {
    const Stage stage = fake::stage();
    story::Actor right = actor("bo", "right");
    const auto faces_left = [&](const story::Actor& one) {
        return stage.compose("", fake::yard({actor("ana", "left"), one}), fake::whole)
            .figures.at(1)
            .faces_left;
    };
    CHECK(faces_left(right));
    right.facing = story::Facing::Right;
    CHECK_FALSE(faces_left(right));
}

TEST_CASE("who looks at a spot or at somebody turns to it") {
    const Stage stage = fake::stage();
    story::Actor one = actor("bo", "80%");
    one.looks_at = "tree";
    const Scene scene = stage.compose(
        "", fake::yard({one, actor("ana", "right"), actor("bo", "95%")}), fake::whole);
    CHECK(scene.figures.at(0).faces_left);
}

TEST_CASE("two in one slot stand beside each other") {
    const Stage stage = fake::stage();
    const Scene scene =
        stage.compose("", fake::yard({actor("ana", "left"), actor("bo", "left")}), fake::whole);
    CHECK(scene.figures.at(0).body.centre().x == Approx(410));
    CHECK(scene.figures.at(1).body.centre().x == Approx(550));
}

TEST_CASE("a held prop has its grip in the hand: over the far arm, under the near arm") {
    const Stage stage = fake::stage();
    story::Actor ana = actor("ana", "left");
    ana.holds = {{"ball", story::Hand::Near, {}}, {"lamp", story::Hand::Far, {}}};
    const Scene scene = stage.compose("", fake::yard({ana}), fake::whole);
    std::vector<std::string> order;
    for (const Piece& piece : scene.pieces)
        if (piece.who == "ana")
            order.push_back(piece.file);
    CHECK(order == std::vector<std::string>{"shadow", "cast/ana/head-back.svg",
                                            "cast/ana/body/stand-back.svg", "cast/ana/head.svg",
                                            "cast/ana/face/calm.svg", "props/ball.svg",
                                            "cast/ana/body/stand-front.svg", "props/lamp.svg"});
    // Near hand (-40, -150), grip (20, 20); both what is held are kept clear of words.
    CHECK(fake::numbers(scene.pieces.at(7).transform) == std::vector<double>{1, 0, 0, 1, 340, 710});
    CHECK(scene.figures.at(0).hands == std::vector<Rect>{{340, 710, 40, 40}, {450, 730, 20, 40}});
}

TEST_CASE("a prop worn like a glove hangs on the wrist and leans with the hand") {
    const Stage stage = fake::stage();
    story::Actor ana = actor("ana", "left", "sit");
    ana.holds = {{"glove", story::Hand::Far, {}}};
    const Scene scene = stage.compose("", fake::yard({ana}), fake::whole);
    // Far hand (60, -40) points forward (90 degrees): wrist 15 behind, leaning (180 - 90) x 0.8.
    const Piece& glove = scene.pieces.at(7);
    CHECK(glove.file == "cast/props/glove.svg");
    const Point grip = glove.transform(Point{10, 30});
    CHECK(grip.x == Approx(400 + 60 - 15));
    CHECK(grip.y == Approx(880 - 40));
    CHECK(std::hypot(glove.transform.a, glove.transform.b) == Approx(.5));
    CHECK(std::atan2(glove.transform.b, glove.transform.a) == Approx(72 * 3.14159265 / 180));
}

TEST_CASE("a busy hand is told, an idle one is not; an effect is nothing to keep clear of") {
    const Stage stage = fake::stage();
    story::Actor sitting = actor("ana", "left", "sit"), standing = actor("bo", "right");
    standing.holds = {{"mist", story::Hand::Far, {}}};
    const Scene scene = stage.compose("", fake::yard({sitting, standing}), fake::whole);
    CHECK(scene.figures.at(0).hands == std::vector<Rect>{{437, 817, 46, 46}});
    CHECK(scene.figures.at(1).hands.empty());
}

TEST_CASE("props stand on slots, spots and percentages, and order by their ground") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({actor("ana", "left")});
    staging.props = {{"ball", "tree", {}}, {"ball", "50%", {}}};
    const Scene scene = stage.compose("", staging, fake::whole);
    CHECK(scene.pieces.at(3).file == "props/ball.svg");
    CHECK(scene.pieces.at(3).transform(Point{20, 40}) == Point{100, 500});
    CHECK(scene.pieces.at(9).file == "props/ball.svg");
    CHECK(scene.props.at(0) == Rect{80, 460, 40, 40});
}

TEST_CASE("shots in words: wide is the place, medium the people, close a face or a thing") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({actor("ana", "left"), actor("bo", "right")});
    const auto camera = [&] { return stage.compose("", staging, fake::whole).camera; };
    CHECK(camera() == Rect{0, 0, 1600, 1000});
    staging.shot = story::Shot::Medium;
    CHECK(camera().width < 1600);
    CHECK(camera().left() <= 350);
    CHECK(camera().right() >= 1230);
    staging.shot = story::Shot::Close;
    staging.close_on = "ana";
    CHECK(camera().contains(Rect{350, 480, 100, 100}));
    CHECK(camera().height == Approx(290));
    staging.close_on = "ball";
    staging.props = {{"ball", "right", {}}};
    CHECK(camera().contains(Rect{1180, 840, 40, 40}));
    CHECK(camera().height == Approx(300));
}

} // namespace
} // namespace hakawati::stage
