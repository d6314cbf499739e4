// Every event since the oldest snapshot once more, in files that only grow: side-<first>.log. Each
// frame carries its own check, so that a torn end is passed over. It never writes into the
// database; what it failed to keep is told by an exception, and the next frame then begins a new
// file.
#pragma once

#include "journal/files/folder.h"
#include "journal/tables/chain.h"

#include <optional>
#include <vector>

namespace hakawati::journal {

class SideLog {
  public:
    /// Looks at the newest file: what it holds, and whether it ends well.
    SideLog(const Folder&, const Install&);

    /// The last event it holds, 0 when none.
    std::int64_t reaches() const { return m_reaches; }
    /// What it holds beyond this event, in order, without gaps; empty when the next is not there.
    std::vector<Entry> beyond(std::int64_t sequence) const;

    /// Keeps the entries, synced. Throws SystemError.
    void append(const std::vector<Entry>&);
    /// The next entry goes into a new file.
    void begin_new_file() { m_file.clear(); }
    /// Removes the files that hold nothing beyond this event.
    void drop_until(std::int64_t sequence);

    /// Whose log it is, when it holds every event from the first on.
    static std::optional<Install> complete_from_start(const Folder&);

  private:
    const Folder* m_folder;
    Install m_install;
    std::string m_file; ///< where the next frame goes; empty: a new one
    std::int64_t m_reaches = 0;
};

} // namespace hakawati::journal
