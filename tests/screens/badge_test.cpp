#include "readers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

learning::Record record_of(std::set<std::string> chapters, std::set<std::string> missions = {}) {
    learning::Record record;
    record.chapters = std::move(chapters);
    record.missions = std::move(missions);
    return record;
}

State badge_with(const World& world, learning::Record record,
                 const Display& display = all_displays[0]) {
    return after(reading_as(world, reader(1, "cat", "blue"), std::move(record), display), world,
                 {"badge"});
}

const ui::Node* find(const State& state, const World& world, const std::string& id,
                     ui::Tree& holder) {
    holder = view(state, world);
    return ui::find(holder.root, id);
}

} // namespace

TEST_CASE("the vest opens from the shelf and from a chapter's end, and leads back there") {
    const World world = house().world();
    const State shelf = reading_as(world, reader(1, "cat", "blue"));
    const State badge = touch(shelf, world, "badge").state;
    CHECK(view(badge, world).root.id == "badge");
    CHECK(view(touch(badge, world, "back").state, world).root.id == "shelf");
    const State end = at(shelf, reading::StopKind::ChapterEnd, "gha-c2");
    CHECK(where(touch(touch(end, world, "badge").state, world, "back").state, world) ==
          where(end, world));
}

TEST_CASE("the vest has a leaf for every chapter that was read, however they were read") {
    const World world = house().world();
    ui::Tree tree;
    const State state = badge_with(world, record_of({"gha-c1", "gha-c5"}));
    CHECK(find(state, world, "vest", tree)->name == "Leaves on the vest: 2 of 8");
    const State none = badge_with(world, {});
    CHECK(find(none, world, "vest", tree)->name == "Leaves on the vest: 0 of 8");
}

TEST_CASE("a child pegs a mission, or takes it down again, and nobody checks") {
    const World world = house().world();
    const State state = badge_with(world, record_of({}, {"gha-c2"}));
    ui::Tree tree;
    const ui::Node* one = find(state, world, "mission-1", tree);
    REQUIRE(one);
    CHECK_FALSE(one->state.picked);
    CHECK(one->name.ends_with(" For another day"));
    const ui::Node* two = ui::find(tree.root, "mission-2");
    CHECK(two->state.picked);
    CHECK(two->name.ends_with(" I told somebody"));

    const Update told = touch(state, world, "mission-1");
    REQUIRE(told.effects.size() == 1);
    CHECK(told.effects[0].event.kind == learning::EventKind::Mission);
    CHECK(told.effects[0].event.item == "gha-c1");
    CHECK(told.effects[0].event.option == "told");
    CHECK_FALSE(find(told.state, world, "mission-1", tree)->state.picked); // not on the disk yet
    const State kept = after(told.state, world, {"kept"});
    CHECK(find(kept, world, "mission-1", tree)->state.picked);
    CHECK(touch(kept, world, "mission-1").effects.at(0).event.option == "not");
}

TEST_CASE("Karim's questions are asked before the first chapter and after the book, else not") {
    const World world = house().world();
    ui::Tree tree;
    const State fresh = badge_with(world, {});
    REQUIRE(find(fresh, world, "check", tree));
    CHECK(view(touch(fresh, world, "check").state, world).root.id == "check");
    CHECK(find(badge_with(world, record_of({"gha-c1"})), world, "check", tree) == nullptr);
    learning::Record all = record_of({"gha-c1"});
    all.books.insert("gha");
    CHECK(find(badge_with(world, all), world, "check", tree));
    CHECK(find(badge_with(world, all), world, "tins", tree)->name == "Books read: 1");
}

TEST_CASE("a chapter's end pegs what may be taken home; its leaf is a bud until it is kept") {
    const World world = house().world();
    const State before = reading_as(world, reader(1, "cat", "blue"));
    State state = at(before, reading::StopKind::ChapterEnd, "gha-c1");
    const auto shows = [&](const State& now, const char* file) {
        const auto tree = view(now, world);
        const auto& drawing = ui::find(tree.root, "branch")->drawing;
        return std::count_if(drawing.begin(), drawing.end(), [&](const drawing::Item& item) {
            const auto* picture = std::get_if<drawing::DrawPicture>(&item);
            return picture && picture->picture.key.find(file) != std::string::npos;
        });
    };
    CHECK(shows(state, "leaf-bud") == 1);
    CHECK(shows(state, "leaf-full") == 0);
    CHECK(shows(state, "leaf-ahead") == 7);
    state.record.chapters.insert("gha-c1");
    CHECK(shows(state, "leaf-bud") == 0);
    CHECK(shows(state, "leaf-full") == 1);

    const auto& mission = *state.reading->chapter()->mission;
    const auto tree = view(state, world);
    CHECK(ui::find(tree.root, "mission")->name == mission.words);
}

TEST_CASE("a check that was left after a look at the tree leads on to the vest and the shelf") {
    const World world = house().world();
    State state = after(state_of(world), world, {"badge", "check", "tree", "back", "back"});
    CHECK(view(state, world).root.id == "badge");
    CHECK(view(after(state, world, {"back"}), world).root.id == "shelf");
    state = after(state, world, {"tree", "back"});
    CHECK(view(state, world).root.id == "shelf");
}
