#include "stage/misfits.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::stage {
namespace {

const story::Staging* script_of(const story::Book& book, const std::string& id) {
    const bool gentle = id.ends_with(".alt");
    const auto* panel = story::find_panel(book, gentle ? id.substr(0, id.size() - 4) : id);
    if (!panel || (gentle && !panel->gentle))
        return nullptr;
    return gentle ? &panel->gentle->staging : &panel->staging;
}

bool is_question(const story::Book& book, const std::string& id) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (std::holds_alternative<story::Question>(step) && story::id_of(step) == id)
                return true;
    return false;
}

/// Every actor of the entry needs one of the script of the same name, or played by that puppet.
std::vector<Misfit> misfits_of_actors(const Entry& entry, const story::Staging& staging) {
    std::vector<Misfit> all;
    std::vector<story::Actor> left = staging.actors;
    const auto claim = [&](const ActorEntry& actor) {
        const auto found = std::ranges::find_if(left, [&](const story::Actor& one) {
            return one.who == actor.who || one.puppet == actor.who;
        });
        if (found != left.end()) {
            left.erase(found);
            return;
        }
        std::vector<std::string> names;
        for (const story::Actor& one : left)
            names.push_back(one.who);
        all.push_back({fmt::format("the script has no '{}' here, or not so many", actor.who),
                       did_you_mean(actor.who, names)});
    };
    for (const ActorEntry& actor : entry.actors) {
        claim(actor);
        std::ranges::for_each(actor.child, claim);
    }
    return all;
}

void add_place_misfit(std::vector<Misfit>& all, const Entry& entry, const Art& art) {
    const auto place = art.places.find(entry.place);
    if (place == art.places.end())
        all.push_back({fmt::format("there is no place '{}'", entry.place),
                       did_you_mean(entry.place, names_of(art.places))});
    else if (!place->second.lights.contains(entry.light))
        all.push_back({fmt::format("the place '{}' has no light '{}'", entry.place, entry.light),
                       did_you_mean(entry.light, names_of(place->second.lights))});
}

/// The picture of a question has no staging in the script: the entry says everything itself.
std::vector<Misfit> misfits_of_picture(const Entry& entry, const Art& art) {
    std::vector<Misfit> all;
    add_place_misfit(all, entry, art);
    for (const ActorEntry& actor : entry.actors) {
        const auto puppet = art.puppets.find(actor.who);
        if (puppet == art.puppets.end())
            all.push_back({fmt::format("there is no puppet '{}'", actor.who),
                           did_you_mean(actor.who, names_of(art.puppets))});
        else if (!puppet->second.poses.contains(actor.pose))
            all.push_back({fmt::format("'{}' has no pose '{}'", actor.who, actor.pose),
                           did_you_mean(actor.pose, names_of(puppet->second.poses))});
    }
    return all;
}

} // namespace

std::vector<Misfit> misfits(const std::string& id, const Entry& entry, const story::Book& book,
                            const Art& art) {
    if (const story::Staging* staging = script_of(book, id))
        return misfits_of_actors(entry, *staging);
    if (is_question(book, id))
        return misfits_of_picture(entry, art);
    return {{fmt::format("the book has no panel or question '{}'", id),
             "the ids stand in story.md; a gentle alternate ends in .alt"}};
}

} // namespace hakawati::stage
