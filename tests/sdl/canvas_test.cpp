#include "sdl/renderer_canvas.h"

#include "base/files.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::sdl;

namespace {

const text::Font arabic{"Noto Naskh Arabic", text::Weight::Regular, 40};
const text::Font latin{"Andika", text::Weight::Regular, 40};

text::Languages languages() {
    return text::load_languages(HAKAWATI_ROOT "/assets/lang/languages.json");
}

drawing::DrawPicture half_picture(Rect to, const std::string& key = "half") {
    return {
        {key,
         [] {
             return std::string(
                 R"(<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1" viewBox="0 0 2 1">)"
                 R"(<rect width="1" height="1" fill="#ff0000"/>)"
                 R"(<rect x="1" width="1" height="1" fill="#0000ff"/></svg>)");
         },
         {},
         0},
        to};
}

drawing::DrawWords words(const text::Font& font, const std::string& what, Point baseline) {
    const bool latin_font = font.family == "Andika";
    drawing::DrawWords item;
    item.run = {what,
                latin_font ? text::Direction::LeftToRight : text::Direction::RightToLeft,
                latin_font ? "Latn" : "Arab",
                font,
                baseline,
                0};
    item.colour = {0, 0, 0, 255};
    return item;
}

int red_at(const Image& image, int x, int y) {
    return image.pixels[static_cast<std::size_t>((y * image.width + x) * 4)];
}

/// The lowest row below `from` that holds ink, over all columns.
int lowest_ink(const Image& image) {
    for (int y = image.height - 1; y >= 0; --y)
        for (int x = 0; x < image.width; ++x)
            if (red_at(image, x, y) < 100)
                return y;
    return -1;
}

struct Drawn {
    Session session{Session::Video::None};
    Fonts fonts{languages()};
    std::unique_ptr<Canvas> canvas = Canvas::in_memory(300, 150, fonts);

    Image draw(const drawing::DrawList& list, double opacity = 1, const Transform& by = {}) {
        canvas->clear({255, 255, 255, 255});
        canvas->draw(list, opacity, by);
        return canvas->read();
    }
};

} // namespace

TEST_CASE("a canvas in memory draws fills, pictures and mirrored pictures at their place") {
    Drawn at;
    const Image plain = at.draw(
        {drawing::DrawFill{{0, 0, 10, 10}, {0, 0, 0, 255}}, half_picture({100, 50, 40, 20})});
    CHECK(red_at(plain, 5, 5) == 0);
    CHECK(red_at(plain, 15, 5) == 255);
    CHECK(red_at(plain, 105, 60) == 255);
    CHECK(red_at(plain, 135, 60) == 0);
    drawing::DrawPicture mirrored = half_picture({100, 50, 40, 20});
    mirrored.mirrored = true;
    const Image turned = at.draw({mirrored});
    CHECK(red_at(turned, 105, 60) == 0);
    CHECK(red_at(turned, 135, 60) == 255);
}

TEST_CASE("opacity and shift act on a whole list") {
    Drawn at;
    const drawing::DrawList list{drawing::DrawFill{{0, 0, 10, 10}, {0, 0, 0, 255}}};
    CHECK(red_at(at.draw(list, 0.5), 5, 5) == Approx(127).margin(1));
    const Image moved = at.draw(list, 1, Transform::translation(20, 0));
    CHECK(red_at(moved, 5, 5) == 255);
    CHECK(red_at(moved, 25, 5) == 0);
}

TEST_CASE("only pictures that have no texture at that size are missing") {
    Drawn at;
    const drawing::DrawPicture small = half_picture({0, 0, 20, 10}),
                               large = half_picture({0, 0, 40, 20});
    CHECK(at.canvas->missing({small, large}).size() == 2);
    at.canvas->put(small, rasterise(small.picture, 20, 10));
    const auto missing = at.canvas->missing({small, large});
    REQUIRE(missing.size() == 1);
    CHECK(texture_key(missing[0]) == "half@40x20");
}

TEST_CASE("words stand on their baseline, tall Arabic stacks push nothing down") {
    Drawn at;
    // No letter here goes below the line; the second has marks above the font's ascent.
    CHECK(lowest_ink(at.draw({words(latin, "xxx", {20, 90})})) == Approx(89).margin(1));
    const int plain = lowest_ink(at.draw({words(arabic, "ا", {20, 90})}));
    const int stacked = lowest_ink(at.draw({words(arabic, "اًّ", {20, 90})}));
    CHECK(plain == Approx(89).margin(2));
    CHECK(stacked == plain);
}

TEST_CASE("a halo makes the words no lower on their line") {
    Drawn at;
    drawing::DrawWords item = words(latin, "xxx", {20, 90});
    const int plain = lowest_ink(at.draw({item}));
    item.halo = {255, 255, 255, 255};
    item.halo_width = 4;
    CHECK(lowest_ink(at.draw({item})) == plain);
}

TEST_CASE("a font has a height of its x, an ascent above it, and wider words for more letters") {
    const Session session(Session::Video::None);
    const Fonts fonts(languages());
    const text::FontMetrics metrics = fonts.metrics(latin);
    CHECK(metrics.x_height == Approx(20).margin(2));
    CHECK(metrics.ascent > metrics.x_height);
    CHECK(metrics.descent > 0);
    const auto width = [&](const char* run) {
        return fonts.advance(latin, run, text::Direction::LeftToRight, "Latn");
    };
    CHECK(width("tent") > 0);
    CHECK(width("tenttent") == Approx(2 * width("tent")).margin(2));
    CHECK(width("tent") == width("tent"));
    CHECK(fonts.advance({"Andika", text::Weight::Regular, 80}, "tent", text::Direction::LeftToRight,
                        "Latn") == Approx(2 * width("tent")).margin(4));
}

TEST_CASE("a font that is not installed is a fault that names it and its packages") {
    const Session session(Session::Video::None);
    text::Languages wanted = languages();
    wanted.fonts = {{"Nowhere", "Nowhere-Regular.ttf", "Nowhere-Bold.ttf"}};
    CHECK_THROWS_WITH(Fonts(wanted),
                      "font Nowhere-Regular.ttf: it is not installed; the Debian packages are "
                      "fonts-sil-andika and fonts-noto-core");
}

TEST_CASE("a family that no language names is a fault") {
    const Session session(Session::Video::None);
    const Fonts fonts(languages());
    CHECK_THROWS_WITH(fonts.metrics({"Comic", text::Weight::Regular, 40}),
                      "font Comic: languages.json names no such family");
}

TEST_CASE("textures leave in the order in which they were last used, and never the newest") {
    TextureStore store(3 * 400);
    const auto put = [&](const char* key, int width) {
        TextureStore::Entry entry;
        entry.key = key;
        entry.width = width;
        entry.height = 10;
        store.put(std::move(entry));
    };
    put("a", 10);
    put("b", 10);
    put("c", 10);
    CHECK(store.bytes() == 1200);
    REQUIRE(store.find("a"));
    put("d", 10);
    CHECK(store.has("a"));
    CHECK_FALSE(store.has("b"));
    CHECK(store.bytes() == 1200);
    put("a", 5);
    CHECK(store.bytes() == 1000);
    put("large", 1000);
    CHECK(store.has("large"));
    CHECK_FALSE(store.has("a"));
    CHECK(store.bytes() == 40000);
    store.clear();
    CHECK(store.bytes() == 0);
    CHECK_FALSE(store.find("large"));
}
