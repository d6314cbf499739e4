#include "stage/words.h"

#include <algorithm>
#include <cstdlib>

namespace hakawati::stage {
namespace {

constexpr double place_width = 1600;
constexpr double front_row = 890;  ///< y of the ground where nothing else is said
constexpr double elbow_room = 150; ///< between two who share a slot

Slot ground_at(const Place& place, double x) { return {{x, front_row}, place.scale_at(front_row)}; }

/// A slot's name, a percentage of the width, or the middle.
Slot slot_of(const Place& place, const std::string& name) {
    const auto found = place.slots.find(name);
    if (found != place.slots.end())
        return found->second;
    if (name.ends_with('%'))
        return ground_at(place, std::strtod(name.c_str(), nullptr) / 100 * place_width);
    return ground_at(place, place_width / 2);
}

/// How many actors before this one stand in the same slot.
int guests_before(const story::Staging& staging, std::size_t index) {
    int count = 0;
    for (std::size_t i = 0; i < index; ++i)
        if (staging.actors[i].carrier.empty() &&
            staging.actors[i].slot == staging.actors[index].slot)
            ++count;
    return count;
}

/// x of what an actor looks at: another actor, a spot of the place; else of the others' centre.
double target_of(const story::Staging& staging, const Light& light,
                 const std::vector<ActorEntry>& placed, std::size_t self) {
    const std::string& looks_at = staging.actors[self].looks_at;
    double sum = 0;
    int others = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i == self || !staging.actors[i].carrier.empty())
            continue;
        if (placed[i].who == looks_at)
            return placed[i].at.x;
        sum += placed[i].at.x;
        ++others;
    }
    const auto spot = light.spots.find(looks_at);
    if (spot != light.spots.end())
        return spot->second.x;
    return others > 0 ? sum / others : place_width / 2;
}

} // namespace

std::vector<HeldProp> held_by_words(const story::Actor& actor) {
    std::vector<HeldProp> all;
    for (const story::Hold& hold : actor.holds) {
        HeldProp held;
        held.prop = hold.prop;
        held.hand = hold.hand;
        held.layer = hold.hand == story::Hand::Far ? Layer::OnTop : Layer::BeforeNearArm;
        all.push_back(held);
    }
    return all;
}

std::vector<ActorEntry> place_by_words(const Art&, const Place& place, const Light& light,
                                       const story::Staging& staging) {
    std::vector<ActorEntry> all(staging.actors.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const story::Actor& actor = staging.actors[i];
        const Slot slot = slot_of(place, actor.slot);
        const int before = guests_before(staging, i);
        all[i].who = actor.who;
        all[i].at = slot.at + Point{elbow_room * before, 0};
        all[i].scale = slot.scale;
        all[i].holds = held_by_words(actor);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const story::Facing facing = staging.actors[i].facing;
        all[i].flip = facing == story::Facing::Unsaid
                          ? target_of(staging, light, all, i) < all[i].at.x
                          : facing == story::Facing::Left;
    }
    return all;
}

std::vector<PropEntry> props_by_words(const Art& art, const Place& place, const Light& light,
                                      const story::Staging& staging) {
    std::vector<PropEntry> all;
    for (const story::PlacedProp& placed : staging.props) {
        PropEntry entry;
        entry.prop = placed.prop;
        const auto spot = light.spots.find(placed.slot);
        const Slot slot =
            spot == light.spots.end() ? slot_of(place, placed.slot) : Slot{spot->second, 1};
        const auto prop = art.props.find(placed.prop);
        entry.at = slot.at;
        entry.scale = slot.scale * (prop == art.props.end() ? 1 : prop->second.scale);
        all.push_back(entry);
    }
    return all;
}

story::Staging staging_of(const Entry& entry) {
    story::Staging staging;
    staging.place = entry.place;
    staging.light = entry.light;
    staging.shot = story::Shot::Wide;
    staging.overlays = entry.overlays;
    for (const ActorEntry& one : entry.actors) {
        story::Actor actor;
        actor.who = actor.puppet = one.who;
        actor.pose = one.pose;
        actor.mood = one.mood;
        actor.eyes_shut = one.variant == "blink";
        actor.talking = one.variant == "talk";
        staging.actors.push_back(actor);
    }
    return staging;
}

} // namespace hakawati::stage
