#include "stage/blocking.h"

#include "base/files.h"
#include "stage/words.h"

#include <algorithm>
#include <cmath>

namespace hakawati::stage {
namespace {

const Pose* pose_of(const Puppet& puppet, const std::string& name) {
    auto found = puppet.poses.find(name);
    if (found == puppet.poses.end())
        found = puppet.poses.find("stand");
    return found == puppet.poses.end() ? &puppet.poses.begin()->second : &found->second;
}

std::string face_name(const story::Actor& actor) {
    return actor.mood + (actor.eyes_shut ? "-blink" : actor.talking ? "-talk" : "");
}

Transform prop_transform(const Prop& prop, Point at, double turn, double scale, bool flip,
                         Anchor anchor) {
    const Point origin = anchor == Anchor::Grip ? prop.grip : prop.base;
    return Transform::translation(at.x, at.y) * Transform::rotation(turn) *
           Transform::scaling(flip ? -scale : scale, scale) *
           Transform::translation(-origin.x, -origin.y);
}

/// A prop worn like a glove hangs on the wrist and leans with the hand.
StandingProp worn_prop(const Prop& prop, const HeldProp& held, const HandAnchor& hand) {
    constexpr double to_radians = 3.14159265358979323846 / 180, wrist = 15, lean = .8;
    const double angle = hand.angle * to_radians;
    const Point at{hand.at.x - wrist * std::sin(angle), hand.at.y - wrist * std::cos(angle)};
    return {&prop,
            held.prop,
            prop_transform(prop, at + held.shift, held.turn.value_or((180 - hand.angle) * lean),
                           held.scale.value_or(prop.scale), held.flip, Anchor::Grip),
            0,
            prop.glows,
            held.layer};
}

/// The props in a performer's hands, in body units. A pose without that hand holds nothing.
std::vector<StandingProp> held_props(const Art& art, const Pose& pose,
                                     const std::vector<HeldProp>& holds) {
    std::vector<StandingProp> all;
    for (const HeldProp& held : holds) {
        const auto prop = art.props.find(held.prop);
        const auto& hand = held.hand == story::Hand::Near ? pose.near_hand : pose.far_hand;
        if (prop == art.props.end() || (!hand && !held.at))
            continue;
        if (prop->second.worn && !held.at) {
            all.push_back(worn_prop(prop->second, held, *hand));
            continue;
        }
        const Point at = (held.at ? *held.at : hand->at) + held.shift;
        all.push_back(
            {&prop->second, held.prop,
             prop_transform(prop->second, at, held.turn.value_or(0),
                            held.scale.value_or(prop->second.scale), held.flip, Anchor::Grip),
             0, prop->second.glows, held.layer});
    }
    return all;
}

/// The transform that puts a child's hip on its carrier's lap, in the carrier's body units.
Transform lap_transform(const Pose& carrier, const Pose& child, const ActorEntry& fine) {
    const Point lap = carrier.lap ? *carrier.lap : carrier.hip.value_or(Point{});
    const Point hip = child.hip.value_or(Point{});
    const double s = fine.scale, turned = fine.flip.value_or(false) ? -s : s;
    return Transform::translation(lap.x - hip.x * turned + fine.at.x,
                                  lap.y - hip.y * s + fine.at.y) *
           Transform::scaling(turned, s);
}

class Stager {
  public:
    Stager(const Art& art, const story::Staging& staging, const Entry* entry)
        : m_art(art), m_staging(staging), m_entry(entry) {}

    std::vector<Performer> performers(const Place& place, const Light& light) {
        const auto by_words = place_by_words(m_art, place, light, m_staging);
        std::vector<Performer> all;
        for (std::size_t i = 0; i < m_staging.actors.size(); ++i) {
            const story::Actor& actor = m_staging.actors[i];
            const auto puppet = m_art.puppets.find(actor.puppet.empty() ? actor.who : actor.puppet);
            if (!actor.carrier.empty() || puppet == m_art.puppets.end())
                continue;
            all.push_back(standing(actor, puppet->second, by_words[i]));
        }
        return all;
    }

  private:
    /// The entry's actor for this one of the script: by name, each used once, in order.
    const ActorEntry* claim(const story::Actor& actor) {
        if (!m_entry)
            return nullptr;
        m_claimed.resize(m_entry->actors.size());
        for (std::size_t i = 0; i < m_claimed.size(); ++i) {
            const std::string& who = m_entry->actors[i].who;
            if (!m_claimed[i] && (who == actor.who || who == actor.puppet)) {
                m_claimed[i] = true;
                return &m_entry->actors[i];
            }
        }
        return nullptr;
    }

