// The answer of a question that is found by everybody together: in pictures, for whoever cannot
// read.
#include "leading_world.h"
#include "screens/leading/wall/parts.h"
#include "screens/leading/wall/wall.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State asked(const World& world, const char* question, int chapter, Size wall_size) {
    State state = in_session(world, wall_size);
    state.leading.plan.chapters = {chapter};
    return led(group_at(std::move(state), world, StopKind::Question, question), world, {"vote"});
}

State shown(const World& world, const char* question, int chapter, Size wall_size) {
    return led(asked(world, question, chapter, wall_size), world, {"hand-plus=together", "show"});
}

/// Files of what is drawn, in the order in which it is drawn.
std::string drawn(const ui::Tree& tree, const std::string& id) {
    const auto* node = ui::find(tree.root, id);
    return node ? drawing::as_text(node->drawing) : std::string();
}

bool draws(const ui::Tree& tree, const std::string& id, const std::string& file) {
    return drawn(tree, id).find(file) != std::string::npos;
}

} // namespace

TEST_CASE("once an order is shown its pictures hang in order on the wall, over the words") {
    const World world = house().world();
    for (const Size size : {full_hd, old}) {
        const auto tree = on_wall(shown(world, "gha-q03", 3, size), world);
        CHECK(draws(tree, "place-1", "step-stop"));
        CHECK(draws(tree, "place-2", "step-keep-away"));
        CHECK(draws(tree, "place-3", "step-back"));
        CHECK(draws(tree, "place-4", "step-tell"));
        const auto* words = ui::find(tree.root, "gha-q03.ask");
        CHECK(words->name == "Stop. Do not go near, do not touch. Back the same way. Tell.");
        CHECK(ui::find(tree.root, "place-1")->bounds.bottom() < words->bounds.y);
        CHECK(ui::find(tree.root, "place-4")->bounds.right() <= size.width);
        CHECK_FALSE(ui::find(tree.root, "together"));
    }
}

TEST_CASE("once baskets are shown each has its cards and its name, over the words") {
    const World world = house().world();
    for (const Size size : {full_hd, old}) {
        const auto tree = on_wall(shown(world, "gha-q07", 5, size), world);
        for (const char* thing : {"tap", "pot-covered", "water-can"})
            CHECK(draws(tree, "basket-1", std::string("props/") + thing + ".svg"));
        for (const char* thing : {"puddle", "bucket-open", "canal"})
            CHECK(draws(tree, "basket-2", std::string("props/") + thing + ".svg"));
        CHECK(draws(tree, "basket-1", "props/basket.svg"));
        const auto& first = ui::find(tree.root, "basket-1")->bounds;
        const auto& second = ui::find(tree.root, "basket-2")->bounds;
        CHECK(first.right() < second.x);
        CHECK(std::max(first.bottom(), second.bottom()) <
              ui::find(tree.root, "gha-q07.ask")->bounds.y);
    }
}

TEST_CASE("in a language that is read from the right an answer begins at the right") {
    const World world = house().world();
    const auto tree =
        on_wall(led(shown(world, "gha-q03", 3, full_hd), world, {"language=ar"}), world);
    CHECK(ui::find(tree.root, "place-1")->bounds.x > ui::find(tree.root, "place-4")->bounds.x);
}

TEST_CASE("the board of a tablet alone and the presenter's show the same answer over the hands") {
    const World world = house().world();
    for (const Size size : {Size{}, full_hd}) {
        const State state = shown(world, "gha-q07", 5, size);
        const auto tree = view(state, world);
        CHECK(draws(tree, "basket-1", "props/tap.svg"));
        CHECK(draws(tree, "basket-2", "props/puddle.svg"));
        const auto* count = ui::find(tree.root, "count-together");
        CHECK(count->name == "We found it together: 1");
        CHECK(ui::find(tree.root, "basket-1")->bounds.bottom() <= count->bounds.y);
        const State before = asked(world, "gha-q07", 5, size);
        CHECK_FALSE(ui::find(view(before, world).root, "basket-1"));
    }
}

TEST_CASE("all counts on the wall are of one size, however many digits they have") {
    const World world = house().world();
    State state = asked(world, "gha-q08", 5, full_hd);
    state.leading.vote.hands = {{"gha-q08.a", 128},
                                {"gha-q08.b", 14},
                                {"gha-q08.c", 0},
                                {"gha-q08.d", 7},
                                {"gha-q08.e", 1}};
    state = led(state, world, {"show"});
    for (const char* language : {"en", "ar"}) {
        const auto tree = on_wall(led(state, world, {std::string("language=") + language}), world);
        std::set<double> sizes;
        for (const ui::Node& node : tree.root.children)
            for (const auto& item : node.drawing)
                if (const auto* words = std::get_if<drawing::DrawWords>(&item);
                    words && words->colour == drawing::hex("#3E6E33"))
                    sizes.insert(words->run.font.size);
        CHECK(sizes.size() == 1);
    }
}

TEST_CASE("with a part of the question on the wall the cards of the board keep their pictures") {
    const World world = house().world();
    const State vote = asked(world, "gha-q08", 5, old);
    REQUIRE(question_on_wall(vote, world).count == 2);
    for (const char* part : {"gha-q08.a", "gha-q08.e"}) {
        const auto tree = view(led(vote, world, {std::string("wall-turn=") + part}), world);
        for (const char* option : {"gha-q08.a", "gha-q08.b", "gha-q08.c", "gha-q08.d", "gha-q08.e"})
            CHECK(draws(tree, option, "props/"));
    }
}
