// The lights of the paper on whole screens: drawn small, and every word measured on what it stands
// on.
#include "readers.h"
#include "support/contrast.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using drawing::Light;
using reading::StopKind;

namespace {

drawing::Colour pixel(const sdl::Image& image, double x, double y) {
    const int column = std::clamp(static_cast<int>(x), 0, image.width - 1);
    const int row = std::clamp(static_cast<int>(y), 0, image.height - 1);
    const std::size_t at = 4 * static_cast<std::size_t>(row * image.width + column);
    return {image.pixels[at], image.pixels[at + 1], image.pixels[at + 2], 255};
}

/// Of the words on what lies under the middle of most of them.
double contrast_of(const drawing::DrawWords& words, const sdl::Image& ground) {
    const Point at = words.origin + words.run.baseline;
    std::vector<double> all;
    for (double x = 0.05; x < 1; x += 0.1)
        for (const double up : {0.15, 0.35})
            all.push_back(contrast(words.colour, pixel(ground, at.x + x * words.run.width,
                                                       at.y - up * words.run.font.size)));
    std::nth_element(all.begin(), all.begin() + 5, all.end());
    return all[5];
}

/// Paint of the art itself, and sounds, which have a light of their own round them.
bool is_art(const drawing::DrawWords& words) {
    return words.halo.a > 0 || words.colour == drawing::hex("#3A2A27");
}

/// Asleep or left over: not needed to go on.
bool is_faded(const drawing::DrawWords& words, Light light) {
    return words.colour == drawing::ink_in(light, drawing::hex("#6B5B50"));
}

sdl::Image drawn(const ui::Tree& tree, drawing::DrawList list) {
    std::erase_if(list, [](const drawing::Item& item) {
        return std::holds_alternative<drawing::DrawWords>(item);
    });
    const auto canvas =
        sdl::Canvas::in_memory(static_cast<int>(tree.root.bounds.width),
                               static_cast<int>(tree.root.bounds.height), house().fonts());
    canvas->clear(tree.ground);
    canvas->draw(list);
    canvas->present();
    return canvas->read();
}

/// Words that stand out less than so much, one a line.
std::string weak_words(const State& state, const World& world, double least) {
    const auto tree = view(state, world);
    const auto list = ui::draw(tree.root);
    const auto ground = drawn(tree, list);
    std::string weak;
    for (const drawing::Item& item : list)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item))
            if (!is_art(*words) && !is_faded(*words, state.preferences.paper))
                if (const double has = contrast_of(*words, ground); has < least)
                    weak +=
                        tree.root.id + " '" + words->run.words + "' " + std::to_string(has) + "\n";
    return weak;
}

/// As on a 10" tablet, at half its px.
const Display small{{640, 400}, 2.95};

std::vector<State> screens_in(const World& world, const char* paper) {
    const State fresh =
        after(state_on(world, small, "en", 100), world, {std::string("paper=") + paper});
    const auto question = [&](const char* id, const std::vector<std::string>& messages) {
        return after(at(fresh, StopKind::Question, id), world, messages);
    };
    const State panel = at(fresh, StopKind::Panel, "gha-c1-p01");
    State notice = panel;
    notice.notice = Notice::Full;
    State who = at_the_cloth(world, readers_of(world, 30), small);
    who.preferences.paper = fresh.preferences.paper;
    State large = after(fresh, world, {"text=200"});
    State read = fresh;
    read.record.chapters = {"gha-c1", "gha-c2"};
    return {fresh,
            read,
            who,
            panel,
            notice,
            large,
            at(large, StopKind::Question, "gha-q02"),
            after(fresh, world, {"settings"}),
            after(fresh, world, {"settings", "more"}),
            after(fresh, world, {"languages"}),
            after(fresh, world, {"tree"}),
            after(fresh, world, {"tree", "lantern=breathe"}),
            after(fresh, world, {"tree", "lantern=senses"}),
            after(read, world, {"badge"}),
            after(fresh, world, {"badge", "check"}),
            after(panel, world, {"page-view"}),
            at(fresh, StopKind::ChapterTitle, "gha-c2"),
            at_first(fresh, StopKind::Note),
            at_first(fresh, StopKind::Activity),
            at(fresh, StopKind::ChapterEnd, "gha-c1"),
            at_first(fresh, StopKind::End),
            question("gha-q02", {}),
            question("gha-q02", {"option=gha-q02.d"}),
            question("gha-q02", {"option=gha-q02.a"}),
            question("gha-q02", {"not-sure"}),
            question("gha-q03", {}),
            question("gha-q03", {"option=gha-q03.1", "put=1"}),
            question("gha-q08", {"option=gha-q08.a"})};
}

} // namespace

TEST_CASE("in the evening all words of all screens stand out at 7:1") {
    for (const State& state : screens_in(the_world(), "evening"))
        CHECK(weak_words(state, the_world(), 7) == "");
}

TEST_CASE("in the sun all words of all screens stand out at 10:1") {
    for (const State& state : screens_in(the_world(), "outdoor"))
        CHECK(weak_words(state, the_world(), 10) == "");
}

TEST_CASE(
    "the light is a preference like the others: kept, found again, and nonsense is passed by") {
    Preferences preferences;
    CHECK(to_map(preferences).at("paper") == "day");
    CHECK(prefer(preferences, "paper", "outdoor"));
    CHECK(preferences.paper == Light::Sun);
    CHECK(preferences_from(to_map(preferences), {}).paper == Light::Sun);
    CHECK(prefer(preferences, "paper", "moonlight"));
    CHECK(preferences.paper == Light::Sun);
    prefer(preferences, "paper", "evening");
    CHECK(to_map(preferences).at("paper") == "evening");
}

TEST_CASE("no picture of one light is taken for that of another") {
    const State day = at(state_on(the_world(), small, "en", 100), StopKind::Panel, "gha-c1-p01");
    const State evening = after(day, the_world(), {"paper=evening"});
    const auto keys = [](const State& state) {
        std::vector<std::string> all;
        for (const drawing::Item& item : ui::draw(view(state, the_world()).root))
            if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                all.push_back(picture->picture.key);
        return all;
    };
    const auto before = keys(day);
    for (const std::string& key : keys(evening))
        CHECK(std::count(before.begin(), before.end(), key) == 0);
    CHECK(keys(after(evening, the_world(), {"paper=day"})) == before);
}
