#include "readers.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

const std::vector<std::string> three{"bee", "cat", "fox"};

World small_world() {
    World world = house().world();
    world.animals = &three;
    return world;
}

using Kind = Effect::Kind;

State after_touches(const State& state, const World& world, const std::vector<std::string>& ids) {
    State now = state;
    for (const std::string& id : ids)
        now = touch(now, world, id).state;
    return now;
}

std::string asked_aloud(const State& state, const World& world) {
    return ui::find(view(state, world).root, "ask")->name;
}

} // namespace

TEST_CASE("the cloth: Karim asks, the animals, who reads with them, the guest, the tree") {
    const World world = small_world();
    State state = at_the_cloth(
        world, {reader(1, "cat", "blue"), reader(2, "fox", "blue"), reader(3, "fox", "teal")});
    state.adult.door_is_set = true;
    CHECK(described(state, world) == "screen who 'Who is reading today?'\n"
                                     "  picture karim 'Karim'\n"
                                     "  balloon ask 'Who is reading today?'\n"
                                     "  card animal-bee 'Bee, Somebody new'\n"
                                     "  card animal-cat 'Cat, Blue'\n"
                                     "  card animal-fox 'Fox'\n"
                                     "  button guest 'Guest'\n"
                                     "  button tree 'Apricot tree'\n"
                                     "  button grown-ups 'For grown-ups'\n");
    CHECK(view(state, world).default_focus == "animal-cat");
}

TEST_CASE("the guest comes first while no grown-up has set the tablet up") {
    const World world = small_world();
    State state = at_the_cloth(world, {reader(1, "cat", "blue")});
    const auto alone = view(state, world);
    CHECK(ui::focus_order(alone.root).front()->id == "guest");
    CHECK(alone.default_focus == "guest");
    state.adult.door_is_set = true;
    const auto set_up = view(state, world);
    CHECK(ui::focus_order(set_up.root).front()->id == "animal-bee");
    CHECK(set_up.default_focus == "animal-cat");
    state.readers.clear();
    CHECK(view(state, world).default_focus == "guest");
}

TEST_CASE(
    "a plain animal makes a reader in the first colour; an animal of one reader lets them in") {
    const World world = small_world();
    const State state = at_the_cloth(world, {reader(1, "cat", "blue")});
    const Update made = touch(state, world, "animal-bee");
    REQUIRE(made.effects.size() == 1);
    CHECK(made.effects[0].kind == Kind::MakeReader);
    CHECK(made.effects[0].profile.animal == "bee");
    CHECK(made.effects[0].profile.rim == "blue");
    const Update in = touch(state, world, "animal-cat");
    REQUIRE(in.effects.size() == 1);
    CHECK(in.effects[0].kind == Kind::SignIn);
    CHECK(in.effects[0].profile == reader(1, "cat", "blue"));
}

TEST_CASE(
    "an animal of several readers folds open to its colours, the free ones for somebody new") {
    const World world = small_world();
    const State state = at_the_cloth(world, {reader(1, "fox", "blue"), reader(2, "fox", "red")});
    const State open = touch(state, world, "animal-fox").state;
    CHECK(described(open, world) == "screen who 'Which colour is yours?'\n"
                                    "  picture karim 'Karim'\n"
                                    "  balloon ask 'Which colour is yours?'\n"
                                    "  card reader-01000000 'Fox, Blue'\n"
                                    "  card new-teal 'Fox, Teal, Somebody new'\n"
                                    "  card reader-02000000 'Fox, Red'\n"
                                    "  card new-gold 'Fox, Gold, Somebody new'\n"
                                    "  card new-green 'Fox, Green, Somebody new'\n"
                                    "  card new-berry 'Fox, Berry red, Somebody new'\n"
                                    "  button back 'Back'\n"
                                    "  button tree 'Apricot tree'\n");
    CHECK(touch(open, world, "reader-02000000").effects.at(0).profile == reader(2, "fox", "red"));
    const Effect made = touch(open, world, "new-gold").effects.at(0);
    CHECK(made.kind == Kind::MakeReader);
    CHECK(made.profile.animal == "fox");
    CHECK(made.profile.rim == "gold");
    CHECK(asked_aloud(touch(open, world, "back").state, world) == "Who is reading today?");
}

