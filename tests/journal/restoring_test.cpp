#include "support/watched_disk.h"
#include "tools.h"

#include "journal/files/folder.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// A journal of 35 events with snapshots at 10, 20 and 30 (or others), closed well.
class Damaged {
  public:
    explicit Damaged(const std::vector<int>& batches = {9, 10, 10, 5}) {
        auto setup = setup_in(path());
        setup.snapshot_every = 10;
        Journal journal(setup);
        const ProfileId fox = make_reader(journal);
        for (const int more : batches) {
            answer_some(journal, fox, more);
            journal.tidy();
        }
        m_items = items(journal);
        m_record = journal.record(fox);
    }
    const std::filesystem::path& path() const { return m_folder.path(); }
    std::string bytes(const std::string& name) const {
        return real_disk().read(path() / name).value();
    }
    void spoil(const std::string& name) const {
        std::string spoilt = bytes(name);
        std::fill_n(spoilt.begin(), std::min<std::size_t>(spoilt.size(), 4096), '\x5a');
        real_disk().write(path() / name, spoilt);
    }
    /// A statement behind the journal's back.
    void run(const std::string& sql) const {
        Database database(path() / "journal.db", "", Database::Access::Write);
        database.run(sql);
        database.checkpoint();
    }
    /// Runs it, then opens the journal, which must have seen this damage.
    void check_damaged(const std::string& sql, const std::string& reason) const {
        run(sql);
        check_restored("the journal was damaged and set aside (" + reason +
                       "); put back from snapshot-30.db; events 31 to 35 put back from the side "
                       "log");
    }
    /// Opens it; everything that was kept must be there.
    void check_restored(const std::string& report) const {
        Journal journal(setup_in(path()));
        CHECK(journal.found() == Found::Restored);
        CHECK(journal.report() == report);
        REQUIRE(items(journal) == m_items);
        CHECK(journal.record(journal.profiles().at(0).id) == m_record);
        CHECK(journal.verify() == Names{});
        CHECK(journal.append(event(EventKind::Visit, journal.profiles()[0].id)) == 36);
    }

  private:
    TemporaryFolder m_folder;
    Names m_items;
    learning::Record m_record;
};

} // namespace

TEST_CASE("a damaged database is set aside whole and put back from snapshot and side log") {
    const Damaged there;
    there.spoil("journal.db");
    const std::string spoilt = there.bytes("journal.db");
    there.check_restored("the journal was damaged and set aside (read in journal.db: the file is "
                         "damaged); put back from snapshot-30.db; events 31 to 35 "
                         "put back from the side log");
    CHECK(there.bytes("set-aside-1-journal.db") == spoilt);
    CHECK(there.bytes("set-aside-1-journal.db-wal").empty());
}

TEST_CASE("after a restoring the next start finds everything whole") {
    const Damaged there;
    there.spoil("journal.db");
    there.check_restored("the journal was damaged and set aside (read in journal.db: the file is "
                         "damaged); put back from snapshot-30.db; events 31 to 35 "
                         "put back from the side log");
    const Journal journal(setup_in(there.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.report().empty());
    CHECK(journal.last_sequence() == 36);
}

TEST_CASE("a database that is not there is put back") {
    const Damaged there;
    real_disk().remove(there.path() / "journal.db");
    there.check_restored("the journal was missing; put back from snapshot-30.db; events 31 to 35 "
                         "put back from the side log");
}

TEST_CASE("an empty database where there was one is put back") {
    const Damaged there;
    real_disk().write(there.path() / "journal.db", "");
    there.check_restored("the journal was missing; put back from snapshot-30.db; events 31 to 35 "
                         "put back from the side log");
}

TEST_CASE("a changed, a lost, a foreign and a blanked event are seen by the chain") {
    const std::string changed = "event 12 is not what was written";
    Damaged().check_damaged("UPDATE events SET item='q9' WHERE sequence=12", changed);
    Damaged().check_damaged("DELETE FROM events WHERE sequence=12", "event 12 is missing");
    Damaged().check_damaged("UPDATE tablet SET install=zeroblob(16)",
                            "event 1 is not what was written");
    // It would pass for one that was forgotten.
    Damaged().check_damaged("UPDATE events SET kind=99 WHERE sequence=12", changed);
}

TEST_CASE("a table or a row that is missing is damage as well") {
    Damaged().check_damaged("DELETE FROM tablet", "the tablet's own row is missing");
    Damaged().check_damaged("DROP TABLE boxes", "read in journal.db: SQL logic error");
    Damaged().check_damaged("PRAGMA application_id=1", "the database is not a journal");
    Damaged().check_damaged("PRAGMA user_version=0", "there is no way on from form 0");
}

TEST_CASE("a log that was cut off loses nothing: the side log has it") {
    const TemporaryFolder folder;
    const auto cut = folder.path() / "cut";
    Journal journal(setup_in(folder.path() / "live"));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 3);
    journal.tidy();
    answer_some(journal, fox, 2);
    copy_folder(folder.path() / "live", cut);
    real_disk().write(cut / "journal.db-wal", "");
    Journal again(setup_in(cut));
    CHECK(again.found() == Found::Restored);
    CHECK(again.report() == "events 5 to 6 put back from the side log");
    CHECK(items(again) == items(journal));
    CHECK(again.record(fox) == journal.record(fox));
}

