#include "journal/replacing.h"

#include "journal/files/snapshots.h"
#include "journal/inside.h"
#include "journal/tables/derived.h"
#include "journal/tables/schema.h"

#include <fmt/format.h>

namespace hakawati::journal {

namespace {

Replaced no_journal() { return {Replacing::NotJournal, "the backup is not a journal"}; }

Replaced damaged(const std::string& reason) {
    return {Replacing::Damaged, fmt::format("the backup is damaged ({})", reason)};
}

/// What `copy_fault` does not ask, because a snapshot is this program's own work.
Replaced judgement_of(Database& image) {
    if (image.number("PRAGMA application_id") != journal_application)
        return no_journal();
    const int form = form_of(image);
    if (form > schema_version)
        return {Replacing::Newer,
                fmt::format("the backup is of a newer program (form {}, this one knows form {})",
                            form, schema_version)};
    if (form < 1)
        return damaged("it has no form");
    if (image.number("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')") > 0)
        return damaged("it holds what no journal holds");
    if (pending_of(image) != Pending::Nothing)
        return damaged("it was made in the middle of forgetting or wiping");
    Derived().load(image); // else bringing it up to the newest form would fail
    return {Replacing::Replaced, {}};
}

/// Everything by which the old journal could come back in place of the new one.
std::vector<std::string> files_of_old(const Folder& folder) {
    std::vector<std::string> files = {names::rollback, names::log, names::database};
    for (const char* prefix : {names::side, names::snapshot})
        for (const std::string& name : folder.names_of(prefix))
            files.push_back(name);
    return files;
}

} // namespace

std::string_view name_of(Replacing came) {
    switch (came) {
    case Replacing::Replaced:
        return "replaced";
    case Replacing::NotJournal:
        return "not-journal";
    case Replacing::Newer:
        return "newer";
    case Replacing::Damaged:
        return "damaged";
    case Replacing::AtNextStart:
        return "at-next-start";
    }
    return {};
}

Replaced judgement(const Folder& folder, const std::string& name) {
    try {
        Database image = folder.open(name, Database::Access::Still);
        if (const Replaced judged = judgement_of(image); judged.came != Replacing::Replaced)
            return judged;
    } catch (const DatabaseError& error) {
        if (!error.damaged())
            throw;
        return error.is_no_database() ? no_journal() : damaged(error.what());
    }
    const std::string fault = copy_fault(folder, name);
    if (!fault.empty())
        return damaged(fault);
    return {Replacing::Replaced, "a backup has taken the place of the journal"};
}

std::string finish_replacing(const Folder& folder) {
    if (!folder.has(names::replacing))
        return {};
    const Replaced judged = judgement(folder, names::replacing);
    if (judged.came != Replacing::Replaced && folder.has(names::database)) {
        folder.set_aside({names::replacing});
        return judged.report + "; set aside, the journal stays as it was";
    }
    folder.sync();
    folder.set_aside(files_of_old(folder), names::replaced);
    folder.rename(names::replacing, names::database);
    folder.sync();
    return judged.report;
}

std::string Journal::Inside::copy() {
    const Folder& folder = opening.folder;
    try {
        finish_pending();
        make_copy(database(), folder);
        const auto image = folder.disk().read(folder.path(names::coming));
        folder.remove(names::coming);
        return image.value();
    } catch (const SystemError& error) {
        recover(error);
        throw;
    }
}

Replaced Journal::Inside::put_beside(std::string_view image) {
    const Folder& folder = opening.folder;
    try {
        database().checkpoint(); // the old one lies in one file then
        folder.remove(names::coming);
        folder.disk().write(folder.path(names::coming), image);
        folder.sync(names::coming);
        return judgement(folder, names::coming);
    } catch (const SystemError& error) {
        recover(error);
        throw;
    }
}

Replaced Journal::Inside::replace(std::string_view image) {
    const Folder& folder = opening.folder;
    Replaced judged = put_beside(image);
    if (judged.came != Replacing::Replaced) {
        folder.remove(names::coming);
        return judged;
    }
    folder.rename(names::coming, names::replacing); // from here on it only goes on
    refused_beyond.reset();
    try {
        open(Check::Everything);
    } catch (const SystemError& refused) {
        return try_again_to_replace(judged, refused);
    }
    return judged;
}

/// The old journal does not come back any more: it is the backup now, or at the next opening.
Replaced Journal::Inside::try_again_to_replace(const Replaced& judged, const SystemError& refused) {
    note(refused.what());
    try {
        open(Check::Everything);
        return judged;
    } catch (const SystemError& again) {
        return {Replacing::AtNextStart,
                fmt::format("a backup takes the place of the journal at the next start ({})",
                            again.what())};
    }
}

} // namespace hakawati::journal
