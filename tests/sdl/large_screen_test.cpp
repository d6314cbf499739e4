#include "sdl/sdl.h"

#include <catch2/catch.hpp>

using namespace hakawati;

TEST_CASE("On a very large screen the pictures of one screen still stay together") {
    const sdl::Session session(sdl::Session::Video::None);
    const sdl::Fonts fonts(text::load_languages(HAKAWATI_ROOT "/assets/lang/languages.json"));
    const int width = 3840, height = 2160;
    const auto canvas = sdl::Canvas::in_memory(width, height, fonts);
    drawing::DrawList list;
    for (const char* key : {"paper", "panel", "next panel"}) {
        drawing::DrawPicture item;
        item.picture.key = key;
        item.to = {0, 0, width, height};
        list.push_back(item);
        canvas->put(item,
                    {width, height, std::vector<std::uint8_t>(std::size_t{4} * width * height)});
    }
    CHECK(canvas->missing(list).empty());
}
