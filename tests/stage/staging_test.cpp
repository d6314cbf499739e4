#include "base/files.h"
#include "stage/fake.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

namespace hakawati::stage {
namespace {

const story::Staging two = fake::yard({fake::actor("ana", "left"), fake::actor("bo", "right")});

struct Loaded {
    Stage stage = fake::stage();
    Diagnostics faults;

    explicit Loaded(const std::string& json, const story::Staging& staging = two) {
        const TemporaryFolder folder;
        write_file_safely(folder.path() / "staging.json", json);
        stage.load_staging("b", folder.path() / "staging.json", fake::book(staging), faults);
        for (Diagnostic& fault : faults)
            fault.file = std::filesystem::path(fault.file).filename().string();
    }
    /// The faults, one a line, without the closing count.
    std::string told() const {
        std::string all;
        for (const Diagnostic& one : faults)
            all += format(one) + "\n";
        return all;
    }
};

std::string in_panel(const std::string& actors) {
    return "{\n\"b-c1-p01\": {\"actors\": [" + actors + "]}\n}\n";
}

TEST_CASE("fine positions win over words, and words fill what they leave out") {
    const Loaded loaded(in_panel(
        R"({"who": "bo", "x": 700, "y": 900, "scale": 2, "flip": false, "tilt": 5, "z": 1})"));
    CHECK(loaded.told().empty());
    const Scene scene = loaded.stage.compose("b-c1-p01", two, fake::whole);
    CHECK(scene.pieces.at(5).who == "bo"); // z 1: behind Ana, after both shadows
    CHECK(fake::numbers(scene.pieces.at(5).transform) == std::vector<double>{2, 0, 0, 2, 700, 900});
    CHECK(scene.figures.at(0).body.centre().x == Approx(410));
    CHECK_FALSE(scene.figures.at(1).faces_left);
}

TEST_CASE("a camera, a tint, props and spots of an entry stand instead of the place's") {
    const Loaded loaded(R"({"b-c1-p01.alt": {"camera": {"x": 100, "y": 200, "w": 1280, "h": 800},
        "tint": "#102030", "props": [{"prop": "ball", "x": 500, "y": 900, "at": "grip"}],
        "spots": {"here": [300, 400]}}})");
    CHECK(loaded.told().empty());
    CHECK(loaded.stage.has_staging("b-c1-p01.alt"));
    CHECK_FALSE(loaded.stage.has_staging("b-c1-p01"));
    const Scene scene = loaded.stage.compose("b-c1-p01.alt", two, {{1280, 800}, false, 0});
    CHECK(scene.camera == Rect{100, 200, 1280, 800});
    CHECK(scene.pieces.at(4).tint == "#102030");
    CHECK(scene.props == std::vector<Rect>{{380, 680, 40, 40}});
    CHECK(scene.spots == std::map<std::string, Point>{{"here", {200, 200}}});
}

TEST_CASE("several of one puppet are matched in order") {
    const story::Staging twins =
        fake::yard({fake::actor("bo", "left"), fake::actor("bo", "right")});
    const Loaded loaded(in_panel(R"({"who": "bo", "x": 100, "y": 900, "scale": 1},
        {"who": "bo", "x": 900, "y": 900, "scale": 1})"),
                        twins);
    CHECK(loaded.told().empty());
    const Scene scene = loaded.stage.compose("b-c1-p01", twins, fake::whole);
    CHECK(scene.figures.at(0).body.centre().x == Approx(100));
    CHECK(scene.figures.at(1).body.centre().x == Approx(900));
}

TEST_CASE("the picture of a question says everything itself") {
    const Loaded loaded(R"({"b-q1": {"place": "yard", "light": "night", "actors": [
        {"who": "ana", "pose": "sit", "mood": "happy", "variant": "blink",
         "x": 500, "y": 880, "scale": 1}]}})");
    CHECK(loaded.told().empty());
    const Scene scene = loaded.stage.compose("b-q1", {}, fake::whole);
    CHECK(scene.pieces.at(0).file == "places/yard/night/far.svg");
    CHECK(scene.pieces.at(6).file == "cast/ana/face/happy-blink.svg");
}

TEST_CASE("a damaged staging file is told with its line") {
    CHECK(Loaded("{\n\"b-c1-p01\": {\n\"actors\": [}\n").told() ==
          "staging.json:3: error: the staging file is damaged here (look for a missing comma, "
          "quotation mark or bracket)\n");
    CHECK(Loaded("[]").told() ==
          "staging.json:1: error: the staging file must be an object in braces (one entry for "
          "every panel: \"book-c1-p01\": {...})\n");
}

