#include "grown_ups.h"

#include "screens/offered.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

TEST_CASE("site words are written in their own language, shown in their line, and kept") {
    const World world = house().world();
    const State writing =
        after(through_the_door(world), world, {"site", "site-language=en", "site=clinic"});
    CHECK(words_of(writing, world, "key-1-1") == "q");
    const State large = after(writing, world, {"keys", "type=T", "keys", "keys", "type=ent 5x"});
    CHECK(words_of(after(large, world, {"erase"}), world, "line") ==
          "Go to Tent 5 with a grown-up.");
    const Update kept = told(after(large, world, {"erase"}), world, "keep");
    REQUIRE(kept.effects.size() == 1);
    CHECK(kept.effects[0].event.kind == learning::EventKind::Preference);
    CHECK(kept.effects[0].event.item == "site/clinic/en");
    CHECK(kept.effects[0].event.option == "Tent 5");
    CHECK_FALSE(kept.effects[0].event.profile);
    CHECK(kept.state.adult.site_words.at("clinic/en") == "Tent 5");
    const State arabic = after(kept.state, world, {"site-language=ar", "site=clinic"});
    CHECK(arabic.adult.written == "");
    CHECK(words_of(arabic, world, "key-1-1") == "ض");
}

TEST_CASE("site words hold eighty characters and neither brackets nor line breaks") {
    const World world = house().world();
    const State writing = after(through_the_door(world), world, {"site", "site=help_point"});
    CHECK(after(writing, world, {"type={a}\nb"}).adult.written == "ab");
    CHECK(after(writing, world, {"type=" + std::string(200, 'x')}).adult.written ==
          std::string(80, 'x'));
}

TEST_CASE("the code of the place is written once for all languages") {
    const World world = house().world();
    const State writing = after(through_the_door(world), world, {"site", "site=code"});
    CHECK(words_of(writing, world, "line") ==
          "Without a code, sessions are brought in from every tablet.");
    const State typed = after(writing, world, {"type=C12"});
    CHECK(words_of(typed, world, "line") ==
          "Sessions are brought in only from tablets with the same code: C12.");
    const Update kept = told(typed, world, "keep");
    REQUIRE(has_effect(kept, Kind::Keep));
    CHECK(kept.effects.front().event.item == "site/code");
    CHECK(kept.effects.front().event.option == "C12");
    CHECK(after(writing, world, {"type=" + std::string(40, 'x')}).adult.written.size() == 16);
}

TEST_CASE("hidden books leave the shelf, the last one cannot be hidden") {
    const World world = house().world_of_two();
    const State books = after(through_the_door(world), world, {"books"});
    const Update hidden = told(books, world, "offer-book", "gha");
    CHECK(hidden.state.adult.hidden.count("book/gha") == 1);
    CHECK(offered_books(hidden.state, world).size() == 1);
    CHECK_FALSE(ui::find(view(hidden.state, world).root, "offer-two")->state.enabled);
    CHECK(told(hidden.state, world, "offer-book", "two").effects.empty());
    State shelf = hidden.state;
    shelf.guest = true;
    shelf.screen = Screen::Shelf;
    shelf = settled(shelf, world);
    CHECK(shelf.book == "two");
    CHECK_FALSE(ui::find(view(shelf, world).root, "book-gha"));
    CHECK(after(hidden.state, world, {"offer-book=gha"}).adult.hidden.empty());
}

TEST_CASE("hidden languages leave the language screen, the last one cannot be hidden") {
    const World world = house().world();
    const State books = after(through_the_door(world), world, {"books"});
    const State few = after(
        books, world,
        {"offer-language=tr", "offer-language=kmr", "offer-language=ckb", "offer-language=ar"});
    const auto tree = view(after(few, world, {"languages"}), world);
    CHECK(ui::find(tree.root, "language-en"));
    CHECK_FALSE(ui::find(tree.root, "language-tr"));
    CHECK(after(few, world, {"offer-language=en"}).adult.hidden.count("language/en") == 0);
}

