// Merge files: what goes into them, and what comes of taking them in any order.
#include "merge_tools.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

void check_told(const Merged& merged, Merging came, std::int64_t events,
                const std::string& report) {
    CHECK(name_of(merged.came) == name_of(came));
    CHECK(merged.events == events);
    CHECK(merged.report == report);
}

Names sessions_of(const Journal& journal) {
    Names all;
    for (const Event& event : journal.group_events())
        all.push_back(event.item + " " + event.option);
    return all;
}

constexpr const char* nothing_new = "everything in the merge file is here already";

} // namespace

TEST_CASE("a merge file brings the sessions of one tablet to another, each event once") {
    Tablet kites(1), drums(2);
    kites.lead("aa", 2);
    drums.lead("bb", 1);
    const std::string file = drums.merge_file();
    check_told(kites.merge(file), Merging::Taken, 3, "3 new events of sessions were merged");
    CHECK(sessions_of(kites.journal()) == Names{"aa begun", "aa hands 0", "aa hands 1", "aa ended",
                                                "bb begun", "bb hands 0", "bb ended"});
    check_told(kites.merge(file), Merging::NothingNew, 0, nothing_new);
    CHECK(kites.journal().group_events().size() == 7);
    CHECK(kites.journal().verify() == Names{});
    CHECK(drums.journal().group_events().size() == 3);
}

TEST_CASE("tablets are brought together by their clocks, and no clock turns a session round") {
    Tablet kites(1), drums(2);
    kites.lead("aa", 0);
    drums.lead("bb", 0);
    kites.set_clock(3000);
    kites.lead("cc", 0);
    drums.set_clock(0); // its battery was empty
    drums.lead("dd", 0);
    kites.merge(drums.merge_file());
    drums.merge(kites.merge_file());
    CHECK(sessions_of(kites.journal()) == Names{"aa begun", "aa ended", "bb begun", "bb ended",
                                                "dd begun", "dd ended", "cc begun", "cc ended"});
    CHECK(sessions_of(drums.journal()) == sessions_of(kites.journal()));
}

TEST_CASE("a longer file of the same tablet brings what is new, and a shorter one then nothing") {
    Tablet kites(1), drums(2);
    drums.lead("bb", 1);
    const std::string shorter = drums.merge_file();
    drums.lead("cc", 4);
    const std::string longer = drums.merge_file();
    CHECK(kites.merge(shorter).events == 3);
    check_told(kites.merge(longer), Merging::Taken, 6, "6 new events of sessions were merged");
    check_told(kites.merge(shorter), Merging::NothingNew, 0, nothing_new);
    CHECK(sessions_of(kites.journal()) == sessions_of(drums.journal()));
}

TEST_CASE("a tablet knows its own file, also one from before it went on") {
    Tablet kites(1);
    check_told(kites.merge(kites.merge_file()), Merging::OwnFile, 0,
               "this tablet itself wrote the merge file");
    kites.lead("aa", 2);
    const std::string file = kites.merge_file();
    kites.lead("bb", 2);
    CHECK(kites.merge(file).came == Merging::OwnFile);
    CHECK(kites.journal().group_events().size() == 8);
}

TEST_CASE("no byte of a child is in a merge file, and nothing of the tablet but its sessions") {
    Tablet kites(1);
    const ProfileId fox = kites.reader(12);
    kites.prefer("site/phone", "0999 123456");
    kites.lead("aa", 2);
    const std::string file = kites.merge_file();
    CHECK(file.find(std::string(fox.bytes.begin(), fox.bytes.end())) == std::string::npos);
    CHECK(file.find(learning::hex(fox)) == std::string::npos);
    for (const char* word : {"fox", "blue", "q1", "M1", "site/phone", "0999"})
        CHECK(file.find(word) == std::string::npos);
    CHECK(file.find("hands 1") != std::string::npos);
    CHECK(file.rfind(merge_magic, 0) == 0);
}

TEST_CASE("a forgotten child and a child who is there look alike in a merge file") {
    Tablet kites(1);
    const ProfileId fox = kites.reader(3);
    kites.lead("aa", 1);
    const std::string before = kites.merge_file();
    kites.journal().forget(fox);
    CHECK(kites.merge_file() == before);
}

TEST_CASE("two copies of one tablet that both went on are told, and both are kept") {
    Tablet drums(2);
    drums.lead("bb", 1);
    Tablet copy(drums);
    drums.lead("cc", 1);
    copy.lead("dd", 2);
    for (const bool first : {true, false}) {
        Tablet kites(1);
        CHECK(kites.merge((first ? drums : copy).merge_file()).came == Merging::Taken);
        check_told(kites.merge((first ? copy : drums).merge_file()), Merging::Forked, first ? 4 : 3,
                   fmt::format("{} new events of sessions were merged; the other tablet and one "
                               "known before go by the same id (one is a copy of the other): both "
                               "are kept",
                               first ? 4 : 3));
        CHECK(kites.merge(drums.merge_file()).came == Merging::NothingNew);
        CHECK(kites.merge(copy.merge_file()).came == Merging::NothingNew);
        const Names all = sessions_of(kites.journal());
        CHECK(all.size() == 10);
        CHECK(std::count(all.begin(), all.end(), "bb begun") == 1);
        CHECK(std::count(all.begin(), all.end(), "cc begun") == 1);
        CHECK(std::count(all.begin(), all.end(), "dd hands 1") == 1);
        CHECK(kites.journal().verify() == Names{});
    }
}

