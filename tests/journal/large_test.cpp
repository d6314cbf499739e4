#include "tools.h"

#include "journal/files/folder.h"
#include "journal/tables/derived.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// More events than are all checked at a start.
void grow(const std::filesystem::path& folder, int snapshot_every) {
    auto setup = setup_in(folder);
    setup.snapshot_every = snapshot_every;
    Journal journal(setup);
    const ProfileId fox = make_reader(journal);
    for (int i = 0; i < 53; ++i) {
        answer_some(journal, fox, 100);
        journal.append(event(EventKind::Visit, fox));
        journal.tidy();
    }
}

void spoil(const std::filesystem::path& folder, const std::string& sql) {
    Database database(folder / "journal.db", "", Database::Access::Write);
    database.run(sql);
    database.checkpoint();
}

} // namespace

TEST_CASE("in a large journal verify finds what a start has not looked at, and rebuild mends it") {
    const TemporaryFolder folder;
    grow(folder.path(), 1'000'000);
    spoil(folder.path(), "UPDATE boxes SET box=5, due=1");
    spoil(folder.path(), "UPDATE events SET wall=0 WHERE sequence=100");
    Journal journal(setup_in(folder.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.verify() == Names{"event 100 is not what was written",
                                    "what is derived is not what the events say",
                                    "what is held in memory is not what the events say"});
    journal.rebuild();
    CHECK(journal.verify() == Names{"event 100 is not what was written"});
}

TEST_CASE("the last events of a large journal are looked at by every start") {
    const TemporaryFolder folder;
    grow(folder.path(), 1'000'000);
    spoil(folder.path(), "UPDATE events SET wall=0 WHERE sequence=5300");
    const Journal journal(setup_in(folder.path()));
    CHECK(journal.found() == Found::Restored);
    CHECK(journal.report() == "the journal was damaged and set aside (event 5300 is not what was "
                              "written); put back from the side log; merge files taken since, if "
                              "any, are to be taken again; events 1 to 5354 put back from the side "
                              "log");
    CHECK(journal.verify() == Names{});
}

TEST_CASE("a snapshot of a journal that turns out damaged brings the good one back") {
    const TemporaryFolder folder;
    grow(folder.path(), 1000);
    spoil(folder.path(), "UPDATE events SET wall=0 WHERE sequence=100");
    auto setup = setup_in(folder.path());
    setup.snapshot_every = 1;
    Journal journal(setup);
    CHECK(journal.found() == Found::Whole);
    journal.tidy(); // at most one for every fiftieth of the journal: 354 events since the last
    CHECK(journal.troubles() ==
          Names{"verify the journal: event 100 is not what was written",
                "the journal was damaged and set aside (event 100 is not what was written); put "
                "back from snapshot-5051.db; events 5052 to 5354 put back from the side log"});
    CHECK(journal.last_sequence() == 5354);
    CHECK(journal.verify() == Names{});
    journal.tidy();
    CHECK(journal.troubles() == Names{});
    const Folder there(folder.path(), real_disk(), "", Syncs::Yes);
    CHECK(there.names_of("snapshot-") ==
          Names{"snapshot-4041.db", "snapshot-5051.db", "snapshot-5354.db"});
}

TEST_CASE("what is derived in a large journal is held against its events with every snapshot") {
    const TemporaryFolder folder;
    grow(folder.path(), 1000);
    spoil(folder.path(), "UPDATE boxes SET box=5, due=1");
    auto setup = setup_in(folder.path());
    setup.snapshot_every = 1;
    Journal journal(setup);
    CHECK(journal.found() == Found::Whole);
    journal.tidy();
    CHECK(journal.troubles() ==
          Names{"what is derived from the events was not right: built again"});
    CHECK(journal.verify() == Names{});
    journal.tidy(); // the snapshot made before it came to light is replaced
    CHECK(journal.troubles() == Names{});
    Database snapshot(folder.path() / "snapshot-5354.db", "", Database::Access::Still);
    Derived there, right;
    there.load(snapshot);
    right.replay(snapshot);
    CHECK(there == right);
}
