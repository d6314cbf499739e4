#include "sdl/sdl.h"

#include "base/files.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace hakawati;
using namespace hakawati::sdl;

namespace {

/// A picture whose left half is red and whose right half is blue.
drawing::Picture red_and_blue() {
    return {
        "red-and-blue",
        [] {
            return std::string(
                R"(<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">)"
                R"(<rect width="10" height="10" fill="#ff0000"/>)"
                R"(<rect x="10" width="10" height="10" fill="#0000ff"/></svg>)");
        },
        {},
        0};
}

std::vector<int> pixel(const Image& image, int x, int y) {
    const auto* p = &image.pixels[static_cast<std::size_t>((y * image.width + x) * 4)];
    return {p[0], p[1], p[2], p[3]};
}

const std::vector<int> red{255, 0, 0, 255}, blue{0, 0, 255, 255};

} // namespace

TEST_CASE("a picture is rasterised to exactly the size asked for, stretched to fill it") {
    const Image image = rasterise(red_and_blue(), 63, 31);
    CHECK(image.width == 63);
    CHECK(image.height == 31);
    CHECK(image.pixels.size() == 63u * 31u * 4u);
    CHECK(pixel(image, 10, 15) == red);
    CHECK(pixel(image, 50, 15) == blue);
}

TEST_CASE("a size below one px becomes one px") {
    const Image image = rasterise(red_and_blue(), 0, -3);
    CHECK(image.width == 1);
    CHECK(image.height == 1);
}

TEST_CASE("a mask cuts the picture's alpha and leaves its colour") {
    drawing::Picture picture = red_and_blue();
    picture.mask = [] {
        return std::string(
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">)"
            R"(<rect width="20" height="5" fill="#000000"/></svg>)");
    };
    const Image image = rasterise(picture, 40, 20);
    CHECK(pixel(image, 5, 4) == red);
    CHECK(pixel(image, 5, 15)[3] == 0);
    CHECK(pixel(image, 35, 4) == blue);
}

TEST_CASE("grain darkens by at most twice its strength, is the same each time, keeps the alpha") {
    drawing::Picture picture = red_and_blue();
    picture.grain = 0.04;
    const Image image = rasterise(picture, 200, 100);
    int least = 255, most = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 99; ++x) {
            least = std::min(least, pixel(image, x, y)[0]);
            most = std::max(most, pixel(image, x, y)[0]);
            REQUIRE(pixel(image, x, y)[3] == 255);
        }
    CHECK(least >= 255 * 92 / 100);
    CHECK(most <= 255);
    CHECK(least < most);
    CHECK(rasterise(picture, 200, 100).pixels == image.pixels);
}

TEST_CASE("a document that is no SVG is a fault that names the picture") {
    drawing::Picture picture = red_and_blue();
    picture.key = "places/camp/far.svg";
    picture.svg = [] { return std::string("not a picture"); };
    CHECK_THROWS_AS(rasterise(picture, 10, 10), SystemError);
    CHECK_THROWS_WITH(rasterise(picture, 10, 10),
                      "picture places/camp/far.svg: it is not an SVG document");
}

TEST_CASE("what is written as PNG is read back to the pixel") {
    const TemporaryFolder folder;
    const Image image = rasterise(red_and_blue(), 17, 9);
    write_png(image, folder.path() / "made" / "picture.png");
    const Image again = read_png(folder.path() / "made" / "picture.png");
    CHECK(again.width == 17);
    CHECK(again.height == 9);
    CHECK(again.pixels == image.pixels);
}

TEST_CASE("a PNG that cannot be read or written is a fault that names the file") {
    const TemporaryFolder folder;
    const std::string damaged = (folder.path() / "damaged.png").string();
    std::ofstream(damaged) << "no picture";
    CHECK_THROWS_WITH(read_png(damaged), Catch::StartsWith("read " + damaged + ": "));
    CHECK_THROWS_WITH(write_png(rasterise(red_and_blue(), 4, 4), damaged + "/in/it.png"),
                      Catch::StartsWith("write " + damaged + "/in/it.png: "));
}

TEST_CASE("a picture at two sizes has two textures, at one size one") {
    const drawing::DrawPicture at{red_and_blue(), {0, 0, 20.4, 10.2}};
    drawing::DrawPicture near = at, other = at;
    near.to.width = 20.3;
    other.to.width = 21;
    CHECK(texture_key(at) == "red-and-blue@20x10");
    CHECK(texture_key(near) == texture_key(at));
    CHECK(texture_key(other) == "red-and-blue@21x10");
}
