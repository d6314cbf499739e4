#include "drawing/draw_list.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::drawing;

TEST_CASE("a colour is read with and without its alpha") {
    CHECK(hex("#3A2A28") == Colour{0x3a, 0x2a, 0x28, 255});
    CHECK(hex("#3a2a2880") == Colour{0x3a, 0x2a, 0x28, 0x80});
    CHECK(to_hex(hex("#FFFDF6")) == "#fffdf6");
}

TEST_CASE("what is no colour is black") {
    for (const char* words : {"", "#", "3A2A28", "#3A2A2", "#3A2A2G", "#3A2A28F", "tomato"})
        CHECK(hex(words) == Colour{0, 0, 0, 255});
}

TEST_CASE("a draw list can be read") {
    text::Run run;
    run.words = "tree";
    run.font = {"Andika", text::Weight::Bold, 36};
    run.baseline = {3, 30};
    const DrawList list{
        DrawPicture{{"ui/next.svg", {}, {}, 0}, {10, 20.4, 100, 50}, true, 0.5},
        DrawPicture{{"ui/back.svg", {}, {}, 0}, {0, 0, 10, 10}, false, 1},
        DrawWords{run, {100, 200}, hex("#3A2A28"), hex("#ffffff"), 3},
        DrawFill{{0, 0, 5, 6}, hex("#102030")},
    };
    CHECK(as_text(list) == "picture ui/next.svg 10,20 100x50 mirrored opacity 0.50\n"
                           "picture ui/back.svg 0,0 10x10\n"
                           "words \"tree\" 103,230 Andika bold 36 #3a2a28 halo #ffffff\n"
                           "fill 0,0 5x6 #102030\n");
}

TEST_CASE("a paragraph is drawn run by run at its place") {
    text::Paragraph two;
    two.lines.resize(2);
    two.lines[0].runs.push_back({"one", {}, "Latn", {"Andika", {}, 36}, {0, 30}, 30});
    two.lines[1].runs.push_back({"two", {}, "Latn", {"Andika", {}, 36}, {5, 76}, 30});
    DrawList list;
    add_paragraph(list, two, {10, 10}, hex("#000000"));
    CHECK(as_text(list) == "words \"one\" 10,40 Andika 36 #000000\n"
                           "words \"two\" 15,86 Andika 36 #000000\n");
}
