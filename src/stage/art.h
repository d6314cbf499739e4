// What the asset folders say about themselves: puppets with poses and anchors, places with slots
// and lights, props with grips. Plain data, read once from puppet.json, place.json and props.json
// (see docs/art.md). Holds no drawing: the SVG fragments are read when they are first used.
#pragma once

#include "geometry/geometry.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::stage {

struct HandAnchor {
    Point at;          ///< centre of the hand, body units
    double angle = 0;  ///< degrees: 0 down, 90 forward, 180 up
    bool busy = false; ///< does something that must stay visible
};

struct Pose {
    Point neck; ///< origin of the head, body units
    double tilt = 0;
    double head_scale = 1;
    std::optional<HandAnchor> near_hand, far_hand;
    std::optional<Point> hip; ///< sits on another's lap
    std::optional<Point> lap; ///< carries another's hip
    Rect box;                 ///< head included, body units
    std::string back, front;  ///< files; `front` may be empty
    bool from_behind = false;
    bool low = false; ///< sits, kneels or lies: the shadow is as wide as the body
};

struct Puppet {
    std::string folder; ///< "cast/ahmed/"
    Rect head;          ///< hair and scarf included, head units
    Rect face;
    Point mouth;
    std::string rear_head; ///< file for poses seen from behind
    std::vector<std::string> moods;
    std::map<std::string, Pose> poses;
};

struct Slot {
    Point at;
    double scale = 1;
};

struct Light {
    std::string folder;                ///< "places/road/night/"
    std::string tint, shadow;          ///< "#rrggbb"
    std::string above;                 ///< colour far over the top of the place
    bool has_above = false;            ///< above.svg continues the sky or the wall upward
    std::vector<std::string> overlays; ///< drawn for this light
    std::vector<Rect> quiet;
    std::map<std::string, Point> spots;
};

struct Place {
    Rect extents; ///< painted area, place units
    double horizon = 480;
    double per_scale = 370; ///< scale = (y - horizon) / per_scale
    bool mirrors = true;
    std::map<std::string, Slot> slots;
    std::map<std::string, Rect> signs;
    std::map<std::string, Rect> meanings; ///< overlay -> what of it must stay visible
    std::map<std::string, Light> lights;

    double scale_at(double y) const { return (y - horizon) / per_scale; }
};

struct Prop {
    std::string file;
    Point grip, base;
    Rect box;
    double scale = 1; ///< when the script alone places it
    bool mirrors = true;
    bool effect = false; ///< light, foam, a blanket: nothing to keep clear of
    bool glows = false;  ///< takes no tint
    bool worn = false;   ///< on the hand like a glove: follows the hand's angle
};

struct Art {
    std::map<std::string, Puppet> puppets;
    std::map<std::string, Place> places;
    std::map<std::string, Prop> props; ///< those of cast/props also as "cast:name"
};

/// Throws SystemError with the file when a folder or a file is missing or damaged.
Art read_art(const std::filesystem::path& assets);

/// width and height of an SVG file's viewBox; throws SystemError naming `file` when it has none.
Rect view_box_of(const std::string& svg, const std::string& file);

} // namespace hakawati::stage
