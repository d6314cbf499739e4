#include "journal/files/snapshots.h"

#include "journal/journal.h"
#include "journal/tables/brought.h"
#include "journal/tables/events.h"

#include <fmt/format.h>

namespace hakawati::journal {

std::vector<std::int64_t> snapshots(const Folder& folder) {
    return folder.numbers_of(names::snapshot, ".db");
}

std::string snapshot_name(std::int64_t last) {
    return fmt::format("{}{}.db", names::snapshot, last);
}

void make_copy(Database& database, const Folder& folder) {
    folder.remove(names::coming);
    database.run("VACUUM INTO ?", {folder.path(names::coming).string()});
    folder.sync(names::coming);
    if (const std::string fault = copy_fault(folder, names::coming); !fault.empty())
        throw Damage(fault);
}

void name_copy(const Folder& folder, const std::string& name) {
    folder.rename(names::coming, name);
    folder.sync();
}

std::int64_t make_snapshot(Database& database, const Folder& folder, std::int64_t last) {
    make_copy(database, folder);
    name_copy(folder, snapshot_name(last));
    auto all = snapshots(folder);
    for (; all.size() > kept_snapshots; all.erase(all.begin()))
        folder.remove(snapshot_name(all.front()));
    return all.size() == kept_snapshots ? all.front() : 0;
}

std::string copy_fault(const Folder& folder, const std::string& name) {
    try {
        Database copy = folder.open(name, Database::Access::Still);
        check_identity(copy);
        std::string fault = copy.quick_check();
        // What is derived, and the forms before the first, are checked when it is brought up.
        const int form = form_of(copy);
        if (fault.empty() && form >= 1 && form <= schema_version)
            fault = chain_fault(copy, install_of(copy), 0);
        if (fault.empty() && form == schema_version)
            fault = brought_fault(copy);
        return fault;
    } catch (const Damage& damage) {
        return damage.reason();
    } catch (const DatabaseError& error) {
        if (!error.damaged())
            throw;
        return error.what();
    }
}

} // namespace hakawati::journal
