// Fine positions of a panel that words cannot say, from the staging file beside the story. Plain
// data, in units of the place; what an entry leaves out, the words of the script decide.
#pragma once

#include "base/diagnostics.h"
#include "geometry/geometry.h"
#include "stage/art.h"
#include "story/model.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::stage {

/// Between which pieces of its actor a held prop is drawn.
enum class Layer { UnderBody, BeforeNearArm, OnTop };
enum class Anchor { Grip, Base };

struct HeldProp {
    std::string prop;
    story::Hand hand = story::Hand::Far;
    std::optional<Point> at; ///< body units, instead of a hand
    std::optional<double> scale, turn;
    Point shift;
    bool flip = false;
    Layer layer = Layer::BeforeNearArm;
};

struct ActorEntry {
    std::string who;
    std::string pose, mood, variant; ///< only for a picture of its own (a question)
    Point at;                        ///< on the ground; a carried child: shift from the lap
    double scale = 1;
    std::optional<bool> flip;
    std::optional<double> z;
    double tilt = 0; ///< degrees added to the head
    bool shadow = true;
    std::optional<std::vector<HeldProp>> holds;
    std::vector<ActorEntry> child; ///< none or one
};

struct PropEntry {
    std::string prop;
    Point at;
    double scale = 1;
    double turn = 0;
    bool flip = false;
    std::optional<double> z;
    std::optional<bool> glow;
    Anchor anchor = Anchor::Base;
};

struct Entry {
    std::string place, light; ///< only for a picture of its own
    std::vector<std::string> overlays;
    std::string tint;
    std::optional<Rect> camera;
    std::vector<ActorEntry> actors;
    std::optional<std::vector<PropEntry>> props;
    std::map<std::string, Point> spots;
};

/// The good entries of a staging file; every bad one is told in `faults` and left out.
std::map<std::string, Entry> parse_staging(const std::string& text, const std::string& file,
                                           const story::Book&, const Art&, Diagnostics& faults);

} // namespace hakawati::stage
