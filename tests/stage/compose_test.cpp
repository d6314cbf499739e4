#include "base/files.h"
#include "stage/fake.h"

#include <catch2/catch.hpp>

namespace hakawati::stage {
namespace {

/// The lines of a scene's text that start with a word.
std::string lines_with(const Scene& scene, const std::string& word) {
    const std::string text = as_text(scene);
    std::string all;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find('\n', from);
        if (text.compare(from, word.size(), word) == 0)
            all += text.substr(from, end + 1 - from);
        from = end + 1;
    }
    return all;
}

TEST_CASE("a scene is drawn from far to near, actors between, each from back to front") {
    const Stage stage = fake::stage();
    const Scene scene =
        stage.compose("b-c1-p01", fake::yard({fake::actor("ana", "left")}), fake::whole);
    CHECK(as_text(scene) ==
          "camera 0,0 1600x1000 px 1600x1000 above #80c0ff\n"
          "far places/yard/day/far.svg at 0,0 scale 1.00,1.00\n"
          "mid places/yard/day/mid.svg at 0,0 scale 1.00,1.00\n"
          "shadow shadow at 406,880 scale 55.20,14.00 tint #403020 of ana\n"
          "actor cast/ana/head-back.svg at 400,580 scale 1.00,1.00 tint #ffffff of ana\n"
          "actor cast/ana/body/stand-back.svg at 400,880 scale 1.00,1.00 tint #ffffff of ana\n"
          "actor cast/ana/head.svg at 400,580 scale 1.00,1.00 tint #ffffff of ana\n"
          "actor cast/ana/face/calm.svg at 400,580 scale 1.00,1.00 tint #ffffff of ana\n"
          "actor cast/ana/body/stand-front.svg at 400,880 scale 1.00,1.00 tint #ffffff of ana\n"
          "near places/yard/day/near.svg at 0,0 scale 1.00,1.00\n"
          "figure ana body 350,480 120x400 head 350,480 100x100 face 370,510 80x70 mouth 420,570 "
          "right\n"
          "quiet 0,0 1600x200\n"
          "board HOME 700,300 200x100\n"
          "spot tree 100,500\n");
}

TEST_CASE("a mirrored scene mirrors every figure, board, spot and quiet place") {
    const Stage stage = fake::stage();
    const Scene scene =
        stage.compose("b-c1-p01", fake::yard({fake::actor("ana", "left")}), fake::mirrored);
    CHECK(scene.mirrored);
    const Figure& ana = scene.figures.at(0);
    CHECK(ana.body == Rect{1130, 480, 120, 400});
    CHECK(ana.head == Rect{1150, 480, 100, 100});
    CHECK(ana.face == Rect{1150, 510, 80, 70});
    CHECK(ana.mouth == Point{1180, 570});
    CHECK(ana.faces_left);
    CHECK(scene.boards.at(0).at == Rect{700, 300, 200, 100});
    CHECK(scene.spots.at("tree") == Point{1500, 500});
    CHECK(scene.quiet.at(0) == Rect{0, 0, 1600, 200});
}

TEST_CASE("a place that says so is never mirrored") {
    const Stage stage = fake::stage();
    story::Staging room;
    room.place = "sign-room";
    room.light = "day";
    CHECK_FALSE(stage.compose("", room, fake::mirrored).mirrored);
}

TEST_CASE("a prop that says so keeps its own direction in a mirrored scene") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({});
    staging.props = {{"clock", "left", {}}, {"ball", "right", {}}};
    CHECK(lines_with(stage.compose("", staging, fake::mirrored), "prop p") ==
          "prop props/clock.svg at 420,840 scale -1.00,1.00 tint #ffffff\n"
          "prop props/ball.svg at 1180,840 scale 1.00,1.00 tint #ffffff\n");
}

TEST_CASE("a light gives actors its tint and shadow, and its own spots and quiet places") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({fake::actor("bo", "right")}, "night");
    staging.props = {{"lamp", "left", {}}};
    const Scene scene = stage.compose("", staging, fake::whole);
    CHECK(lines_with(scene, "shadow") ==
          "shadow shadow at 1194,880 scale 27.60,14.00 tint #000010 of bo\n");
    CHECK(lines_with(scene, "actor cast/bo/head.svg") ==
          "actor cast/bo/head.svg at 1200,730 scale -0.50,0.50 tint #8080ff of bo\n");
    CHECK(lines_with(scene, "glow") == "glow props/lamp.svg at 390,840 scale 1.00,1.00\n");
    CHECK(lines_with(scene, "spot") == "spot moon 1200,100\n");
    CHECK(scene.quiet.empty());
}

