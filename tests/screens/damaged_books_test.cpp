// The sheet of a damaged book on the grown-up's desk: what is wrong, copy again, remove and back.
#include "world.h"

#include "screens/grown_up.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using Kind = Effect::Kind;

namespace {

const DamagedBook cup{"clean-cup",
                      "cup",
                      "The Clean Cup",
                      {{"story.md", 41, "the panel has no picture"}, {"staging.json", 0, "gone"}}};

State at_books(const World& world, const std::string& language = "en") {
    State state = state_of(world);
    state.guest = false;
    state.screen = Screen::Books;
    state.adult.door_is_set = state.adult.inside = true;
    state.adult.health.damaged = {cup};
    return after(state, world, {"language=" + language});
}

bool has(const State& state, const World& world, const std::string& id) {
    return words_of(state, world, id) != "(nothing)";
}

Update said(const State& state, const World& world, const ui::Message& message) {
    return update(state, message, world);
}

/// As the app answers: the state is filled, then the message comes.
State office_answered(State state, const World& world, const std::string& word,
                      const std::vector<DamagedBook>& damaged, const std::string& removed = {}) {
    state.adult.health.damaged = damaged;
    state.adult.removed = removed;
    return after(state, world, {"book-told=" + word});
}

} // namespace

TEST_CASE("a damaged book is told with its title, the place of the fault and what is wrong") {
    const World world = house().world();
    CHECK(words_of(at_books(world), world, "damaged-clean-cup") ==
          "The Clean Cup, Set aside: children do not see it. Copy it again.. story.md, line 41: "
          "the panel has no picture (+1)");
    CHECK(words_of(at_books(world, "ar"), world, "damaged-clean-cup") ==
          "The Clean Cup, وُضع جانبًا: الأطفال لا يرونه. انسخوه من جديد.. story.md، السطر ٤١: the "
          "panel has no picture (+١)");
}

TEST_CASE("a book whose title cannot be known goes by its folder, a whole file by its name") {
    const World world = house().world();
    State state = at_books(world);
    state.adult.health.damaged = {{"cup-2", "", "", {{"story.md", 0, std::string(200, 'x')}}},
                                  {"cup-3", "", "", {{"", 0, "art is missing"}}}};
    CHECK(words_of(state, world, "damaged-cup-2") ==
          "cup-2, Set aside: children do not see it. Copy it again.. story.md: " +
              std::string(110, 'x') + "…");
    const State more = after(state, world, {"more"});
    CHECK(words_of(more, world, "damaged-cup-3") ==
          "cup-3, Set aside: children do not see it. Copy it again.. art is missing");
}

TEST_CASE("copy again asks the app once, and nothing else is begun meanwhile") {
    const World world = house().world();
    const Update copy = said(at_books(world), world, {"copy-book", "clean-cup"});
    REQUIRE(copy.effects.size() == 1);
    CHECK(copy.effects[0].kind == Kind::CopyBook);
    CHECK(copy.effects[0].what == "clean-cup");
    CHECK(words_of(copy.state, world, "told") == "The book is being copied. Leave the stick in.");
    const auto tree = view(copy.state, world);
    CHECK_FALSE(ui::find(tree.root, "copy-clean-cup")->state.enabled);
    CHECK_FALSE(ui::find(tree.root, "remove-clean-cup")->state.enabled);
    CHECK(said(copy.state, world, {"copy-book", "clean-cup"}).effects.empty());
    CHECK(said(copy.state, world, {"remove-book", "clean-cup"}).state.adult.to_remove.empty());
}

TEST_CASE("a copied book has no sheet of faults any more, and that is told") {
    const World world = house().world();
    const State copying = said(at_books(world), world, {"copy-book", "clean-cup"}).state;
    const State done = office_answered(copying, world, "books.copied", {});
    CHECK_FALSE(has(done, world, "damaged-clean-cup"));
    CHECK(words_of(done, world, "told") == "The book is whole again and stands on the shelf.");
    CHECK_FALSE(has(done, world, "put-back"));
    const State away = after(done, world, {"back", "books"});
    CHECK(away.screen == Screen::Books);
    CHECK_FALSE(has(away, world, "told"));
}

