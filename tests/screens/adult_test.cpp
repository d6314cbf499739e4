#include "world.h"

#include "screens/grown_up.h"
#include "screens/offered.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using Kind = Effect::Kind;

namespace {

/// Nobody reads; the cloth is on the screen.
State nobody(const World& world) {
    State state = state_of(world);
    state.guest = false;
    state.screen = Screen::Who;
    state.adult.door_is_set = state.adult.paper_kept = state.adult.practised = true;
    return settled(state, world);
}

State at_door(const World& world) {
    return after(nobody(world), world, {"grown-ups", "grown-ups"});
}

/// Behind the door, at the desk.
State through_the_door(const World& world) {
    return after(at_door(world), world, {"type=730912", "open", "door=open"});
}

Update told(const State& state, const World& world, const std::string& name,
            const std::string& value = {}) {
    return update(state, {name, value}, world);
}

bool has_effect(const Update& update, Kind kind) {
    for (const Effect& effect : update.effects)
        if (effect.kind == kind)
            return true;
    return false;
}

std::string screen_of(const State& state, const World& world) { return view(state, world).root.id; }

} // namespace

TEST_CASE("one touch on the small lock says what it is for, the second one leads to the door") {
    const World world = house().world();
    const State once = after(nobody(world), world, {"grown-ups"});
    CHECK(screen_of(once, world) == "who");
    CHECK(words_of(once, world, "touch-again") == "For grown-ups: touch again");
    REQUIRE(view(once, world).timer);
    CHECK(view(once, world).timer->message == ui::Message{"grown-ups-not", ""});
    CHECK(words_of(after(once, world, {"grown-ups-not"}), world, "touch-again") == "(nothing)");
    CHECK(screen_of(after(once, world, {"more", "grown-ups"}), world) == "who");
    CHECK(screen_of(after(once, world, {"grown-ups"}), world) == "door");
    CHECK(screen_of(after(nobody(world), world, {"grown-ups=held"}), world) == "door");
}

TEST_CASE(
    "a number is sent when it is long enough and Open is touched, and is gone from the state") {
    const World world = house().world();
    const State five =
        after(at_door(world), world, {"digit=7", "digit=3", "digit=0", "digit=9", "digit=1"});
    CHECK(five.adult.typed == "73091");
    CHECK(told(five, world, "open").effects.empty());
    const Update sent = told(after(five, world, {"digit=2"}), world, "open");
    REQUIRE(sent.effects.size() == 1);
    CHECK(sent.effects[0].kind == Kind::Knock);
    CHECK(sent.effects[0].what == "730912");
    CHECK(sent.state.adult.typed == "");
    CHECK(sent.state.adult.knocking);
    CHECK(words_of(sent.state, world, "told") == "One moment");
    CHECK(after(sent.state, world, {"digit=1"}).adult.typed == "");
}

TEST_CASE("not more than twelve digits are taken, and one is taken back at a time") {
    const World world = house().world();
    const State full = after(at_door(world), world, {"type=12345678901234"});
    CHECK(full.adult.typed == "123456789012");
    CHECK(after(full, world, {"erase", "erase"}).adult.typed == "1234567890");
    CHECK(after(at_door(world), world, {"erase", "type=a1-2"}).adult.typed == "12");
}

TEST_CASE("the number is not shown until somebody asks, and no longer than it is typed") {
    const World world = house().world();
    const State typed = after(at_door(world), world, {"type=7309"});
    CHECK(words_of(typed, world, "places") == "4 typed");
    CHECK(words_of(typed, world, "see") == "Show the number");
    const State seen = after(typed, world, {"see"});
    CHECK(words_of(seen, world, "see") == "Hide the number");
    CHECK_FALSE(after(seen, world, {"back"}).adult.typed_is_seen);
}