TEST_CASE("seen from behind, an actor has the back of the head and no face") {
    const Stage stage = fake::stage();
    const Scene scene =
        stage.compose("", fake::yard({fake::actor("ana", "left", "away")}), fake::whole);
    CHECK(lines_with(scene, "actor") ==
          "actor cast/ana/body/stand-back.svg at 400,880 scale 1.00,1.00 tint #ffffff of ana\n"
          "actor cast/ana/head-rear.svg at 400,580 scale 1.00,1.00 tint #ffffff of ana\n");
    CHECK(scene.figures.at(0).seen_from_behind);
    CHECK(scene.figures.at(0).face == scene.figures.at(0).head);
}

TEST_CASE("shut eyes and talking choose the face") {
    const Stage stage = fake::stage();
    story::Actor blinking = fake::actor("ana", "left", "stand", "happy"),
                 talking = fake::actor("bo", "right", "stand", "happy");
    blinking.eyes_shut = true;
    talking.talking = true;
    const Scene scene = stage.compose("", fake::yard({blinking, talking}), fake::whole);
    CHECK(lines_with(scene, "actor cast/ana/face") ==
          "actor cast/ana/face/happy-blink.svg at 400,580 scale 1.00,1.00 tint #ffffff of ana\n");
    CHECK(lines_with(scene, "actor cast/bo/face") ==
          "actor cast/bo/face/happy-talk.svg at 1200,730 scale -0.50,0.50 tint #ffffff of bo\n");
}

TEST_CASE("a carried child sits on the lap, before the near arm") {
    const Stage stage = fake::stage();
    story::Actor child = fake::actor("bo", "");
    child.carrier = "ana";
    const Scene scene =
        stage.compose("", fake::yard({fake::actor("ana", "left", "sit"), child}), fake::whole);
    REQUIRE(scene.figures.size() == 2);
    // Ana's lap is at (400 + 40, 880 - 60); Bo's hip is 70 above his feet.
    CHECK(lines_with(scene, "actor cast/bo/body") ==
          "actor cast/bo/body/stand-back.svg at 440,890 scale 1.00,1.00 tint #ffffff of bo\n");
    CHECK(scene.figures.at(1).head == Rect{415, 690, 50, 50});
}

TEST_CASE("overlays of the light are drawn, those of other lights are not") {
    const Stage stage = fake::stage();
    story::Staging day = fake::yard({}), night = fake::yard({}, "night");
    day.overlays = night.overlays = {"birds"};
    const Scene scene = stage.compose("", day, fake::whole);
    CHECK(lines_with(scene, "overlay") ==
          "overlay places/yard/day/over-birds.svg at 0,0 scale 1.00,1.00\n");
    CHECK(scene.props == std::vector<Rect>{{500, 100, 100, 50}});
    CHECK(lines_with(stage.compose("", night, fake::whole), "overlay").empty());
}

TEST_CASE("looking over the top of a place shows what goes on above it, and that is quiet") {
    const Stage stage = fake::stage();
    const View tall{{1000, 1600}, false, 0};
    const Scene scene = stage.compose("", fake::yard({fake::actor("ana", "left")}), tall);
    REQUIRE(scene.camera.top() < -60);
    CHECK(scene.pieces.at(0).file == "places/yard/day/above.svg");
    CHECK(scene.quiet.at(0).top() == Approx(0).margin(1e-9));
    CHECK(scene.quiet.at(0).width == Approx(1000));
}

TEST_CASE("who is outside the picture is neither drawn nor told to the letterer") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({fake::actor("ana", "left"), fake::actor("bo", "right")});
    staging.shot = story::Shot::Close;
    staging.close_on = "ana";
    const Scene scene = stage.compose("", staging, {{400, 250}, false, 0});
    REQUIRE(scene.figures.size() == 1);
    CHECK(scene.figures.at(0).who == "ana");
    CHECK(lines_with(scene, "actor cast/bo").empty());
}

TEST_CASE("a place that is not there is told, not drawn") {
    const Stage stage = fake::stage();
    story::Staging staging = fake::yard({});
    staging.light = "noon";
    CHECK_THROWS_WITH(stage.compose("", staging, fake::whole),
                      "compose: the place 'yard' has no light 'noon'");
    staging.place = "moon";
    CHECK_THROWS_WITH(stage.compose("", staging, fake::whole), "compose: there is no place 'moon'");
}

} // namespace
} // namespace hakawati::stage
