#include "journal/tables/derived.h"

#include "base/strings.h"
#include "journal/tables/derived_tables.h"
#include "journal/tables/events.h"

#include <algorithm>

namespace hakawati::journal {

namespace {

template <class Profiles>
auto find_profile(Profiles& profiles, const learning::ProfileId& id) {
    return std::find_if(profiles.begin(), profiles.end(),
                        [&](const learning::Profile& profile) { return profile.id == id; });
}

} // namespace

const learning::Record& Derived::record(const Owner& owner) const {
    static const learning::Record nothing;
    const auto known = m_records.find(owner);
    return known == m_records.end() ? nothing : known->second;
}

bool Derived::knows(const Owner& owner) const {
    return !owner || find_profile(m_profiles, *owner) != m_profiles.end();
}

std::optional<learning::Profile> Derived::profile_after(const learning::Event& event) const {
    if (!event.profile)
        return std::nullopt;
    const auto known = find_profile(m_profiles, *event.profile);
    const bool is_known = known != m_profiles.end();
    learning::Profile profile = is_known ? *known : learning::Profile{*event.profile, {}, {}, {}};
    if (event.kind == learning::EventKind::ProfileMade) {
        profile.animal = event.item;
        profile.rim = event.option;
        return profile;
    }
    if (event.kind != learning::EventKind::CodeChosen || !is_known)
        return std::nullopt;
    profile.code = split(event.option, ' ');
    return profile;
}

Derived::Change Derived::change_by(const learning::Event& event) const {
    Change change{event.profile, record(event.profile), profile_after(event)};
    learning::apply(change.record, event);
    return change;
}

void Derived::write(Database& database, const Change& change, std::int64_t sequence) const {
    if (change.profile)
        write_profile(database, *change.profile, sequence);
    write_record(database, change.owner, record(change.owner), change.record);
}

void Derived::keep(const learning::Profile& profile) {
    const auto known = find_profile(m_profiles, profile.id);
    if (known == m_profiles.end())
        m_profiles.push_back(profile);
    else
        *known = profile;
}

void Derived::adopt(const Change& change) {
    if (change.profile)
        keep(*change.profile);
    m_records[change.owner] = change.record;
    drop_empty();
}

void Derived::drop_empty() {
    std::erase_if(m_records, [](const auto& item) { return item.second == learning::Record{}; });
}

void Derived::take(const learning::Event& event) {
    if (const auto profile = profile_after(event))
        keep(*profile);
    learning::apply(m_records[event.profile], event);
}

void Derived::load(Database& database) {
    m_profiles = load_profiles(database);
    m_records = load_records(database);
}

void Derived::replay(Database& database) {
    *this = {};
    each_entry(database, 0, [&](const Entry& entry) { take(entry.event); });
    drop_empty();
}

void Derived::rebuild(Database& database) {
    clear_tables(database);
    Derived derived;
    each_entry(database, 0, [&](const Entry& entry) {
        if (const auto profile = derived.profile_after(entry.event))
            write_profile(database, *profile, entry.sequence);
        derived.take(entry.event);
    });
    for (const auto& [owner, record] : derived.m_records)
        write_record(database, owner, {}, record);
}

} // namespace hakawati::journal
