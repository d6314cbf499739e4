#include "journal/tables/events.h"

#include "base/strings.h"

#include <fmt/format.h>

namespace hakawati::journal {

namespace {

std::int64_t as_number(learning::EventKind kind) { return static_cast<int>(kind); }

Entry entry_of(const Row& row) {
    Entry entry;
    entry.sequence = row.number(0);
    entry.previous = array_of<32>(row.text(1));
    entry.payload = array_of<32>(row.text(2));
    entry.digest = array_of<32>(row.text(3));
    entry.event.profile = profile_of(row.text(4));
    entry.event.book = row.text(5);
    entry.event.version = row.text(6);
    entry.event.kind = static_cast<learning::EventKind>(static_cast<int>(row.number(7)));
    entry.event.item = row.text(8);
    entry.event.option = row.text(9);
    entry.event.try_number = static_cast<int>(row.number(10));
    entry.event.messages = split(row.text(11), ' ');
    entry.event.wall_s = row.number(12);
    return entry;
}

void each_row(Database& database, std::string_view which, Values values,
              const std::function<void(const Entry&)>& told) {
    database.each(fmt::format("SELECT sequence, previous, payload, digest, profile, book, version, "
                              "kind, item, option, try, messages, wall FROM events WHERE {} "
                              "ORDER BY sequence",
                              which),
                  values, [&](const Row& row) { told(entry_of(row)); });
}

} // namespace

void insert(Database& database, const Entry& entry) {
    const learning::Event& event = entry.event;
    const std::string messages = joined(event.messages);
    if (event.kind == learning::EventKind::Erased)
        return database.run("INSERT INTO events(sequence, previous, payload, digest, kind) "
                            "VALUES(?, ?, ?, ?, ?)",
                            {entry.sequence, Blob{bytes_of(entry.previous)},
                             Blob{bytes_of(entry.payload)}, Blob{bytes_of(entry.digest)},
                             as_number(event.kind)});
    database.run("INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {entry.sequence, Blob{bytes_of(entry.previous)}, Blob{bytes_of(entry.payload)},
                  Blob{bytes_of(entry.digest)}, Blob{key_of(event.profile)}, event.book,
                  event.version, as_number(event.kind), event.item, event.option,
                  std::int64_t{event.try_number}, messages, event.wall_s});
}

void each_entry(Database& database, std::int64_t beyond,
                const std::function<void(const Entry&)>& told) {
    each_row(database, "sequence > ?", {beyond}, told);
}

bool is_of_session(const learning::Event& event) {
    return !event.profile && event.kind >= learning::EventKind::SessionBegun &&
           event.kind <= learning::EventKind::SessionEnded;
}

void each_session_entry(Database& database, const std::function<void(const Entry&)>& told) {
    using enum learning::EventKind;
    each_row(database, "kind BETWEEN ? AND ? AND profile = x''",
             {as_number(SessionBegun), as_number(SessionEnded)}, told);
}

void each_answer(Database& database, const std::function<void(const Entry&)>& told) {
    using enum learning::EventKind;
    each_row(database, "kind IN (?, ?, ?, ?, ?) AND profile <> x''",
             {as_number(Found), as_number(NotYet), as_number(Shown), as_number(CheckBefore),
              as_number(CheckAfter)},
             told);
}

Tail tail_of(Database& database) {
    Tail tail;
    database.each("SELECT sequence, digest FROM events ORDER BY sequence DESC LIMIT 1", {},
                  [&](const Row& row) {
                      tail = {row.number(0), array_of<32>(row.text(1))};
                  });
    return tail;
}

void erase_events(Database& database, const learning::ProfileId& profile) {
    database.run("UPDATE events SET profile=NULL, book=NULL, version=NULL, item=NULL, option=NULL, "
                 "try=NULL, messages=NULL, wall=NULL, kind=? WHERE profile=?",
                 {as_number(learning::EventKind::Erased), Blob{bytes_of(profile.bytes)}});
}

std::string chain_fault(Database& database, const Install& install, std::int64_t beyond) {
    std::string fault;
    Tail tail;
    if (beyond > 0)
        tail = {beyond, array_of<32>(
                            database.text("SELECT digest FROM events WHERE sequence=?", {beyond}))};
    each_entry(database, beyond, [&](const Entry& entry) {
        if (fault.empty() && entry.sequence != tail.sequence + 1)
            fault = fmt::format("event {} is missing", tail.sequence + 1);
        else if (fault.empty() && !follows(tail, install, entry))
            fault = fmt::format("event {} is not what was written", entry.sequence);
        tail = {entry.sequence, entry.digest};
    });
    return fault;
}

} // namespace hakawati::journal
