#include "journal/merging.h"

#include "journal/files/merge_file.h"
#include "journal/inside.h"
#include "journal/tables/brought.h"
#include "journal/tables/events.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace hakawati::journal {

namespace {

constexpr std::size_t at_once = 1 << 16;

/// What became of the entries of one file.
struct Tally {
    std::int64_t own = 0, added = 0, beside = 0, of_sessions = 0, all = 0;
};

Tally take_entries(MergeReader& file, Database& database, const Install& own) {
    Tally tally;
    const Install& install = file.header().install;
    while (const auto entry = file.next()) {
        ++tally.all;
        const Standing standing = standing_of(database, own, install, *entry);
        tally.own += standing.known == Standing::Known::Own ? 1 : 0;
        tally.beside += standing.beside ? 1 : 0;
        if (standing.known != Standing::Known::Not)
            continue;
        bring(database, install, *entry);
        ++tally.added;
        tally.of_sessions += is_of_session(entry->event) ? 1 : 0;
    }
    return tally;
}

Merged told(const Tally& tally, const Install& own, const Install& install) {
    if (tally.added == 0 && install == own && tally.own == tally.all)
        return {Merging::OwnFile, 0, "this tablet itself wrote the merge file"};
    if (tally.added == 0)
        return {Merging::NothingNew, 0, "everything in the merge file is here already"};
    const std::string much =
        fmt::format("{} new events of sessions were merged", tally.of_sessions);
    if (tally.beside == 0)
        return {Merging::Taken, tally.of_sessions, much};
    return {Merging::Forked, tally.of_sessions,
            much + "; the other tablet and one known before go by the same id (one is a copy of "
                   "the other): both are kept"};
}

bool are_strangers(const std::string& here, const std::string& there) {
    return !here.empty() && !there.empty() && here != there;
}

} // namespace

Source source_of(std::string_view text) {
    return [text](std::size_t most) mutable {
        const std::string_view given = text.substr(0, most);
        text.remove_prefix(given.size());
        return std::string(given);
    };
}

std::string_view name_of(Merging came) {
    switch (came) {
    case Merging::Taken:
        return "taken";
    case Merging::Forked:
        return "forked";
    case Merging::NothingNew:
        return "nothing-new";
    case Merging::OwnFile:
        return "own-file";
    case Merging::ForeignSite:
        return "foreign-site";
    case Merging::Newer:
        return "newer";
    case Merging::NotMergeFile:
        return "not-merge-file";
    case Merging::Cut:
        return "cut";
    case Merging::Damaged:
        return "damaged";
    case Merging::BrokenChain:
        return "broken-chain";
    case Merging::TooLarge:
        return "too-large";
    }
    return {};
}

std::string Journal::Inside::site() const {
    const auto& preferences = opened.derived.record({}).preferences;
    const auto code = preferences.find(site_preference);
    return code == preferences.end() ? std::string() : code->second;
}

void Journal::Inside::write_merge(const Sink& sink) {
    Database& here = database();
    if (opened.tail.sequence > most_merged)
        throw SystemError("write a merge file",
                          fmt::format("the journal holds more than {} events", most_merged));
    std::string ready = merge_opening({opened.install, opened.tail, site()});
    each_entry(here, 0, [&](const Entry& entry) {
        ready += merge_frame(entry);
        if (ready.size() < at_once)
            return;
        sink(ready);
        ready.clear();
    });
    if (!ready.empty())
        sink(ready);
}

Merged Journal::Inside::merge(const Source& source) {
    try {
        MergeReader file(source);
        if (are_strangers(site(), file.header().site))
            return {Merging::ForeignSite, 0,
                    fmt::format("the merge file is of another site (\"{}\", this one is \"{}\")",
                                file.header().site, site())};
        Transaction transaction(database());
        const Tally tally = take_entries(file, database(), opened.install);
        if (tally.added > 0) {
            transaction.commit();
            has_grown = snapshot_owed = true;
        }
        return told(tally, opened.install, file.header().install);
    } catch (const BadMerge& bad) {
        return {bad.came(), 0, bad.what()};
    } catch (const DatabaseError& error) {
        recover(error);
        throw;
    }
}

} // namespace hakawati::journal
