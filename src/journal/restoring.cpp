#include "journal/restoring.h"

#include "journal/files/snapshots.h"

#include <fmt/format.h>

namespace hakawati::journal {

namespace {

/// In this order: a log without its database is of no use to anybody, the other way round it is.
const std::vector<std::string>& database_files() {
    static const std::vector<std::string> files = {names::rollback, names::log, names::database};
    return files;
}

void create_in(const Folder& folder, const Install& install) {
    Database database = folder.open(names::database, Database::Access::Write);
    take_recipe(database, folder.syncs());
    create(database, install);
    folder.sync();
}

/// The side log has the tablet's own events only; what was merged stands in the newest snapshot.
constexpr const char* merge_again = "; merge files taken since, if any, are to be taken again";

/// The newest good snapshot takes the journal's place; what to say of it, or empty when none is
/// good. Those that are not good are set aside.
std::string put_back_snapshot(const Folder& folder) {
    const auto all = snapshots(folder);
    for (auto last = all.rbegin(); last != all.rend(); ++last) {
        const std::string name = snapshot_name(*last);
        if (!copy_fault(folder, name).empty()) {
            folder.set_aside({name});
            continue;
        }
        Database snapshot = folder.open(name, Database::Access::Still);
        make_copy(snapshot, folder);
        folder.set_aside(database_files());
        name_copy(folder, names::database);
        return name + (last == all.rbegin() ? "" : merge_again);
    }
    return {};
}

std::string what_happened(const Loss& loss) {
    return loss.kind == Loss::Kind::NothingThere
               ? "the journal was missing"
               : fmt::format("the journal was damaged and set aside ({})", loss.reason);
}

/// What lies about shows that there has been a journal.
bool has_remains(const Folder& folder) {
    for (const char* prefix : {names::side, names::set_aside})
        if (!folder.names_of(prefix).empty())
            return true;
    return folder.has(names::log) && !folder.has(names::database);
}

PutBack begin_anew(const Opening& opening, const Loss& loss) {
    const Folder& folder = opening.folder;
    const bool is_first = loss.kind == Loss::Kind::NothingThere && !has_remains(folder);
    if (!is_first) {
        auto damaged = database_files();
        for (const std::string& name : folder.names_of(names::side))
            damaged.push_back(name);
        folder.set_aside(damaged);
    }
    create_in(folder, opening.new_install());
    if (is_first)
        return {Found::Fresh, {}};
    return {Found::Anew, what_happened(loss) + "; nothing could be put back, it begins anew"};
}

} // namespace

PutBack put_back(const Opening& opening, const Loss& loss) {
    const Folder& folder = opening.folder;
    if (const std::string snapshot = put_back_snapshot(folder); !snapshot.empty())
        return {Found::Restored, what_happened(loss) + "; put back from " + snapshot};
    if (const auto install = SideLog::complete_from_start(folder)) {
        folder.set_aside(database_files());
        create_in(folder, *install);
        return {Found::Restored,
                what_happened(loss) + "; put back from the side log" + merge_again};
    }
    if (loss.kind == Loss::Kind::Unreadable)
        throw SystemError(fmt::format("open {}", names::database), loss.reason);
    return begin_anew(opening, loss);
}

} // namespace hakawati::journal
