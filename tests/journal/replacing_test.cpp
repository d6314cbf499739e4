// A backup is made, and takes the place of a journal.
#include "merge_tools.h"
#include "support/watched_disk.h"

#include "journal/tables/database.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// A tablet with a reader, sessions and something merged.
Tablet full(std::uint64_t seed) {
    Tablet tablet(seed), other(seed + 100);
    tablet.reader(12);
    tablet.lead("aa", 2);
    other.lead("bb", 1);
    tablet.merge(other.merge_file());
    return tablet;
}

void check_same(Tablet& one, Tablet& other) {
    CHECK(one.journal().events() == other.journal().events());
    CHECK(one.journal().group_events() == other.journal().group_events());
    CHECK(one.journal().profiles() == other.journal().profiles());
    CHECK(one.journal().verify() == Names{});
}

void check_refused(const std::string& image, Replacing came, const std::string& report) {
    Tablet kites(1);
    kites.reader(3);
    const Replaced replaced = kites.journal().replace(image);
    CHECK(name_of(replaced.came) == name_of(came));
    CHECK(replaced.report == report);
    CHECK(items(kites.journal()) == Names{"fox", "q1", "q2", "q3"});
    CHECK(kites.journal().append(event(EventKind::Preference, {}, "hand", "left")) == 5);
    CHECK(names_in(kites.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "side-1.log"});
}

/// A backup in which a statement has changed something.
std::string changed(const Tablet& original, const std::string& sql) {
    const Tablet tablet(original);
    Database database(tablet.path() / "journal.db", "", Database::Access::Write);
    database.script(sql);
    database.checkpoint();
    return real_disk().read(tablet.path() / "journal.db").value();
}

} // namespace

TEST_CASE("a backup brings everything to another tablet, which goes on from there") {
    Tablet drums = full(2), kites(1);
    kites.reader(3);
    const std::string image = drums.journal().copy();
    const Replaced replaced = kites.journal().replace(image);
    CHECK(replaced.came == Replacing::Replaced);
    CHECK(replaced.report == "a backup has taken the place of the journal");
    check_same(kites, drums);
    kites.lead("cc", 1);
    kites.close();
    CHECK(kites.journal().found() == Found::Whole);
    CHECK(kites.journal().last_sequence() == drums.journal().last_sequence() + 3);
    drums.lead("dd", 1);
    CHECK(kites.merge(drums.merge_file()).came == Merging::Forked);
}

TEST_CASE("an older backup of this very tablet takes it back to where it was") {
    Tablet kites = full(1);
    const auto before = kites.journal().events();
    const std::string image = kites.journal().copy();
    kites.reader(4);
    CHECK(kites.journal().replace(image).came == Replacing::Replaced);
    CHECK(kites.journal().events() == before);
    kites.close();
    CHECK(kites.journal().found() == Found::Whole);
    CHECK(kites.journal().events() == before);
    kites.spoil("journal.db"); // no file of the journal before may come back
    CHECK(kites.journal().found() == Found::Restored);
    CHECK(kites.journal().events() == before);
}

TEST_CASE("the old journal's files stay until the next snapshot of the new one") {
    Tablet drums = full(2), kites(1);
    const ProfileId fox = kites.reader(3);
    kites.journal().tidy();
    CHECK(kites.journal().replace(drums.journal().copy()).came == Replacing::Replaced);
    CHECK(names_in(kites.path()) == Names{"journal.db", "journal.db-wal", "journal.lock",
                                          "replaced-1-journal.db", "replaced-1-journal.db-wal",
                                          "replaced-1-side-1.log", "side-1.log"});
    kites.reader(200);
    kites.journal().tidy();
    CHECK(traces_of(fox, kites.path()) == 0);
    CHECK(names_in(kites.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "side-1.log", "snapshot-218.db"});
}

TEST_CASE("forgetting a child takes the files that a backup took the place of along") {
    Tablet drums = full(2), kites(1);
    const ProfileId fox = kites.reader(3);
    kites.journal().replace(drums.journal().copy());
    CHECK(traces_of(fox, kites.path()) > 0);
    kites.journal().forget(drums.journal().profiles().at(0).id);
    CHECK(traces_of(fox, kites.path()) == 0);
}

TEST_CASE("a copy holds no file back and changes nothing") {
    Tablet kites = full(1);
    const auto events = kites.journal().events();
    const std::string image = kites.journal().copy();
    CHECK(image.rfind("SQLite format 3", 0) == 0);
    CHECK(kites.journal().copy() == image);
    CHECK(kites.journal().events() == events);
    CHECK_FALSE(std::filesystem::exists(kites.path() / "coming.tmp"));
}

TEST_CASE("what is no backup, a damaged one and one of a newer program are told, and nothing is "
          "changed") {
    const Tablet drums = [] {
        Tablet some = full(2);
        some.close();
        return some;
    }();
    constexpr const char* no_journal = "the backup is not a journal";
    check_refused("", Replacing::NotJournal, no_journal);
    check_refused("# Notes of October\n", Replacing::NotJournal, no_journal);
    check_refused(std::string(8192, '\x5a'), Replacing::NotJournal, no_journal);
    check_refused(changed(drums, "PRAGMA application_id=1"), Replacing::NotJournal, no_journal);
    check_refused(changed(drums, "PRAGMA user_version=3"), Replacing::Newer,
                  "the backup is of a newer program (form 3, this one knows form 2)");
    const auto damaged = [](const std::string& reason) {
        return "the backup is damaged (" + reason + ")";
    };
    check_refused(changed(drums, "PRAGMA user_version=0"), Replacing::Damaged,
                  damaged("it has no form"));
    check_refused(changed(drums, "UPDATE tablet SET pending=2"), Replacing::Damaged,
                  damaged("it was made in the middle of forgetting or wiping"));
    check_refused(
        changed(drums, "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM boxes; END"),
        Replacing::Damaged, damaged("it holds what no journal holds"));
    check_refused(changed(drums, "UPDATE events SET item='q9' WHERE sequence=5"),
                  Replacing::Damaged, damaged("event 5 is not what was written"));
    check_refused(changed(drums, "UPDATE brought SET sequence=9 WHERE sequence=1"),
                  Replacing::Damaged, damaged("the merged event 9 is not what was taken"));
    check_refused(changed(drums, "DROP TABLE boxes"), Replacing::Damaged,
                  damaged("read in coming.tmp: SQL logic error"));
}