TEST_CASE("when every animal has a reader, one more finds a colour of any of them") {
    const World world = small_world();
    const State state = at_the_cloth(world, readers_of(world, 3));
    const Update open = touch(state, world, "animal-bee");
    CHECK(open.effects.empty());
    CHECK(touch(open.state, world, "new-teal").effects.at(0).profile.rim == "teal");
}

TEST_CASE("each of sixty readers is let in with at most two touches") {
    const World world = house().world();
    const auto readers = readers_of(world, 60);
    const State state = at_the_cloth(world, readers);
    for (const learning::Profile& one : readers) {
        Update now = touch(state, world, "animal-" + one.animal);
        if (now.effects.empty())
            now = touch(now.state, world, "reader-" + learning::hex(one.id).substr(0, 8));
        REQUIRE(now.effects.size() == 1);
        CHECK(now.effects[0].kind == Kind::SignIn);
        CHECK(now.effects[0].profile == one);
    }
}

TEST_CASE("with sixty readers nobody new is offered a place, but for the guest") {
    World world = house().world();
    std::vector<std::string> animals = *world.animals;
    const auto readers = readers_of(world, 60);
    animals.push_back("unicorn"); // one more than there are readers for
    const State open = touch(at_the_cloth(world, readers), world, "animal-bee").state;
    for (const char* rim : learning::rims)
        CHECK(ui::find(view(open, world).root, std::string("new-") + rim) == nullptr);

    world.animals = &animals;
    const State full = after(at_the_cloth(world, readers), world, {"animal=unicorn"});
    CHECK(described(full, world) ==
          "screen who 'Every place on the cloth is taken. You can read as a guest.'\n"
          "  picture karim 'Karim'\n"
          "  balloon ask 'Every place on the cloth is taken. You can read as a guest.'\n"
          "  button guest 'Guest'\n"
          "  button back 'Back'\n"
          "  button tree 'Apricot tree'\n");
    CHECK(view(full, world).default_focus == "guest");
    CHECK_FALSE(touch(full, world, "back").state.cloth.full);
}

TEST_CASE("a picture code lets in with its three pictures, and asks kindly again for others") {
    const World world = small_world();
    learning::Profile profile = reader(1, "cat", "blue");
    profile.code = {"kite", "drum", "kite"};
    const State cloth = at_the_cloth(world, {profile});
    State state = touch(cloth, world, "animal-cat").state;
    CHECK(asked_aloud(state, world) == "Touch your three pictures, one after another.");
    state = after_touches(state, world, {"picture-kite", "picture-drum"});
    const auto tree = view(state, world);
    CHECK(ui::find(tree.root, "slot-1")->name == "Kite");
    CHECK(ui::find(tree.root, "slot-2")->name == "Drum");
    CHECK(ui::find(tree.root, "slot-3")->name == "");
    const State other = touch(state, world, "picture-book").state;
    CHECK(asked_aloud(other, world) == "Those are other pictures. Try again as often as you like.");
    CHECK(other.cloth.touched.empty());
    CHECK(touch(state, world, "picture-kite").effects.at(0).profile == profile);
    CHECK(asked_aloud(touch(other, world, "back").state, world) == "Who is reading today?");
}

