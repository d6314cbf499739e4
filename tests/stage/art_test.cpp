#include "stage/art.h"

#include "base/files.h"
#include "stage/fake.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <regex>

namespace hakawati::stage {
namespace {

namespace fs = std::filesystem;
const fs::path shipped = HAKAWATI_ROOT "/assets";

TEST_CASE("the catalogue tells the checker what is drawn") {
    const Stage stage = fake::stage();
    const story::Catalogue& all = stage.catalogue();
    CHECK(all.puppets.at("ana").poses == std::vector<std::string>{"away", "sit", "stand"});
    CHECK(all.puppets.at("ana").moods == std::vector<std::string>{"calm", "happy"});
    const auto& yard = all.places.at("yard");
    CHECK(yard.slots == std::vector<std::string>{"left", "right"});
    CHECK(yard.spots == std::vector<std::string>{"moon", "tree"});
    CHECK(yard.signs == std::vector<std::string>{"HOME"});
    CHECK(yard.lights.at("day") == std::vector<std::string>{"birds"});
    CHECK(yard.lights.at("night").empty());
    CHECK(all.props == std::vector<std::string>{"ball", "clock", "glove", "lamp", "mist"});
}

TEST_CASE("where both folders have a prop, the plain name means the one in props") {
    const Art art = read_art(HAKAWATI_ROOT "/tests/stage/assets");
    CHECK(art.props.at("ball").file == "props/ball.svg");
    CHECK(art.props.at("cast:ball").file == "cast/props/ball.svg");
}

TEST_CASE("a folder that holds no art is refused with the file that is missing") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(Stage(folder.path()), SystemError);
    CHECK_THROWS_WITH(Stage(folder.path()), Catch::Contains("props/props.json"));
}

TEST_CASE("a damaged description of the art is refused with its file") {
    const TemporaryFolder folder;
    const fs::path assets = folder.path() / "assets";
    fs::copy(HAKAWATI_ROOT "/tests/stage/assets", assets, fs::copy_options::recursive);
    write_file_safely(assets / "places/yard/place.json", "{\"extents\": [0, 0, 1]}");
    CHECK_THROWS_WITH(Stage(assets), Catch::Contains("places/yard/place.json"));
    write_file_safely(assets / "cast/ana/puppet.json", "{");
    CHECK_THROWS_WITH(Stage(assets), Catch::Contains("cast/ana/puppet.json"));
}

std::vector<std::string> files_named_by(const Art& art) {
    std::vector<std::string> all;
    for (const auto& [name, puppet] : art.puppets) {
        for (const char* head : {"head.svg", "head-back.svg"})
            all.push_back(puppet.folder + head);
        if (!puppet.rear_head.empty())
            all.push_back(puppet.folder + puppet.rear_head);
        for (const std::string& mood : puppet.moods)
            for (const char* variant : {"", "-blink", "-talk"})
                all.push_back(puppet.folder + "face/" + mood + variant + ".svg");
        for (const auto& [pose, parts] : puppet.poses) {
            all.push_back(puppet.folder + parts.back);
            if (!parts.front.empty())
                all.push_back(puppet.folder + parts.front);
        }
    }
    for (const auto& [name, place] : art.places)
        for (const auto& [light, layers] : place.lights)
            for (const char* layer : {"far", "mid", "near", "above"})
                all.push_back(layers.folder + layer + ".svg");
    for (const auto& [name, prop] : art.props)
        all.push_back(prop.file);
    return all;
}

TEST_CASE("every drawing that the art names is there") {
    for (const std::string& file : files_named_by(read_art(shipped))) {
        INFO(file);
        CHECK(fs::exists(shipped / file));
    }
}

TEST_CASE("every drawing keeps to what nanosvg draws") {
    const std::regex forbidden("<(text|use|image|pattern|clipPath|mask|filter|style|symbol|script)|"
                               "(clip-path|mask|filter|visibility)=|rgba\\(|<g[^>]* opacity=");
    for (const auto& entry : fs::recursive_directory_iterator(shipped)) {
        if (entry.path().extension() != ".svg")
            continue;
        const std::string text = read_file(entry.path());
        INFO(entry.path());
        CHECK_FALSE(std::regex_search(text, forbidden));
        CHECK(text.find("<svg", text.find("<svg") + 1) == std::string::npos);
        CHECK_FALSE(view_box_of(text, "").empty());
    }
}

TEST_CASE("poses seen from behind have a back of the head") {
    for (const auto& [name, puppet] : read_art(shipped).puppets)
        for (const auto& [pose, parts] : puppet.poses) {
            INFO(name << " " << pose);
            CHECK((!parts.from_behind || !puppet.rear_head.empty()));
        }
}

} // namespace
} // namespace hakawati::stage
