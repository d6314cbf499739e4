#include "grown_ups.h"
#include "screens/parts/parts.h"
#include "screens/parts/type.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

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

TEST_CASE(
    "an answer of the door lies on a slip in letters of full size, what is good to know does not") {
    const World world = house().world();
    const auto pictures = [](const ui::Node& node) {
        return std::ranges::count_if(node.drawing, [](const drawing::Item& item) {
            return std::holds_alternative<drawing::DrawPicture>(item);
        });
    };
    const State wrong = after(at_door(world), world, {"type=730912", "open", "door=wrong"});
    const auto tree = view(wrong, world);
    const ui::Node& told = *ui::find(tree.root, "told");
    CHECK(pictures(told) == 1);
    for (const drawing::Item& item : told.drawing)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
            CHECK(words->colour == ink);
            CHECK(words->run.font.size == Approx(wrong.metrics.em_for_x_height(adult_2)));
        }
    State unset = nobody(world);
    unset.adult.door_is_set = false;
    const State choosing = after(unset, world, {"grown-ups", "grown-ups", "begin"});
    CHECK(pictures(*ui::find(view(choosing, world).root, "told")) == 0);
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

TEST_CASE("an arrow stands where the paper's code begins, and turns with the language") {
    const World world = house().world();
    for (const std::string language : {"en", "ckb"}) {
        CAPTURE(language);
        State state = nobody(world);
        state.preferences.language = language;
        state.screen = Screen::Door;
        state.adult.step = Adult::Step::Paper;
        state.adult.code = "1234567890123456789012345678";
        const ui::Tree tree = view(settled(state, world), world);
        const ui::Node* const code = ui::find(tree.root, "code");
        REQUIRE(code);
        std::vector<const drawing::DrawPicture*> arrows;
        for (const drawing::Item& item : code->drawing)
            if (const auto* drawn = std::get_if<drawing::DrawPicture>(&item);
                drawn && drawn->picture.key.starts_with("code-begins:"))
                arrows.push_back(drawn);
        REQUIRE(arrows.size() == 1);
        const bool right_to_left = language == "ckb";
        CHECK(arrows[0]->mirrored == right_to_left);
        const double middle = arrows[0]->to.centre().x - code->bounds.x;
        CHECK((right_to_left ? middle > code->bounds.width - 20 : middle < 20));
    }
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

TEST_CASE("a new number chosen from tablet care leads back there, chosen or not") {
    const World world = house().world();
    const State care = after(through_the_door(world), world, {"care"});
    const State choosing = after(care, world, {"number"});
    CHECK(screen_of(choosing, world) == "door");
    CHECK(screen_of(after(choosing, world, {"back"}), world) == "tablet-care");
    CHECK(screen_of(after(choosing, world, {"back", "back"}), world) == "desk");
    const State twice = after(choosing, world, {"type=730912", "open"});
    CHECK(screen_of(after(twice, world, {"back", "back"}), world) == "tablet-care");
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
