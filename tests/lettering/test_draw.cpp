#include "lettering/sizes.h"
#include "lettering/tail.h"
#include "synthetic.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::lettering;

namespace {

Balloon balloon(Kind kind) {
    const Stage stage = two_people(english);
    Letter letter = said("b1", "teta", stage.first.mouth, "Look!", kind);
    if (kind == Kind::OffPanel)
        letter.mouth.reset();
    return lettering::letter({letter}, stage.obstacles, style_of(english), half_em).balloons.at(0);
}

std::string picture_of(Kind kind) {
    const auto list = draw(balloon(kind), {8, 8}, style_of(english));
    return std::get<drawing::DrawPicture>(list.at(0)).picture.svg();
}

} // namespace

TEST_CASE("a balloon is one picture and its words") {
    const Balloon b = balloon(Kind::Speech);
    const auto list = draw(b, {8, 8}, style_of(english));
    REQUIRE(list.size() == 2);
    const auto& picture = std::get<drawing::DrawPicture>(list[0]);
    CHECK(picture.to.contains(b.box.moved(8, 8)));
    CHECK(picture.to.contains(b.tail[2] + Point{8, 8}));
    const auto& words = std::get<drawing::DrawWords>(list[1]);
    CHECK(words.run.words == "Look!");
    CHECK(words.origin == b.words_at + Point{8, 8});
}

TEST_CASE("each way of speaking has its own outline") {
    CHECK(picture_of(Kind::Whisper).find("stroke-dasharray") != std::string::npos);
    CHECK(picture_of(Kind::Speech).find("stroke-dasharray") == std::string::npos);
    CHECK(picture_of(Kind::Thought).find("<circle") != std::string::npos);
    CHECK(picture_of(Kind::Thought).find(" A") != std::string::npos);
    CHECK(picture_of(Kind::Speech).find(" Q") != std::string::npos);
    CHECK(picture_of(Kind::Phone).find(" Q") == std::string::npos);
    CHECK(picture_of(Kind::Shout) != picture_of(Kind::Speech));
}

TEST_CASE("two balloons of one shape and place are one picture") {
    const Balloon b = balloon(Kind::Speech);
    const auto key = [&](Point offset) {
        const auto list = draw(b, offset, style_of(english));
        return std::get<drawing::DrawPicture>(list.at(0)).picture.key;
    };
    CHECK(key({0, 0}) == key({8, 8}));
}

TEST_CASE("a caption is a slip with a tab on the side where reading starts") {
    for (const auto* language : {&english, &arabic}) {
        const Stage stage = two_people(*language);
        const Balloon b =
            letter({caption("Every morning")}, stage.obstacles, style_of(*language), half_em)
                .balloons.at(0);
        const auto list = draw(b, {0, 0}, style_of(*language));
        REQUIRE(list.size() >= 3);
        const Rect tab = std::get<drawing::DrawPicture>(list[1]).to;
        CHECK((tab.centre().x < b.box.centre().x) == (language == &english));
        CHECK(b.box.contains(tab));
    }
}

TEST_CASE("a sound is drawn letters with light round them and no balloon") {
    const Stage stage = two_people(english);
    const Balloon b = letter({{"snd", Kind::Sound, "", "tap tap", {}, {}}}, stage.obstacles,
                             style_of(english), half_em)
                          .balloons.at(0);
    const auto list = draw(b, {0, 0}, style_of(english));
    REQUIRE(list.size() == 2);
    CHECK(std::get<drawing::DrawWords>(list[0]).halo.a == 255);
    CHECK(std::get<drawing::DrawWords>(list[0]).run.font.weight == text::Weight::Bold);
}

TEST_CASE("a neck lies between two balloons side by side, as between one over the other") {
    const Sizes sizes = sizes_of(style_of(english));
    const Rect first{0, 0, 300, 120};
    for (const bool mirrored : {false, true}) {
        const Rect beside{mirrored ? -340.0 : 340.0, 20, 300, 120};
        const auto neck = neck_to(Kind::Speech, beside, first, sizes);
        REQUIRE(neck.size() == 4);
        for (const Point& p : neck) {
            CHECK(p.x >= (mirrored ? -46 : 294)); // on the bent edges
            CHECK(p.x <= (mirrored ? 6 : 346));
            CHECK((p.y > 20 && p.y < 120));
        }
        CHECK(neck[0].y < neck[1].y);
        CHECK(neck[3].y < neck[2].y);
    }
    const auto over = neck_to(Kind::Speech, {20, 160, 300, 120}, first, sizes);
    CHECK((over[0].x < over[1].x && over[0].y <= 120 && over[2].y >= 160));
}

TEST_CASE("of two joined balloons the second has the tail and the bridge") {
    const Stage stage = two_people(english, 360);
    const Lettering page =
        letter({said("b1", "teta", stage.first.mouth, "Up we go."),
                said("b2", "teta", stage.first.mouth, "Hold my hand, both of you.")},
               stage.obstacles, style_of(english), half_em);
    REQUIRE(page.balloons.size() == 2);
    CHECK(page.balloons[0].tail.empty());
    CHECK(page.balloons[0].neck.empty());
    CHECK(page.balloons[1].tail.size() == 3);
    REQUIRE(page.balloons[1].neck.size() == 4);
    const auto& neck = page.balloons[1].neck;
    CHECK(neck[0].y <= page.balloons[0].box.bottom());
    CHECK(neck[2].y >= page.balloons[1].box.y);
    const auto list = draw(page.balloons[1], {0, 0}, style_of(english));
    CHECK(std::get<drawing::DrawPicture>(list.at(0)).picture.svg().find("fill=\"none\"") !=
          std::string::npos);
}