    Performer standing(const story::Actor& actor, const Puppet& puppet, ActorEntry fine) {
        if (const ActorEntry* exact = claim(actor)) {
            const auto turned = fine.flip;
            const auto held = fine.holds;
            fine = *exact;
            if (!fine.flip)
                fine.flip = turned;
            if (!fine.holds)
                fine.holds = held;
        }
        Performer one = dressed(actor, puppet, fine);
        one.to_place =
            Transform::translation(fine.at.x, fine.at.y) *
            Transform::scaling(fine.flip.value_or(false) ? -fine.scale : fine.scale, fine.scale);
        one.z = fine.z.value_or(fine.at.y);
        add_child(one, actor, fine);
        return one;
    }

    Performer dressed(const story::Actor& actor, const Puppet& puppet, const ActorEntry& fine) {
        Performer one = perform(puppet, actor.pose, face_name(actor));
        one.who = actor.who;
        one.head = one.head * Transform::rotation(fine.tilt);
        one.shadow = fine.shadow;
        one.holds = held_props(m_art, *one.pose, fine.holds.value_or(std::vector<HeldProp>{}));
        return one;
    }

    void add_child(Performer& carrier, const story::Actor& actor, const ActorEntry& fine) {
        for (const story::Actor& child : m_staging.actors) {
            const auto puppet = m_art.puppets.find(child.puppet.empty() ? child.who : child.puppet);
            if (child.carrier != actor.who || puppet == m_art.puppets.end())
                continue;
            ActorEntry exact = fine.child.empty() ? ActorEntry{} : fine.child.front();
            if (fine.child.empty() && child.facing != story::Facing::Unsaid)
                exact.flip = (child.facing == story::Facing::Left) != (carrier.to_place.a < 0);
            if (!exact.holds)
                exact.holds = held_by_words(child);
            Performer one = dressed(child, puppet->second, exact);
            one.to_place = carrier.to_place * lap_transform(*carrier.pose, *one.pose, exact);
            carrier.child.push_back(one);
            return;
        }
    }

    const Art& m_art;
    const story::Staging& m_staging;
    const Entry* m_entry;
    std::vector<bool> m_claimed;
};

std::vector<StandingProp> standing_props(const Art& art, const std::vector<PropEntry>& entries) {
    std::vector<StandingProp> all;
    for (const PropEntry& entry : entries) {
        const auto prop = art.props.find(entry.prop);
        if (prop == art.props.end())
            continue;
        all.push_back({&prop->second, entry.prop,
                       prop_transform(prop->second, entry.at, entry.turn, entry.scale, entry.flip,
                                      entry.anchor),
                       entry.z.value_or(entry.at.y), entry.glow.value_or(prop->second.glows),
                       Layer::OnTop});
    }
    return all;
}

} // namespace

Performer perform(const Puppet& puppet, const std::string& pose, const std::string& face) {
    Performer one;
    one.puppet = &puppet;
    one.pose = pose_of(puppet, pose);
    const std::string mood = face.substr(0, face.find('-'));
    const bool known = std::ranges::find(puppet.moods, mood) != puppet.moods.end();
    if (!one.pose->from_behind)
        one.face = puppet.folder + "face/" + (known ? face : puppet.moods.front()) + ".svg";
    one.head = Transform::translation(one.pose->neck.x, one.pose->neck.y) *
               Transform::rotation(one.pose->tilt) *
               Transform::scaling(one.pose->head_scale, one.pose->head_scale);
    return one;
}

Rect body_of(const Performer& one) { return one.to_place(one.pose->box).united(head_of(one)); }

Rect head_of(const Performer& one) { return (one.to_place * one.head)(one.puppet->head); }

std::vector<Rect> busy_hands_of(const Performer& one) {
    constexpr double size = 46; // a hand and a little round it
    std::vector<Rect> hands;
    for (const auto& hand : {one.pose->near_hand, one.pose->far_hand})
        if (hand && hand->busy)
            hands.push_back({hand->at.x - size / 2, hand->at.y - size / 2, size, size});
    for (const StandingProp& held : one.holds)
        if (!held.prop->effect)
            hands.push_back(held.transform(held.prop->box));
    return hands;
}

Blocking block(const Art& art, const story::Staging& staging, const Entry* entry) {
    const auto place = art.places.find(staging.place);
    if (place == art.places.end())
        throw SystemError("compose", "there is no place '" + staging.place + "'");
    const auto light = place->second.lights.find(staging.light);
    if (light == place->second.lights.end())
        throw SystemError("compose",
                          "the place '" + staging.place + "' has no light '" + staging.light + "'");
    Blocking all;
    all.place = &place->second;
    all.light = &light->second;
    for (const std::string& overlay : staging.overlays)
        if (std::ranges::find(all.light->overlays, overlay) != all.light->overlays.end())
            all.overlays.push_back(overlay);
    all.tint = entry && !entry->tint.empty() ? entry->tint : all.light->tint;
    all.performers = Stager(art, staging, entry).performers(*all.place, *all.light);
    all.props = standing_props(art, entry && entry->props
                                        ? *entry->props
                                        : props_by_words(art, *all.place, *all.light, staging));
    return all;
}

} // namespace hakawati::stage
