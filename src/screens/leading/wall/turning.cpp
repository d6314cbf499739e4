#include "screens/leading/session.h"
#include "screens/leading/wall/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

std::vector<WallPart> parts_seen(const State& state, const World& world) {
    if (!presents(state) || !state.reading)
        return {};
    const State there = on_the_wall(state);
    const Context wall(there, world);
    const auto* question = state.screen == Screen::Vote      ? voted_question(wall)
                           : state.screen == Screen::Reading ? state.reading->question()
                                                             : nullptr;
    return question ? parts_of(wall, *question) : std::vector<WallPart>{};
}

} // namespace

OnWall question_on_wall(const State& state, const World& world) {
    const auto parts = parts_seen(state, world);
    if (parts.size() < 2)
        return {};
    OnWall on{part_now(state, parts.size()), parts.size(), {}};
    for (const Hand& thing : parts[on.part].things)
        on.things.push_back(thing.option);
    return on;
}

bool turn_wall(Update& update, const World& world, int by) {
    const OnWall on = question_on_wall(update.state, world);
    const int to = static_cast<int>(on.part) + by;
    if (to < 0 || to >= static_cast<int>(on.count))
        return false;
    update.state.leading.part = static_cast<std::size_t>(to);
    return true;
}

void turn_wall_to(Update& update, const World& world, const std::string& thing) {
    const auto parts = parts_seen(update.state, world);
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const WallPart& part) {
        return std::any_of(part.things.begin(), part.things.end(),
                           [&](const Hand& hand) { return hand.option == thing; });
    });
    if (found != parts.end())
        update.state.leading.part = static_cast<std::size_t>(found - parts.begin());
}

} // namespace hakawati::screens
