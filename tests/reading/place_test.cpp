#include "reading/natural_order.h"
#include "reading/reading.h"

#include "small_book.h"

#include <catch2/catch.hpp>

using namespace hakawati::reading;
using namespace hakawati::reading::test;

namespace {

std::string come_back(const hakawati::story::Book& book, const Place& place) {
    Reading reading(book, NotePreference::Gentle);
    const bool found = reading.go_to(place);
    return as_text(reading.here()) + (found ? "" : " (again)");
}

hakawati::story::Jump jump_to(const std::string& target, const std::string& words) {
    hakawati::story::Jump jump;
    jump.target = target;
    jump.words = words;
    return jump;
}

} // namespace

TEST_CASE("every stop can be left and found again") {
    const auto book = small_book();
    Reading reading(book, NotePreference::Gentle);
    do {
        CHECK(come_back(book, reading.place()) == as_text(reading.here()));
    } while (reading.next());
}

TEST_CASE("a panel that is gone gives the nearest earlier one") {
    const auto book = small_book();
    CHECK(come_back(book, {"sb", StopKind::Panel, "sb-c2-p10"}) == "panel sb-c2-p06");
    CHECK(come_back(book, {"sb", StopKind::Panel, "sb-c1-p09"}) == "panel sb-c1-p02");
}

TEST_CASE("a note that no longer asks gives the panel it stood before") {
    const auto book = small_book();
    CHECK(come_back(book, {"sb", StopKind::Note, "sb-c2-p05"}) == "panel sb-c2-p05");
}

TEST_CASE("a question or an activity that is gone gives the panel it hung on, or the nearest") {
    const auto book = small_book();
    CHECK(come_back(book, {"sb", StopKind::Question, "sb-q07", "sb-c1-p02"}) == "panel sb-c1-p02");
    CHECK(come_back(book, {"sb", StopKind::Question, "sb-q07", "sb-c1-p09"}) == "panel sb-c1-p02");
    CHECK(come_back(book, {"sb", StopKind::Activity, "sb-a9", "sb-c2-p05"}) == "panel sb-c2-p05");
}

TEST_CASE("a question that hangs on another panel now is found there") {
    const auto book = small_book();
    CHECK(come_back(book, {"sb", StopKind::Question, "sb-q01", "sb-c9-p09"}) == "question sb-q01");
}

TEST_CASE("where nothing fits the book begins again and says so") {
    const auto book = small_book();
    CHECK(come_back(book, {"other", StopKind::Panel, "sb-c1-p02"}) == "title sb-c1 (again)");
    CHECK(come_back(book, {"sb", StopKind::Panel, "sb-c0-p01"}) == "title sb-c1 (again)");
}

TEST_CASE("an empty book has one stop, its end") {
    const hakawati::story::Book book;
    Reading reading(book, NotePreference::Gentle);
    CHECK(reading.here().kind == StopKind::End);
    CHECK_FALSE(reading.next());
    CHECK_FALSE(reading.back());
}

TEST_CASE("numbers inside ids are compared as numbers") {
    CHECK(natural_order("p9", "p10") < 0);
    CHECK(natural_order("c2-p01", "c10-p01") < 0);
    CHECK(natural_order("p07", "p7") == 0);
    CHECK(natural_order("p7", "p7.alt") < 0);
    CHECK(natural_order("q01", "p09") > 0);
}

TEST_CASE("next takes a jump without words and back undoes it") {
    auto book = small_book();
    std::get<hakawati::story::Panel>(book.chapters[0].steps[0])
        .jumps.push_back(jump_to("sb-c2-p06", ""));
    Reading reading(book, NotePreference::Gentle);
    reading.go_to_panel("sb-c1-p01");
    REQUIRE(reading.next());
    CHECK(as_text(reading.here()) == "panel sb-c2-p06");
    REQUIRE(reading.back());
    CHECK(as_text(reading.here()) == "panel sb-c1-p01");
}

TEST_CASE("a jump with words is taken only when it is chosen") {
    auto book = small_book();
    std::get<hakawati::story::Panel>(book.chapters[0].steps[0])
        .jumps.push_back(jump_to("sb-c2-p03", "Go with Noor"));
    Reading reading(book, NotePreference::Gentle);
    reading.go_to_panel("sb-c1-p01");

    SECTION("next goes straight on") {
        reading.next();
        CHECK(as_text(reading.here()) == "panel sb-c1-p02");
    }
    SECTION("followed, it asks first where a chain begins") {
        REQUIRE(reading.follow("sb-c2-p03"));
        CHECK(as_text(reading.here()) == "note sb-c2-p03");
    }
    SECTION("a panel that the jump does not name cannot be followed") {
        CHECK_FALSE(reading.follow("sb-c2-p06"));
    }
}
