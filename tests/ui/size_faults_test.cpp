#include "ui/tree.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::ui;

namespace {

/// 10 px a mm, so 150 px is the smallest target and 30 px the smallest gap.
constexpr SizeRules rules{10, 15, 3};

Node target(const std::string& id, Rect at) {
    Node node;
    node.id = id;
    node.bounds = at;
    node.action = Message{id, ""};
    return node;
}

std::vector<std::string> faults(std::vector<Node> nodes) {
    Tree tree;
    tree.root.bounds = {0, 0, 1000, 1000};
    tree.root.children = std::move(nodes);
    return size_faults(tree, rules);
}

using Faults = std::vector<std::string>;

drawing::DrawWords words(Point at, double width) {
    drawing::DrawWords item;
    item.run.words = "words";
    item.run.width = width;
    item.origin = at;
    return item;
}

} // namespace

TEST_CASE("targets of 15 mm with gaps of 3 mm are right") {
    CHECK(faults({target("a", {0, 0, 150, 150}), target("b", {180, 0, 150, 150})}).empty());
}

TEST_CASE("a target that is too small says how small") {
    CHECK(faults({target("a", {0, 0, 150, 120})}) ==
          Faults{"a is 15.0 x 12.0 mm, at least 15 each way"});
}

TEST_CASE("targets too near each other say how near") {
    CHECK(faults({target("a", {0, 0, 150, 150}), target("b", {160, 0, 150, 150})}) ==
          Faults{"a and b are 1.0 mm apart, at least 3"});
}

TEST_CASE("overlapping targets are told, a target inside its own card is not") {
    CHECK(faults({target("a", {0, 0, 150, 150}), target("b", {100, 0, 150, 150})}) ==
          Faults{"a and b overlap"});
    Node card = target("card", {0, 0, 400, 400});
    card.children.push_back(target("inside", {10, 10, 150, 150}));
    CHECK(faults({card}).empty());
}

TEST_CASE("nothing may lie outside the screen, not even a word") {
    CHECK(faults({target("a", {900, 0, 150, 150})}) == Faults{"a lies outside the screen"});
    Node label;
    label.name = "Hello";
    label.bounds = {0, 0, 200, 100};
    label.drawing.emplace_back(words({10, 50}, 180));
    CHECK(faults({label}).empty());
    label.drawing.emplace_back(words({10, 90}, 220));
    CHECK(faults({label}) == Faults{"the words of 'Hello' stick out"});
}
