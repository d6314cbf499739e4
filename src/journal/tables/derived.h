// What is known of everybody, derived from the events: held in memory, so that reading goes on when
// the disk does not answer, and kept in tables, so that a start does not read every event again.
// The rule itself is learning::apply; this only carries it to the tables and back.
#pragma once

#include "journal/tables/chain.h"
#include "journal/tables/database.h"
#include "learning/record.h"

#include <map>
#include <optional>
#include <vector>

namespace hakawati::journal {

/// Nobody: the tablet's own record.
using Owner = std::optional<learning::ProfileId>;

class Derived {
  public:
    const std::vector<learning::Profile>& profiles() const { return m_profiles; }
    /// Empty for an owner of whom nothing is known.
    const learning::Record& record(const Owner&) const;
    /// Whether events of this owner are taken: the tablet, and readers that were made.
    bool knows(const Owner&) const;

    /// What one event changes.
    struct Change {
        Owner owner;
        learning::Record record;
        std::optional<learning::Profile> profile; ///< made or changed
    };
    Change change_by(const learning::Event&) const;
    /// Writes the differences to the tables; `adopt` after the commit brings them into memory.
    void write(Database&, const Change&, std::int64_t sequence) const;
    void adopt(const Change&);

    void load(Database&);           ///< from the tables
    void replay(Database&);         ///< from the events; the tables stay as they are
    static void rebuild(Database&); ///< the tables, from the events; within a transaction

    friend bool operator==(const Derived&, const Derived&) = default;

  private:
    std::optional<learning::Profile> profile_after(const learning::Event&) const;
    void keep(const learning::Profile&);
    void take(const learning::Event&);
    void drop_empty(); ///< as they would be loaded: from no rows

    std::vector<learning::Profile> m_profiles; ///< in the order in which they were made
    std::map<Owner, learning::Record> m_records;
};

} // namespace hakawati::journal
