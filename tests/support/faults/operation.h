// One thing that was done to a disk, as the log of a MemoryDisk keeps it.
#pragma once

#include <cstddef>
#include <string>

namespace hakawati::faults {

struct Operation {
    enum class Kind {
        Create,     ///< `name` now stands for `file`
        Write,      ///< `bytes` at `offset` of `file`
        Resize,     ///< `file` is `offset` bytes long
        Sync,       ///< contents and creation of `file` are safe
        SyncFailed, ///< ... and were not: what waited to be written never will be (fsyncgate)
        Remove,     ///< `name`
        Rename,     ///< `name` becomes `to`
        SyncFolder  ///< all names are safe
    };
    Kind kind;
    /// Files that were there at the beginning are numbered in the order of their paths, later ones
    /// as they come.
    std::size_t file = 0;
    std::size_t offset = 0;
    std::string bytes{};
    std::string name{}, to{};
};

} // namespace hakawati::faults
