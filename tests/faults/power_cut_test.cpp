// The power goes after every operation of many small lives of a tablet.
#include "support/faults/power_experiment.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::faults;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t gate = 10'000, least_lives = 1; // the sanitizers make it slower by as much
#else
constexpr std::size_t gate = 100'000, least_lives = 2;
#endif

} // namespace

TEST_CASE("100,000 power cuts, at every operation: the journal opens whole and nothing is lost") {
    const PowerResult result = cut_power({.states = gate});
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.good());
    CHECK(result.states >= gate);
    CHECK(result.again > gate / 30);
    CHECK(result.lives >= least_lives);
}

TEST_CASE("the control: a journal that never syncs loses, and the experiment sees it") {
    const PowerResult result = cut_power({.states = 2'000, .events = 12, .syncs = Syncs::Never});
    CHECK(result.losing + result.not_opened > result.states / 100);
}

TEST_CASE("a disk that lies about its last two syncs: the journal opens all the same") {
    const PowerResult result = cut_power({.states = 5'000, .events = 12, .lies = 2});
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.not_opened == 0);
    CHECK(result.losing < result.states);
}
