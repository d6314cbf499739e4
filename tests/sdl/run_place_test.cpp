#include "sdl/sdl.h"

#include <catch2/catch.hpp>

using namespace hakawati;

namespace {

constexpr drawing::Colour white{255, 255, 255, 255};
constexpr drawing::Colour black{0, 0, 0, 255};

sdl::Fonts fonts() {
    return sdl::Fonts(text::load_languages(HAKAWATI_ROOT "/assets/lang/languages.json"));
}

drawing::DrawWords latin_words(const std::string& words, Point baseline, drawing::Colour colour) {
    text::Run run{words, text::Direction::LeftToRight, "Latn", {"Andika", {}, 36}, baseline, 0};
    return {run, {0, 0}, colour, {0, 0, 0, 0}, 0};
}

sdl::Image drawn(const sdl::Fonts& with, const drawing::DrawList& list) {
    const auto canvas = sdl::Canvas::in_memory(120, 80, with);
    canvas->clear(white);
    canvas->draw(list);
    return canvas->read();
}

/// The darkest green of a column of px; 255 when nothing is drawn there.
int darkest(const sdl::Image& image, int x) {
    int found = 255;
    for (int y = 0; y < image.height; ++y)
        found = std::min<int>(
            found, image.pixels[static_cast<std::size_t>((y * image.width + x) * 4 + 1)]);
    return found;
}

} // namespace

TEST_CASE("A letter that hangs over to the left is drawn left of its place, not shifted") {
    const sdl::Session session(sdl::Session::Video::None);
    const sdl::Fonts andika = fonts();
    const sdl::Image image = drawn(andika, {latin_words("j", {60, 50}, black)});
    CHECK(darkest(image, 58) < 100);
}

TEST_CASE("A run is as wide as its advance, not as its ink") {
    const sdl::Session session(sdl::Session::Video::None);
    const sdl::Fonts andika = fonts();
    const text::Font font{"Andika", text::Weight::Regular, 36};
    const auto advance = [&](const char* words) {
        return andika.advance(font, words, text::Direction::LeftToRight, "Latn");
    };
    CHECK(advance("jjjj") == Approx(4 * advance("j")).margin(2));
}

TEST_CASE("The rim of words has no dark edge: white on white stays as good as white") {
    const sdl::Session session(sdl::Session::Video::None);
    const sdl::Fonts andika = fonts();
    drawing::DrawWords words = latin_words("Boo", {20, 50}, white);
    words.halo = white;
    words.halo_width = 3;
    const sdl::Image image = drawn(andika, {words});
    for (int x = 0; x < image.width; ++x) // blending rounds a level or two at every layer
        CHECK(darkest(image, x) >= 240);
}
