#include "learning/breathing.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::learning;

namespace {

/// "in 0 4000 0-1 #1" for every step.
std::string told(int step, std::size_t lines) {
    const char* names[] = {"ready", "in", "rest", "out", "done"};
    const BreathStep s = breath_step(step, lines);
    return fmt::format("{} {} {} {}-{} #{}\n", names[static_cast<int>(s.breath)], s.round, s.ms,
                       s.from, s.to, s.line);
}

std::string lines_said(std::size_t lines) {
    std::string text;
    for (int step = 0; step < breath_steps; ++step)
        text += fmt::format("{} ", breath_step(step, lines).line);
    return text;
}

} // namespace

TEST_CASE("five breaths: four seconds in, one at rest, six out") {
    std::string all;
    for (int step = 0; step < breath_steps; ++step)
        all += told(step, 6);
    CHECK(all == "ready 0 5000 0-0 #0\n"
                 "in 0 4000 0-1 #1\nrest 0 1000 1-1 #1\nout 0 6000 1-0 #2\n"
                 "in 1 4000 0-1 #3\nrest 1 1000 1-1 #3\nout 1 6000 1-0 #3\n"
                 "in 2 4000 0-1 #3\nrest 2 1000 1-1 #3\nout 2 6000 1-0 #3\n"
                 "in 3 4000 0-1 #4\nrest 3 1000 1-1 #4\nout 3 6000 1-0 #4\n"
                 "in 4 4000 0-1 #4\nrest 4 1000 1-1 #4\nout 4 6000 1-0 #4\n"
                 "done 5 0 0-0 #5\n");
}

TEST_CASE("steps before the first and after the last are the first and the last") {
    CHECK(told(-1, 6) == told(0, 6));
    CHECK(told(breath_steps, 6) == "done 5 0 0-0 #5\n");
}

TEST_CASE("any number of lines is spread over the rounds") {
    CHECK(lines_said(0) == "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ");
    CHECK(lines_said(1) == lines_said(0));
    CHECK(lines_said(2) == "0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 ");
    CHECK(lines_said(4) == "0 1 1 2 1 1 2 1 1 2 1 1 2 1 1 2 3 ");
    CHECK(lines_said(5) == "0 1 1 2 3 3 3 3 3 3 3 3 3 3 3 3 4 ");
    CHECK(lines_said(12) == "0 1 1 2 3 3 4 5 5 6 7 7 8 9 9 10 11 ");
}
