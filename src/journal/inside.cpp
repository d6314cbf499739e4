#include "journal/inside.h"

#include "base/strings.h"
#include "journal/files/snapshots.h"
#include "journal/tables/events.h"
#include "journal/tables/schema.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <sodium.h>
#include <utility>

namespace hakawati::journal {

namespace {

/// About a thousand pages: a log that nobody tidies must not grow for ever.
constexpr std::int64_t largest_log = 4 << 20;

/// Held as long as the journal, through restoring too, when the database is another file from one
/// moment to the next. Nothing is ever written to it.
std::unique_ptr<Database> take_lock(const Folder& folder) {
    try {
        auto lock = std::make_unique<Database>(folder.path(names::lock), folder.vfs(),
                                               Database::Access::Write);
        lock->run("PRAGMA journal_mode=MEMORY");
        lock->run("BEGIN EXCLUSIVE");
        return lock;
    } catch (const DatabaseError& error) {
        if (error.busy())
            throw busy();
        throw;
    }
}

std::unique_ptr<Database> take_lock_mended(const Folder& folder) {
    try {
        return take_lock(folder);
    } catch (const DatabaseError& error) {
        if (!error.damaged())
            throw;
        folder.remove(names::lock); // somebody else's bytes; there is nothing of ours in it
        return take_lock(folder);
    }
}

Journal::Setup completed(Journal::Setup setup) {
    if (!setup.disk)
        setup.disk = &real_disk();
    if (!setup.clock)
        setup.clock = [] { return static_cast<std::int64_t>(std::time(nullptr)); };
    if (!setup.random)
        setup.random = [](void* bytes, std::size_t size) { randombytes_buf(bytes, size); };
    return setup;
}

/// The setup outlives it.
Opening opening_of(const Journal::Setup& setup) {
    const auto syncs = setup.syncs ? Syncs::Yes : Syncs::No;
    const auto new_install = [&setup] {
        Install install;
        setup.random(install.data(), install.size());
        return install;
    };
    return {Folder(setup.folder, *setup.disk, setup.vfs, syncs), new_install, released_steps()};
}

} // namespace

Journal::Inside::Inside(Setup wanted)
    : setup(completed(std::move(wanted))), opening(opening_of(setup)) {
    if (sodium_init() < 0)
        throw SystemError("start libsodium", "the machine has no random numbers");
    opening.folder.make();
    lock = take_lock_mended(opening.folder);
    open(Check::AsNeeded);
}

void Journal::Inside::require_writable() const {
    if (is_newer())
        throw ReadOnly("change the journal", opened.report);
}

Database& Journal::Inside::database() {
    if (!opened.database)
        open(Check::AsNeeded);
    return *opened.database;
}

void Journal::Inside::open(Check check) {
    close();
    opened = open_journal(opening, check);
    for (const std::string& trouble : opened.troubles)
        note(trouble);
    if (is_newer())
        return;
    try {
        finish_pending();
    } catch (const SystemError& error) { // tried again by tidy; reading goes on
        note(error.what());
        if (!opened.database)
            throw;
    }
    follow_up();
}

std::int64_t Journal::Inside::append(const learning::Event& event) {
    for (int attempt = 1;; ++attempt) {
        database();
        if (event.kind != learning::EventKind::ProfileMade && !opened.derived.knows(event.profile))
            return 0;
        const Entry entry = linked(opened.tail, opened.install, event);
        try {
            commit(entry);
            return entry.sequence;
        } catch (const DatabaseError& error) {
            recover(error);
            if (kept_after_all(entry))
                return entry.sequence;
            if (!error.damaged() || attempt == 2) // damaged: set aside and put back by now
                throw;
        }
    }
}

void Journal::Inside::commit(const Entry& entry) {
    Transaction transaction(database());
    const Derived::Change change = write(opened, entry);
    transaction.commit();
    adopt(opened, entry, change);
    has_grown = true;
}

/// The commit failed: whether the event is there is known only after a look. When it is, it lies in
/// a log whose sync failed, and a second sync would tell nothing (the pages count as written);
/// moved into the database and synced there, it is safe.
bool Journal::Inside::kept_after_all(const Entry& entry) {
    if (opened.tail.digest != entry.digest)
        return false;
    try {
        database().checkpoint();
        return true;
    } catch (const SystemError& error) {
        recover(error);
        return false;
    }
}

/// What comes after a commit and may fail without anything being lost.
void Journal::Inside::follow_up() {
    try {
        catch_up(opened, opening.folder);
    } catch (const SystemError& error) {
        note(fmt::format("keep the side log: {}", error.what()));
    }
    try {
        if (database().wal_bytes() > largest_log)
            database().checkpoint();
    } catch (const SystemError& error) {
        recover(error);
    }
}

void Journal::Inside::tidy() {
    try {
        finish_pending();
        if (database().wal_bytes() > 0)
            database().checkpoint();
        snapshot_when_due();
    } catch (const SystemError& error) {
        recover(error);
    }
}

void Journal::Inside::snapshot_when_due() {
    const auto all = snapshots(opening.folder);
    const std::int64_t last = opened.tail.sequence;
    const std::int64_t since = last - (all.empty() ? 0 : all.back());
    // A copy of a large journal is a large write: at most one for every fiftieth that it grows.
    if (!snapshot_owed &&
        since < std::max<std::int64_t>(std::max(1, setup.snapshot_every), last / 50))
        return;
    const std::int64_t oldest = make_snapshot(database(), opening.folder, last);
    opened.side->begin_new_file();
    opened.side->drop_until(oldest);
    snapshot_owed = false;
    for (const std::string& name : opening.folder.names_of(names::replaced))
        opening.folder.remove(name);
    check_derived();
}

/// A start leaves this out for a large journal. The chain was verified with the snapshot; a
/// snapshot that holds the same fault is followed by one that does not.
void Journal::Inside::check_derived() {
    Derived there, again;
    there.load(database());
    again.replay(database());
    if (again == there && again == opened.derived)
        return;
    Transaction transaction(database());
    Derived::rebuild(database());
    transaction.commit();
    opened.derived = again;
    snapshot_owed = true;
    note("what is derived from the events was not right: built again");
}

void Journal::Inside::note(const std::string& trouble) {
    troubles.push_back(replace_all(trouble, opening.folder.path({}).string(), {}));
}

void Journal::Inside::recover(const SystemError& error) {
    note(error.what());
    const auto* of_sqlite = dynamic_cast<const DatabaseError*>(&error);
    const bool damaged = dynamic_cast<const Damage*>(&error) || (of_sqlite && of_sqlite->damaged());
    if (!damaged && !of_sqlite)
        return; // a file beside the database: tried again at the next tidy
    close();
    try {
        opened = open_journal(opening, damaged ? Check::Everything : Check::AsNeeded);
        if (opened.found != Found::Whole)
            note(opened.report);
    } catch (const SystemError& again) {
        note(again.what());
    }
}

} // namespace hakawati::journal
