#include "merge_tools.h"

#include "journal/files/snapshots.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace hakawati::journal {

Tablet::Tablet(std::uint64_t seed)
    : m_seed(seed), m_now(std::make_shared<std::int64_t>(1000 * static_cast<std::int64_t>(seed))) {}

Tablet::Tablet(const Tablet& other)
    : m_seed(other.m_seed), m_now(std::make_shared<std::int64_t>(*other.m_now)) {
    copy_folder(other.path(), path());
}

Journal& Tablet::journal() {
    if (m_journal)
        return *m_journal;
    auto setup = setup_in(path());
    setup.clock = [now = m_now] { return (*now)++; };
    setup.random = [random = std::mt19937_64(m_seed)](void* bytes, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i)
            static_cast<unsigned char*>(bytes)[i] = static_cast<unsigned char>(random());
    };
    m_journal = std::make_unique<Journal>(setup);
    return *m_journal;
}

ProfileId Tablet::reader(int answers) {
    const ProfileId reader = make_reader(journal());
    answer_some(journal(), reader, answers);
    return reader;
}

void Tablet::prefer(const std::string& item, const std::string& option) {
    journal().append(event(EventKind::Preference, {}, item, option));
}

void Tablet::lead(const std::string& id, int votes) {
    journal().append(event(EventKind::SessionBegun, {}, id, "begun"));
    for (int i = 0; i < votes; ++i)
        journal().append(event(EventKind::Vote, {}, id, fmt::format("hands {}", i)));
    journal().append(event(EventKind::SessionEnded, {}, id, "ended"));
}

std::string Tablet::merge_file() {
    std::string file;
    journal().write_merge([&](std::string_view bytes) { file += bytes; });
    return file;
}

void Tablet::spoil(const std::string& name, const std::string& other) {
    close();
    for (const std::string& each : {name, other}) {
        if (each.empty())
            continue;
        std::string bytes = real_disk().read(path() / each).value();
        std::fill_n(bytes.begin(), std::min<std::size_t>(bytes.size(), 4096), '\x5a');
        real_disk().write(path() / each, bytes);
    }
}

std::string Tablet::newest_snapshot() const {
    const Folder folder(path(), real_disk(), "", Syncs::No);
    return snapshot_name(snapshots(folder).back());
}

void Tablet::run(const std::string& sql) const {
    Database database(path() / "journal.db", "", Database::Access::Write);
    database.run(sql);
    database.checkpoint();
}

} // namespace hakawati::journal
