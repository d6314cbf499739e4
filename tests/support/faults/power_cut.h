// What may be left of a disk when the power goes. Follows the log of a MemoryDisk, keeps apart what
// is surely on the disk and what only waits to be, and builds one possible state after another.
// The model, and what it leaves out: docs/reliability.md.
#pragma once

#include "support/faults/file_image.h"
#include "support/faults/operation.h"

#include <deque>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace hakawati::faults {

using Chance = std::mt19937_64;

class PowerCut {
  public:
    /// `lies`: so many of the last syncs did nothing, though the disk said they had; `all_lies`:
    /// no sync ever did anything. The log outlives it.
    static constexpr std::size_t all_lies = static_cast<std::size_t>(-1);
    PowerCut(const DiskState& before, const std::vector<Operation>& log, std::size_t lies = 0);

    std::size_t at() const { return m_at; } ///< operations that took place
    bool at_end() const { return m_at == m_log->size(); }
    void advance();
    /// Nothing waits: every state would be the same.
    bool settled() const;
    /// One state. The first variants are extremes (all kept, all lost, names without contents,
    /// contents without names, the last write torn); the others leave it to chance.
    DiskState state(int variant, Chance&) const;

  private:
    struct Waiting {
        std::size_t operation; ///< index in the log
        bool never = false;    ///< its sync failed: the bytes will not come
    };
    struct File {
        FileImage safe;
        std::vector<Waiting> waiting;
    };
    struct Mercy; ///< how much of what waited is kept
    Mercy mercy(int variant, Chance&) const;
    void settle(std::size_t sync);
    void settle_file(std::size_t file, std::size_t before);
    void settle_names(std::size_t before);
    void settle_creation(std::size_t file, std::size_t before);
    void give_up(std::size_t file);
    FileImage after(const File&, const Mercy&, Chance&) const;
    void keep_some(FileImage&, const Operation&, const Mercy&, Chance&) const;
    const Operation& operation(std::size_t index) const { return (*m_log)[index]; }

    const std::vector<Operation>* m_log;
    std::size_t m_lies;
    std::size_t m_at = 0;
    std::vector<File> m_files;
    std::map<std::string, std::size_t> m_names; ///< surely there
    std::vector<std::size_t> m_waiting_names;   ///< operations, in order
    std::deque<std::size_t> m_syncs;            ///< that lie as long as they are the last
};

} // namespace hakawati::faults
