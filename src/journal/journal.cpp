#include "journal/journal.h"

#include "journal/inside.h"
#include "journal/tables/brought.h"
#include "journal/tables/events.h"
#include "journal/tables/schema.h"

#include <fmt/format.h>
#include <utility>

namespace hakawati::journal {

namespace {

void require_size(const learning::Event& event) {
    if (encoded(event).size() > largest_event)
        throw SystemError("keep an event",
                          fmt::format("it is larger than {} bytes", largest_event));
}

/// The sequence number of an event that is kept although its keeping was refused; 0: it is not.
std::int64_t kept_after_all(Database& database, std::int64_t beyond, learning::Event event) {
    std::int64_t found = 0;
    each_entry(database, beyond, [&](const Entry& entry) {
        event.wall_s = entry.event.wall_s;
        if (entry.event == event)
            found = entry.sequence;
    });
    return found;
}

} // namespace

Journal::Journal(Setup setup) : m_inside(std::make_unique<Inside>(std::move(setup))) {}

Journal::~Journal() {
    try {
        if (m_inside->has_grown && m_inside->opened.database)
            m_inside->opened.database->checkpoint();
    } catch (const SystemError&) { // everything is in the log beside it
    }
}

Found Journal::found() const { return m_inside->opened.found; }

const std::string& Journal::report() const { return m_inside->opened.report; }

std::vector<learning::Profile> Journal::profiles() const {
    return m_inside->opened.derived.profiles();
}

learning::Record Journal::record(const std::optional<learning::ProfileId>& owner) const {
    return m_inside->opened.derived.record(owner);
}

learning::ProfileId Journal::new_id() {
    learning::ProfileId id;
    m_inside->setup.random(id.bytes.data(), id.bytes.size());
    return id;
}

std::int64_t Journal::append(learning::Event event) {
    Inside& inside = *m_inside;
    inside.require_writable();
    require_size(event);
    if (event.wall_s == 0)
        event.wall_s = inside.setup.clock();
    // Whoever was refused comes again with the same event; it must not be there twice.
    if (inside.refused_beyond) {
        const auto kept = kept_after_all(inside.database(), *inside.refused_beyond, event);
        inside.refused_beyond.reset();
        if (kept > 0)
            return kept;
    }
    const std::int64_t before = inside.opened.tail.sequence;
    try {
        const std::int64_t sequence = inside.append(event);
        if (sequence > 0)
            inside.follow_up();
        return sequence;
    } catch (const SystemError&) {
        inside.refused_beyond = before;
        throw;
    }
}

void Journal::tidy() {
    if (!m_inside->is_newer())
        m_inside->tidy();
}

std::vector<std::string> Journal::troubles() { return std::exchange(m_inside->troubles, {}); }

void Journal::forget(const learning::ProfileId& profile) {
    m_inside->require_writable();
    m_inside->forget(profile);
}

void Journal::wipe() {
    m_inside->require_writable();
    m_inside->wipe();
}

std::vector<learning::Event> Journal::group_events() const {
    return all_session_events(m_inside->database(), m_inside->opened.install);
}

std::set<std::string> Journal::own_sessions() const {
    return journal::own_sessions(m_inside->database());
}

std::vector<learning::Event> Journal::answers() const {
    std::vector<learning::Event> events;
    each_answer(m_inside->database(), [&](const Entry& entry) { events.push_back(entry.event); });
    return events;
}

void Journal::write_merge(const Sink& sink) const { m_inside->write_merge(sink); }

Merged Journal::merge(const Source& source) {
    m_inside->require_writable();
    const Merged merged = m_inside->merge(source);
    if (m_inside->snapshot_owed)
        m_inside->tidy();
    return merged;
}

std::string Journal::copy() {
    m_inside->require_writable();
    return m_inside->copy();
}

Replaced Journal::replace(std::string_view image) {
    m_inside->require_writable();
    return m_inside->replace(image);
}

std::string Journal::label() const {
    const Install& install = m_inside->opened.install;
    return fmt::format("{:02x}{:02x}{:02x}", install[0], install[1], install[2]);
}

std::int64_t Journal::last_sequence() const { return m_inside->opened.tail.sequence; }

std::vector<learning::Event> Journal::events() const {
    std::vector<learning::Event> events;
    each_entry(m_inside->database(), 0, [&](const Entry& entry) { events.push_back(entry.event); });
    return events;
}

std::vector<std::string> Journal::verify() const {
    Database& database = m_inside->database();
    std::vector<std::string> faults;
    for (const std::string& fault :
         {database.quick_check(), chain_fault(database, m_inside->opened.install, 0),
          brought_fault(database)})
        if (!fault.empty())
            faults.push_back(fault);
    Derived from_tables, from_events;
    from_tables.load(database);
    from_events.replay(database);
    if (!(from_tables == from_events))
        faults.emplace_back("what is derived is not what the events say");
    if (!(m_inside->opened.derived == from_events))
        faults.emplace_back("what is held in memory is not what the events say");
    return faults;
}

void Journal::rebuild() {
    m_inside->require_writable();
    Database& database = m_inside->database();
    Transaction transaction(database);
    Derived::rebuild(database);
    transaction.commit();
    m_inside->opened.derived.load(database);
    m_inside->has_grown = true;
}

} // namespace hakawati::journal