TEST_CASE("on a tablet for guests only nobody is remembered") {
    const World world = house().world();
    const State care = after(through_the_door(world), world, {"care"});
    const Update guests = told(care, world, "guest-only", "yes");
    REQUIRE(guests.effects.size() == 1);
    CHECK(guests.effects[0].event.item == "guest-only");
    const State who = after(guests.state, world, {"lock"});
    const auto tree = view(who, world);
    CHECK(ui::find(tree.root, "guest"));
    CHECK_FALSE(ui::find(tree.root, "animal-fox"));
    CHECK(told(who, world, "animal", "fox").effects.empty());
    CHECK(screen_of(after(who, world, {"guest"}), world) == "shelf");
}

TEST_CASE("how soon the cloth comes back, and how difficult pages are told, is the tablet's") {
    const World world = house().world();
    const State care = after(through_the_door(world), world, {"care"});
    CHECK(after(care, world, {"idle-minutes=10"}).adult.idle_minutes == 10);
    CHECK(after(care, world, {"idle-minutes=7"}).adult.idle_minutes == 5);
    const Update plain = told(care, world, "notes", "as-written");
    CHECK(plain.state.of_the_tablet.notes == reading::NotePreference::AsWritten);
    CHECK(has_effect(plain, Kind::Keep));
}

TEST_CASE("a child is forgotten after being asked once more, and only then") {
    const World world = house().world();
    State state = through_the_door(world);
    learning::Profile fox;
    fox.id.bytes[0] = 1;
    fox.animal = "fox";
    fox.rim = "blue";
    state.readers = {fox};
    const State readers = after(state, world, {"care", "readers"});
    const State asked = after(readers, world, {"forget=" + learning::hex(fox.id)});
    CHECK(words_of(asked, world, "who") == "Fox, Blue");
    CHECK(view(asked, world).default_focus == "keep-reader");
    CHECK_FALSE(after(asked, world, {"back"}).adult.to_forget);
    CHECK(told(readers, world, "forget-now").effects.empty());
    const Update now = told(asked, world, "forget-now");
    REQUIRE(now.effects.size() == 1);
    CHECK(now.effects[0].kind == Kind::Forget);
    CHECK(now.effects[0].profile == fox);
    CHECK(now.state.readers.size() == 1);
    CHECK(after(now.state, world, {"forgot=yes"}).readers.empty());
    CHECK(after(now.state, world, {"forgot=no"}).readers.size() == 1);
    CHECK(after(now.state, world, {"forgot=no"}).notice == Notice::NotKept);
}

TEST_CASE("everything is erased only by holding, on the desk and on a door that has stopped") {
    const World world = house().world();
    const State page = after(through_the_door(world), world, {"care", "wipe"});
    const auto tree = view(page, world);
    const auto* key = ui::find(tree.root, "wipe-now");
    REQUIRE(key);
    REQUIRE(key->hold);
    CHECK(key->hold->ms == 5000);
    CHECK(update(page, *key->action, world).effects.empty());
    CHECK(has_effect(update(page, key->hold->message, world), Kind::Wipe));
    const State door = after(at_door(world), world, {"type=730912", "open", "door=wrong"});
    CHECK(told(door, world, "wipe").effects.empty());
    const State stopped = after(at_door(world), world, {"type=730912", "open", "door=stopped"});
    CHECK(has_effect(told(stopped, world, "wipe"), Kind::Wipe));
    const State wiped = after(page, world, {"wiped=yes"});
    CHECK(screen_of(wiped, world) == "languages");
    CHECK_FALSE(wiped.adult.inside);
    CHECK_FALSE(wiped.adult.door_is_set);
}

TEST_CASE("what the tablet remembers is taken over by name") {
    Adult adult;
    CHECK(remember_for_tablet(adult, "site/clinic/ar", "خيمة ٥"));
    CHECK(adult.site_words.at("clinic/ar") == "خيمة ٥");
    CHECK(remember_for_tablet(adult, "site/clinic/ar", ""));
    CHECK(adult.site_words.empty());
    CHECK(remember_for_tablet(adult, "hide/gha", "yes"));
    CHECK(remember_for_tablet(adult, "hide-language/tr", "yes"));
    CHECK(adult.hidden == std::set<std::string>{"book/gha", "language/tr"});
    CHECK(remember_for_tablet(adult, "hide/gha", "no"));
    CHECK(adult.hidden == std::set<std::string>{"language/tr"});
    CHECK(remember_for_tablet(adult, "idle", "10"));
    CHECK(adult.idle_minutes == 10);
    CHECK_FALSE(remember_for_tablet(adult, "language", "ar"));
}
