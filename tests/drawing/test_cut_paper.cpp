#include "drawing/cut_paper.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::drawing;

TEST_CASE("a number for SVG has at most two decimals and no exponent") {
    CHECK(svg_number(3) == "3");
    CHECK(svg_number(2.5) == "2.5");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(1.0 / 3) == "0.33");
    CHECK(svg_number(1234567.891) == "1234567.89");
}

TEST_CASE("the same seed cuts the same edge and another seed another") {
    PaperStyle style;
    const std::string once = cut_paper({200, 100}, style).svg();
    CHECK(cut_paper({200, 100}, style).svg() == once);
    CHECK(cut_paper({200, 100}, style).key == cut_paper({200, 100}, style).key);
    style.seed = 2;
    CHECK(cut_paper({200, 100}, style).svg() != once);
    CHECK(cut_paper({200, 100}, style).key != cut_paper({200, 100}, PaperStyle{}).key);
}

TEST_CASE("without drift the sheet is an exact rounded rectangle") {
    PaperStyle style;
    style.drift = 0;
    style.shadow = 0;
    style.edge_width = 0;
    style.radius = 10;
    CHECK(paper_margin(style) == 1);
    CHECK(cut_paper({100, 50}, style).svg() ==
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"102\" height=\"52\" "
          "viewBox=\"0 0 102 52\"><path d=\"M11 1 C24.33 1 77.67 1 91 1 C96.5 1 101 5.5 101 11 "
          "C101 16 101 36 101 41 C101 46.5 96.5 51 91 51 C77.67 51 24.33 51 11 51 "
          "C5.5 51 1 46.5 1 41 C1 36 1 16 1 11 C1 5.5 5.5 1 11 1Z\" fill=\"#FFFBF0\"/></svg>");
}

TEST_CASE("a dashed edge and a gradient are written in what nanosvg draws, dashes as real lines") {
    PaperStyle style;
    style.dashed = true;
    style.fill_below = "#FBE9C6";
    const std::string svg = cut_paper({100, 50}, style).svg();
    CHECK(svg.find("stroke-dasharray") == std::string::npos);
    const auto dashes = svg.rfind("<path");
    REQUIRE(svg.find("fill=\"none\"", dashes) != std::string::npos);
    const std::string drawn = svg.substr(dashes);
    // About 290 px round, a dash and a gap of 7.5 px each.
    const auto count = std::count(drawn.begin(), drawn.end(), 'M');
    CHECK(count >= 16);
    CHECK(count <= 20);
    CHECK(svg.find("gradientUnits=\"userSpaceOnUse\"") != std::string::npos);
    CHECK(svg.find("<defs>") < svg.find("url(#g)"));
}

TEST_CASE("the sheet lies on its place and the picture leaves room for the shadow") {
    DrawList list;
    PaperStyle style;
    add_paper(list, {100, 100, 50, 40}, style);
    const double margin = paper_margin(style);
    REQUIRE(list.size() == 1);
    CHECK(std::get<DrawPicture>(list[0]).to ==
          Rect{100 - margin, 100 - margin, 50 + 2 * margin, 40 + 2 * margin});
    CHECK(margin >= style.drift + style.shadow);
}

TEST_CASE("a radius larger than the sheet makes a pill, not a knot") {
    PaperStyle style;
    style.radius = 500;
    style.drift = 0;
    CHECK(cut_paper({100, 40}, style).svg().find("nan") == std::string::npos);
    CHECK(panel_outline({60, 40}, 500, 0, 1).substr(0, 8) == "M20 0 C2");
}
