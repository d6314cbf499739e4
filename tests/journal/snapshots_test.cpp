#include "support/watched_disk.h"
#include "tools.h"

#include "journal/files/snapshots.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// A snapshot every ten events.
Journal::Setup tens_in(const std::filesystem::path& folder, Disk* disk = nullptr) {
    auto setup = setup_in(folder);
    setup.snapshot_every = 10;
    setup.disk = disk;
    setup.syncs = disk != nullptr;
    return setup;
}

} // namespace

TEST_CASE("snapshots are made when they are due, and only by tidy") {
    const TemporaryFolder folder;
    Journal journal(tens_in(folder.path()));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 8);
    journal.tidy();
    CHECK(names_in(folder.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "side-1.log"});
    answer_some(journal, fox, 1);
    CHECK(list_folder(folder.path()).size() == 4);
    journal.tidy();
    CHECK(names_in(folder.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "side-1.log", "snapshot-10.db"});
    CHECK(journal.troubles() == Names{});
}

TEST_CASE("three snapshots are kept, and the side log reaches back to the oldest of them") {
    const TemporaryFolder folder;
    Journal journal(tens_in(folder.path()));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 9);
    for (int i = 0; i < 4; ++i) {
        journal.tidy();
        answer_some(journal, fox, 10);
    }
    CHECK(names_in(folder.path()) == Names{"journal.db", "journal.db-wal", "journal.lock",
                                           "side-21.log", "side-31.log", "side-41.log",
                                           "snapshot-20.db", "snapshot-30.db", "snapshot-40.db"});
    for (const char* name : {"snapshot-20.db", "snapshot-30.db", "snapshot-40.db"})
        CHECK(copy_fault(Folder(folder.path(), real_disk(), "", Syncs::No), name).empty());
}

TEST_CASE("a snapshot that does not read back well never takes the place of a good one") {
    const TemporaryFolder folder;
    WatchedDisk disk;
    Journal journal(tens_in(folder.path(), &disk));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 9);
    for (int i = 0; i < 3; ++i) {
        journal.tidy();
        answer_some(journal, fox, 10);
    }
    disk.before = [&](const std::string& call) {
        if (call == "sync coming.tmp") // a stick that keeps what it likes
            real_disk().write(folder.path() / "coming.tmp", std::string(40960, 'x'));
    };
    journal.tidy();
    CHECK(journal.troubles() ==
          Names{"verify the journal: PRAGMA application_id in coming.tmp: the file is damaged"});
    const Names kept = {"snapshot-10.db", "snapshot-20.db", "snapshot-30.db"};
    const Folder there(folder.path(), real_disk(), "", Syncs::No);
    CHECK(there.names_of("snapshot-") == kept);
    disk.before = [](const std::string&) {};
    journal.tidy();
    CHECK(there.names_of("snapshot-") ==
          Names{"snapshot-20.db", "snapshot-30.db", "snapshot-40.db"});
    CHECK(journal.last_sequence() == 40);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("a snapshot whose events were changed is not a good one, though SQLite finds it sound") {
    const TemporaryFolder folder;
    {
        Journal journal(tens_in(folder.path()));
        answer_some(journal, make_reader(journal), 9);
        journal.tidy();
    }
    const Folder there(folder.path(), real_disk(), "", Syncs::No);
    {
        Database snapshot = there.open("snapshot-10.db", Database::Access::Write);
        snapshot.run("UPDATE events SET option='b' WHERE sequence=7");
    }
    CHECK(copy_fault(there, "snapshot-10.db") == "event 7 is not what was written");
    {
        Database snapshot = there.open("snapshot-10.db", Database::Access::Write);
        snapshot.run("DELETE FROM events WHERE sequence=7");
    }
    CHECK(copy_fault(there, "snapshot-10.db") == "event 7 is missing");
}

TEST_CASE("a copy that was cut off is cleared away at the next start") {
    const TemporaryFolder folder;
    real_disk().write(folder.path() / "coming.tmp", "half of it");
    const Journal journal(tens_in(folder.path()));
    CHECK(journal.found() == Found::Fresh);
    CHECK(names_in(folder.path()) == Names{"journal.db", "journal.db-wal", "journal.lock"});
}
