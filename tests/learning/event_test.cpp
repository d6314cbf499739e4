#include "learning/event.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::learning;

TEST_CASE("the numbers and names of events are those that journals on tablets already hold") {
    std::string known;
    for (int number = -1; number <= 300; ++number)
        if (is_known(number))
            known += fmt::format("{} {}\n", number, name_of(static_cast<EventKind>(number)));
    CHECK(known == "1 profile-made\n"
                   "2 code-chosen\n"
                   "3 visit\n"
                   "4 place\n"
                   "5 chapter-read\n"
                   "6 book-read\n"
                   "10 found\n"
                   "11 not-yet\n"
                   "12 shown\n"
                   "13 put-off\n"
                   "20 check-before\n"
                   "21 check-after\n"
                   "30 mission\n"
                   "40 preference\n"
                   "60 session-begun\n"
                   "61 panel-left-out\n"
                   "62 vote\n"
                   "63 session-record\n"
                   "64 session-ended\n"
                   "99 erased\n");
}

TEST_CASE("an event of a number that this program does not know is told as unknown") {
    CHECK(name_of(static_cast<EventKind>(77)) == "unknown");
}
