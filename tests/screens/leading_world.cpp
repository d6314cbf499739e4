#include "leading_world.h"

namespace hakawati::screens::test {

State at_desk(const World& world, Size screen, double px_per_mm) {
    State state = state_of(world, screen, px_per_mm);
    state.guest = false;
    state.adult.inside = state.adult.door_is_set = state.adult.paper_kept = true;
    state.screen = Screen::Desk;
    state.leading.fresh_id = "0123456789abcdef";
    return settled(std::move(state), world);
}

State led(State state, const World& world, const std::vector<std::string>& messages) {
    for (const std::string& message : messages) {
        state = after(std::move(state), world, {message});
        while (!state.pending.empty())
            state = after(std::move(state), world, {"kept"});
    }
    return state;
}

State in_session(const World& world, Size wall, Size screen, double px_per_mm) {
    State state = at_desk(world, screen, px_per_mm);
    if (wall.width > 0) {
        state.leading.wall_attached = true;
        state.leading.wall_size = wall;
    }
    return led(std::move(state), world, {"lead", "chapter=2", "start"});
}

State at_record(State state, const World& world) {
    return led(std::move(state), world, {"path=5", "next", "type=482915", "open", "door=open"});
}

State group_at(State state, const World& world, reading::StopKind kind, const std::string& id) {
    state.screen = Screen::Reading;
    state.reading->go_to({state.book, kind, id});
    state.beat = 0;
    return settled(std::move(state), world);
}

std::vector<std::string> kept_by(const State& state, const World& world,
                                 const std::string& message) {
    const auto equals = message.find('=');
    const bool bare = equals == std::string::npos;
    std::vector<std::string> kept;
    for (const Effect& effect :
         update(state, {message.substr(0, equals), bare ? "" : message.substr(equals + 1)}, world)
             .effects)
        if (effect.kind == Effect::Kind::Keep && effect.event.item != session_preference)
            kept.push_back(std::string(learning::name_of(effect.event.kind)) + ' ' +
                           effect.event.item + ' ' + effect.event.option);
    return kept;
}

ui::Tree on_wall(const State& state, const World& world) {
    return wall(state, world, metrics_of_wall(state.leading.wall_size));
}

} // namespace hakawati::screens::test
