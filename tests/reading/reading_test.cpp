#include "reading/reading.h"

#include "small_book.h"

#include <catch2/catch.hpp>

using namespace hakawati::reading;
using namespace hakawati::reading::test;

namespace {

std::string walk(Reading& reading) {
    std::string text = as_text(reading.here());
    while (reading.next())
        text += "\n" + as_text(reading.here());
    return text;
}

const char* const every_stop = "title sb-c1\n"
                               "panel sb-c1-p01\n"
                               "panel sb-c1-p02\n"
                               "question sb-q01\n"
                               "chapter-end sb-c1\n"
                               "title sb-c2\n"
                               "note sb-c2-p03\n"
                               "panel sb-c2-p03\n"
                               "panel sb-c2-p04\n"
                               "activity sb-a1\n"
                               "panel sb-c2-p05\n"
                               "panel sb-c2-p06\n"
                               "chapter-end sb-c2\n"
                               "end sb";

} // namespace

TEST_CASE("next visits every stop of the book in order, and stays at the end") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    CHECK(walk(reading) == every_stop);
    CHECK_FALSE(reading.next());
    CHECK(as_text(reading.here()) == "end sb");
}

TEST_CASE("back visits the same stops the other way, and stays at the beginning") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    walk(reading);
    std::string text = as_text(reading.here());
    while (reading.back())
        text = as_text(reading.here()) + "\n" + text;
    CHECK(text == every_stop);
}

TEST_CASE("a question and an activity hang on the panel before them") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    REQUIRE(reading.go_to({"sb", StopKind::Question, "sb-q01"}));
    CHECK(reading.panel()->id == "sb-c1-p02");
    CHECK(reading.question()->id == "sb-q01");
    CHECK(reading.activity() == nullptr);
    REQUIRE(reading.go_to({"sb", StopKind::Activity, "sb-a1"}));
    CHECK(reading.panel()->id == "sb-c2-p04");
    CHECK(reading.activity()->id == "sb-a1");
}

TEST_CASE("gentle shows every noted panel's alternate, and only those") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    CHECK(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p03")));
    CHECK(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p05")));
    CHECK_FALSE(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p06")));
}

TEST_CASE("the choice made on a note holds for its whole chain and for nothing else") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    reading.go_to({"sb", StopKind::Note, "sb-c2-p03"});
    reading.choose(NotePreference::AsWritten);
    CHECK(as_text(reading.here()) == "panel sb-c2-p03");
    CHECK_FALSE(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p03")));
    CHECK_FALSE(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p04")));
    CHECK(reading.gentle(*hakawati::story::find_panel(book, "sb-c2-p05")));
}

TEST_CASE("later on a note passes the whole chain and what hangs on it") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    reading.go_to({"sb", StopKind::Note, "sb-c2-p03"});
    CHECK(reading.later());
    CHECK(as_text(reading.here()) == "panel sb-c2-p05");
}

TEST_CASE("the leaf opens the note of the panel shown and returns to that panel") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    reading.go_to_panel("sb-c2-p05");
    REQUIRE(reading.open_note());
    CHECK(as_text(reading.here()) == "note sb-c2-p05");
    CHECK(reading.place() == Place{"sb", StopKind::Panel, "sb-c2-p05"});

    SECTION("with another choice") {
        reading.choose(NotePreference::AsWritten);
        CHECK(as_text(reading.here()) == "panel sb-c2-p05");
        CHECK_FALSE(reading.gentle(*reading.panel()));
    }
    SECTION("unchanged by back") {
        reading.back();
        CHECK(as_text(reading.here()) == "panel sb-c2-p05");
        CHECK(reading.gentle(*reading.panel()));
    }
    SECTION("and later goes past it") {
        reading.later();
        CHECK(as_text(reading.here()) == "panel sb-c2-p06");
    }
}

TEST_CASE("a panel without a note has none to open") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    reading.go_to_panel("sb-c1-p01");
    CHECK_FALSE(reading.open_note());
}

TEST_CASE("only chains with a panel of level 2 ask before they begin") {
    const auto book = small_book();
    const Reading reading(book, NotePreference::Gentle);
    CHECK(reading.asks_first(*hakawati::story::find_panel(book, "sb-c2-p03")));
    CHECK_FALSE(reading.asks_first(*hakawati::story::find_panel(book, "sb-c2-p05")));
    CHECK_FALSE(reading.asks_first(*hakawati::story::find_panel(book, "sb-c2-p06")));
}

TEST_CASE("chapters are reached by number, panels by id, and nothing else is") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    CHECK(reading.go_to_chapter(2));
    CHECK(as_text(reading.here()) == "title sb-c2");
    CHECK_FALSE(reading.go_to_chapter(3));
    CHECK_FALSE(reading.go_to_panel("sb-c9-p99"));
    CHECK(as_text(reading.here()) == "title sb-c2");
}

TEST_CASE("peeking looks both ways and goes nowhere") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    reading.go_to_panel("sb-c1-p02");
    CHECK(as_text(*reading.peek(1)) == "question sb-q01");
    CHECK(as_text(*reading.peek(-1)) == "panel sb-c1-p01");
    CHECK_FALSE(reading.peek(99));
    CHECK_FALSE(reading.peek(-99));
    CHECK(as_text(reading.here()) == "panel sb-c1-p02");
}