TEST_CASE("a new code is chosen twice the same, then kept; Back leaves everything as it was") {
    const World world = small_world();
    const State settings = after(reading_as(world, reader(1, "cat", "blue")), world, {"settings"});
    const State choose = after(settings, world, {"code=choose"});
    CHECK(asked_aloud(choose, world) == "Choose three pictures that only you know.");
    const std::vector<std::string> three_pictures{"picture-kite", "picture-book", "picture-teddy"};
    const State again = after_touches(choose, world, three_pictures);
    CHECK(asked_aloud(again, world) == "Once more, the same three.");
    const Update kept = touch(after_touches(again, world, {"picture-kite", "picture-book"}), world,
                              "picture-teddy");
    CHECK(kept.state.screen == Screen::Settings);
    CHECK(kept.state.reader->code == std::vector<std::string>{"kite", "book", "teddy"});
    REQUIRE(kept.effects.size() == 1);
    CHECK(kept.effects[0].event.kind == learning::EventKind::CodeChosen);
    CHECK(kept.effects[0].event.option == "kite book teddy");

    const State other =
        after_touches(again, world, {"picture-kite", "picture-kite", "picture-kite"});
    CHECK(asked_aloud(other, world) == "Those are other pictures. Try again as often as you like.");
    const State back = touch(again, world, "back").state;
    CHECK(back.screen == Screen::Settings);
    CHECK(back.reader->code.empty());
}

TEST_CASE("a guest reads at once and is forgotten when somebody else comes") {
    const World world = small_world();
    const State shelf = touch(at_the_cloth(world, {}), world, "guest").state;
    CHECK(shelf.screen == Screen::Shelf);
    CHECK(shelf.guest);
    State read = shelf;
    read.record.chapters.insert("gha-c1");
    const State left = touch(read, world, "profile").state;
    CHECK(left.screen == Screen::Who);
    CHECK_FALSE(left.guest);
    CHECK(left.record == learning::Record{});
}

TEST_CASE("when a reader leaves, or five minutes pass, nothing of theirs is left for the next") {
    const World world = house().world();
    learning::Record record;
    record.chapters = {"gha-c1"};
    record.missions = {"gha-c1"};
    record.leaves = {"gha-q01"};
    record.given["gha-q01"] = {{learning::EventKind::NotYet, "gha-q01.b"}};
    record.places["gha"] = {"gha", reading::StopKind::Question, "gha-q01"};
    record.preferences = {{"language", "ar"}, {"text", "200"}};
    const State shelf = reading_as(world, reader(1, "cat", "blue"), record);
    CHECK(shelf.metrics.right_to_left);
    const State reads = opened_where_left(shelf, world);
    REQUIRE(reads.answering);
    CHECK(reads.answering->not_yet() == 1);
    for (const char* leaves : {"profile", "idle"}) {
        const State left = update(reads, {leaves, ""}, world).state;
        CHECK_FALSE(left.reader);
        CHECK(left.record == learning::Record{});
        CHECK_FALSE(left.answering);
        CHECK(left.reading->place() == reading::Reading(left.reading->book(), {}).place());
        CHECK(left.preferences == Preferences{});
        CHECK_FALSE(left.metrics.right_to_left);
        CHECK(left.metrics.text_scale == 1);
        CHECK(described(left, world).find("gha") == std::string::npos);
    }
}

TEST_CASE("a cloth too small for all animals has pages that come round") {
    const World world = house().world();
    State state = at_the_cloth(world, {}, all_displays[2]);
    std::vector<std::string> seen;
    for (int page = 0; page < 2; ++page) {
        for (const ui::Node& node : view(state, world).root.children)
            if (node.id.rfind("animal-", 0) == 0)
                seen.push_back(node.id.substr(7));
        state = touch(state, world, "more").state;
    }
    CHECK(seen == *world.animals);
    CHECK(ui::find(view(state, world).root, "animal-bee") != nullptr);
    CHECK(ui::find(view(at_the_cloth(world, {}), world).root, "more") == nullptr);
}

TEST_CASE("the first start leads from the languages to the cloth") {
    const World world = house().world();
    State state = at_the_cloth(world, {});
    state.screen = Screen::Languages;
    CHECK(view(touch(state, world, "next").state, world).root.id == "who");
}