TEST_CASE("the right number leads to the desk, where nobody reads any more") {
    const World world = house().world();
    State child = nobody(world);
    child.guest = true;
    child.screen = Screen::Shelf;
    child = settled(child, world);
    const State knocking = after(child, world, {"grown-ups", "grown-ups", "type=730912", "open"});
    const Update open = told(knocking, world, "door", "open");
    CHECK(screen_of(open.state, world) == "desk");
    CHECK(open.state.adult.inside);
    CHECK_FALSE(somebody(open.state));
    CHECK(has_effect(open, Kind::LookAround));
}

TEST_CASE("what the door answers is said on its sheet") {
    const World world = house().world();
    const State knocking = after(at_door(world), world, {"type=730912", "open"});
    const State wrong = after(knocking, world, {"door=wrong"});
    CHECK(words_of(wrong, world, "told") == "That is not the number. Look again.");
    CHECK(words_of(after(wrong, world, {"digit=1"}), world, "told") == "(nothing)");
    const State wait = after(knocking, world, {"door=wait 5"});
    CHECK(words_of(wait, world, "told") == "Next try in 5 minutes");
    CHECK_FALSE(ui::find(view(wait, world).root, "digit-1")->state.enabled);
    CHECK(after(wait, world, {"digit=1"}).adult.typed == "");
    CHECK(words_of(after(wait, world, {"minute", "minute", "minute", "minute"}), world, "told") ==
          "Next try in 1 minute");
    CHECK(words_of(after(wait, world, {"minute", "minute", "minute", "minute", "minute"}), world,
                   "told") == "(nothing)");
    CHECK(words_of(after(knocking, world, {"door=stopped"}), world, "told") ==
          "Only the code on the paper opens now");
    CHECK(words_of(after(knocking, world, {"door=refused"}), world, "told") ==
          "The tablet cannot write. Make some space, then try again.");
}

TEST_CASE("an answer to somebody who has gone shuts the door again") {
    const World world = house().world();
    const State gone = after(at_door(world), world, {"type=730912", "open", "back"});
    CHECK(screen_of(gone, world) == "who");
    const Update late = told(gone, world, "door", "open");
    CHECK_FALSE(late.state.adult.inside);
    CHECK(screen_of(late.state, world) == "who");
    CHECK(has_effect(late, Kind::Lock));
}

TEST_CASE("what was typed is gone when the screen is left") {
    const World world = house().world();
    const State typed = after(at_door(world), world, {"type=7309"});
    for (const char* way : {"back", "tree", "languages", "lock"}) {
        INFO(way);
        CHECK(after(typed, world, {way}).adult.typed == "");
    }
}

TEST_CASE("a language chosen at the door is lent: the child finds their own again") {
    const World world = house().world();
    State child = nobody(world);
    child.reader = learning::Profile{};
    child.reader->animal = "fox";
    child.screen = Screen::Shelf;
    child = settled(child, world);
    const Update arabic =
        told(after(child, world, {"grown-ups=held", "languages"}), world, "language", "ar");
    CHECK_FALSE(has_effect(arabic, Kind::Keep));
    const State door = after(arabic.state, world, {"next"});
    CHECK(screen_of(door, world) == "door");
    CHECK(door.preferences.language == "ar");
    const Update back = told(door, world, "back");
    CHECK(back.state.preferences.language == "en");
    CHECK(screen_of(back.state, world) == "shelf");
    CHECK_FALSE(has_effect(back, Kind::Keep));
}

TEST_CASE("the first time the door sets itself up: number twice, paper, site words, desk") {
    const World world = house().world();
    State fresh = nobody(world);
    fresh.adult = {};
    const State welcome = after(fresh, world, {"grown-ups=held"});
    CHECK(words_of(welcome, world, "ask") == "This tablet");
    const State chosen = after(welcome, world, {"begin", "type=730912", "open"});
    CHECK(words_of(chosen, world, "ask") == "Type it once more");
    const Update twice = told(after(chosen, world, {"type=730912"}), world, "open");
    REQUIRE(twice.effects.size() == 1);
    CHECK(twice.effects[0].kind == Kind::SetUpDoor);
    CHECK(twice.effects[0].what == "730912");
    const std::string code = "1234567890123456789012345678";
    const State paper = after(twice.state, world, {"recovery=" + code});
    CHECK(words_of(paper, world, "code") == "1234 5678 9012 3456 7890 1234 5678");
    CHECK_FALSE(paper.adult.inside);
    const State inside = after(paper, world, {"written", "type=12345678", "open"});
    CHECK(screen_of(inside, world) == "site-words");
    CHECK(inside.adult.inside);
    CHECK(inside.adult.code == "");
    CHECK(inside.adult.practising);
    CHECK(screen_of(after(inside, world, {"back"}), world) == "desk");
}