TEST_CASE("an entry for a panel that the book does not have is told") {
    CHECK(Loaded("{\n\n\"b-c1-p02\": {}}").told() ==
          "staging.json:3: error: b-c1-p02: the book has no panel or question 'b-c1-p02' (the ids "
          "stand in story.md; a gentle alternate ends in .alt)\n");
}

TEST_CASE("an actor whom the script does not have is told") {
    CHECK(Loaded(in_panel(R"({"who": "anna", "x": 1, "y": 900, "scale": 1})")).told() ==
          "staging.json:2: error: b-c1-p01: the script has no 'anna' here, or not so many (did you "
          "mean 'ana'?)\n");
}

TEST_CASE("missing numbers, wrong types and numbers out of the place are told one by one") {
    CHECK(Loaded(in_panel(R"({"who": "bo", "x": "left", "y": 9000, "flip": 1})")).told() ==
          "staging.json:2: error: b-c1-p01, bo: 'x' must be a number\n"
          "staging.json:2: error: b-c1-p01, bo: 'y' is 9000 (from -60 to 1100)\n"
          "staging.json:2: error: b-c1-p01, bo: 'scale' is missing\n"
          "staging.json:2: error: b-c1-p01, bo: 'flip' must be true or false\n");
    CHECK(Loaded("{\"b-c1-p01\": {\"actors\": 3, \"tint\": 4, \"camera\": []}}").told() ==
          "staging.json:1: error: b-c1-p01: 'tint' must be a word in quotation marks\n"
          "staging.json:1: error: b-c1-p01, camera: must be an object in braces\n"
          "staging.json:1: error: b-c1-p01: 'actors' must be a list in square brackets\n");
}

TEST_CASE("props, hands and layers that do not exist are told, misspelt keys are warned of") {
    CHECK(Loaded(in_panel(R"({"who": "bo", "x": 1, "y": 900, "scale": 1, "fliip": true, "holds": [
        {"prop": "bal", "hand": "left", "layer": "over"}, {"prop": "ball", "hand": [1]}]})"))
              .told() ==
          "staging.json:2: error: b-c1-p01, bo, bal: there is no prop 'bal' (did you mean "
          "'ball'?)\n"
          "staging.json:2: error: b-c1-p01, bo, bal: 'hand' is 'left' (one of far, near)\n"
          "staging.json:2: error: b-c1-p01, bo, bal: 'layer' is 'over' (one of mid, under, top)\n"
          "staging.json:2: error: b-c1-p01, bo, ball: 'hand' must be a point [x, y]\n"
          "staging.json:2: warning: b-c1-p01, bo: nobody reads 'fliip' (did you mean 'flip'?)\n");
}

TEST_CASE("a question's picture is held to the art") {
    CHECK(Loaded(R"({"b-q1": {"place": "yad", "light": "day", "actors": [
        {"who": "ana", "pose": "sitt", "x": 1, "y": 900, "scale": 1},
        {"who": "cy", "pose": "sit", "x": 1, "y": 900, "scale": 1}]}})")
              .told() ==
          "staging.json:1: error: b-q1: there is no place 'yad' (did you mean 'yard'?)\n"
          "staging.json:1: error: b-q1: 'ana' has no pose 'sitt' (did you mean 'sit'?)\n"
          "staging.json:1: error: b-q1: there is no puppet 'cy'\n");
}

TEST_CASE("a faulty entry is left out, the others stand, and words still make a picture") {
    const Loaded loaded("{\"b-c1-p01\": {\"actors\": [{}]}, \"b-c1-p01.alt\": {}}");
    CHECK_FALSE(loaded.stage.has_staging("b-c1-p01"));
    CHECK(loaded.stage.has_staging("b-c1-p01.alt"));
    CHECK(loaded.stage.compose("b-c1-p01", two, fake::whole).figures.size() == 2);
}

TEST_CASE("loading a book's staging again replaces the old one; no file is no fault") {
    Stage stage = fake::stage();
    const TemporaryFolder folder;
    const auto file = folder.path() / "staging.json";
    Diagnostics faults;
    write_file_safely(file, "{\"b-c1-p01\": {}}");
    stage.load_staging("b", file, fake::book(two), faults);
    CHECK(stage.has_staging("b-c1-p01"));
    stage.load_staging("b", folder.path() / "none.json", fake::book(two), faults);
    CHECK_FALSE(stage.has_staging("b-c1-p01"));
    CHECK(faults.empty());
}

} // namespace
} // namespace hakawati::stage
