// Who stands where: the words of the script and the fine positions of the staging file become
// performers and props with transforms, in units of the place. Decides poses, faces and turns;
// knows nothing of cameras or files' contents.
#pragma once

#include "stage/art.h"
#include "stage/staging_entry.h"
#include "story/model.h"

#include <string>
#include <vector>

namespace hakawati::stage {

/// A prop with its transform from its own units to those round it (a body's, or the place's).
struct StandingProp {
    const Prop* prop = nullptr;
    std::string name;
    Transform transform;
    double z = 0;
    bool glows = false;
    Layer layer = Layer::OnTop; ///< for a held one
};

struct Performer {
    std::string who; ///< the cast member whom it plays
    const Puppet* puppet = nullptr;
    const Pose* pose = nullptr;
    std::string face;   ///< file; empty when seen from behind
    Transform to_place; ///< body units to place units
    Transform head;     ///< head units to body units
    double z = 0;
    bool shadow = true;
    std::vector<StandingProp> holds; ///< transforms to body units
    std::vector<Performer> child;    ///< none or one, in front of the body
};

struct Blocking {
    const Place* place = nullptr;
    const Light* light = nullptr;
    std::vector<std::string> overlays;
    std::string tint;
    std::vector<Performer> performers;
    std::vector<StandingProp> props;
};

/// `entry` may be null. Throws SystemError when the place or the light does not exist; a puppet
/// that does not exist is left out.
Blocking block(const Art&, const story::Staging&, const Entry* entry);

/// A performer of one pose alone, its origin at (0, 0), facing right.
Performer perform(const Puppet&, const std::string& pose, const std::string& face);

/// Body boxes in place units.
Rect body_of(const Performer&);
Rect head_of(const Performer&);

/// Hands that do something and what they hold, in body units.
std::vector<Rect> busy_hands_of(const Performer&);

} // namespace hakawati::stage