TEST_CASE("the paper is there once the end of the code was typed from it") {
    const World world = house().world();
    State fresh = nobody(world);
    fresh.adult = {};
    const State paper = after(fresh, world,
                              {"grown-ups=held", "begin", "type=730912", "open", "type=730912",
                               "open", "recovery=1234567890123456789012345678"});
    const State read = after(paper, world, {"written"});
    CHECK(words_of(read, world, "ask") == "The last two groups on your paper");
    CHECK(words_of(read, world, "told") ==
          "Type them from the paper, so that nothing is lost later.");
    CHECK(words_of(read, world, "code") == " "); // two groups to be filled, and nothing of them
    CHECK_FALSE(ui::find(view(read, world).root, "tree"));
    const State short_of_one = after(read, world, {"type=1234567", "open"});
    CHECK(screen_of(short_of_one, world) == "door");
    CHECK_FALSE(short_of_one.adult.inside);
    const State wrong = after(read, world, {"type=12345677", "open"});
    CHECK(words_of(wrong, world, "told") == "That is not the code on the paper. Look again.");
    CHECK(wrong.adult.typed == "");
    CHECK_FALSE(wrong.adult.inside);
    CHECK_FALSE(wrong.adult.paper_kept);
    for (const char* way : {"paper-see", "back"}) {
        const State again = after(wrong, world, {way});
        CHECK(words_of(again, world, "code") == "1234 5678 9012 3456 7890 1234 5678");
        CHECK(after(again, world, {"written", "type=12345678", "open"}).adult.paper_kept);
    }
    // Whoever is called away before that has lost nothing but this code.
    const State left = after(read, world, {"type=1234", "lock"});
    CHECK(left.adult.code == "");
    CHECK(left.adult.typed == "");
    CHECK_FALSE(left.adult.paper_kept);
    const State back = after(left, world, {"grown-ups=held", "type=730912", "open", "door=open"});
    CHECK(words_of(back, world, "told") == "The paper code may be lost: choose a number again");
}

TEST_CASE("a number that many would guess is refused, and two that differ are asked again") {
    const World world = house().world();
    State fresh = nobody(world);
    fresh.adult = {};
    const State choosing = after(fresh, world, {"grown-ups=held", "begin"});
    const State weak = after(choosing, world, {"type=123456", "open"});
    CHECK(words_of(weak, world, "told") == "Many people would guess this one. Choose another.");
    CHECK(words_of(weak, world, "ask") == "Choose a number");
    const State differs = after(choosing, world, {"type=730912", "open", "type=730913", "open"});
    CHECK(words_of(differs, world, "told") == "That was another number. Choose one again.");
    CHECK(words_of(differs, world, "ask") == "Choose a number");
    CHECK(differs.adult.first == "");
}

TEST_CASE("a set-up that is interrupted begins again, and reading never waited for it") {
    const World world = house().world();
    State fresh = nobody(world);
    fresh.adult = {};
    const State repeating =
        after(fresh, world, {"grown-ups=held", "begin", "type=730912", "open", "lock"});
    CHECK(screen_of(repeating, world) == "who");
    CHECK(words_of(after(repeating, world, {"grown-ups=held"}), world, "ask") == "This tablet");
    const State unread = after(fresh, world,
                               {"grown-ups=held", "begin", "type=730912", "open", "type=730912",
                                "open", "recovery=1111", "lock"});
    CHECK(unread.adult.door_is_set);
    CHECK(unread.adult.code == "");
    // The paper was never written: the right number asks for a number, and gives a code again.
    const State again =
        after(unread, world, {"grown-ups=held", "type=730912", "open", "door=open"});
    CHECK(screen_of(again, world) == "door");
    CHECK(words_of(again, world, "told") == "The paper code may be lost: choose a number again");
}

