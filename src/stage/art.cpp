#include "stage/art.h"

#include "base/files.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace hakawati::stage {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

/// Reads one file and lets `read` take it apart; whatever is wrong in it is told with its name.
void with_json(const fs::path& file, const std::function<void(const Json&)>& read) {
    const std::string text = read_file(file);
    try {
        read(Json::parse(text));
    } catch (const Json::exception& fault) {
        throw SystemError("read " + file.string(), fault.what());
    }
}

Point point_of(const Json& json) { return {json.at(0).get<double>(), json.at(1).get<double>()}; }

Rect rect_of(const Json& json) {
    return {json.at(0).get<double>(), json.at(1).get<double>(), json.at(2).get<double>(),
            json.at(3).get<double>()};
}

std::optional<Point> optional_point(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return std::nullopt;
    return point_of(*found);
}

std::vector<Rect> rects_of(const Json& json) {
    std::vector<Rect> all;
    for (const Json& one : json)
        all.push_back(rect_of(one));
    return all;
}

std::map<std::string, Point> points_of(const Json& json) {
    std::map<std::string, Point> all;
    for (const auto& [name, at] : json.items())
        all[name] = point_of(at);
    return all;
}

std::map<std::string, Rect> named_rects_of(const Json& json) {
    std::map<std::string, Rect> all;
    for (const auto& [name, box] : json.items())
        all[name] = rect_of(box);
    return all;
}

std::string text_or_nothing(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::optional<HandAnchor> hand_of(const Json& pose, const std::string& side) {
    const auto at = optional_point(pose, ("hand" + side).c_str());
    if (!at)
        return std::nullopt;
    HandAnchor hand{*at, pose.value("ang" + side, 0.0), false};
    for (const Json& busy : pose.value("busy", Json::array()))
        hand.busy = hand.busy || busy == (side == "Near" ? "near" : "far");
    return hand;
}

Pose pose_of(const Json& json) {
    Pose pose;
    pose.neck = point_of(json.at("neck"));
    pose.tilt = json.at("tilt").get<double>();
    pose.head_scale = json.at("headScale").get<double>();
    pose.near_hand = hand_of(json, "Near");
    pose.far_hand = hand_of(json, "Far");
    pose.hip = optional_point(json, "hip");
    pose.lap = optional_point(json, "lap");
    pose.box = rect_of(json.at("box"));
    pose.back = json.at("back").get<std::string>();
    pose.front = text_or_nothing(json, "front");
    pose.from_behind = text_or_nothing(json, "view") == "back";
    pose.low = json.value("low", false);
    return pose;
}

Puppet puppet_of(const Json& json, const std::string& folder) {
    Puppet puppet;
    puppet.folder = folder;
    const Json& head = json.at("head");
    puppet.head = rect_of(head.at("box"));
    puppet.face = rect_of(head.at("face"));
    puppet.mouth = point_of(head.at("mouth"));
    puppet.rear_head = json.value("heads", Json::object()).value("back", "");
    puppet.moods = json.at("moods").get<std::vector<std::string>>();
    for (const auto& [name, pose] : json.at("poses").items())
        puppet.poses[name] = pose_of(pose);
    return puppet;
}

/// The overlays a light has are those that are drawn for it.
std::vector<std::string> overlays_in(const fs::path& folder) {
    const std::string prefix = "over-", suffix = ".svg";
    std::vector<std::string> all;
    for (const std::string& name : list_folder(folder))
        if (name.starts_with(prefix) && name.ends_with(suffix))
            all.push_back(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()));
    return all;
}

Light light_of(const Json& json, const Json& place, const fs::path& assets, std::string folder) {
    Light light;
    light.tint = json.value("tint", "#ffffff");
    light.shadow = json.value("shadow", "#4b3a2a");
    light.above = json.at("above").get<std::string>();
    light.has_above = fs::exists(assets / folder / "above.svg");
    light.overlays = overlays_in(assets / folder);
    light.quiet = rects_of(json.contains("quiet") ? json["quiet"] : place.at("quiet"));
    light.spots = points_of(json.contains("spots") ? json["spots"] : place.at("spots"));
    light.folder = std::move(folder);
    return light;
}

Place place_of(const Json& json, const fs::path& assets, const std::string& folder) {
    Place place;
    place.extents = rect_of(json.at("extents"));
    place.horizon = json.at("perspective").at(0).get<double>();
    place.per_scale = json.at("perspective").at(1).get<double>();
    place.mirrors = json.value("mirror", true);
    for (const auto& [name, slot] : json.at("slots").items())
        place.slots[name] = {{slot.at("x").get<double>(), slot.at("y").get<double>()},
                             slot.at("scale").get<double>()};
    place.signs = named_rects_of(json.value("signs", Json::object()));
    place.meanings = named_rects_of(json.value("meanings", Json::object()));
    for (const auto& [name, light] : json.at("lights").items())
        place.lights[name] = light_of(light, json, assets, folder + name + "/");
    return place;
}

Prop prop_of(const Json& json, const fs::path& assets, const std::string& file) {
    Prop prop;
    prop.file = file;
    prop.grip = point_of(json.at("grip"));
    prop.base = point_of(json.at("base"));
    prop.scale = json.value("scale", 1.0);
    prop.mirrors = json.value("mirror", true);
    prop.effect = json.value("effect", false);
    prop.glows = json.value("glow", false);
    prop.worn = json.value("worn", false);
    prop.box = json.contains("size")
                   ? Rect{0, 0, json["size"].at(0).get<double>(), json["size"].at(1).get<double>()}
                   : view_box_of(read_file(assets / file), file);
    return prop;
}

void read_puppets(Art& art, const fs::path& assets) {
    for (const std::string& name : list_folder(assets / "cast")) {
        const std::string folder = "cast/" + name + "/";
        const fs::path file = assets / folder / "puppet.json";
        if (fs::exists(file))
            with_json(file, [&](const Json& j) { art.puppets[name] = puppet_of(j, folder); });
    }
}

void read_places(Art& art, const fs::path& assets) {
    for (const std::string& name : list_folder(assets / "places")) {
        const std::string folder = "places/" + name + "/";
        with_json(assets / folder / "place.json",
                  [&](const Json& j) { art.places[name] = place_of(j, assets, folder); });
    }
}

/// `assets/props` come first: where cast/props has the same name, the plain name is theirs.
void read_props(Art& art, const fs::path& assets) {
    with_json(assets / "props/props.json", [&](const Json& json) {
        for (const auto& [name, prop] : json.items())
            art.props[name] = prop_of(prop, assets, "props/" + name + ".svg");
    });
    with_json(assets / "cast/props/props.json", [&](const Json& json) {
        for (const auto& [name, prop] : json.items()) {
            const Prop read =
                prop_of(prop, assets, "cast/props/" + prop.value("file", name) + ".svg");
            art.props["cast:" + name] = read;
            art.props.emplace(name, read);
        }
    });
}

} // namespace

Art read_art(const fs::path& assets) {
    Art art;
    read_puppets(art, assets);
    read_places(art, assets);
    read_props(art, assets);
    if (art.puppets.empty() || art.places.empty())
        throw SystemError("read " + assets.string(), "no puppets or no places in this folder");
    return art;
}

} // namespace hakawati::stage
