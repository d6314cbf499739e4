#include "stage/staging_entry.h"

#include "base/strings.h"
#include "stage/asked.h"
#include "stage/misfits.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hakawati::stage {
namespace {

using Json = nlohmann::json;

constexpr Range across{-60, 1660}, down{-60, 1100}, sizes{.05, 4}, turns{-180, 180},
    shifts{-400, 400}, depth{0, 2000}, lengths{100, 1720};

int line_of(const std::string& text, std::size_t offset) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

class Reader {
  public:
    Reader(const story::Book& book, const Art& art) : m_book(book), m_art(art) {}

    Entry entry(const std::string& id, const Json& json, Asked::Report& report) {
        Asked ask(json, id, report);
        Entry entry;
        entry.place = ask.words("place");
        entry.light = ask.words("light");
        entry.tint = ask.words("tint");
        entry.overlays = overlays(ask);
        if (ask.has("camera"))
            entry.camera = camera(ask.at("camera"), id, report);
        for (const Json& one : ask.list("actors").value_or(std::vector<Json>{}))
            entry.actors.push_back(actor(one, id, report));
        if (const auto props = ask.list("props")) {
            entry.props.emplace();
            for (const Json& one : *props)
                entry.props->push_back(prop(one, id, report));
        }
        if (ask.has("spots"))
            for (const auto& [name, at] : ask.at("spots").items())
                entry.spots[name] = ask.point(at, name, across, down);
        for (const Misfit& misfit : misfits(id, entry, m_book, m_art))
            ask.error(misfit.what, misfit.hint);
        ask.tell_unknown_keys();
        return entry;
    }

  private:
    static std::vector<std::string> overlays(Asked& ask) {
        std::vector<std::string> all;
        for (const Json& one : ask.list("overlays").value_or(std::vector<Json>{}))
            if (one.is_string())
                all.push_back(one.get<std::string>());
            else
                ask.error("'overlays' must be words in quotation marks", "");
        return all;
    }

    static Rect camera(const Json& json, const std::string& id, Asked::Report& report) {
        Asked ask(json, id + ", camera", report);
        const Rect rect{ask.number("x", {-400, 1660}), ask.number("y", {-1000, 1060}),
                        ask.number("w", lengths), ask.number("h", lengths)};
        ask.tell_unknown_keys();
        return rect;
    }

    static std::string named(const Json& json, const char* key, const std::string& otherwise) {
        return json.is_object() && json.contains(key) && json[key].is_string()
                   ? json[key].get<std::string>()
                   : otherwise;
    }

    ActorEntry actor(const Json& json, const std::string& id, Asked::Report& report) {
        Asked ask(json, id + ", " + named(json, "who", "an actor"), report);
        ActorEntry actor;
        actor.at.x = ask.number("x", across);
        actor.at.y = ask.number("y", down);
        actor.scale = ask.number("scale", sizes);
        actor.z = ask.optional_number("z", depth);
        actor.shadow = !ask.flag("noShadow").value_or(false);
        person(ask, actor);
        if (ask.has("child"))
            actor.child.push_back(child(ask.at("child"), id, report));
        ask.tell_unknown_keys();
        return actor;
    }

    ActorEntry child(const Json& json, const std::string& id, Asked::Report& report) {
        Asked ask(json, id + ", " + named(json, "who", "a carried child"), report);
        ActorEntry child;
        child.at.x = ask.number_or("dx", 0, shifts);
        child.at.y = ask.number_or("dy", 0, shifts);
        child.scale = ask.number_or("scale", 1, sizes);
        person(ask, child);
        ask.tell_unknown_keys();
        return child;
    }

    /// What standing and carried actors have in common. "gaze" is a note for people.
    void person(Asked& ask, ActorEntry& actor) {
        actor.who = ask.words("who");
        actor.pose = ask.words("pose");
        actor.mood = ask.words("mood");
        actor.variant = ask.words("variant");
        actor.flip = ask.flag("flip");
        actor.tilt = ask.number_or("tilt", 0, turns);
        ask.has("gaze");
        if (const auto holds = ask.list("holds")) {
            actor.holds.emplace();
            for (const Json& one : *holds)
                actor.holds->push_back(hold(one, ask.where(), ask.report()));
        }
    }

    HeldProp hold(const Json& json, const std::string& holder, Asked::Report& report) {
        Asked ask(json, holder + ", " + named(json, "prop", "a held prop"), report);
        HeldProp held;
        held.prop = known_prop(ask);
        if (ask.has("hand") && ask.at("hand").is_array())
            held.at = ask.point(ask.at("hand"), "hand", shifts, {-600, 100});
        else
            held.hand =
                ask.choice("hand", {"far", "near"}) == 1 ? story::Hand::Near : story::Hand::Far;
        held.scale = ask.optional_number("s", sizes);
        held.turn = ask.optional_number("rot", turns);
        held.shift = {ask.number_or("dx", 0, shifts), ask.number_or("dy", 0, shifts)};
        held.flip = ask.flag("flip").value_or(false);
        static constexpr Layer layers[] = {Layer::BeforeNearArm, Layer::UnderBody, Layer::OnTop};
        held.layer = layers[ask.choice("layer", {"mid", "under", "top"})];
        ask.tell_unknown_keys();
        return held;
    }

    PropEntry prop(const Json& json, const std::string& id, Asked::Report& report) {
        Asked ask(json, id + ", " + named(json, "prop", "a prop"), report);
        PropEntry prop;
        prop.prop = known_prop(ask);
        prop.at = {ask.number("x", across), ask.number("y", down)};
        prop.scale = ask.number_or("scale", 1, sizes);
        prop.turn = ask.number_or("rot", 0, turns);
        prop.flip = ask.flag("flip").value_or(false);
        prop.z = ask.optional_number("z", depth);
        prop.glow = ask.flag("glow");
        prop.anchor = ask.choice("at", {"base", "grip"}) == 1 ? Anchor::Grip : Anchor::Base;
        ask.tell_unknown_keys();
        return prop;
    }

    std::string known_prop(Asked& ask) {
        const std::string name = ask.words("prop");
        if (!m_art.props.contains(name))
            ask.error(fmt::format("there is no prop '{}'", name),
                      did_you_mean(name, names_of(m_art.props)));
        return name;
    }

    const story::Book& m_book;
    const Art& m_art;
};

} // namespace

std::map<std::string, Entry> parse_staging(const std::string& text, const std::string& file,
                                           const story::Book& book, const Art& art,
                                           Diagnostics& faults) {
    std::map<std::string, Entry> entries;
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& fault) {
        faults.push_back({file, line_of(text, fault.byte > 0 ? fault.byte - 1 : 0), 0,
                          Severity::Error, "the staging file is damaged here",
                          "look for a missing comma, quotation mark or bracket", ""});
        return entries;
    }
    if (!json.is_object()) {
        faults.push_back({file, 1, 0, Severity::Error,
                          "the staging file must be an object in braces",
                          "one entry for every panel: \"book-c1-p01\": {...}", ""});
        return entries;
    }
    Reader reader(book, art);
    for (const auto& [id, one] : json.items()) {
        Asked::Report report{faults, file, line_of(text, text.find('"' + id + '"')), false};
        Entry entry = reader.entry(id, one, report);
        if (!report.broken)
            entries.emplace(id, std::move(entry));
    }
    return entries;
}

} // namespace hakawati::stage
