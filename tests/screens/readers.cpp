#include "readers.h"

#include <stdexcept>

namespace hakawati::screens::test {

learning::Profile reader(int number, const std::string& animal, const std::string& rim) {
    learning::Profile profile;
    profile.id.bytes[0] = static_cast<std::uint8_t>(number);
    profile.animal = animal;
    profile.rim = rim;
    return profile;
}

std::vector<learning::Profile> readers_of(const World& world, int count) {
    std::vector<learning::Profile> readers;
    for (const char* rim : learning::rims)
        for (const std::string& animal : *world.animals)
            if (static_cast<int>(readers.size()) < count)
                readers.push_back(reader(static_cast<int>(readers.size()) + 1, animal, rim));
    return readers;
}

State at_the_cloth(const World& world, std::vector<learning::Profile> readers,
                   const Display& display) {
    State state;
    state.metrics.screen = display.size;
    state.metrics.px_per_mm = display.px_per_mm;
    state.readers = std::move(readers);
    state.screen = state.before = Screen::Who;
    return settled(std::move(state), world);
}

State reading_as(const World& world, const learning::Profile& profile, learning::Record record,
                 const Display& display) {
    return signed_in(at_the_cloth(world, {profile}, display), profile, std::move(record), world);
}

Update touch(const State& state, const World& world, const std::string& id) {
    const auto tree = view(state, world);
    const ui::Node* node = ui::find(tree.root, id);
    if (!node || !node->action)
        throw std::runtime_error("nothing to touch: " + id);
    return update(state, *node->action, world);
}

std::string described(const State& state, const World& world) {
    return ui::describe(view(state, world), false);
}

} // namespace hakawati::screens::test
