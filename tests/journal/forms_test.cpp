// A journal of a newer program, and one of an older.
#include "support/watched_disk.h"
#include "tools.h"

#include "journal/files/snapshots.h"
#include "journal/opening.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

void fill(const std::filesystem::path& folder) {
    Journal journal(setup_in(folder));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 12);
}

void change(const std::filesystem::path& folder, const std::string& sql) {
    Database database(folder / "journal.db", "", Database::Access::Write);
    database.script(sql);
    database.checkpoint();
}

/// As a journal of the first form is.
constexpr const char* to_form_1 = "DROP TABLE trails; DROP TABLE brought; PRAGMA user_version=1;";

Opening opening_in(const std::filesystem::path& folder, Migration steps, Disk& disk = real_disk()) {
    return {Folder(folder, disk, "", Syncs::Yes), [] { return Install{1}; }, std::move(steps)};
}

void check_newer(const std::filesystem::path& folder) {
    const auto before = bytes_in(folder);
    {
        Journal journal(setup_in(folder));
        CHECK(journal.found() == Found::Newer);
        CHECK(journal.report() == "the journal is of a newer program (form 3, this one knows form "
                                  "2): it is read and not changed");
        REQUIRE(journal.profiles().size() == 1);
        const ProfileId fox = journal.profiles()[0].id;
        CHECK(journal.record(fox).leaves.size() == 12);
        CHECK(journal.last_sequence() == 13);
        CHECK(journal.events().size() == 13);
        CHECK_THROWS_AS(journal.append(event(EventKind::Visit, fox)), ReadOnly);
        CHECK_THROWS_WITH(journal.append(event(EventKind::Visit, fox)),
                          "change the journal: " + journal.report());
        CHECK_THROWS_AS(journal.forget(fox), ReadOnly);
        CHECK_THROWS_AS(journal.wipe(), ReadOnly);
        CHECK_THROWS_AS(journal.rebuild(), ReadOnly);
        CHECK_THROWS_AS(journal.merge(source_of({})), ReadOnly);
        CHECK_THROWS_AS(journal.copy(), ReadOnly);
        CHECK_THROWS_AS(journal.replace({}), ReadOnly);
        journal.tidy();
        CHECK(journal.troubles() == Names{});
    }
    CHECK(bytes_in(folder) == before);
}

} // namespace

TEST_CASE("a journal of a newer program is read, and not one byte of it changes") {
    const TemporaryFolder folder;
    fill(folder.path());
    change(folder.path(), "PRAGMA user_version=3");
    check_newer(folder.path());
    real_disk().remove(folder.path() / "journal.db-wal");
    check_newer(folder.path());
}

TEST_CASE("a newer journal that was cut off is read with its log, and neither of them changes") {
    const TemporaryFolder folder;
    const auto cut = folder.path() / "cut";
    fill(folder.path() / "live");
    {
        Database database(folder.path() / "live" / "journal.db", "", Database::Access::Write);
        database.script("PRAGMA user_version=3");
        copy_folder(folder.path() / "live", cut);
    }
    CHECK(bytes_in(cut).at("journal.db-wal").size() > 4096);
    check_newer(cut);
}

TEST_CASE("a newer journal whose tables this program cannot read is left alone all the same") {
    const TemporaryFolder folder;
    fill(folder.path());
    change(folder.path(), "DROP TABLE boxes; DROP TABLE profiles; PRAGMA user_version=3");
    const auto before = bytes_in(folder.path());
    {
        Journal journal(setup_in(folder.path()));
        CHECK(journal.found() == Found::Newer);
        CHECK(journal.profiles().empty());
        CHECK(journal.troubles() ==
              Names{"read the newer journal: read in journal.db: SQL logic error"});
    }
    CHECK(bytes_in(folder.path()) == before);
}

TEST_CASE("an older form is brought up, with a copy from before that is kept") {
    const TemporaryFolder folder;
    fill(folder.path());
    learning::Record before;
    {
        const Journal journal(setup_in(folder.path()));
        before = journal.record(journal.profiles()[0].id);
    }
    change(folder.path(), to_form_1);
    {
        const Opened opened =
            open_journal(opening_in(folder.path(), released_steps()), Check::AsNeeded);
        CHECK(opened.found == Found::Whole);
        CHECK(opened.troubles == Names{});
        CHECK(form_of(*opened.database) == 2);
        CHECK(opened.derived.record(opened.derived.profiles().at(0).id) == before);
    }
    const Folder there(folder.path(), real_disk(), "", Syncs::No);
    Database copy = there.open("before-1-to-2.db", Database::Access::Still);
    CHECK(form_of(copy) == 1);
    CHECK(copy.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('trails', 'brought')") ==
          0);
    CHECK(copy.number("SELECT count(*) FROM answers") == 12);
    Journal journal(setup_in(folder.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("a migration that is cut off leaves the old form or the new one, and loses nothing") {
    const TemporaryFolder folder;
    fill(folder.path() / "old");
    change(folder.path() / "old", to_form_1);
    const auto cut = folder.path() / "cut";
    int cuts = 0;
    WatchedDisk disk;
    disk.before = [&](const std::string&) {
        copy_folder(folder.path() / "old", cut);
        const Opened opened = open_journal(opening_in(cut, released_steps()), Check::Everything);
        CHECK(opened.found == Found::Whole);
        CHECK(opened.tail.sequence == 13);
        ++cuts;
    };
    const Opened opened =
        open_journal(opening_in(folder.path() / "old", released_steps(), disk), Check::Everything);
    CHECK(opened.tail.sequence == 13);
    CHECK(cuts >= 5);
}

TEST_CASE("a step that does not work leaves the old form as it was, and the snapshot takes over") {
    const TemporaryFolder folder;
    fill(folder.path());
    const Folder there(folder.path(), real_disk(), "", Syncs::No);
    {
        Database database = there.open("journal.db", Database::Access::Write);
        make_snapshot(database, there, 13);
    }
    change(folder.path(), to_form_1);
    const Migration wrong = {{1, "CREATE TABLE trails(install BLOB) STRICT;"
                                 "ALTER TABLE nothing RENAME TO brought;"}};
    const Opened opened = open_journal(opening_in(folder.path(), wrong), Check::Everything);
    CHECK(opened.found == Found::Restored);
    CHECK(opened.tail.sequence == 13);
    Database aside = there.open("set-aside-1-journal.db", Database::Access::Still);
    CHECK(form_of(aside) == 1);
    CHECK(aside.number("SELECT count(*) FROM sqlite_schema WHERE name='trails'") == 0);
}
