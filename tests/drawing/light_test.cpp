#include "drawing/cut_paper.h"
#include "drawing/light.h"
#include "support/contrast.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::drawing;

namespace {

/// What words stand on: page, wall, desk, header, cupboard, card, balloon, caption, slip, cloth,
/// and cards that are found, not yet right or not sure.
const std::vector<const char*> under_words{
    "#FBF1DC", "#FAE8C6", "#F6DFB4", "#FDF3DA", "#F4DDB2", "#E3BD85", "#EBCD9B", "#CE9A62",
    "#B27A42", "#F4DEB4", "#FAEBC9", "#FFFBF0", "#FFFDF6", "#FAEFD4", "#FFFAEE", "#FBEFD4",
    "#FDF2D8", "#FBE7BD", "#FDEFC9", "#FAE3B0", "#FBF0D6", "#F8EACB", "#FFF6E0", "#F6FBE6",
    "#FBEFD2", "#F3E4F0", "#FAEFD3", "#F1E4C6", "#F0E2BE", "#E9DCC3", "#D2A066", "#AE7840",
    "#F6DED0", "#DDE7DA", "#F0DAD6", "#E8DFDF", "#DFE6E6"};
const std::vector<const char*> words_in{"#3A2A28", "#5A4640", "#2E1C12", "#4E2C52"};

double least_contrast(Light light) {
    double least = 21;
    for (const char* paper : under_words)
        for (const char* words : words_in)
            least =
                std::min(least, contrast(paper_in(light, hex(paper)), ink_in(light, hex(words))));
    return least;
}

DrawPicture picture_of(Stuff stuff, const std::string& svg, double grain = 0) {
    Picture picture{"key", [svg] { return svg; }, {}, grain, stuff};
    return {picture, {0, 0, 10, 10}, false, 1};
}

/// The picture in another light: its key, a space, its document.
std::string seen(Light light, const DrawPicture& picture) {
    DrawList list{picture};
    put_in(light, list);
    const Picture& there = std::get<DrawPicture>(list.front()).picture;
    return there.key + " " + there.svg();
}

} // namespace

TEST_CASE("words stand at 7:1 and more on every paper in the evening, at 10:1 in the sun") {
    CHECK(least_contrast(Light::Evening) >= 7);
    CHECK(least_contrast(Light::Sun) >= 10);
}

TEST_CASE("the tokens of the evening and of the sun are those of the design") {
    CHECK(to_hex(paper_in(Light::Evening, hex("#FBF1DC"))) == "#2b2440");
    CHECK(to_hex(paper_in(Light::Evening, hex("#FFFBF0"))) == "#3a3156");
    CHECK(to_hex(ink_in(Light::Evening, hex("#3A2A28"))) == "#fff3da");
    CHECK(to_hex(paper_in(Light::Evening, hex(panel_edge))) == "#a89bc0");
    CHECK(to_hex(paper_in(Light::Sun, hex("#FBF1DC"))) == "#ffffff");
    CHECK(to_hex(ink_in(Light::Sun, hex("#3A2A28"))) == "#1a1210");
    CHECK(to_hex(paper_in(Light::Sun, hex(panel_edge))) == "#1a1210");
}

TEST_CASE("edges that tell something are seen on the cards of the evening") {
    for (const char* edge : {"#BD5716", "#3E6E33", "#8A6F5A", "#8D6896"})
        CHECK(contrast(paper_in(Light::Evening, hex(edge)), hex("#3A3156")) > 3);
}

TEST_CASE("by day nothing changes") {
    CHECK(seen(Light::Day, picture_of(Stuff::Paper, "fill=\"#FBF1DC\"")) == "key fill=\"#FBF1DC\"");
    CHECK(paper_in(Light::Day, hex("#FBF1DC")) == hex("#FBF1DC"));
    CHECK(ink_in(Light::Day, hex("#3A2A28")) == hex("#3A2A28"));
}

TEST_CASE("in the evening paper takes other colours, art is dimmed, and no picture is mixed up") {
    CHECK(seen(Light::Evening, picture_of(Stuff::Paper, "fill=\"#FBF1DC\" href=\"#g\"")) ==
          "key:evening fill=\"#2b2440\" href=\"#g\"");
    CHECK(seen(Light::Evening, picture_of(Stuff::Art, "fill=\"#FBF1DC\" stroke=\"#ffffff\"")) ==
          "key:evening fill=\"#d5c5c8\" stroke=\"#d8d0e8\"");
}

TEST_CASE("in the sun there is no grain, panels have an edge in ink, other art is as by day") {
    DrawPicture panel = picture_of(Stuff::Art, "fill=\"#FBF1DC\" stroke=\"#7B6857\"", 0.04);
    panel.picture.mask = [] { return std::string(); };
    DrawList list{panel};
    put_in(Light::Sun, list);
    const Picture& there = std::get<DrawPicture>(list.front()).picture;
    CHECK(there.grain == 0);
    CHECK(there.key == "key:sun");
    CHECK(there.svg() == "fill=\"#fbf1dc\" stroke=\"#1a1210\"");
    CHECK(seen(Light::Sun, picture_of(Stuff::Art, "fill=\"#FBF1DC\"")) == "key fill=\"#FBF1DC\"");
}

TEST_CASE("words and flat colours keep how much they cover") {
    DrawList list{DrawFill{{0, 0, 1, 1}, hex("#FBF1DC80")},
                  DrawWords{{}, {}, hex("#3A2A28"), {0, 0, 0, 0}, 0},
                  DrawWords{{}, {}, hex("#A8401C"), {0, 0, 0, 0}, 0}};
    put_in(Light::Evening, list);
    CHECK(std::get<DrawFill>(list[0]).colour == hex("#2B244080"));
    CHECK(std::get<DrawWords>(list[1]).colour == hex("#FFF3DA"));
    CHECK(std::get<DrawWords>(list[2]).colour == hex("#A8401C")); // a sound has a light of its own
}

TEST_CASE("a veil that darkens does so in every light, a line of the same colour changes") {
    DrawList list{DrawFill{{0, 0, 1, 1}, hex("#3A2A288C")}, DrawFill{{0, 0, 1, 1}, hex("#3A2A28")}};
    put_in(Light::Evening, list);
    CHECK(std::get<DrawFill>(list[0]).colour == hex("#3A2A288C"));
    CHECK(std::get<DrawFill>(list[1]).colour == hex("#FFF3DA"));
}
