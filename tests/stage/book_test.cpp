// Every panel of the real book, as it is composed for a reader.
#include "base/files.h"
#include "stage/stage.h"
#include "story/parse.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace hakawati::stage {
namespace {

const std::filesystem::path book_folder = HAKAWATI_ROOT "/stories/going-home-again";

struct Composed {
    std::string id;
    const story::Staging* staging;
    const std::vector<story::Line>* lines;
};

struct RealBook {
    Stage stage{HAKAWATI_ROOT "/assets"};
    story::Book book = story::parse(read_file(book_folder / "story.md"), "story.md").book;
    Diagnostics faults;

    RealBook() { stage.load_staging(book.id, book_folder / "staging.json", book, faults); }

    std::vector<Composed> panels() const {
        std::vector<Composed> all;
        for (const story::Chapter& chapter : book.chapters)
            for (const story::Step& step : chapter.steps)
                if (const auto* panel = std::get_if<story::Panel>(&step)) {
                    all.push_back({panel->id, &panel->staging, &panel->lines});
                    if (panel->gentle)
                        all.push_back(
                            {panel->id + ".alt", &panel->gentle->staging, &panel->gentle->lines});
                }
        return all;
    }
};

const std::vector<Size> sizes{{1280, 800}, {720, 1280}, {548, 650}, {1240, 400}, {300, 200}};

bool has_a_mouth(story::LineKind kind) {
    return kind == story::LineKind::Speech || kind == story::LineKind::Thought ||
           kind == story::LineKind::Whisper || kind == story::LineKind::Shout;
}

TEST_CASE("the book's staging file has no faults and stages every panel and alternate") {
    const RealBook real;
    for (const Diagnostic& fault : real.faults)
        INFO(format(fault));
    CHECK(real.faults.empty());
    const auto panels = real.panels();
    CHECK(panels.size() == 51);
    for (const Composed& one : panels) {
        INFO(one.id);
        CHECK(real.stage.has_staging(one.id));
    }
}

TEST_CASE("in every panel, size and direction every speaker's mouth is in the picture") {
    const RealBook real;
    for (const Composed& one : real.panels())
        for (const Size size : sizes)
            for (const bool mirrored : {false, true}) {
                const Scene scene = real.stage.compose(one.id, *one.staging, {size, mirrored, 0});
                INFO(one.id << " " << size.width << "x" << size.height);
                for (const story::Line& line : *one.lines) {
                    if (!has_a_mouth(line.kind))
                        continue;
                    const auto figure =
                        std::ranges::find(scene.figures, line.speaker, &Figure::who);
                    INFO(line.id);
                    REQUIRE(figure != scene.figures.end());
                    CHECK(Rect{0, 0, size.width, size.height}.contains(figure->mouth));
                }
            }
}

TEST_CASE("in every panel, size and direction no head is cut by the edge, with head room or not") {
    const RealBook real;
    for (const Composed& one : real.panels())
        for (const Size size : sizes)
            for (const double headroom : {0.0, .4}) {
                const Scene scene =
                    real.stage.compose(one.id, *one.staging, {size, false, headroom});
                for (const Figure& figure : scene.figures) {
                    INFO(one.id << " " << size.width << "x" << size.height << " " << figure.who);
                    CHECK(Rect{0, 0, size.width, size.height}.inflated(1).contains(figure.head));
                }
            }
}

TEST_CASE("head room asked for is head room given, up to more than half of the picture") {
    const RealBook real;
    for (const Composed& one : real.panels())
        for (const double headroom : {.3, .46, .55}) {
            const Scene scene =
                real.stage.compose(one.id, *one.staging, {{1280, 800}, false, headroom});
            INFO(one.id << " " << headroom);
            for (const Figure& figure : scene.figures)
                CHECK(figure.head.top() >= headroom * 800 - 1);
        }
}

TEST_CASE("mirroring a panel mirrors every figure exactly") {
    const RealBook real;
    for (const Composed& one : real.panels()) {
        INFO(one.id);
        const Scene left = real.stage.compose(one.id, *one.staging, {{1280, 800}, false, 0});
        const Scene right = real.stage.compose(one.id, *one.staging, {{1280, 800}, true, 0});
        REQUIRE(left.figures.size() == right.figures.size());
        for (std::size_t i = 0; i < left.figures.size(); ++i) {
            const Figure &a = left.figures[i], &b = right.figures[i];
            CHECK(b.body.left() == Approx(1280 - a.body.right()).margin(.01));
            CHECK(b.mouth.x == Approx(1280 - a.mouth.x).margin(.01));
            CHECK(b.faces_left != a.faces_left);
        }
    }
}

TEST_CASE("every panel's document names only drawings that are there, and is one document") {
    const RealBook real;
    for (const Composed& one : real.panels()) {
        INFO(one.id);
        const std::string svg =
            real.stage.svg(real.stage.compose(one.id, *one.staging, {{1280, 800}, false, 0}));
        CHECK(svg.find("<svg", 1) == std::string::npos);
        CHECK(svg.size() > 50000);
        CHECK(svg.size() < 600000);
    }
}

TEST_CASE("words alone also give a picture with every speaker in it") {
    const RealBook real;
    const Stage words_only(HAKAWATI_ROOT "/assets");
    for (const Composed& one : real.panels()) {
        const Scene scene = words_only.compose(one.id, *one.staging, {{1280, 800}, false, .3});
        INFO(one.id);
        for (const story::Line& line : *one.lines) {
            if (!has_a_mouth(line.kind) || one.staging->shot == story::Shot::Close)
                continue;
            INFO(line.id);
            CHECK(std::ranges::find(scene.figures, line.speaker, &Figure::who) !=
                  scene.figures.end());
        }
    }
}

TEST_CASE("the picture of a tap question has all its spots inside") {
    const RealBook real;
    for (const story::Chapter& chapter : real.book.chapters)
        for (const story::Step& step : chapter.steps) {
            const auto* question = std::get_if<story::Question>(&step);
            if (!question || question->kind != story::QuestionKind::Tap)
                continue;
            INFO(question->id);
            REQUIRE(real.stage.has_staging(question->id));
            for (const Size size : {Size{1280, 800}, Size{720, 1280}, Size{1024, 600}}) {
                const Scene scene = real.stage.compose(question->id, {}, {size, true, 0});
                for (const story::Option& option : question->options) {
                    INFO(option.picture << " " << size.width);
                    REQUIRE(scene.spots.contains(option.picture));
                    CHECK(Rect{0, 0, size.width, size.height}.inflated(-20).contains(
                        scene.spots.at(option.picture)));
                }
            }
        }
}

} // namespace
} // namespace hakawati::stage