TEST_CASE("what came of a copy is told also to who went elsewhere meanwhile") {
    const World world = house().world();
    const State away = after(at_books(world), world, {"copy-book=clean-cup", "back"});
    CHECK(away.screen == Screen::Desk);
    const State later =
        after(office_answered(away, world, "books.copy-none", {cup}), world, {"books"});
    CHECK(words_of(later, world, "told") ==
          "No stick with this book is here. Put one in and touch Copy again.");
    CHECK(view(later, world).root.id == "books");
}

TEST_CASE("removing is asked once more, on the same sheet, and begins with keeping") {
    const World world = house().world();
    const Update asked = said(at_books(world), world, {"remove-book", "clean-cup"});
    CHECK(asked.effects.empty());
    CHECK(words_of(asked.state, world, "damaged-clean-cup") ==
          "The Clean Cup, Set aside: children do not see it. Copy it again.. Remove this book? It "
          "is put aside, not deleted.");
    CHECK(view(asked.state, world).default_focus == "keep-book");
    CHECK_FALSE(has(asked.state, world, "copy-clean-cup"));
    for (const char* way : {"keep-book", "back"}) {
        const State kept = after(asked.state, world, {way});
        CHECK(kept.screen == Screen::Books);
        CHECK(has(kept, world, "copy-clean-cup"));
        CHECK(said(kept, world, {"remove-now", ""}).effects.empty());
    }
    const Update now = said(asked.state, world, {"remove-now", ""});
    REQUIRE(now.effects.size() == 1);
    CHECK(now.effects[0].kind == Kind::RemoveBook);
    CHECK(now.effects[0].what == "clean-cup");
}

TEST_CASE("a removed book can be put back") {
    const World world = house().world();
    const State asked = after(at_books(world), world, {"remove-book=clean-cup", "remove-now"});
    const State removed = office_answered(asked, world, "books.removed", {}, "clean-cup");
    CHECK_FALSE(has(removed, world, "damaged-clean-cup"));
    CHECK(words_of(removed, world, "told") == "The book is removed. It is put aside, not deleted.");
    CHECK(words_of(removed, world, "put-back") == "Put back");
    const Update back = said(removed, world, {"put-back", ""});
    REQUIRE(back.effects.size() == 1);
    CHECK(back.effects[0].kind == Kind::PutBack);
    const State again = office_answered(back.state, world, "books.is-back", {cup});
    CHECK(has(again, world, "damaged-clean-cup"));
    CHECK(words_of(again, world, "told") == "The book is back where it was.");
    CHECK(said(again, world, {"put-back", ""}).effects.empty());
}

TEST_CASE("only a damaged book is copied or removed, and only behind the door") {
    const World world = house().world();
    for (const char* name : {"copy-book", "remove-book"})
        CHECK(said(at_books(world), world, {name, "going-home-again"}).effects.empty());
    CHECK(said(at_books(world), world, {"remove-book", "going-home-again"})
              .state.adult.to_remove.empty());
    State outside = at_books(world);
    outside.adult.inside = false;
    const Update refused = said(outside, world, {"copy-book", "clean-cup"});
    CHECK(refused.effects.empty());
    CHECK(refused.state.screen == Screen::Door);
}

TEST_CASE("every answer about a book has its words") {
    const World world = house().world();
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
        for (const char* word :
             {"books.copying", "books.copied", "books.removed", "books.is-back", "books.copy-none",
              "books.copy-bad", "books.too-large", "books.no-room", "books.cannot-write",
              "books.twice", "take.pulled"}) {
            const State state = office_answered(at_books(world, language), world, word, {cup});
            INFO(language << " " << word);
            CHECK(words_of(state, world, "told") != word);
            CHECK(words_of(state, world, "told").size() > 10);
        }
}
