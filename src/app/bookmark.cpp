#include "app/bookmark.h"

#include "base/files.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace hakawati::app {

namespace {

using Json = nlohmann::json;
using reading::StopKind;

constexpr std::array<std::pair<StopKind, const char*>, 7> stop_names = {{
    {StopKind::ChapterTitle, "chapter"},
    {StopKind::Note, "note"},
    {StopKind::Panel, "panel"},
    {StopKind::Question, "question"},
    {StopKind::Activity, "activity"},
    {StopKind::ChapterEnd, "chapter-end"},
    {StopKind::End, "end"},
}};

const char* name_of(StopKind kind) {
    for (const auto& [k, name] : stop_names)
        if (k == kind)
            return name;
    return "chapter";
}

StopKind stop_named(const std::string& name) {
    for (const auto& [kind, n] : stop_names)
        if (name == n)
            return kind;
    return StopKind::ChapterTitle;
}

/// The field when it is there and of the right type.
template <class T>
T field(const Json& object, const char* name, T otherwise) {
    const auto found = object.find(name);
    if (found == object.end())
        return otherwise;
    try {
        return found->get<T>();
    } catch (const Json::exception&) {
        return otherwise;
    }
}

double known_scale(double scale) { return scale == 1.5 || scale == 2 ? scale : 1; }

screens::Preferences preferences_from(const Json& json) {
    screens::Preferences p;
    p.language = field(json, "language", p.language);
    p.text_scale = known_scale(field(json, "text_scale", 1.0));
    if (field(json, "balloons", std::string()) == "all-at-once")
        p.pace = screens::BalloonPace::AllAtOnce;
    if (field(json, "motion", std::string()) == "reduced")
        p.motion = screens::Motion::Reduced;
    if (field(json, "notes", std::string()) == "as-written")
        p.notes = reading::NotePreference::AsWritten;
    return p;
}

Json to_json_object(const screens::Preferences& p) {
    return {{"language", p.language},
            {"text_scale", p.text_scale},
            {"balloons", p.pace == screens::BalloonPace::AllAtOnce ? "all-at-once" : "one-by-one"},
            {"motion", p.motion == screens::Motion::Reduced ? "reduced" : "full"},
            {"notes", p.notes == reading::NotePreference::AsWritten ? "as-written" : "gentle"}};
}

} // namespace

Bookmark bookmark_of(const screens::State& state) {
    Bookmark mark;
    mark.preferences = state.preferences;
    mark.view = state.view;
    mark.book = state.book;
    mark.places = state.places;
    mark.furthest = state.furthest;
    const bool over_the_book =
        state.screen != screens::Screen::Shelf && state.before == screens::Screen::Reading;
    mark.reading = state.reading && (state.screen == screens::Screen::Reading || over_the_book);
    if (state.reading)
        mark.places[state.book] = state.reading->place();
    return mark;
}

screens::State state_from(const Bookmark& mark) {
    screens::State state;
    state.preferences = mark.preferences;
    state.view = mark.view;
    state.book = mark.book;
    state.places = mark.places;
    state.furthest = mark.furthest;
    state.screen = mark.reading ? screens::Screen::Reading : screens::Screen::Shelf;
    return state;
}

std::string to_json(const Bookmark& mark) {
    Json places = Json::object();
    for (const auto& [book, place] : mark.places)
        places[book] = {{"at", name_of(place.kind)}, {"id", place.id}};
    const Json json = {{"format", 1},
                       {"preferences", to_json_object(mark.preferences)},
                       {"view", mark.view == screens::ReaderView::Page ? "page" : "guided"},
                       {"reading", mark.reading},
                       {"book", mark.book},
                       {"places", places},
                       {"furthest", mark.furthest}};
    return json.dump(2) + "\n";
}

Bookmark from_json(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        throw SystemError("bookmark", "the file is damaged");
    Bookmark mark;
    mark.preferences = preferences_from(field(json, "preferences", Json::object()));
    mark.view = field(json, "view", std::string()) == "page" ? screens::ReaderView::Page
                                                             : screens::ReaderView::Guided;
    mark.reading = field(json, "reading", false);
    mark.book = field(json, "book", std::string());
    mark.furthest = field(json, "furthest", mark.furthest);
    const Json places = field(json, "places", Json::object());
    for (const auto& [book, place] : places.items())
        mark.places[book] = {book, stop_named(field(place, "at", std::string())),
                             field(place, "id", std::string())};
    return mark;
}

void open_data_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error)
        std::filesystem::directory_iterator(folder, error);
    if (error)
        throw SystemError("data folder " + folder.string(), error.message());
}

BookmarkFile::BookmarkFile(std::filesystem::path folder, Log& log)
    : m_file(folder / "bookmark.json"), m_previous(folder / "bookmark.previous.json"), m_log(log) {}

Bookmark BookmarkFile::load() const {
    for (const std::filesystem::path& file : {m_file, m_previous}) {
        try {
            if (const auto text = read_file_if_there(file))
                return from_json(*text);
        } catch (const SystemError& fault) {
            m_log.say(
                fmt::format("{}: {}; the copy before it is used", file.string(), fault.what()));
        }
    }
    return {};
}

void BookmarkFile::save(const Bookmark& mark) {
    const std::string text = to_json(mark);
    if (text == m_written)
        return;
    try {
        // The copy kept is the last one known to be whole: what this program itself wrote before.
        if (!m_written.empty())
            write_file_safely(m_previous, m_written);
        write_file_safely(m_file, text);
        m_written = text;
    } catch (const SystemError& fault) {
        m_log.say(fmt::format("the place could not be kept: {}; free some space on the tablet",
                              fault.what()));
    }
}

} // namespace hakawati::app
