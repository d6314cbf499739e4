// Ten thousand touches by somebody who cannot know the number.
#include "world.h"

#include <catch2/catch.hpp>

#include <random>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

constexpr int touches = 10000;
constexpr int visit = 25; // touches from the shelf, or from the door, on
constexpr const char* pin = "730912";

void collect(const ui::Node& node, std::vector<const ui::Node*>& all) {
    if (node.action && node.state.enabled)
        all.push_back(&node);
    for (const ui::Node& child : node.children)
        collect(child, all);
}

/// Half of the touches find a control, half of them fall anywhere.
std::optional<ui::Message> touch_anything(const ui::Tree& tree, std::mt19937& random) {
    std::vector<const ui::Node*> controls;
    collect(tree.root, controls);
    if (!controls.empty() && random() % 2)
        return controls[random() % controls.size()]->action;
    const Point at{static_cast<double>(random() % 1000) / 1000 * tree.root.bounds.width,
                   static_cast<double>(random() % 1000) / 1000 * tree.root.bounds.height};
    const ui::Node* node = ui::hit(tree.root, at);
    return node ? node->action : tree.on_touch;
}

/// As the app and the door would answer.
State answered_by_door(Update update, const World& world) {
    for (const Effect& effect : update.effects) {
        const bool asked = effect.kind == Effect::Kind::Knock ||
                           effect.kind == Effect::Kind::Recover ||
                           effect.kind == Effect::Kind::SetUpDoor;
        if (asked)
            update.state =
                after(update.state, world, {effect.what == pin ? "door=open" : "door=wrong"});
        if (effect.kind == Effect::Kind::Keep)
            update.state = after(update.state, world, {"kept"});
    }
    return update.state;
}

bool leads_on(const ui::Tree& tree) {
    std::vector<const ui::Node*> controls;
    collect(tree.root, controls);
    return !controls.empty();
}

} // namespace

TEST_CASE(
    "ten thousand random touches never open the door and never leave a screen without a way") {
    const World world = house().world();
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        State state = state_of(world, {640, 400}, 2.95);
        state.adult.door_is_set = state.adult.paper_kept = true;
        const State shelf = state;
        const State door = after(shelf, world, {"grown-ups=held"});
        auto tree = view(state, world);
        int at_the_door = 0, failures = 0;
        for (int i = 0; i < touches; ++i) {
            at_the_door += state.screen == Screen::Door ? 1 : 0;
            failures += leads_on(tree) && !state.adult.inside ? 0 : 1;
            const auto message = touch_anything(tree, random);
            // The story is long and has no door: the hand does not stay there.
            const bool anew =
                i % visit == 0 || (state.screen == Screen::Reading && random() % 4 != 0);
            if (anew)
                state = i % (2 * visit) < visit ? shelf : door;
            else if (message)
                state = answered_by_door(update(state, *message, world), world);
            if (anew || message)
                tree = view(state, world);
        }
        CHECK(failures == 0);
        CHECK(at_the_door > 2000); // it has tried
    }
}
