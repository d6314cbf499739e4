#include "learning/events.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;

TEST_CASE("boxes are due again after 1, 2, 4, 8 and 16 visits") {
    CHECK(visits_until_due(1) == 1);
    CHECK(visits_until_due(2) == 2);
    CHECK(visits_until_due(3) == 4);
    CHECK(visits_until_due(4) == 8);
    CHECK(visits_until_due(5) == 16);
    CHECK(visits_until_due(0) == 1);
    CHECK(visits_until_due(6) == 16);
}

TEST_CASE("a message found at the first try moves up, to the last box and no further") {
    Record record;
    std::string boxes;
    for (int number = 1; number <= 6; ++number) {
        apply(record, visit());
        apply(record, answered(EventKind::Found, "q", {"m"}));
        boxes += boxes_of(record) + "\n";
    }
    CHECK(boxes == "m in 2 due 3\n"
                   "m in 3 due 6\n"
                   "m in 4 due 11\n"
                   "m in 5 due 20\n"
                   "m in 5 due 21\n"
                   "m in 5 due 22\n");
}

TEST_CASE("an answer that was not yet right, and one that was shown, go back to the first box") {
    for (const auto kind : {EventKind::NotYet, EventKind::Shown}) {
        Record record = record_of({visit(), answered(EventKind::Found, "q", {"m", "n"}), visit(),
                                   answered(EventKind::Found, "q", {"m", "n"}), visit()});
        CHECK(boxes_of(record) == "m in 3 due 6, n in 3 due 6");
        apply(record, answered(kind, "q", {"m"}));
        CHECK(boxes_of(record) == "m in 1 due 4, n in 3 due 6");
    }
}

TEST_CASE("the first answer of a visit decides where a message lies, later ones move nothing") {
    CHECK(boxes_of(record_of({visit(), answered(EventKind::NotYet, "q", {"m"}),
                              answered(EventKind::Found, "q", {"m"}, 2),
                              answered(EventKind::Found, "other", {"m"})})) == "m in 1 due 2");
    CHECK(boxes_of(record_of({visit(), answered(EventKind::Found, "q", {"m"}),
                              answered(EventKind::NotYet, "q", {"m"}, 2),
                              answered(EventKind::Shown, "q", {"m"}, 3)})) == "m in 2 due 3");
    CHECK(boxes_of(record_of({visit(), answered(EventKind::NotYet, "q", {"m"}), visit(),
                              answered(EventKind::Found, "q", {"m"})})) == "m in 2 due 4");
}

TEST_CASE("found at a later try moves nothing by itself") {
    CHECK(boxes_of(record_of({visit(), answered(EventKind::Found, "q", {"m"}, 2)})).empty());
}

TEST_CASE("later moves nothing, grows nothing and costs nothing") {
    Record record = record_of({visit(), answered(EventKind::Found, "q", {"m"})});
    const Record before = record;
    apply(record, answered(EventKind::PutOff, "q2", {"m"}));
    CHECK(record == before);
}

TEST_CASE("the leaf grows for trying, the same whatever the answer was") {
    for (const auto kind : {EventKind::Found, EventKind::NotYet, EventKind::Shown})
        CHECK(record_of({visit(), answered(kind, "q", {})}).leaves == std::set<std::string>{"q"});
}

TEST_CASE("a visit in which nothing was read does not count") {
    Record record;
    CHECK(record.visits == 0);
    for (int i = 0; i < 5; ++i)
        apply(record, visit());
    CHECK(record.visits == 1);
    apply(record, answered(EventKind::PutOff, "q", {"m"}));
    apply(record, visit());
    CHECK(record.visits == 1);
    apply(record, happened(EventKind::Place, "gha-c1", "chapter"));
    apply(record, visit());
    CHECK(record.visits == 2);
}

TEST_CASE("a place, a chapter, a book and an answer are something read") {
    for (const Event& read :
         {happened(EventKind::Place, "gha-c1", "chapter"),
          happened(EventKind::ChapterRead, "gha-c1"), happened(EventKind::BookRead),
          answered(EventKind::Found, "q", {}), answered(EventKind::NotYet, "q", {}),
          answered(EventKind::Shown, "q", {})})
        CHECK(record_of({visit(), read}).read_something);
    for (const Event& other :
         {happened(EventKind::ProfileMade, "fox", "blue"),
          happened(EventKind::CodeChosen, "", "kite drum book"), happened(EventKind::PutOff, "q"),
          happened(EventKind::CheckBefore, "gha-k1", "z"),
          happened(EventKind::Mission, "gha-c1", "told"),
          happened(EventKind::Preference, "text", "150")})
        CHECK_FALSE(record_of({visit(), other}).read_something);
}

