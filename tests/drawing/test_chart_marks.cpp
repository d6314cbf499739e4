#include "drawing/chart_marks.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::drawing;

namespace {

std::string svg_of(const DrawList& list) {
    REQUIRE(list.size() == 1);
    return std::get<DrawPicture>(list[0]).picture.svg();
}

std::size_t count(const std::string& words, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = words.find(what, at)) != std::string::npos; ++at)
        ++found;
    return found;
}

} // namespace

TEST_CASE("two bars of one size are told apart by their pattern and not by their colour alone") {
    DrawList hatched, dotted, plain;
    add_bar(hatched, {10, 20, 40, 100}, Pattern::Hatched);
    add_bar(dotted, {10, 20, 40, 100}, Pattern::Dotted);
    add_bar(plain, {10, 20, 40, 100}, Pattern::Plain);
    CHECK(as_text(hatched) == "picture chart-bar:0:40.0x100.0 10,20 40x100\n");
    CHECK(as_text(dotted) == "picture chart-bar:1:40.0x100.0 10,20 40x100\n");
    CHECK(count(svg_of(hatched), "<path") == 1);
    CHECK(count(svg_of(hatched), "<circle") == 0);
    CHECK(count(svg_of(dotted), "<path") == 0);
    CHECK(count(svg_of(dotted), "<circle") > 10);
    CHECK(count(svg_of(plain), "<rect") == 2);
    CHECK(count(svg_of(plain), "<circle") + count(svg_of(plain), "<path") == 0);
}

TEST_CASE("a bar of no height is not drawn") {
    DrawList list;
    add_bar(list, {10, 20, 40, 0}, Pattern::Hatched);
    CHECK(list.empty());
}

TEST_CASE("a ring is open and a disc is full, and both lie round their centre") {
    DrawList ring, disc;
    add_ring(ring, {50, 60}, 10);
    add_disc(disc, {50, 60}, 10);
    CHECK(as_text(ring) == "picture chart-ring:10.0 40,50 20x20\n");
    CHECK(as_text(disc) == "picture chart-disc:10.0 40,50 20x20\n");
    CHECK(count(svg_of(ring), "fill=\"#FFFFFF\"") == 1);
    CHECK(count(svg_of(disc), "fill=\"#3E6E33\"") == 1);
}
