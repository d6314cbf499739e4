#include "ui/tree.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::ui;

namespace {

Node square(Rect at) {
    Node node;
    node.bounds = at;
    node.drawing.emplace_back(drawing::DrawFill{at, {1, 2, 3, 255}});
    return node;
}

} // namespace

TEST_CASE("a tree is drawn from the back to the front, parents before children") {
    Node root = square({0, 0, 100, 100});
    root.children = {square({10, 10, 20, 20}), square({40, 40, 20, 20})};
    root.children[0].children = {square({12, 12, 4, 4})};
    CHECK(drawing::as_text(draw(root)) == "fill 0,0 100x100 #010203\n"
                                          "fill 10,10 20x20 #010203\n"
                                          "fill 12,12 4x4 #010203\n"
                                          "fill 40,40 20x20 #010203\n");
}

TEST_CASE("the focused node has a ring of 5 px, 8 px outside it, in a light halo") {
    Node node = square({100, 100, 104, 104});
    node.state.focused = true;
    const auto list = draw(node);
    REQUIRE(list.size() == 2);
    const auto& ring = std::get<drawing::DrawPicture>(list[1]);
    CHECK(ring.to == Rect{81, 81, 142, 142});
    const std::string svg = ring.picture.svg();
    CHECK(svg.find("stroke=\"#FFF8E8\" stroke-width=\"14\"") != std::string::npos);
    CHECK(svg.find("stroke=\"#2B2440\" stroke-width=\"5\"") != std::string::npos);
    CHECK(svg.find("x=\"8.5\" y=\"8.5\" width=\"125.0\" height=\"125.0\"") != std::string::npos);
}

TEST_CASE("the scanned node has a gold ring of 7 px, 11 px outside it, in a dark one of 13 px") {
    Node node = square({100, 100, 104, 104});
    node.state.focused = true;
    node.state.scanned = true;
    const auto list = draw(node);
    REQUIRE(list.size() == 2);
    const auto& ring = std::get<drawing::DrawPicture>(list[1]);
    CHECK(ring.to == Rect{78, 78, 148, 148});
    const std::string svg = ring.picture.svg();
    CHECK(svg.find("stroke=\"#2B2440\" stroke-width=\"13\"") != std::string::npos);
    CHECK(svg.find("stroke=\"#F4C430\" stroke-width=\"7\"") != std::string::npos);
    CHECK(svg.find("x=\"7.5\" y=\"7.5\" width=\"133.0\" height=\"133.0\"") != std::string::npos);
}

TEST_CASE("a pressed node darkens and sinks with all it holds") {
    Node node = square({0, 0, 100, 100});
    node.children = {square({10, 10, 20, 20})};
    node.state.pressed = true;
    const auto list = draw(node);
    REQUIRE(list.size() == 3);
    CHECK(std::get<drawing::DrawFill>(list[0]).to == Rect{0, 3, 100, 100});
    CHECK(std::get<drawing::DrawFill>(list[1]).to == Rect{10, 13, 20, 20});
    CHECK(std::get<drawing::DrawPicture>(list[2]).to == Rect{0, 3, 100, 100});
}