TEST_CASE("a damaged snapshot is set aside and the one before it taken") {
    const Damaged there;
    there.spoil("journal.db");
    there.spoil("snapshot-30.db");
    there.check_restored("the journal was damaged and set aside (read in journal.db: the file is "
                         "damaged); put back from snapshot-20.db; merge files "
                         "taken since, if any, are to be taken again; events 21 to 35 put back "
                         "from the side log");
    CHECK(there.bytes("set-aside-1-snapshot-30.db").size() ==
          there.bytes("set-aside-2-journal.db").size());
}

TEST_CASE("without any good snapshot a side log that holds everything is enough") {
    const Damaged there({14, 20}); // with three snapshots the log need not reach back so far
    real_disk().remove(there.path() / "journal.db");
    for (const char* name : {"snapshot-15.db", "snapshot-35.db"})
        there.spoil(name);
    there.check_restored("the journal was missing; put back from the side log; merge files taken "
                         "since, if any, are to be taken again; events 1 to 35 put back from the "
                         "side log");
}

TEST_CASE("when nothing can be put back everything is set aside and the journal begins anew") {
    const Damaged there;
    for (const char* name : {"journal.db", "snapshot-10.db", "snapshot-20.db", "snapshot-30.db"})
        there.spoil(name);
    {
        Journal journal(setup_in(there.path()));
        CHECK(journal.found() == Found::Anew);
        CHECK(journal.report() == "the journal was damaged and set aside (read in journal.db: the "
                                  "file is damaged); nothing could be put back, it "
                                  "begins anew");
        CHECK(journal.last_sequence() == 0);
        make_reader(journal, "owl");
        CHECK(journal.verify() == Names{});
    }
    CHECK(names_in(there.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "set-aside-1-snapshot-30.db",
                "set-aside-2-snapshot-20.db", "set-aside-3-snapshot-10.db",
                "set-aside-4-journal.db", "set-aside-4-journal.db-wal", "set-aside-4-side-11.log",
                "set-aside-4-side-21.log", "set-aside-4-side-31.log", "side-1.log"});
    const Journal journal(setup_in(there.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.profiles().at(0).animal == "owl");
}

TEST_CASE("what is derived is built again when it is not what the events say") {
    const Damaged there;
    there.run("UPDATE boxes SET box=5");
    Journal journal(setup_in(there.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.troubles() ==
          Names{"what is derived from the events was not right: built again"});
    CHECK(journal.record(journal.profiles().at(0).id).boxes.at("M1").box == 2);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("a restoring that is cut off anywhere is begun again and loses nothing") {
    const Damaged there;
    there.spoil("journal.db");
    const TemporaryFolder elsewhere;
    int cuts = 0;
    WatchedDisk disk;
    auto setup = setup_in(there.path());
    setup.disk = &disk;
    setup.syncs = true;
    disk.before = [&](const std::string&) {
        const auto cut = elsewhere.path() / "cut";
        copy_folder(there.path(), cut);
        const Journal journal(setup_in(cut));
        CHECK(journal.found() == Found::Restored);
        CHECK(journal.last_sequence() == 35);
        CHECK(journal.verify() == Names{});
        ++cuts;
    };
    const Journal journal(setup);
    CHECK(journal.last_sequence() == 35);
    CHECK(cuts >= 6);
}

TEST_CASE("a disk that refuses to put the journal back is told, and nothing is lost by trying") {
    const Damaged there;
    there.spoil("journal.db");
    WatchedDisk disk;
    auto setup = setup_in(there.path());
    setup.disk = &disk;
    setup.syncs = true;
    disk.before = [](const std::string& call) {
        if (call == "sync coming.tmp")
            throw SystemError(call, "No space left on device");
    };
    CHECK_THROWS_WITH(Journal(setup), "sync coming.tmp: No space left on device");
    there.check_restored("the journal was damaged and set aside (read in journal.db: the file is "
                         "damaged); put back from snapshot-30.db; events 31 to 35 "
                         "put back from the side log");
}