TEST_CASE("with the code from the paper comes a new number") {
    const World world = house().world();
    const std::string code = "1234567890123456789012345678";
    const State typed = after(at_door(world), world, {"lost-number", "type=" + code});
    CHECK(words_of(typed, world, "code") == "1234 5678 9012 3456 7890 1234 5678");
    const Update sent =
        told(after(typed, world, {"open", "type=730912", "open", "type=730912"}), world, "open");
    REQUIRE(sent.effects.size() == 1);
    CHECK(sent.effects[0].kind == Kind::Recover);
    CHECK(sent.effects[0].what == code);
    CHECK(sent.effects[0].with == "730912");
    CHECK(screen_of(after(sent.state, world, {"door=open"}), world) == "desk");
    const State wrong = after(sent.state, world, {"door=wrong"});
    CHECK(words_of(wrong, world, "told") == "That is not the code on the paper. Look again.");
    CHECK(words_of(wrong, world, "ask") == "The 28 digits on your paper");
}

TEST_CASE("nothing behind the door is shown or changed while nobody is inside") {
    const World world = house().world();
    for (const Screen screen :
         {Screen::Desk, Screen::SiteWords, Screen::Books, Screen::TabletCare, Screen::Referral,
          Screen::GroupSetUp, Screen::TalkPoint, Screen::Card, Screen::Vote, Screen::SessionRecord,
          Screen::Report, Screen::TakeAlong}) {
        State state = nobody(world);
        state.screen = screen;
        CHECK(screen_of(state, world) == "door");
        for (const char* message : {"lead", "report", "take", "wipe-now", "back", "keep"}) {
            const Update answer = told(state, world, message);
            CHECK(answer.state.screen == Screen::Door);
            CHECK(answer.effects.empty());
        }
    }
}

TEST_CASE("the door locks by its key, when the program is hidden, and when nobody touches it") {
    const World world = house().world();
    for (const char* why : {"lock", "lock=idle", "lock=hidden"}) {
        const State locked = after(through_the_door(world), world, {why});
        CHECK_FALSE(locked.adult.inside);
        CHECK(screen_of(locked, world) == "who");
    }
    CHECK(has_effect(told(through_the_door(world), world, "lock", "idle"), Kind::Lock));
    CHECK(told(nobody(world), world, "lock", "hidden").effects.empty());
}

TEST_CASE("what was being written is there again after the lock") {
    const World world = house().world();
    const State writing =
        after(through_the_door(world), world, {"site", "site=clinic", "type=Tent 5"});
    const State locked = after(writing, world, {"lock=idle"});
    CHECK(screen_of(locked, world) == "who");
    const State back = after(locked, world, {"grown-ups=held", "type=730912", "open", "door=open"});
    CHECK(screen_of(back, world) == "site-words");
    CHECK(words_of(back, world, "written") == "Tent 5");
}

TEST_CASE("whoever goes from the desk to the children's screens has shut the door") {
    const World world = house().world();
    State state = through_the_door(world);
    const Update gone = told(state, world, "shelf");
    CHECK_FALSE(gone.state.adult.inside);
    CHECK(has_effect(gone, Kind::Lock));
    CHECK(after(state, world, {"languages", "next"}).adult.inside);
}

TEST_CASE("the hand is one touch away on every screen behind the door, and leads back") {
    const World world = house().world();
    for (const char* way : {"books", "site", "care"}) {
        const State there = after(through_the_door(world), world, {way});
        const std::string before = screen_of(there, world);
        REQUIRE(ui::find(view(there, world).root, "referral"));
        const State slip = after(there, world, {"referral"});
        CHECK(screen_of(slip, world) == "referral");
        CHECK(screen_of(after(slip, world, {"back"}), world) == before);
    }
    CHECK(screen_of(after(at_door(world), world, {"referral"}), world) == "door");
}

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
