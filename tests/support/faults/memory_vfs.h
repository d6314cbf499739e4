// A MemoryDisk as a file system of SQLite, registered as long as the disk lives. No shared memory:
// WAL works only for a connection that is exclusive, which is how the journal must be. Overwriting
// is power-safe, as SQLite's own file system assumes: bytes beside a write are never hurt.
#pragma once

#include "support/faults/memory_disk.h"

#include <sqlite3.h>

namespace hakawati::faults {

struct MemoryDisk::Vfs {
    explicit Vfs(MemoryDisk&);
    ~Vfs();
    Vfs(const Vfs&) = delete;
    Vfs& operator=(const Vfs&) = delete;
    const std::string& name() const { return m_name; }

  private:
    std::string m_name;
    sqlite3_vfs m_vfs{};
};

} // namespace hakawati::faults
