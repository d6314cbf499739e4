#include "journal/tables/schema.h"

#include "journal/journal.h"

#include <array>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

/// `profile` is 16 bytes for a reader, empty for the tablet, NULL when the event was erased.
constexpr const char* first_form = R"(
CREATE TABLE tablet(
    only INTEGER PRIMARY KEY CHECK(only = 1), install BLOB NOT NULL, pending INTEGER NOT NULL) STRICT;
CREATE TABLE events(
    sequence INTEGER PRIMARY KEY, previous BLOB NOT NULL, payload BLOB NOT NULL,
    digest BLOB NOT NULL, profile BLOB, book TEXT, version TEXT, kind INTEGER NOT NULL, item TEXT,
    option TEXT, try INTEGER, messages TEXT, wall INTEGER) STRICT;
CREATE TABLE profiles(
    profile BLOB PRIMARY KEY, animal TEXT NOT NULL, rim TEXT NOT NULL, code TEXT NOT NULL,
    made INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE visits(
    profile BLOB PRIMARY KEY, visits INTEGER NOT NULL, book TEXT NOT NULL,
    read INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE bookmarks(
    profile BLOB, book TEXT, kind TEXT NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY(profile, book)) STRICT, WITHOUT ROWID;
CREATE TABLE boxes(
    profile BLOB, message TEXT, box INTEGER NOT NULL, due INTEGER NOT NULL,
    PRIMARY KEY(profile, message)) STRICT, WITHOUT ROWID;
CREATE TABLE moved(
    profile BLOB, message TEXT, PRIMARY KEY(profile, message)) STRICT, WITHOUT ROWID;
CREATE TABLE badges(
    profile BLOB, sort TEXT, item TEXT, PRIMARY KEY(profile, sort, item)) STRICT, WITHOUT ROWID;
CREATE TABLE preferences(
    profile BLOB, item TEXT, option TEXT NOT NULL,
    PRIMARY KEY(profile, item)) STRICT, WITHOUT ROWID;
CREATE TABLE answers(
    profile BLOB, item TEXT, number INTEGER, kind INTEGER NOT NULL, option TEXT NOT NULL,
    PRIMARY KEY(profile, item, number)) STRICT, WITHOUT ROWID;
)";

} // namespace

/// Which events of which tablets have been seen, and those of them that are of sessions: `event` is
/// as the chain encodes it.
const char* const second_form = R"(
CREATE TABLE trails(
    install BLOB, sequence INTEGER, digest BLOB,
    PRIMARY KEY(install, sequence, digest)) STRICT, WITHOUT ROWID;
CREATE TABLE brought(
    digest BLOB PRIMARY KEY, install BLOB NOT NULL, sequence INTEGER NOT NULL,
    previous BLOB NOT NULL, event BLOB NOT NULL) STRICT, WITHOUT ROWID;
)";

namespace {

struct Setting {
    const char* name;
    const char* value;
    const char* answer;
};

/// Read back after it was set: SQLite passes over in silence what it cannot do.
void set(Database& database, const Setting& setting) {
    database.run(fmt::format("PRAGMA {}={}", setting.name, setting.value));
    const std::string answer = database.text(fmt::format("PRAGMA {}", setting.name));
    if (answer != setting.answer)
        throw SystemError(fmt::format("set {} of the journal", setting.name),
                          fmt::format("it is \"{}\" and must be \"{}\"", answer, setting.answer));
}

} // namespace

void take_recipe(Database& database, Syncs syncs) {
    // The lock comes before the log: then the log's index lives in memory, not in a shared file.
    // Copies are made in memory too: nothing of a child may lie in the machine's own /tmp.
    constexpr std::array<Setting, 7> settings = {{{"locking_mode", "EXCLUSIVE", "exclusive"},
                                                  {"journal_mode", "WAL", "wal"},
                                                  {"wal_autocheckpoint", "0", "0"},
                                                  {"trusted_schema", "OFF", "0"},
                                                  {"cell_size_check", "ON", "1"},
                                                  {"secure_delete", "ON", "1"},
                                                  {"temp_store", "MEMORY", "2"}}};
    for (const Setting& setting : settings)
        set(database, setting);
    database.run("PRAGMA mmap_size=0"); // not every file system answers this one
    if (syncs == Syncs::Yes)
        set(database, {"synchronous", "FULL", "2"});
    else
        set(database, {"synchronous", "OFF", "0"});
}

bool is_blank(Database& database) {
    return database.number("SELECT count(*) FROM sqlite_schema") == 0 && form_of(database) == 0;
}

void check_identity(Database& database) {
    if (database.number("PRAGMA application_id") != journal_application)
        throw Damage("the database is not a journal");
}

int form_of(Database& database) { return static_cast<int>(database.number("PRAGMA user_version")); }

void set_form(Database& database, int form) {
    database.run(fmt::format("PRAGMA user_version={}", form));
}

void create(Database& database, const Install& install) {
    Transaction transaction(database);
    database.script(first_form);
    database.script(second_form);
    database.run(fmt::format("PRAGMA application_id={}", journal_application));
    database.run("INSERT INTO tablet VALUES(1, ?, 0)", {Blob{bytes_of(install)}});
    set_form(database, schema_version);
    transaction.commit();
}

Install install_of(Database& database) {
    const std::string install = database.text("SELECT install FROM tablet");
    if (install.size() != 16)
        throw Damage("the tablet's own row is missing");
    return array_of<16>(install);
}

Pending pending_of(Database& database) {
    return static_cast<Pending>(database.number("SELECT pending FROM tablet"));
}

void set_pending(Database& database, Pending pending) {
    database.run("UPDATE tablet SET pending=?", {std::int64_t{static_cast<int>(pending)}});
}

} // namespace hakawati::journal
