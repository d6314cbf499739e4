// A tablet with its own id, its own clock and its own folder, for tests in which several meet.
#pragma once

#include "tools.h"

#include <cstdint>
#include <memory>
#include <string>

namespace hakawati::journal {

class Tablet {
  public:
    /// Ids come from the seed; its clock begins at 1000 times the seed and counts up.
    explicit Tablet(std::uint64_t seed);
    /// A copy of the folder as it lies there: the same tablet twice.
    explicit Tablet(const Tablet&);
    Tablet(Tablet&&) = default;

    std::uint64_t seed() const { return m_seed; }
    /// Opened when it is not.
    Journal& journal();
    void close() { m_journal.reset(); }
    void set_clock(std::int64_t now) { *m_now = now; }

    /// Somebody who gives so many answers.
    ProfileId reader(int answers);
    void prefer(const std::string& item, const std::string& option);
    /// A session of two events and so many votes.
    void lead(const std::string& id, int votes);

    std::string merge_file();
    Merged merge(const std::string& file) { return journal().merge(source_of(file)); }

    /// Closed; then noise where these files begin.
    void spoil(const std::string& name, const std::string& other = {});
    std::string newest_snapshot() const;
    /// A statement behind the journal's back; it must be closed.
    void run(const std::string& sql) const;
    const std::filesystem::path& path() const { return m_folder->path(); }

  private:
    std::uint64_t m_seed;
    std::unique_ptr<TemporaryFolder> m_folder = std::make_unique<TemporaryFolder>();
    std::shared_ptr<std::int64_t> m_now;
    std::unique_ptr<Journal> m_journal;
};

} // namespace hakawati::journal
