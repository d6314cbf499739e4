#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State fresh() { return state_of(house().world()); }

State after_fresh(const std::vector<std::string>& messages) {
    return after(fresh(), house().world(), messages);
}

} // namespace

TEST_CASE("the shelf: who reads, languages, settings and tree, the book, the way on, a disc a "
          "chapter and the vest") {
    State state = fresh();
    state.record.chapters.insert("gha-c1");
    state.reading->go_to_chapter(2);
    CHECK(described(state) ==
          "screen shelf 'Our books'\n"
          "  button profile 'Who is reading'\n"
          "  button languages 'Languages'\n"
          "  button settings 'Settings'\n"
          "  button tree 'Apricot tree'\n"
          "  card book-gha 'Read Going Home Again' picked\n"
          "  button next 'Read on: Chapter 2, The loud day'\n"
          "  card chapter-1 'Read chapter 1, Where the apricots grow, already read'\n"
          "  card chapter-2 'Read chapter 2, The loud day, you are here' picked\n"
          "  card chapter-3 'Read chapter 3, Leaving, and the road, not read yet'\n"
          "  card chapter-4 'Read chapter 4, Tent C12, not read yet'\n"
          "  card chapter-5 'Read chapter 5, The Clean Hands Club, not read yet'\n"
          "  card chapter-6 'Read chapter 6, Lost and found, not read yet'\n"
          "  card chapter-7 'Read chapter 7, The long night, and the clinic, not read yet'\n"
          "  card chapter-8 'Read chapter 8, Junior Community Health Worker, and home, not read "
          "yet'\n"
          "  button badge 'My vest'\n"
          "  button grown-ups 'For grown-ups'\n");
}

TEST_CASE("the title: disc, number and title, tree, back and next") {
    CHECK(described(after_fresh({"next"})) ==
          "screen title 'Where the apricots grow'\n"
          "  picture gha-c1\n"
          "  heading gha-c1.title 'Chapter 1: Where the apricots grow'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  button next 'Next'\n");
}

TEST_CASE("the reader: the panel with its words, tokens in their corners, a stone a panel") {
    CHECK(
        described(after_fresh({"next", "next"})) ==
        "screen reader 'Going Home Again'\n"
        "  panel gha-c1-p01 'Picture 1 of 4'\n"
        "    caption gha-c1-p01.cap 'This is Ahmed. He is ten. He lives where the apricots grow.'\n"
        "    sound gha-c1-p01.snd 'You hear: leaves, one lazy bee'\n"
        "    balloon gha-c1-p01.b1 'Teta: Ahmed! The apricots will not pick themselves!'\n"
        "  button page-view 'Whole page'\n"
        "  button tree 'Apricot tree'\n"
        "  button back 'Back'\n"
        "  button later 'Later'\n"
        "  button next 'Next'\n"
        "  stone stones 'Picture 1 of 4'\n");
}

TEST_CASE("the note: who tells, three cards, back and tree") {
    CHECK(described(at_first(fresh(), StopKind::Note)) ==
          "screen note 'It gets loud in the next part. Everybody holds somebody.'\n"
          "  picture speaker 'Teta'\n"
          "  button tree 'Apricot tree'\n"
          "  card gentle 'Gently'\n"
          "  card as-written 'As written'\n"
          "  card later 'Later'\n"
          "  balloon words 'It gets loud in the next part. Everybody holds somebody.'\n"
          "  button back 'Back'\n");
}

TEST_CASE("the chapter's end: the branch, what may be taken home, thanks, the vest, the ways on") {
    State state = at(fresh(), StopKind::ChapterEnd, "gha-c1");
    state.record.chapters.insert("gha-c1");
    CHECK(described(state) == "screen chapter-end 'Where the apricots grow'\n"
                              "  picture branch 'Chapters read: 1 of 8'\n"
                              "  text mission '" +
                                  state.reading->chapter()->mission->words +
                                  "'\n"
                                  "  balloon thanks 'A new leaf! Thank you for reading with us.'\n"
                                  "  button badge 'My vest'\n"
                                  "  button tree 'Apricot tree'\n"
                                  "  button again 'Again'\n"
                                  "  button shelf 'Shelf'\n"
                                  "  button next 'Next chapter: The loud day'\n");
}

