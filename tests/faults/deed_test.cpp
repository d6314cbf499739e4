// A merge file is taken, a backup takes the journal's place: all of it or nothing, whatever the
// power and the disk do meanwhile.
#include "support/faults/deed_experiment.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>

using namespace hakawati;
using namespace hakawati::faults;

namespace {

void check_cuts(Deed deed) {
    const DeedResult result = cut_deed({.deed = deed, .states = 1'000});
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.good());
    CHECK(result.states >= 1'000);
    CHECK(result.before > 100);
    CHECK(result.after > 100);
}

void check_refusals(Deed deed) {
    for (const Outcome why : {Outcome::BrokenIo, Outcome::Full})
        for (const auto length : {Refusal::Length::Once, Refusal::Length::Lasting}) {
            const DeedResult result = refuse_deed({.deed = deed}, why, length);
            INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
            CHECK(result.good());
            CHECK(result.refused > 0);
            CHECK(result.told > 0);
        }
}

} // namespace

TEST_CASE("a power cut while a merge file is taken: all of it is there or nothing") {
    check_cuts(Deed::Merge);
}

TEST_CASE("a power cut while a backup is put in: the old journal is there or the new one") {
    check_cuts(Deed::Replace);
}

TEST_CASE("the control: without syncs a deed that was acknowledged is lost, and that is seen") {
    for (const Deed deed : {Deed::Merge, Deed::Replace}) {
        const DeedResult result = cut_deed({.deed = deed, .variants = 5, .syncs = Syncs::Never});
        CHECK_FALSE(result.good());
    }
}

TEST_CASE("a disk that refuses a merge file anywhere: all of it or nothing, and it goes on") {
    check_refusals(Deed::Merge);
}

TEST_CASE("a disk that refuses a backup anywhere: the old journal or the new one, and it goes on") {
    check_refusals(Deed::Replace);
}

TEST_CASE(
    "three tablets merged in a thousand orders, some files twice: the same to the last byte") {
    std::vector<SomeTablet> three;
    for (const std::uint64_t seed : {7, 8, 9})
        three.push_back(some_tablet(seed, 2));
    std::mt19937_64 random(11);
    std::vector<learning::Event> expected;
    for (int order = 0; order < 1000; ++order) {
        std::vector<std::string> files;
        for (const SomeTablet& tablet : three)
            files.push_back(tablet.merge_file);
        files.push_back(files[random() % files.size()]);
        std::shuffle(files.begin(), files.end(), random);
        MemoryDisk disk(three[random() % three.size()].state);
        journal::Journal journal(setup_of(disk, 1));
        for (const std::string& file : files)
            journal.merge(journal::source_of(file));
        if (expected.empty())
            expected = journal.group_events();
        REQUIRE(journal.group_events() == expected);
    }
    CHECK(expected.size() == 3 * 2 * 4);
}