TEST_CASE("a fork is told although no session came after it") {
    Tablet drums(2);
    drums.lead("bb", 1);
    Tablet copy(drums);
    drums.reader(30);
    copy.prefer("hand", "left");
    Tablet kites(1);
    CHECK(kites.merge(drums.merge_file()).came == Merging::Taken);
    CHECK(kites.merge(copy.merge_file()).came == Merging::Forked);
}

TEST_CASE("a tablet that meets a copy of itself keeps what the copy did since") {
    Tablet drums(2);
    drums.lead("bb", 1);
    Tablet copy(drums);
    copy.lead("dd", 2);
    CHECK(drums.merge(copy.merge_file()).came == Merging::Taken); // it only went on
    drums.lead("cc", 1);
    copy.lead("ee", 1);
    CHECK(drums.merge(copy.merge_file()).came == Merging::Forked);
    CHECK(drums.merge(copy.merge_file()).came == Merging::NothingNew);
    CHECK(drums.merge(drums.merge_file()).came == Merging::OwnFile);
    CHECK(copy.merge(drums.merge_file()).came == Merging::Forked);
    CHECK(sessions_of(drums.journal()) == sessions_of(copy.journal()));
    CHECK(drums.journal().group_events().size() == 13);
}

TEST_CASE("a merge file of another site is not taken; without a code of a site it is") {
    Tablet kites(1), drums(2);
    drums.lead("bb", 1);
    kites.prefer(site_preference, "k-7");
    CHECK(kites.merge(drums.merge_file()).came == Merging::Taken);
    drums.prefer(site_preference, "d-3");
    drums.lead("cc", 1);
    check_told(kites.merge(drums.merge_file()), Merging::ForeignSite, 0,
               "the merge file is of another site (\"d-3\", this one is \"k-7\")");
    CHECK(kites.journal().group_events().size() == 3);
    drums.prefer(site_preference, "k-7");
    CHECK(kites.merge(drums.merge_file()).events == 3);
}

TEST_CASE("three tablets' files in many orders, some twice: the same sessions in one order") {
    std::vector<Tablet> three;
    for (const std::uint64_t seed : {1, 2, 3})
        three.emplace_back(seed);
    std::vector<std::string> files;
    for (Tablet& tablet : three) {
        tablet.reader(2);
        tablet.lead(fmt::format("a{}", tablet.seed()), 2);
        files.push_back(tablet.merge_file());
        tablet.lead(fmt::format("b{}", tablet.seed()), 3);
        files.push_back(tablet.merge_file());
    }
    std::mt19937_64 random(11);
    std::vector<Event> expected;
    for (int order = 0; order < 30; ++order) {
        Tablet tablet(three[random() % three.size()]);
        std::vector<std::string> some = files;
        some.push_back(files[random() % files.size()]);
        std::shuffle(some.begin(), some.end(), random);
        for (const std::string& file : some)
            tablet.merge(file);
        if (expected.empty())
            expected = tablet.journal().group_events();
        REQUIRE(tablet.journal().group_events() == expected);
    }
    CHECK(expected.size() == 3 * 9);
}

TEST_CASE("wiping takes away what was merged; forgetting a child does not touch it") {
    Tablet kites(1), drums(2);
    const ProfileId fox = kites.reader(3);
    drums.lead("bb", 1);
    kites.merge(drums.merge_file());
    kites.journal().forget(fox);
    CHECK(kites.journal().group_events().size() == 3);
    kites.journal().wipe();
    CHECK(kites.journal().group_events().empty());
    CHECK(kites.merge(drums.merge_file()).events == 3);
}

TEST_CASE("what was merged is put back with the journal; after an older snapshot, by merging") {
    Tablet kites(1), drums(2);
    drums.lead("bb", 1);
    kites.reader(5);
    kites.journal().tidy();
    CHECK(kites.merge(drums.merge_file()).events == 3);
    CHECK(kites.journal().troubles() == Names{});
    kites.spoil("journal.db");
    CHECK(kites.journal().found() == Found::Restored);
    CHECK(kites.journal().group_events().size() == 3);

    kites.reader(5);
    kites.journal().tidy();
    drums.lead("cc", 1);
    CHECK(kites.merge(drums.merge_file()).events == 3);
    kites.spoil("journal.db", kites.newest_snapshot());
    CHECK(kites.journal().found() == Found::Restored);
    CHECK(kites.journal().report().find("merge files taken since, if any, are to be taken again") !=
          std::string::npos);
    kites.merge(drums.merge_file());
    CHECK(kites.journal().group_events().size() == 6);
    CHECK(kites.journal().verify() == Names{});
}

TEST_CASE("a merged event that is not what was taken is damage, and the snapshot has it") {
    Tablet kites(1), drums(2);
    drums.lead("bb", 1);
    kites.reader(1);
    kites.merge(drums.merge_file());
    kites.close();
    kites.run("UPDATE brought SET sequence=4 WHERE sequence=3");
    CHECK(kites.journal().found() == Found::Restored);
    CHECK(kites.journal().report().find("the merged event 4 is not what was taken") !=
          std::string::npos);
    CHECK(kites.journal().group_events().size() == 3);
}

TEST_CASE("answers are those of this tablet's readers and nothing else") {
    Tablet kites(1);
    kites.reader(3);
    kites.lead("aa", 1);
    const auto answers = kites.journal().answers();
    REQUIRE(answers.size() == 3);
    for (const Event& answer : answers)
        CHECK(answer.kind == EventKind::Found);
    CHECK(answers[2].messages == Names{"M1", "M2"});
}
