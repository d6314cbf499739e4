#include "synthetic.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::lettering;

namespace {

std::vector<Letter> first_page(const Stage& stage) {
    return {caption("This is Ahmed. He is ten. He lives where the apricots grow."),
            said("b1", "teta", stage.first.mouth, "Ahmed! The apricots will not pick themselves!"),
            said("b2", "ahmed", stage.second.mouth, "I asked them, Teta. They said no.")};
}

Lettering lettered(const text::Language& language, double scale = 1, double top = 300) {
    const Stage stage = two_people(language, top);
    return letter(first_page(stage), stage.obstacles, style_of(language, scale), half_em);
}

} // namespace

TEST_CASE("a panel of two people is lettered without a fault, in both directions") {
    for (const auto* language : {&english, &arabic}) {
        const Lettering page = lettered(*language);
        CHECK(as_text(page).find("fault") == std::string::npos);
        CHECK(page.faults.total() == 0);
        CHECK(page.beats == 1);
        REQUIRE(page.balloons.size() == 3);
    }
}

TEST_CASE("the caption stands at the top, on the side where reading starts") {
    const Rect left = lettered(english).balloons[0].box;
    CHECK(left.y < 40);
    CHECK(left.centre().x < 632);
    CHECK(left.x > 104);
    const Rect right = lettered(arabic).balloons[0].box;
    CHECK(right.y < 40);
    CHECK(right.centre().x > 632);
    CHECK(right.right() < 1160);
}

TEST_CASE("every balloon of a person in the panel has a tail towards its mouth") {
    const Stage stage = two_people(english);
    const Lettering page = lettered(english);
    REQUIRE(page.balloons[1].tail.size() == 3);
    REQUIRE(page.balloons[2].tail.size() == 3);
    CHECK(distance(page.balloons[1].tail[2], stage.first.mouth) <
          distance(page.balloons[1].tail[2], stage.second.mouth));
    CHECK(distance(page.balloons[2].tail[2], stage.second.mouth) <
          distance(page.balloons[2].tail[2], stage.first.mouth));
}

TEST_CASE("the same panel is lettered the same every time") {
    CHECK(as_text(lettered(english)) == as_text(lettered(english)));
}

TEST_CASE("no line of a balloon is longer than 26 characters") {
    for (const Balloon& b : lettered(english).balloons)
        if (b.kind == Kind::Speech)
            CHECK(b.words.size.width <= 26 * 18);
}

TEST_CASE("large type is told in beats and never made smaller") {
    const Lettering page = lettered(english, 2, 430);
    CHECK(page.beats > 1);
    CHECK(page.beats_replace);
    CHECK(page.faults.total() == 0);
    for (const Balloon& b : page.balloons)
        for (const auto& line : b.words.lines)
            for (const auto& run : line.runs)
                CHECK(run.font.size == Approx(72));
}

TEST_CASE("beats follow the order of reading") {
    const Lettering page = lettered(english, 2, 430);
    int before = 0;
    for (const Balloon& b : page.balloons) {
        CHECK(b.beat >= before);
        before = b.beat;
    }
    CHECK(seen_in(page, page.balloons[0], 0));
    CHECK_FALSE(seen_in(page, page.balloons[0], page.beats - 1));
}

TEST_CASE("consecutive balloons of one speaker are joined") {
    const Stage stage = two_people(english, 360);
    const Lettering page =
        letter({said("b1", "teta", stage.first.mouth, "Up we go."),
                said("b2", "teta", stage.first.mouth, "Hold my hand, both of you.")},
               stage.obstacles, style_of(english), half_em);
    CHECK(page.faults.total() == 0);
    REQUIRE(page.balloons.size() == 2);
    CHECK_FALSE(page.balloons[0].joined_to_previous);
    CHECK(page.balloons[1].joined_to_previous);
}

TEST_CASE("a sound lies low and covers nobody") {
    const Stage stage = two_people(english);
    auto letters = first_page(stage);
    letters.push_back({"snd", Kind::Sound, "", "leaves, one lazy bee", {}, {}});
    const Lettering page = letter(letters, stage.obstacles, style_of(english), half_em);
    CHECK(page.faults.total() == 0);
    CHECK(page.balloons[3].box.centre().y > 392);
}

TEST_CASE("a sign is set into its board, in one beat or several") {
    const Stage stage = two_people(english);
    const Rect board{900, 100, 120, 40};
    const Letter sign{"sign", Kind::Sign, "DRINKING", "DRINKING", {}, board};
    const Lettering page = letter({sign}, stage.obstacles, style_of(english), half_em);
    REQUIRE(page.balloons.size() == 1);
    const Balloon& b = page.balloons[0];
    CHECK(b.box == board);
    CHECK(b.words_at.x >= board.x);
    CHECK(b.words_at.x + b.words.size.width <= board.right());
    CHECK(page.faults.total() == 0);
    CHECK(seen_in(page, b, 3));
}

TEST_CASE("a panel without words is no fault") {
    const Stage stage = two_people(english);
    CHECK(letter({}, stage.obstacles, style_of(english), half_em).balloons.empty());
    CHECK(letter({said("b1", "teta", stage.first.mouth, "  ")}, stage.obstacles, style_of(english),
                 half_em)
              .balloons.empty());
}

TEST_CASE("when nothing fits the faults are told, not hidden") {
    Stage stage = two_people(english);
    stage.obstacles.targets = {{0, 0, 1264, 784}};
    const Lettering page = letter(first_page(stage), stage.obstacles, style_of(english), half_em);
    CHECK(page.faults.over_target >= 3);
}

TEST_CASE("a line that does not fit even alone is told in parts, every word in its order") {
    Stage stage = two_people(english, 300);
    stage.obstacles.panel.height = 560;
    const std::string words = "This is Ahmed. He is ten years old now. He lives where the best "
                              "apricots grow. Nobody counts them but him.";
    const Lettering page = letter({caption(words)}, stage.obstacles, style_of(english, 2), half_em);
    CHECK(page.faults.total() == 0);
    REQUIRE(page.balloons.size() > 1);
    std::string told;
    for (const Balloon& b : page.balloons) {
        CHECK(b.id == "cap");
        for (const auto& line : b.words.lines)
            for (const auto& run : line.runs)
                told += (told.empty() ? "" : " ") + run.words;
    }
    CHECK(told == words);
}
