#include "app/plan/plan.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

TEST_CASE("a plan is its steps; words in quotes are one, comments and empty lines are none") {
    Diagnostics faults;
    const Plan plan =
        parse_plan("# all\n\n  tap button \"Read on\" # gladly\nrestart\n", "a.plan", faults);
    CHECK(faults.empty());
    REQUIRE(plan.steps.size() == 2);
    CHECK(plan.steps[0].words == std::vector<std::string>{"tap", "button", "Read on"});
    CHECK(plan.steps[0].line == 3);
    CHECK(plan.steps[1].words == std::vector<std::string>{"restart"});
}

TEST_CASE("all faults of a plan are told at once, with their lines and what was meant") {
    Diagnostics faults;
    parse_plan("tapp id next\nrotate twice\nexpect\n", "a.plan", faults);
    CHECK(format(faults) == "a.plan:1:1: error: unknown verb 'tapp' (did you mean 'tap'?)\n"
                            "    tapp id next\n"
                            "    ^\n"
                            "a.plan:2:1: error: 'rotate' is written otherwise (for example: "
                            "rotate)\n"
                            "    rotate twice\n"
                            "    ^\n"
                            "a.plan:3:1: error: 'expect' is written otherwise (for example: "
                            "expect screen reader)\n"
                            "    expect\n"
                            "    ^\n"
                            "3 errors, 0 warnings\n");
}
