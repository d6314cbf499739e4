#include "journal/opening.h"

#include "journal/files/snapshots.h"
#include "journal/replacing.h"
#include "journal/restoring.h"
#include "journal/tables/brought.h"
#include "journal/tables/events.h"
#include "journal/tables/schema.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

/// The events of a journal up to this size are all checked at every start: measured 10 ms.
constexpr std::int64_t small = 5000;
/// Of a larger one, so many at the end: what was written last is damaged first. Its pages are all
/// checked (measured 17 ms for 100,000 events).
constexpr std::int64_t looked_at = 200;
constexpr int most_attempts = 3;

/// Read as far as this program understands it; not one byte is changed.
Opened open_newer(std::unique_ptr<Database> database, int form) {
    Opened opened;
    opened.database = std::move(database);
    opened.found = Found::Newer;
    opened.report = fmt::format("the journal is of a newer program (form {}, this one knows form "
                                "{}): it is read and not changed",
                                form, schema_version);
    try {
        opened.database->run("PRAGMA query_only=ON");
        opened.tail = tail_of(*opened.database);
        opened.derived.load(*opened.database);
    } catch (const SystemError& error) {
        opened.troubles.push_back(fmt::format("read the newer journal: {}", error.what()));
    }
    return opened;
}

/// A connection under which nothing has changed yet. Without a log beside it a database is first
/// read standing still, because a connection that may write would make the log.
std::unique_ptr<Database> look_at(const Folder& folder) {
    const auto path = folder.path(names::database);
    if (!folder.has(names::log) && !folder.has(names::rollback)) {
        auto still = std::make_unique<Database>(path, folder.vfs(), Database::Access::Still);
        if (form_of(*still) > schema_version)
            return still;
    }
    auto database = std::make_unique<Database>(path, folder.vfs(), Database::Access::Write);
    database->run("PRAGMA locking_mode=EXCLUSIVE");
    return database;
}

void check_whole(Opened& opened, Check check) {
    Database& database = *opened.database;
    const bool everything = check == Check::Everything || opened.tail.sequence <= small;
    if (const std::string fault = database.quick_check(); !fault.empty())
        throw Damage(fault);
    const std::int64_t beyond =
        everything ? 0 : std::max<std::int64_t>(0, opened.tail.sequence - looked_at);
    if (const std::string fault = chain_fault(database, opened.install, beyond); !fault.empty())
        throw Damage(fault);
    if (const std::string fault = brought_fault(database); !fault.empty())
        throw Damage(fault);
    opened.derived.load(database);
    if (!everything)
        return;
    Derived again;
    again.replay(database);
    if (again == opened.derived)
        return;
    Transaction transaction(database);
    Derived::rebuild(database);
    transaction.commit();
    opened.derived = again;
    opened.troubles.emplace_back("what is derived from the events was not right: built again");
}

/// A log that cannot go on from here would be taken for the journal's one day.
void begin_side_log_again(Opened& opened, const Folder& folder) {
    folder.set_aside(folder.names_of(names::side));
    opened.side.emplace(folder, opened.install);
    opened.troubles.emplace_back("the side log did not fit the journal: set aside");
}

/// Events that were told to be kept and that the database has lost: its own log was cut off.
void replay_side_log(Opened& opened, const Folder& folder) {
    opened.side.emplace(folder, opened.install);
    if (opened.side->reaches() <= opened.tail.sequence)
        return;
    Transaction transaction(*opened.database);
    const std::int64_t before = opened.tail.sequence;
    for (const Entry& entry : opened.side->beyond(before)) {
        if (!follows(opened.tail, opened.install, entry))
            break;
        adopt(opened, entry, write(opened, entry));
    }
    transaction.commit();
    if (opened.tail.sequence > before) {
        opened.found = Found::Restored;
        opened.report = fmt::format("events {} to {} put back from the side log", before + 1,
                                    opened.tail.sequence);
    }
    if (opened.side->reaches() > opened.tail.sequence)
        begin_side_log_again(opened, folder);
}

/// None: there is no database, or one to which nothing was ever written.
std::optional<Opened> open_there(const Opening& opening, Check check) {
    const Folder& folder = opening.folder;
    if (!folder.has(names::database))
        return std::nullopt;
    Opened opened;
    opened.database = look_at(folder);
    Database& database = *opened.database;
    if (is_blank(database))
        return std::nullopt;
    check_identity(database);
    if (const int form = form_of(database); form > schema_version)
        return open_newer(std::move(opened.database), form);
    take_recipe(database, folder.syncs());
    folder.sync(); // SQLite passes over a failed sync of the folder in which it made its log
    migrate(database, folder, opening.steps);
    opened.install = install_of(database);
    opened.tail = tail_of(database);
    check_whole(opened, check);
    replay_side_log(opened, folder);
    return opened;
}

/// Opens what is there; what it found instead, when it is not to be used.
Loss try_to_open(const Opening& opening, Check check, std::optional<Opened>& opened) {
    try {
        opened = open_there(opening, check);
        return {};
    } catch (const Damage& damage) {
        return {Loss::Kind::Damaged, damage.reason()};
    } catch (const DatabaseError& error) {
        if (error.busy())
            throw busy();
        if (error.unreadable())
            return {Loss::Kind::Unreadable, error.what()};
        if (!error.damaged())
            throw;
        return {Loss::Kind::Damaged, error.what()};
    }
}

} // namespace

Busy busy() {
    return Busy(fmt::format("open {}", names::database),
                "Hakawati is open already on this tablet; close it before opening it again");
}

Opened open_journal(const Opening& opening, Check check) {
    opening.folder.remove(names::coming);
    const std::string replaced = finish_replacing(opening.folder);
    PutBack before{Found::Whole, {}};
    for (int attempt = 0;; ++attempt) {
        std::optional<Opened> opened;
        const Loss loss = try_to_open(opening, check, opened);
        if (opened) {
            if (!replaced.empty())
                opened->troubles.push_back(replaced);
            if (before.found != Found::Whole) {
                opened->report =
                    before.report + (opened->report.empty() ? "" : "; " + opened->report);
                opened->found = before.found;
            }
            return std::move(*opened);
        }
        if (attempt == most_attempts)
            throw SystemError(fmt::format("open {}", names::database), loss.reason);
        before = put_back(opening, loss);
    }
}

Derived::Change write(Opened& opened, const Entry& entry) {
    const Derived::Change change = opened.derived.change_by(entry.event);
    insert(*opened.database, entry);
    opened.derived.write(*opened.database, change, entry.sequence);
    return change;
}

void adopt(Opened& opened, const Entry& entry, const Derived::Change& change) {
    opened.derived.adopt(change);
    opened.tail = {entry.sequence, entry.digest};
}

void catch_up(Opened& opened, const Folder& folder) {
    std::int64_t from = opened.side->reaches();
    if (from == 0) // no log at all: what the newest snapshot holds need not be written again
        if (const auto all = snapshots(folder); !all.empty())
            from = all.back();
    if (from + 1 < opened.tail.sequence)
        opened.side->begin_new_file();
    std::vector<Entry> missing;
    each_entry(*opened.database, from, [&](const Entry& entry) { missing.push_back(entry); });
    opened.side->append(missing);
}

} // namespace hakawati::journal
