#include "leading_world.h"
#include "screens/leading/session.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// A session of these chapters at its welcome circle.
State session_of(const World& world, const std::vector<int>& chapters) {
    State state = led(at_desk(world), world, {"lead"});
    state.leading.plan.chapters = chapters;
    return led(std::move(state), world, {"hello"});
}

State at_chapter_end(const State& state, const World& world, int chapter) {
    return group_at(state, world, StopKind::ChapterEnd, "gha-c" + std::to_string(chapter));
}

/// The cards that come one after another by Next; a blank one has a question mark.
std::string cards_by_next(State state, const World& world) {
    std::string cards;
    for (int touches = 0; touches < 20 && leads(state); ++touches) {
        if (state.screen == Screen::Card) {
            const ui::Tree tree = view(state, world);
            const bool worded = ui::find(tree.root, "line-1") || ui::find(tree.root, "card.words");
            cards += (cards.empty() ? "" : " ") + state.leading.card + (worded ? "" : "?");
        }
        const bool vote = state.screen == Screen::Vote, calm = state.screen == Screen::Calm;
        state = led(std::move(state), world, {calm ? "stop" : vote ? "later" : "next"});
    }
    return cards;
}

std::string cards_after_story(const World& world, const std::vector<int>& chapters) {
    const State begun = session_of(world, chapters);
    return cards_by_next(at_chapter_end(begun, world, chapters.back()), world);
}

bool shows(const State& state, const World& world, const std::string& file) {
    return drawing::as_text(view(state, world).root.drawing).find(file) != std::string::npos;
}

/// The lines that end below the sheet, which lies 2 mm at least over the stones of the path, or
/// over the row where these have given it their room.
std::string lines_off_sheet(const State& state, const World& world) {
    const ui::Tree tree = view(state, world);
    const ui::Node* const path = ui::find(tree.root, "path-hello");
    const double mm = state.metrics.px_per_mm;
    const double sheet =
        path ? path->bounds.y - 2.7 * mm : ui::find(tree.root, "next")->bounds.y - 1.9 * mm;
    std::string off;
    for (const ui::Node& node : tree.root.children)
        if (node.id.starts_with("line-") && node.bounds.bottom() > sheet)
            off += state.preferences.language + " " + state.leading.card + " " + node.id + "\n";
    return off;
}

} // namespace

TEST_CASE("every card that comes in a session of the guide's cut has words") {
    const World world = house().world();
    const auto& loaded = *world.books->front();
    const auto cut = story::chapter_numbers(loaded.guide->cut, loaded.book);
    REQUIRE(cut.size() == 6);
    std::vector<std::string> cards;
    for (const auto& chapters : cut)
        cards.push_back(cards_after_story(world, chapters));
    const std::string whole = "hands-on home goodbye";
    CHECK(cards == std::vector<std::string>{whole, "home goodbye", whole, whole, whole, whole});
}

TEST_CASE("where the guide has nothing for the hands the session goes on to breathing") {
    const World world = house().world();
    const State third = session_of(world, {3});
    CHECK(led(at_chapter_end(third, world, 3), world, {"next"}).lantern == Lantern::Breathe);
    CHECK(ui::find(view(third, world).root, "path-breathe"));
    CHECK_FALSE(ui::find(view(third, world).root, "path-hands-on"));
    CHECK(led(third, world, {"path=3"}).leading.card == "hello");
    const State sixth = session_of(world, {6});
    CHECK(ui::find(view(sixth, world).root, "path-hands-on"));
    CHECK(led(sixth, world, {"path=3"}).leading.card == "hands-on");
}

TEST_CASE("an activity of several chapters has the picture of the one that is read") {
    const World world = house().world();
    const auto& chapters = world.books->front()->book.chapters;
    const std::string first = "props/" + chapters[0].picture,
                      fifth = "props/" + chapters[4].picture;
    REQUIRE(first != fifth);
    const State state = led(session_of(world, {4, 5}), world, {"path=3"});
    CHECK(ui::find(view(state, world).root, "card.title")->name == "Glitter germs");
    CHECK(shows(state, world, fifth));
    CHECK_FALSE(shows(state, world, first));
}

TEST_CASE(
    "the last line of every card stands on its sheet, on every display and in each language") {
    const World world = house().world();
    std::string off;
    for (const Display& display : led_displays)
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
            for (int chapter = 1; chapter <= 8; ++chapter) {
                State state = at_desk(world, display.size, display.px_per_mm);
                state = led(std::move(state), world,
                            {std::string("language=") + language, "lead",
                             "chapter=" + std::to_string(chapter), "start"});
                for (const char* way : {"path=0", "path=1", "path=3", "path=5"})
                    off += lines_off_sheet(led(state, world, {way}), world);
                off += lines_off_sheet(led(state, world, {"path=3", "more"}), world);
                off += lines_off_sheet(led(state, world, {"path=5", "back"}), world);
            }
    CHECK(off == "");
}
