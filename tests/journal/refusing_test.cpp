// A disk that does not answer, or is full, in the middle of an append or at a start.
#include "refusing_vfs.h"
#include "tools.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace hakawati;
using namespace hakawati::journal;
using Call = RefusingVfs::Call;

namespace {

using Names = std::vector<std::string>;

Journal::Setup refusing_in(const std::filesystem::path& folder) {
    auto setup = setup_in(folder);
    setup.vfs = RefusingVfs::name;
    setup.syncs = true;
    setup.snapshot_every = 10;
    return setup;
}

/// One reader and two answers.
struct Begun {
    RefusingVfs vfs;
    TemporaryFolder folder;
    Journal journal{refusing_in(folder.path())};
    ProfileId fox = make_reader(journal);
    Begun() { answer_some(journal, fox, 2); }
};

} // namespace

TEST_CASE("an append that the disk refuses is told, keeps nothing, and the next one is kept") {
    const std::vector<std::pair<int, std::string>> refusals = {
        {SQLITE_IOERR_WRITE, "the disk does not answer"}, {SQLITE_FULL, "the disk is full"}};
    for (const auto& [code, reason] : refusals) {
        Begun begun;
        const auto before = begun.journal.record(begun.fox);
        begun.vfs.refuse(Call::Write, "-wal", code);
        CHECK_THROWS_WITH(begun.journal.append(answer(EventKind::Found, begun.fox, "q3")),
                          "COMMIT in journal.db: " + reason);
        CHECK(begun.vfs.refused() == 1);
        CHECK(begun.journal.last_sequence() == 3);
        CHECK(begun.journal.record(begun.fox) == before);
        CHECK(begun.journal.troubles() == Names{"COMMIT in journal.db: " + reason});
        CHECK(begun.journal.append(answer(EventKind::Found, begun.fox, "q4")) == 4);
        CHECK(items(begun.journal) == Names{"fox", "q1", "q2", "q4"});
        CHECK(begun.journal.verify() == Names{});
    }
}

TEST_CASE("an append whose sync failed counts as kept only after it is safe in the database") {
    Begun begun;
    begun.vfs.refuse(Call::Sync, "-wal", SQLITE_IOERR_FSYNC);
    CHECK(begun.journal.append(answer(EventKind::Found, begun.fox, "q3")) == 4);
    CHECK(begun.vfs.refused() == 1);
    CHECK(items(begun.journal) == Names{"fox", "q1", "q2", "q3"});
    CHECK(std::filesystem::file_size(begun.folder.path() / "journal.db-wal") == 0);
    CHECK(begun.journal.verify() == Names{});
}

TEST_CASE("while the disk does not answer reading goes on, and afterwards appending does") {
    Begun begun;
    const auto before = begun.journal.record(begun.fox);
    begun.vfs.refuse(Call::Write, "-wal", SQLITE_IOERR_WRITE, 1000);
    for (int i = 0; i < 3; ++i)
        CHECK_THROWS_AS(begun.journal.append(answer(EventKind::Found, begun.fox, "q3")),
                        SystemError);
    CHECK(begun.journal.record(begun.fox) == before);
    begun.vfs.refuse(Call::Write, "-wal", SQLITE_OK, 0);
    CHECK(begun.journal.append(answer(EventKind::Found, begun.fox, "q3")) == 4);
    CHECK(begun.journal.verify() == Names{});
}

TEST_CASE("an append that meets damage looks at everything, and is kept at its second try") {
    Begun begun;
    begun.vfs.refuse(Call::Write, "-wal", SQLITE_CORRUPT);
    CHECK(begun.journal.append(answer(EventKind::Found, begun.fox, "q3")) == 4);
    CHECK(begun.vfs.refused() == 1);
    CHECK(begun.journal.troubles() == Names{"COMMIT in journal.db: the file is damaged"});
    CHECK(items(begun.journal) == Names{"fox", "q1", "q2", "q3"});
}

TEST_CASE("a checkpoint that fails loses nothing and is made again") {
    Begun begun;
    begun.vfs.refuse(Call::Sync, "journal.db", SQLITE_IOERR_FSYNC);
    begun.journal.tidy();
    CHECK(begun.journal.troubles() == Names{"checkpoint in journal.db: the disk does not answer"});
    begun.journal.tidy();
    CHECK(begun.journal.troubles() == Names{});
    CHECK(std::filesystem::file_size(begun.folder.path() / "journal.db-wal") == 0);
    CHECK(begun.journal.verify() == Names{});
}

TEST_CASE("a database that cannot be read is put back from a good copy, but never begun anew") {
    const TemporaryFolder folder;
    {
        Journal journal(setup_in(folder.path()));
        answer_some(journal, make_reader(journal), 5);
    }
    RefusingVfs vfs;
    const auto open = [&] { Journal journal(refusing_in(folder.path())); };
    vfs.refuse(Call::Read, "journal.db", SQLITE_IOERR_READ);
    {
        const Journal journal(refusing_in(folder.path()));
        CHECK(journal.found() == Found::Restored);
        CHECK(journal.last_sequence() == 6);
    }
    real_disk().remove(folder.path() / "side-1.log");
    const auto before = bytes_in(folder.path());
    vfs.refuse(Call::Read, "journal.db", SQLITE_IOERR_READ);
    CHECK_THROWS_AS(open(), SystemError);
    CHECK(bytes_in(folder.path()) == before);
    const Journal journal(refusing_in(folder.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.last_sequence() == 6);
}
