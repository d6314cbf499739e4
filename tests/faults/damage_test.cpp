// Files that are not what was written.
#include "support/faults/damage_experiment.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::faults;

namespace {

constexpr double longest_ms =
    10'000; // to start reading, whatever was found (the journal's promise)

void check_damage(const DamageResult& result) {
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.faults.empty());
    CHECK(result.silent == 0);
    CHECK(result.slowest_ms < longest_ms);
    CHECK(result.cases == result.whole + result.restored + result.anew);
}

} // namespace

TEST_CASE("every page of the database damaged in sixteen ways: it opens, and nothing is lost") {
    const DamageResult result = damage_pages({});
    check_damage(result);
    CHECK(result.good());
    CHECK(result.cases >= 16 * 20);
    CHECK(result.restored > result.cases / 2);
}

TEST_CASE("the write-ahead log cut or noisy anywhere: what it held comes back") {
    const DamageResult result = damage_log({});
    check_damage(result);
    CHECK(result.good());
    CHECK(result.cases == 128);
}

TEST_CASE("side logs and snapshots cut anywhere beside a whole database change nothing") {
    const DamageResult result = cut_copies({});
    check_damage(result);
    CHECK(result.whole == result.cases);
    CHECK(result.losing == 0);
}

TEST_CASE("side logs and snapshots cut anywhere beside a lost database: it opens and says so") {
    const DamageResult result = cut_copies_beside_noise({});
    check_damage(result);
    CHECK(result.whole == 0);
    // A cut side log ends where it is cut; a cut snapshot is not used, the one before it is.
    CHECK(result.anew == 0);
    CHECK(result.losing > 0);
    CHECK(result.losing < result.cases / 2);
}
