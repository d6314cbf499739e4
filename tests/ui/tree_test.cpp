#include "ui/metrics.h"
#include "ui/tree.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::ui;

namespace {

Node button(const std::string& id, Rect at) {
    Node node;
    node.id = id;
    node.role = Role::Button;
    node.name = id;
    node.bounds = at;
    node.action = Message{id, ""};
    return node;
}

/// Two columns of buttons, a b over c d, as a mirrored screen would list them.
Tree four(bool right_to_left) {
    Tree tree;
    tree.root.role = Role::Screen;
    tree.root.id = "test";
    tree.root.name = "Four";
    tree.root.bounds = {0, 0, 400, 400};
    const double start = right_to_left ? 240 : 40, end = right_to_left ? 40 : 240;
    tree.root.children = {button("a", {start, 40, 120, 120}), button("b", {end, 40, 120, 120}),
                          button("c", {start, 240, 120, 120}), button("d", {end, 240, 120, 120})};
    tree.right_to_left = right_to_left;
    return tree;
}

std::string ids(const std::vector<const Node*>& nodes) {
    std::string text;
    for (const Node* node : nodes)
        text += node->id;
    return text;
}

} // namespace

TEST_CASE("a node is found by its id wherever it hangs") {
    Tree tree = four(false);
    tree.root.children[3].children.push_back(button("deep", {250, 250, 90, 90}));
    CHECK(find(tree.root, "deep")->bounds.x == 250);
    CHECK(find(tree.root, "nobody") == nullptr);
}

TEST_CASE("a touch reaches the topmost enabled node with an action") {
    Tree tree = four(false);
    CHECK(hit(tree.root, {50, 50})->id == "a");
    CHECK(hit(tree.root, {200, 200}) == nullptr);
    tree.root.children.push_back(button("over", {40, 40, 120, 120}));
    CHECK(hit(tree.root, {50, 50})->id == "over");
    tree.root.children.back().state.enabled = false;
    CHECK(hit(tree.root, {50, 50})->id == "a");
}

TEST_CASE("edges: left and top belong to a node, right and bottom do not") {
    const Tree tree = four(false);
    CHECK(hit(tree.root, {40, 40})->id == "a");
    CHECK(hit(tree.root, {160, 100}) == nullptr);
}

TEST_CASE("focus follows reading order in both directions, past what cannot be used") {
    Tree tree = four(false);
    CHECK(ids(focus_order(tree.root)) == "abcd");
    tree.root.children[1].state.enabled = false;
    CHECK(ids(focus_order(tree.root)) == "acd");
    CHECK(ids(focus_order(four(true).root)) == "abcd");
}

TEST_CASE("arrow keys go where they point, whatever the direction of the language") {
    const Tree ltr = four(false), rtl = four(true);
    CHECK(neighbour(ltr.root, "a", Side::Right)->id == "b");
    CHECK(neighbour(ltr.root, "a", Side::Down)->id == "c");
    CHECK(neighbour(ltr.root, "d", Side::Up)->id == "b");
    CHECK(neighbour(ltr.root, "d", Side::Left)->id == "c");
    CHECK(neighbour(rtl.root, "a", Side::Left)->id == "b");
}

TEST_CASE("an arrow that points at nothing stays; from nowhere it starts at the first") {
    const Tree tree = four(false);
    CHECK(neighbour(tree.root, "a", Side::Left)->id == "a");
    CHECK(neighbour(tree.root, "", Side::Right)->id == "a");
}

TEST_CASE("a tree is described role by role, with names, states and bounds") {
    Tree tree = four(false);
    tree.root.children.resize(2);
    tree.root.children[0].state.picked = true;
    tree.root.children[0].state.focused = true;
    tree.root.children[1].state.enabled = false;
    tree.root.children[1].state.scanned = true;
    tree.root.children[1].name.clear();
    Node text;
    text.role = Role::Text;
    text.name = "Words";
    tree.root.children[1].children.push_back(text);
    CHECK(describe(tree) == "screen test 'Four' [0 0 400 400]\n"
                            "  button a 'a' [40 40 120 120] picked focused\n"
                            "  button b [240 40 120 120] disabled scanned\n"
                            "    text 'Words' [0 0 0 0]\n");
    CHECK(describe(tree, false) == "screen test 'Four'\n"
                                   "  button a 'a' picked focused\n"
                                   "  button b disabled scanned\n"
                                   "    text 'Words'\n");
}

TEST_CASE("a node without a name is spoken by its children") {
    Node group;
    group.children = {button("one", {}), button("two", {})};
    CHECK(spoken(group) == "one, two");
    group.name = "Both";
    CHECK(spoken(group) == "Both");
}

TEST_CASE("tokens stand in corners that never move, mirrored as a whole") {
    Metrics metrics;
    metrics.screen = {1280, 800};
    metrics.px_per_mm = 5;
    CHECK(token_at(metrics, Corner::BottomStart, 20) == Rect{17, 683, 100, 100});
    CHECK(token_at(metrics, Corner::BottomStartInner, 20) == Rect{134, 683, 100, 100});
    CHECK(token_at(metrics, Corner::BottomEnd, 20) == Rect{1163, 683, 100, 100});
    CHECK(token_at(metrics, Corner::BottomEndInner, 20) == Rect{1046, 683, 100, 100});
    CHECK(token_at(metrics, Corner::TopStart, 20) == Rect{17, 17, 100, 100});
    metrics.right_to_left = true;
    CHECK(token_at(metrics, Corner::BottomEnd, 20) == Rect{17, 683, 100, 100});
    CHECK(token_at(metrics, Corner::TopEnd, 20) == Rect{17, 17, 100, 100});
}
