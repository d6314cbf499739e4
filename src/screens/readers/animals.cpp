#include "screens/parts/cloth.h"
#include "screens/parts/parts.h"
#include "screens/parts/people.h"
#include "screens/readers/who_places.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

using learning::Profile;

/// Who reads with this animal, in the order in which the colours are given away.
std::vector<const Profile*> readers_with(const Context& context, const std::string& animal) {
    std::vector<const Profile*> found;
    for (const char* rim : learning::rims)
        for (const Profile& profile : context.state().readers)
            if (profile.animal == animal && profile.rim == rim)
                found.push_back(&profile);
    return found;
}

std::string animal_name(const Context& context, const std::string& animal) {
    return context.word("animal." + animal);
}

std::string colour_name(const Context& context, const std::string& rim) {
    return context.word("rim." + rim);
}

std::string reader_name(const Context& context, const std::string& animal, const std::string& rim) {
    return context.word("who.reader", {{"animal", animal_name(context, animal)},
                                       {"colour", colour_name(context, rim)}});
}

/// "Fox, blue" when one reads with it, the animal alone when several do, "Fox, somebody new".
std::string name_on_cloth(const Context& context, const std::string& animal,
                          const std::vector<const Profile*>& readers) {
    if (readers.size() == 1)
        return reader_name(context, animal, readers.front()->rim);
    return readers.empty() ? animal_name(context, animal) + ", " + context.word("who.new")
                           : animal_name(context, animal);
}

ui::Node make_animal(const Context& context, const std::string& animal, const Rect& at) {
    const auto readers = readers_with(context, animal);
    ui::Node node = make_button(context, "animal-" + animal, ui::Role::Card,
                                name_on_cloth(context, animal, readers), at);
    node.action = ui::Message{"animal", animal};
    node.focus_radius = at.width / 2;
    std::vector<std::string> rims;
    for (const Profile* reader : readers)
        rims.push_back(reader->rim);
    add_avatar(node.drawing, context, animal, rims, at);
    return node;
}

ui::Node make_reader_card(const Context& context, const Profile& reader, const Rect& at) {
    const std::string id = learning::hex(reader.id);
    ui::Node node = make_button(context, "reader-" + id.substr(0, 8), ui::Role::Card,
                                reader_name(context, reader.animal, reader.rim), at);
    node.action = ui::Message{"reader", id};
    node.focus_radius = at.width / 2;
    add_avatar(node.drawing, context, reader.animal, {reader.rim}, at);
    return node;
}

ui::Node make_free_card(const Context& context, const std::string& animal, const std::string& rim,
                        const Rect& at) {
    ui::Node node =
        make_button(context, "new-" + rim, ui::Role::Card,
                    reader_name(context, animal, rim) + ", " + context.word("who.new"), at);
    node.action = ui::Message{"new-reader", animal + " " + rim};
    node.focus_radius = at.width / 2;
    add_free_avatar(node.drawing, context, animal, rim, at);
    return node;
}

const Profile* reader_in(const std::vector<const Profile*>& readers, const std::string& rim) {
    for (const Profile* reader : readers)
        if (reader->rim == rim)
            return reader;
    return nullptr;
}

/// All colours, each always in its own place; only those that are read with when no more readers
/// have room.
std::vector<std::string> colours_shown(const Context& context,
                                       const std::vector<const Profile*>& readers) {
    const bool room_for_more = context.state().readers.size() < learning::most_profiles;
    std::vector<std::string> shown;
    for (const char* rim : learning::rims)
        if (room_for_more || reader_in(readers, rim))
            shown.push_back(rim);
    return shown;
}

} // namespace

void add_animals(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    const auto& animals = *context.world().animals;
    const Grid grid = animals_on(context, at.cloth);
    const std::size_t pages = (animals.size() + grid.size() - 1) / grid.size();
    const std::size_t page =
        pages == 0 ? 0 : static_cast<std::size_t>(context.state().cloth.page) % pages;
    const std::size_t from = page * grid.size();
    for (std::size_t i = from; i < std::min(animals.size(), from + grid.size()); ++i)
        tree.root.children.push_back(make_animal(context, animals[i], grid.cell(i - from)));
    if (pages > 1)
        tree.root.children.push_back(make_token(context, "more", at.more));
}

void add_colours(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    const std::string& animal = context.state().cloth.animal;
    const auto readers = readers_with(context, animal);
    const auto rims = colours_shown(context, readers);
    const std::size_t across = context.metrics().portrait() ? 2 : 3;
    const Grid grid =
        grid_in(context, inside_cloth(context, at.cloth), {rims.size(), across, 18.3, 34});
    for (std::size_t i = 0; i < rims.size(); ++i) {
        const Profile* reader = reader_in(readers, rims[i]);
        tree.root.children.push_back(reader
                                         ? make_reader_card(context, *reader, grid.cell(i))
                                         : make_free_card(context, animal, rims[i], grid.cell(i)));
    }
}

} // namespace hakawati::screens