TEST_CASE("a backup that is cut off at any 1/64 is refused") {
    Tablet drums = full(2);
    const std::string image = drums.journal().copy();
    Tablet kites(1);
    kites.reader(3);
    for (std::size_t part = 0; part < 64; ++part) {
        const auto came = kites.journal().replace(image.substr(0, image.size() * part / 64)).came;
        CHECK(came != Replacing::Replaced);
    }
    CHECK(kites.journal().events().size() == 4);
    CHECK(kites.journal().troubles() == Names{});
}

TEST_CASE("a backup of an older form is brought up on its way in") {
    Tablet drums(2), kites(1);
    drums.reader(12);
    const std::string image =
        changed(drums, "DROP TABLE trails; DROP TABLE brought; PRAGMA user_version=1");
    CHECK(kites.journal().replace(image).came == Replacing::Replaced);
    check_same(kites, drums);
}

TEST_CASE("derived tables of a backup that are not what its events say are built again") {
    Tablet drums(2), kites(1);
    const ProfileId fox = drums.reader(12);
    const std::string image = changed(drums, "UPDATE boxes SET box=5");
    CHECK(kites.journal().replace(image).came == Replacing::Replaced);
    CHECK(kites.journal().troubles() ==
          Names{"what is derived from the events was not right: built again",
                "a backup has taken the place of the journal"});
    CHECK(kites.journal().record(fox) == drums.journal().record(fox));
}

TEST_CASE("a replacing that is cut off anywhere leaves the old journal or the new one") {
    Tablet drums = full(2), kites(1);
    kites.reader(3);
    const std::string image = drums.journal().copy();
    const auto old_events = kites.journal().events();
    kites.close();
    const TemporaryFolder elsewhere;
    const auto cut = elsewhere.path() / "cut";
    WatchedDisk disk;
    auto setup = setup_in(kites.path());
    setup.disk = &disk;
    setup.syncs = true;
    Journal journal(setup);
    int old = 0, replaced = 0;
    disk.before = [&](const std::string&) {
        copy_folder(kites.path(), cut);
        const Journal found(setup_in(cut));
        CHECK(found.found() == Found::Whole);
        CHECK(found.verify() == Names{});
        const bool is_old = found.events() == old_events;
        CHECK((is_old || found.events() == drums.journal().events()));
        ++(is_old ? old : replaced);
    };
    CHECK(journal.replace(image).came == Replacing::Replaced);
    CHECK(old >= 4);
    CHECK(replaced >= 5);
}

TEST_CASE("a disk that refuses the last steps of a replacing is told; the next call finishes it") {
    Tablet drums = full(2), kites(1);
    kites.reader(3);
    const std::string image = drums.journal().copy();
    kites.close();
    WatchedDisk disk;
    auto setup = setup_in(kites.path());
    setup.disk = &disk;
    Journal journal(setup);
    disk.before = [](const std::string& call) {
        if (call == "rename replacing.db")
            throw SystemError(call, "Input/output error");
    };
    const Replaced replaced = journal.replace(image);
    CHECK(name_of(replaced.came) == "at-next-start");
    CHECK(replaced.report == "a backup takes the place of the journal at the next start (rename "
                             "replacing.db: Input/output error)");
    CHECK_THROWS_AS(journal.append(event(EventKind::Preference, {}, "hand", "left")), SystemError);
    disk.before = [](const std::string&) {};
    CHECK(journal.append(event(EventKind::Preference, {}, "hand", "left")) ==
          drums.journal().last_sequence() + 1);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("a replacing that the disk refuses is told as what the next start finds") {
    Tablet drums = full(2), kites(1);
    kites.reader(3);
    const std::string image = drums.journal().copy();
    const auto old_events = kites.journal().events();
    kites.close();
    const TemporaryFolder elsewhere;
    const auto tried = elsewhere.path() / "tried";
    int failed = 0, later = 0, healed = 0;
    for (const bool lasts : {true, false})
        for (int refused = 0;; ++refused) {
            copy_folder(kites.path(), tried);
            WatchedDisk disk;
            int at = 0;
            bool has_refused = false;
            std::string came;
            {
                auto setup = setup_in(tried);
                setup.disk = &disk;
                Journal journal(setup);
                disk.before = [&](const std::string& call) {
                    if (at++ != refused && !(lasts && has_refused))
                        return;
                    has_refused = true;
                    throw SystemError(call, "Input/output error");
                };
                try {
                    came = name_of(journal.replace(image).came);
                } catch (const SystemError&) {
                    came = "failed";
                }
            }
            if (!has_refused)
                break;
            INFO(came << ", refused at " << refused << (lasts ? " and ever after" : " once"));
            const Journal found(setup_in(tried));
            REQUIRE(found.verify() == Names{});
            REQUIRE((found.events() == old_events) == (came == "failed"));
            ++(came == "failed" ? failed : came == "replaced" ? healed : later);
        }
    CHECK(failed >= 4);
    CHECK(later >= 4);
    CHECK(healed >= 4);
}
