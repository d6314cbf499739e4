#include "base/files.h"
#include "stage/fake.h"
#include "stage/fragments.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

namespace hakawati::stage {
namespace {

std::string appended(const std::string& inside, const std::string& tint) {
    std::string out;
    append_fragment(out, inside, "p1-", tint);
    return out;
}

TEST_CASE("a tint multiplies every colour, channel by channel, rounded") {
    CHECK(appended("<path fill=\"#FF8040\"/>", "#808080") == "<path fill=\"#804020\"/>");
    CHECK(appended("<stop stop-color=\"#ffffff\"/>", "#e6d6d4") ==
          "<stop stop-color=\"#e6d6d4\"/>");
    CHECK(appended("stroke=\"#010101\"", "#7f7f7f") == "stroke=\"#000000\"");
}

TEST_CASE("without a tint colours stay as they are written") {
    CHECK(appended("fill=\"#FF8040\"", "") == "fill=\"#FF8040\"");
    CHECK(appended("fill=\"#FF8040\"", "#ffffff") == "fill=\"#FF8040\"");
}

TEST_CASE("ids and what points at them get the piece's own prefix") {
    CHECK(appended("<g id=\"a\"/><path fill=\"url(#a)\" xlink:href=\"#a\"/>", "#808080") ==
          "<g id=\"p1-a\"/><path fill=\"url(#p1-a)\" xlink:href=\"#p1-a\"/>");
}

TEST_CASE("what only looks like a colour is left alone") {
    CHECK(appended("fill=\"#fff\" class=\"#1234567\" x=\"#12345\"", "#000000") ==
          "fill=\"#fff\" class=\"#1234567\" x=\"#12345\"");
    CHECK(appended("ends in #", "#000000") == "ends in #");
}

TEST_CASE("a scene becomes one document whose viewBox is the camera") {
    const Stage stage = fake::stage();
    const Scene scene = stage.compose("", fake::yard({}), {{800, 500}, false, 0});
    const std::string svg = stage.svg(scene);
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"500\" "
                          "viewBox=\"0 0 1600 1000\">\n"
                          "<path d=\"M0 0h1600v1000h-1600z\" fill=\"#80c0ff\"/>\n"
                          "<g transform=\"matrix(1 0 0 1 0 0)\">\n"
                          "<path d=\"M0 0h10v10z\" fill=\"#80c0ff\"/>\n</g>\n"));
    CHECK(svg.find("<svg", 1) == std::string::npos);
    CHECK(svg.ends_with("</g>\n</svg>\n"));
}

TEST_CASE("a mirrored document is turned about the middle of its camera") {
    const Stage stage = fake::stage();
    const std::string svg = stage.svg(stage.compose("", fake::yard({}), fake::mirrored));
    CHECK(svg.find("<g transform=\"matrix(-1 0 0 1 1600 0)\"><g transform=") != std::string::npos);
    CHECK(svg.ends_with("</g>\n</g></svg>\n"));
}

TEST_CASE("the same drawing twice in one document keeps its gradients apart") {
    const Stage stage = fake::stage();
    const std::string svg = stage.svg(stage.compose(
        "", fake::yard({fake::actor("ana", "left"), fake::actor("ana", "right")}, "night"),
        fake::whole));
    CHECK(svg.find("id=\"p5-stand-back-0\"") != std::string::npos);
    CHECK(svg.find("fill=\"url(#p5-stand-back-0)\"") != std::string::npos);
    CHECK(svg.find("stop-color=\"#804000\"") != std::string::npos);
    CHECK(svg.find("id=\"stand-back-0\"") == std::string::npos);
}

TEST_CASE("a missing drawing is told with its file") {
    const TemporaryFolder folder;
    const auto assets = folder.path() / "assets";
    std::filesystem::copy(HAKAWATI_ROOT "/tests/stage/assets", assets,
                          std::filesystem::copy_options::recursive);
    std::filesystem::remove(assets / "cast/ana/face/calm.svg");
    const Stage stage(assets);
    const Scene scene = stage.compose("", fake::yard({fake::actor("ana", "left")}), fake::whole);
    CHECK_THROWS_AS(stage.svg(scene), SystemError);
    CHECK_THROWS_WITH(stage.svg(scene), Catch::Contains("cast/ana/face/calm.svg"));
}

TEST_CASE("a puppet alone fills its picture and turns to the side asked for") {
    const Stage stage = fake::stage();
    const drawing::Picture right = stage.puppet("ana", "stand", "happy", false);
    const drawing::Picture left = stage.puppet("ana", "stand", "happy", true);
    CHECK(right.key == "puppet:ana:stand:happy:right");
    CHECK(right.svg().starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" "
                                  "height=\"400\" viewBox=\"-50 -400 120 400\">\n"));
    CHECK(left.svg().find("viewBox=\"-70 -400 120 400\"") != std::string::npos);
    CHECK(stage.puppet_aspect("ana", "stand") == Approx(.3));
    CHECK_THROWS_WITH(stage.puppet("cy", "stand", "happy", true),
                      "draw a puppet: there is no puppet 'cy'");
}

TEST_CASE("a puppet alone has its head and mouth where its picture shows them") {
    const Stage stage = fake::stage();
    const Figure figure = stage.puppet_figure("ana", "stand", 200);
    CHECK(figure.body.x == Approx(0).margin(.001));
    CHECK(figure.body.bottom() == Approx(200));
    CHECK(figure.body.width == Approx(60));
    CHECK(figure.head.contains(figure.face));
    CHECK(figure.face.contains(figure.mouth));
}

TEST_CASE("an asset is a picture of the file, and knows its aspect") {
    const Stage stage = fake::stage();
    CHECK(stage.asset("cast/props/glove.svg").key == "cast/props/glove.svg");
    CHECK(stage.asset("cast/props/glove.svg").svg() ==
          read_file(HAKAWATI_ROOT "/tests/stage/assets/cast/props/glove.svg"));
    CHECK(stage.aspect("cast/props/glove.svg") == Approx(.5));
}

} // namespace
} // namespace hakawati::stage
