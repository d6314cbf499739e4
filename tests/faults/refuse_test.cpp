// The disk refuses a change: broken (EIO) or full (ENOSPC), once or for a while.
#include "support/faults/refuse_experiment.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::faults;

namespace {

void check_refusals(Outcome why, Refusal::Length length) {
    const RefuseResult result = refuse_changes({1, why, length, 0, 7});
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.good());
    CHECK(result.met > 80);
    CHECK(result.told > 0);
}

} // namespace

TEST_CASE("one change refused with EIO: nothing acknowledged is lost, and it goes on at once") {
    check_refusals(Outcome::BrokenIo, Refusal::Length::Once);
}

TEST_CASE("all changes refused with EIO for a while: nothing is lost, and it goes on afterwards") {
    check_refusals(Outcome::BrokenIo, Refusal::Length::Lasting);
}

TEST_CASE("one change refused with ENOSPC: nothing acknowledged is lost, and it goes on at once") {
    check_refusals(Outcome::Full, Refusal::Length::Once);
}

TEST_CASE("a disk that stays full for a while: nothing is lost, and it goes on afterwards") {
    check_refusals(Outcome::Full, Refusal::Length::Lasting);
}
