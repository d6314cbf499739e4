// A tablet whose door is set, as its grown-ups meet it: before the door, behind it, and what an
// update asks of the program.
#pragma once

#include "world.h"

#include "screens/grown_up.h"

namespace hakawati::screens::test {

using Kind = Effect::Kind;

/// Nobody reads; the cloth is on the screen.
inline State nobody(const World& world) {
    State state = state_of(world);
    state.guest = false;
    state.screen = Screen::Who;
    state.adult.door_is_set = state.adult.paper_kept = state.adult.practised = true;
    return settled(state, world);
}

inline State at_door(const World& world) {
    return after(nobody(world), world, {"grown-ups", "grown-ups"});
}

/// Behind the door, at the desk.
inline State through_the_door(const World& world) {
    return after(at_door(world), world, {"type=730912", "open", "door=open"});
}

inline Update told(const State& state, const World& world, const std::string& name,
                   const std::string& value = {}) {
    return update(state, {name, value}, world);
}

inline bool has_effect(const Update& update, Kind kind) {
    for (const Effect& effect : update.effects)
        if (effect.kind == kind)
            return true;
    return false;
}

inline std::string screen_of(const State& state, const World& world) {
    return view(state, world).root.id;
}

} // namespace hakawati::screens::test
