#include "stage/stage.h"

#include "base/files.h"
#include "stage/art.h"
#include "stage/camera.h"
#include "stage/compose.h"
#include "stage/staging_entry.h"
#include "stage/svg.h"
#include "stage/words.h"

#include <set>

namespace hakawati::stage {
namespace {

story::Catalogue::Place catalogue_place(const Place& place) {
    story::Catalogue::Place all;
    std::set<std::string> spots;
    for (const auto& [name, light] : place.lights) {
        all.lights[name] = light.overlays;
        for (const auto& [spot, at] : light.spots)
            spots.insert(spot);
    }
    for (const auto& [name, slot] : place.slots)
        all.slots.push_back(name);
    for (const auto& [name, sign] : place.signs)
        all.signs.push_back(name);
    all.spots.assign(spots.begin(), spots.end());
    return all;
}

/// Every animal has a face without its disc; that names it.
std::vector<std::string> avatars_in(const std::filesystem::path& folder) {
    static constexpr std::string_view face = "-face.svg";
    std::vector<std::string> animals;
    for (const std::string& file : list_folder(folder))
        if (file.ends_with(face))
            animals.push_back(file.substr(0, file.size() - face.size()));
    return animals;
}

story::Catalogue catalogue_of(const Art& art) {
    story::Catalogue all;
    for (const auto& [name, place] : art.places)
        all.places[name] = catalogue_place(place);
    for (const auto& [name, puppet] : art.puppets) {
        all.puppets[name].moods = puppet.moods;
        for (const auto& [pose, anchors] : puppet.poses)
            all.puppets[name].poses.push_back(pose);
    }
    for (const auto& [name, prop] : art.props)
        if (!name.starts_with("cast:"))
            all.props.push_back(name);
    return all;
}

} // namespace

struct Stage::Store {
    Art art;
    story::Catalogue catalogue;
    std::vector<std::string> avatars;
    std::map<std::string, Entry> entries;
    Fragments fragments;

    const Entry* entry(const std::string& id) const {
        const auto found = entries.find(id);
        return found == entries.end() ? nullptr : &found->second;
    }
    const Puppet& puppet(const std::string& who) const {
        const auto found = art.puppets.find(who);
        if (found == art.puppets.end())
            throw SystemError("draw a puppet", "there is no puppet '" + who + "'");
        return found->second;
    }
};

Stage::Stage(std::filesystem::path assets)
    : m_store(
          new Store{read_art(assets), {}, avatars_in(assets / "avatars"), {}, Fragments(assets)}) {
    m_store->catalogue = catalogue_of(m_store->art);
}

Stage::~Stage() = default;

const std::vector<std::string>& Stage::avatars() const { return m_store->avatars; }

const story::Catalogue& Stage::catalogue() const { return m_store->catalogue; }

void Stage::load_staging(const std::string& book_id, const std::filesystem::path& file,
                         const story::Book& book, Diagnostics& faults) {
    std::erase_if(m_store->entries,
                  [&](const auto& entry) { return entry.first.starts_with(book_id + "-"); });
    const auto text = read_file_if_there(file);
    if (text)
        m_store->entries.merge(parse_staging(*text, file.string(), book, m_store->art, faults));
}

void Stage::check_staging(const std::filesystem::path& file, const story::Book& book,
                          Diagnostics& faults) const {
    if (const auto text = read_file_if_there(file))
        parse_staging(*text, file.string(), book, m_store->art, faults);
}

bool Stage::has_staging(const std::string& id) const { return m_store->entry(id) != nullptr; }

Scene Stage::compose(const std::string& id, const story::Staging& words, const View& view) const {
    const Entry* entry = m_store->entry(id);
    const bool own = entry && !entry->place.empty();
    const story::Staging staging = own ? staging_of(*entry) : words;
    const Blocking blocking = block(m_store->art, staging, entry);
    const Rect shot = entry && entry->camera ? *entry->camera : shot_by_words(blocking, staging);
    const Spots spots = entry ? entry->spots : Spots{};
    Subjects subjects = subjects_of(blocking);
    for (const auto& [name, at] : spots)
        add_target(subjects, at);
    const Rect camera = frame(shot, subjects, view.size.width / view.size.height, view.headroom);
    return compose_scene(blocking, camera, view, spots);
}

Scene Stage::empty_place(const std::string& place, const std::string& light,
                         const View& view) const {
    story::Staging words;
    words.place = place;
    words.light = light;
    words.shot = story::Shot::Wide;
    return compose("", words, view);
}

std::string Stage::svg(const Scene& scene) const { return document_of(scene, m_store->fragments); }

drawing::Picture Stage::asset(const std::string& file) const {
    Store* store = m_store.get();
    return {file, [store, file] { return read_file(store->fragments.assets() / file); }, {}, 0};
}

drawing::Picture Stage::puppet(const std::string& who, const std::string& pose,
                               const std::string& mood, bool faces_left) const {
    Performer one = perform(m_store->puppet(who), pose, mood);
    if (faces_left)
        one.to_place = Transform::scaling(-1, 1);
    Store* store = m_store.get();
    return {"puppet:" + who + ":" + pose + ":" + mood + (faces_left ? ":left" : ":right"),
            [store, one] {
                return document_of(pieces_of(one, "", false), body_of(one), store->fragments);
            },
            {},
            0};
}

double Stage::puppet_aspect(const std::string& who, const std::string& pose) const {
    const Rect box = body_of(perform(m_store->puppet(who), pose, ""));
    return box.width / box.height;
}

Figure Stage::puppet_figure(const std::string& who, const std::string& pose, double height) const {
    const Performer one = perform(m_store->puppet(who), pose, "");
    const Rect box = body_of(one);
    const double scale = height / box.height;
    return figure_of(one,
                     Transform::scaling(scale, scale) * Transform::translation(-box.x, -box.y));
}

double Stage::aspect(const std::string& file) const {
    try {
        const Rect box = m_store->fragments.get(file)->view_box;
        return box.width / box.height;
    } catch (const SystemError&) {
        return 1; // whoever draws it is told; a screen is not lost for one picture
    }
}

} // namespace hakawati::stage