TEST_CASE("this visit's answers are kept by question, in order, until the next visit") {
    Record record = record_of({visit(), answered(EventKind::NotYet, "q1", {"m"}),
                               answered(EventKind::Shown, "q2", {}),
                               answered(EventKind::Found, "q1", {"m"}, 2)});
    const std::map<std::string, std::vector<Given>> given{
        {"q1", {{EventKind::NotYet, "a"}, {EventKind::Found, "a"}}},
        {"q2", {{EventKind::Shown, "a"}}}};
    CHECK(record.given == given);
    CHECK(record.moved == std::set<std::string>{"m"});
    apply(record, visit());
    CHECK(record.given.empty());
    CHECK(record.moved.empty());
    CHECK(record.leaves == std::set<std::string>{"q1", "q2"});
}

TEST_CASE("a place is kept for every book, and the book read last is known") {
    Record record = record_of({happened(EventKind::Place, "gha-c1-p02", "panel"),
                               happened(EventKind::Place, "gha-c2", "chapter-end")});
    Event other = happened(EventKind::Place, "oth-c1", "chapter");
    other.book = "oth";
    apply(record, other);
    CHECK(record.book == "oth");
    CHECK(record.places.at("gha") ==
          reading::Place{"gha", reading::StopKind::ChapterEnd, "gha-c2"});
    CHECK(record.places.at("oth") ==
          reading::Place{"oth", reading::StopKind::ChapterTitle, "oth-c1"});
}

TEST_CASE("the place of a question remembers the panel it hangs on") {
    const reading::Place place{"gha", reading::StopKind::Question, "gha-q02", "gha-c2-p09"};
    CHECK(option_of(place) == "question gha-c2-p09");
    CHECK(record_of({happened(EventKind::Place, place.id, option_of(place))}).places.at("gha") ==
          place);
    const reading::Place end{"gha", reading::StopKind::ChapterEnd, "gha-c2"};
    CHECK(option_of(end) == "chapter-end");
    CHECK(place_of("gha", "gha-c2", "chapter-end") == end);
    CHECK(place_of("gha", "gha-q02", "question ") ==
          reading::Place{"gha", reading::StopKind::Question, "gha-q02"});
}

TEST_CASE("chapters and books are read once and stay read") {
    const Record record =
        record_of({happened(EventKind::ChapterRead, "gha-c1"), visit(),
                   happened(EventKind::ChapterRead, "gha-c1"),
                   happened(EventKind::ChapterRead, "gha-c2"), happened(EventKind::BookRead)});
    CHECK(record.chapters == std::set<std::string>{"gha-c1", "gha-c2"});
    CHECK(record.books == std::set<std::string>{"gha"});
}

TEST_CASE("a mission is pegged and taken down again as often as one likes") {
    Record record = record_of({happened(EventKind::Mission, "gha-c1", "told"),
                               happened(EventKind::Mission, "gha-c2", "told")});
    CHECK(record.missions == std::set<std::string>{"gha-c1", "gha-c2"});
    apply(record, happened(EventKind::Mission, "gha-c1", "not"));
    CHECK(record.missions == std::set<std::string>{"gha-c2"});
}

TEST_CASE("the check is remembered by its time, and moves no box") {
    Event before = happened(EventKind::CheckBefore, "gha-k1", "z");
    before.messages = {"hyg.twenty"};
    const Record record = record_of({before, happened(EventKind::CheckAfter, "gha-k2", "a")});
    CHECK(record.checked == std::set<std::string>{"before gha-k1", "after gha-k2"});
    CHECK(record.boxes.empty());
    CHECK(record.leaves.empty());
}

TEST_CASE("the last word on a preference is kept") {
    const Record record = record_of({happened(EventKind::Preference, "text", "150"),
                                     happened(EventKind::Preference, "language", "ar"),
                                     happened(EventKind::Preference, "text", "200")});
    CHECK(record.preferences ==
          std::map<std::string, std::string>{{"text", "200"}, {"language", "ar"}});
}

TEST_CASE("events of no meaning for a record pass it by") {
    Record record = record_of({visit(), happened(EventKind::Place, "gha-c1", "chapter")});
    const Record before = record;
    for (const auto kind : {EventKind::ProfileMade, EventKind::CodeChosen, EventKind::PutOff,
                            EventKind::Erased, static_cast<EventKind>(77)})
        apply(record, answered(kind, "item", {"m"}));
    CHECK(record == before);
}