TEST_CASE("the end: the book's own words, again, tree, shelf and what to take home") {
    CHECK(described(at_first(fresh(), StopKind::End)) ==
          "screen end 'Going Home Again'\n"
          "  caption gha-end.cap 'The end, for now. Thank you for reading with Ahmed.'\n"
          "  text gha-home 'Show one person at home the twenty-count. Captain Sock would.'\n"
          "  card again 'Again'\n"
          "  card tree 'Apricot tree'\n"
          "  card shelf 'Shelf'\n"
          "  button back 'Back'\n");
}

TEST_CASE("settings: six choices, the leaf on what is on") {
    CHECK(described(after_fresh({"settings"})) == "screen settings 'How I like to read'\n"
                                                  "  heading title 'How I like to read'\n"
                                                  "  button tree 'Apricot tree'\n"
                                                  "  group 'Size of the words'\n"
                                                  "    card text-100 'Normal' picked\n"
                                                  "    card text-150 'Big'\n"
                                                  "    card text-200 'Very big'\n"
                                                  "  group 'Sound'\n"
                                                  "    card sound-on 'With sound' picked\n"
                                                  "    card sound-off 'Without sound'\n"
                                                  "  group 'Balloons'\n"
                                                  "    card pace-one-by-one 'One by one' picked\n"
                                                  "    card pace-all-at-once 'All at once'\n"
                                                  "  group 'Movement'\n"
                                                  "    card motion-still 'Still'\n"
                                                  "    card motion-moving 'Moving' picked\n"
                                                  "  group 'Hard parts'\n"
                                                  "    card notes-gentle 'Gently' picked\n"
                                                  "    card notes-as-written 'As written'\n"
                                                  "  group 'Language'\n"
                                                  "    card language-ar 'العربية'\n"
                                                  "    card language-kmr 'Kurdî'\n"
                                                  "    card language-ckb 'کوردی'\n"
                                                  "    card language-tr 'Türkçe'\n"
                                                  "    card language-en 'English' picked\n"
                                                  "  button back 'Back'\n"
                                                  "  button more 'More choices'\n");
}

TEST_CASE("the calm tree: three lanterns, the way back, the shelf") {
    CHECK(described(after_fresh({"tree"})) == "screen calm 'Under the apricot tree'\n"
                                              "  card breathe 'Breathe'\n"
                                              "  card senses 'Five things'\n"
                                              "  card birds 'Birds'\n"
                                              "  button back 'Back'\n"
                                              "  button shelf 'Shelf'\n");
    const State from_panel =
        after(at(fresh(), StopKind::Panel, "gha-c1-p01"), house().world(), {"tree"});
    CHECK(ui::find(view(from_panel, house().world()).root, "back")->name == "Back to the story");
}

TEST_CASE("a balloon comes in from the tip of its tail") {
    const auto tree = view(after_fresh({"next", "next"}), house().world());
    const ui::Node* balloon = ui::find(tree.root, "gha-c1-p01.b1");
    REQUIRE(balloon);
    CHECK(balloon->arrival == ui::Arrival::Balloon);
    CHECK_FALSE(balloon->bounds.contains(balloon->arrival_from));
    CHECK(ui::find(tree.root, "gha-c1-p01.cap")->arrival == ui::Arrival::None);
}

TEST_CASE("a right-to-left screen is the mirror of the left-to-right one") {
    const State ltr = fresh(), rtl = after_fresh({"language=ar"});
    for (const char* id : {"tree", "settings", "languages", "chapter-1", "chapter-8", "book-gha"}) {
        const Rect a = ui::find(view(ltr, house().world()).root, id)->bounds;
        const Rect b = ui::find(view(rtl, house().world()).root, id)->bounds;
        CHECK(b.x == Approx(1280 - a.right()));
        CHECK(b.y == Approx(a.y));
    }
}
