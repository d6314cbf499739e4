// "No byte stays" on flash means: rows are zeroed (secure_delete), the database is written anew,
// its log is cut off, and every other file that may hold the child goes after a new copy stands.
// What is pending stands in the database until all that is done, so that a power cut only delays
// it.

#include "journal/files/snapshots.h"
#include "journal/inside.h"
#include "journal/tables/derived_tables.h"
#include "journal/tables/events.h"
#include "journal/tables/schema.h"

#include <utility>

namespace hakawati::journal {

namespace {

/// All files of the journal that begin so, but `kept`.
void remove_files(const Folder& folder, std::initializer_list<const char*> prefixes,
                  const std::string& kept = {}) {
    for (const char* prefix : prefixes)
        for (const std::string& name : folder.names_of(prefix))
            if (name != kept)
                folder.remove(name);
    folder.remove(names::coming);
    folder.sync();
}

} // namespace

void Journal::Inside::finish_pending() {
    switch (pending_of(database())) {
    case Pending::Nothing:
        return;
    case Pending::Forgetting:
        return clear_after_forgetting();
    case Pending::Wiping:
        return clear_after_wiping();
    }
}

void Journal::Inside::forget(const learning::ProfileId& profile) {
    try {
        Transaction transaction(database());
        erase_events(database(), profile);
        clear_tables(database(), profile);
        set_pending(database(), Pending::Forgetting);
        transaction.commit();
        has_grown = true;
        opened.derived.load(database());
        clear_after_forgetting();
    } catch (const SystemError& error) {
        recover(error);
        throw;
    }
}

void Journal::Inside::clear_after_forgetting() {
    const Folder& folder = opening.folder;
    Database& here = database();
    here.run("VACUUM");
    here.checkpoint();
    const std::string snapshot = snapshot_name(opened.tail.sequence);
    make_copy(here, folder);
    name_copy(folder, snapshot);
    // Files set aside and copies from before a migration may hold the child: they are the price.
    remove_files(folder,
                 {names::snapshot, names::side, names::set_aside, names::replaced, names::before},
                 snapshot);
    opened.side.emplace(folder, opened.install);
    set_pending(here, Pending::Nothing);
    here.checkpoint();
}

void Journal::Inside::wipe() {
    try {
        // In the database itself, not in its log: the log goes first below.
        set_pending(database(), Pending::Wiping);
        database().checkpoint();
    } catch (const SystemError& error) {
        note(error.what()); // what can be deleted is deleted all the same
    }
    clear_after_wiping();
}

void Journal::Inside::clear_after_wiping() {
    close();
    const Folder& folder = opening.folder;
    remove_files(folder, {names::replacing, names::snapshot, names::side, names::set_aside,
                          names::replaced, names::before});
    folder.remove(names::log);
    folder.remove(names::rollback);
    folder.remove(names::database);
    folder.sync();
    open(Check::AsNeeded);
}

} // namespace hakawati::journal
