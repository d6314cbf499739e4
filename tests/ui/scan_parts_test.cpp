#include "ui/scan.h"
#include "ui/tree.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::ui;

namespace {

/// Of 100 px each way, at a place of a grid; `value`: what it speaks of.
Node target(const std::string& id, int column, int row, const std::string& value = "one") {
    Node node;
    node.id = id;
    node.role = value.empty() ? Role::Button : Role::Card;
    node.bounds = {column * 120.0, row * 120.0, 100, 100};
    node.action = Message{value.empty() ? id : "take", value};
    return node;
}

Node aside(const std::string& id, int column, int row) { return target(id, column, row, ""); }

Node screen(std::vector<Node> nodes) {
    Node root;
    root.children = std::move(nodes);
    return root;
}

/// So many cards in a grid, then the asides in the row under it.
Node grid(int count, int across, const std::vector<std::string>& asides) {
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(target("c" + std::to_string(i + 1), i % across, i / across));
    for (const std::string& id : asides)
        nodes.push_back(aside(id, static_cast<int>(nodes.size()), count / across + 1));
    return screen(std::move(nodes));
}

/// "c1|c2|back later"
std::string parts(const Node& root, const std::string& first) {
    std::string text;
    for (const auto& part : scan_parts(root, first)) {
        text += text.empty() ? "" : "|";
        for (const std::string& id : part)
            text += (text.empty() || text.back() == '|' ? "" : " ") + id;
    }
    return text;
}

} // namespace

TEST_CASE("up to six targets are parts of their own, whatever they are") {
    CHECK(parts(grid(2, 2, {"back", "later", "next", "tree"}), "next") ==
          "c1|c2|back|later|next|tree");
}

TEST_CASE("of more, what speaks of nothing in particular is one part, and answers stay alone") {
    CHECK(parts(grid(4, 2, {"tree", "back", "later"}), "c1") == "c1|c2|c3|c4|tree back later");
    CHECK(parts(grid(5, 3, {"tree", "back", "later", "next"}), "c1") ==
          "c1|c2|c3|c4|c5|tree back later next");
}

TEST_CASE("the one with which a round begins is in no part with others that speak of nothing") {
    CHECK(parts(grid(4, 2, {"tree", "back", "next", "later"}), "next") ==
          "c1|c2|c3|c4|tree back|next|later");
}

TEST_CASE("many are parted into the lines in which they stand, the first one among them") {
    CHECK(parts(grid(9, 3, {"back", "tree"}), "c5") == "c1 c2 c3|c4 c5 c6|c7 c8 c9|back tree");
    Node shelf = screen(
        {aside("profile", 0, 0), aside("tree", 9, 0), target("book", 1, 1), aside("next", 2, 1)});
    for (int i = 0; i < 8; ++i)
        shelf.children.push_back(target("d" + std::to_string(i + 1), i, 3));
    CHECK(parts(shelf, "next") == "profile tree|book|next|d1 d2 d3 d4 d5 d6 d7 d8");
}

TEST_CASE("things of another kind are another part, though they stand in the same line") {
    Node board = screen({});
    for (int i = 0; i < 5; ++i) {
        board.children.push_back(target("p" + std::to_string(i + 1), i, 0, "place"));
        board.children.back().role = Role::Button;
    }
    for (int i = 0; i < 4; ++i)
        board.children.push_back(target("c" + std::to_string(i + 1), 5 + i, 0));
    CHECK(parts(board, "p1") == "p1 p2 p3 p4 p5|c1 c2 c3 c4");
}

TEST_CASE("lines that would take more than twelve rings give way to equal parts") {
    CHECK(parts(grid(13, 1, {}), "c1") == "c1 c2 c3|c4 c5 c6|c7 c8 c9|c10 c11 c12 c13");
    CHECK(scan_parts(grid(64, 8, {}), "c1") == scan_parts(grid(64, 1, {}), "c1"));
}

TEST_CASE("one ring is drawn round all that stand beside each other, and one round each that not") {
    const Node root = screen({target("a", 0, 0), target("b", 1, 0), target("c", 5, 0),
                              target("d", 5, 1), target("e", 4, 1)});
    CHECK(rings_round(root, {"a", "b", "c", "d", "e"}) ==
          std::vector<Rect>{{0, 0, 220, 100}, {600, 0, 100, 100}, {480, 120, 220, 100}});
    CHECK(rings_round(root, {"nowhere"}).empty());
}

TEST_CASE("a round begins in the part of the first target, and in that part with it") {
    Scan scan;
    scan.start({{"a"}, {"b", "c", "d"}, {"e"}}, "c");
    CHECK(scan.ringed() == std::vector<std::string>{"b", "c", "d"});
    CHECK_FALSE(scan.press().has_value());
    CHECK(scan.ringed() == std::vector<std::string>{"c"});
    scan.step();
    CHECK(scan.ringed() == std::vector<std::string>{"d"});
    scan.step();
    CHECK(scan.press() == std::string("b"));
}
