#include "journal/tables/brought.h"

#include "journal/tables/events.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>
#include <utility>

namespace hakawati::journal {

namespace {

/// An event with what orders it. `at` is the clock of its tablet, but never runs back in a chain.
struct Placed {
    std::int64_t at = 0;
    Install install{};
    std::int64_t sequence = 0;
    Digest digest{};
    learning::Event event;

    auto in_chain() const { return std::tie(install, sequence, digest); }
    auto in_time() const { return std::tie(at, install, sequence, digest); }
};

std::vector<Placed> own_events(Database& database, const Install& own) {
    std::vector<Placed> all;
    each_session_entry(database, [&](const Entry& entry) {
        all.push_back({0, own, entry.sequence, entry.digest, entry.event});
    });
    return all;
}

void add_brought(Database& database, std::vector<Placed>& all) {
    database.each("SELECT install, sequence, digest, event FROM brought", {}, [&](const Row& row) {
        const auto event = decoded(row.text(3));
        all.push_back({0, array_of<16>(row.text(0)), row.number(1), array_of<32>(row.text(2)),
                       event.value_or(learning::Event{})});
    });
}

/// Clocks of tablets lie, but those of two tablets are the only thing they have in common.
void let_clocks_run_on(std::vector<Placed>& all) {
    std::map<Install, std::int64_t> latest;
    for (Placed& placed : all) {
        std::int64_t& last = latest.try_emplace(placed.install, placed.event.wall_s).first->second;
        last = std::max(last, placed.event.wall_s);
        placed.at = last;
    }
}

} // namespace

Standing standing_of(Database& database, const Install& own, const Install& install,
                     const Entry& entry) {
    Standing standing;
    const auto look = [&](std::string_view digest, Standing::Known where) {
        if (digest == bytes_of(entry.digest))
            standing.known = where;
        else
            standing.beside = true;
    };
    database.each("SELECT digest FROM trails WHERE install=? AND sequence=?",
                  {Blob{bytes_of(install)}, entry.sequence},
                  [&](const Row& row) { look(row.text(0), Standing::Known::Brought); });
    if (install == own)
        database.each("SELECT digest FROM events WHERE sequence=?", {entry.sequence},
                      [&](const Row& row) { look(row.text(0), Standing::Known::Own); });
    return standing;
}

void bring(Database& database, const Install& install, const Entry& entry) {
    database.run("INSERT INTO trails VALUES(?, ?, ?)",
                 {Blob{bytes_of(install)}, entry.sequence, Blob{bytes_of(entry.digest)}});
    if (!is_of_session(entry.event))
        return;
    const std::string event = encoded(entry.event);
    database.run("INSERT INTO brought VALUES(?, ?, ?, ?, ?)",
                 {Blob{bytes_of(entry.digest)}, Blob{bytes_of(install)}, entry.sequence,
                  Blob{bytes_of(entry.previous)}, Blob{event}});
}

std::vector<learning::Event> all_session_events(Database& database, const Install& own) {
    std::vector<Placed> all = own_events(database, own);
    add_brought(database, all);
    std::sort(all.begin(), all.end(),
              [](const Placed& a, const Placed& b) { return a.in_chain() < b.in_chain(); });
    // A copy of this tablet may have brought what has come here by a backup since.
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Placed& a, const Placed& b) { return a.digest == b.digest; }),
              all.end());
    let_clocks_run_on(all);
    std::sort(all.begin(), all.end(),
              [](const Placed& a, const Placed& b) { return a.in_time() < b.in_time(); });
    std::vector<learning::Event> events;
    for (Placed& placed : all)
        events.push_back(std::move(placed.event));
    return events;
}

std::set<std::string> own_sessions(Database& database) {
    std::set<std::string> ids;
    each_session_entry(database, [&](const Entry& entry) {
        if (entry.event.kind == learning::EventKind::SessionBegun)
            ids.insert(entry.event.item);
    });
    return ids;
}

std::string brought_fault(Database& database) {
    std::string fault;
    database.each(
        "SELECT install, sequence, previous, event, digest FROM brought", {}, [&](const Row& row) {
            const Tail before{row.number(1) - 1, array_of<32>(row.text(2))};
            const auto event = decoded(row.text(3));
            if (event && linked(before, array_of<16>(row.text(0)), *event).digest ==
                             array_of<32>(row.text(4)))
                return;
            fault = fmt::format("the merged event {} is not what was taken", row.number(1));
        });
    return fault;
}

} // namespace hakawati::journal
