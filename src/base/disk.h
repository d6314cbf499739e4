// The disk behind one interface: what the journal keeps beside its database is written through it,
// so that a test can record every operation, cut the power between any two, or refuse one.
#pragma once

#include "base/files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati {

/// Every call throws SystemError with the call, the file and the reason when the disk refuses.
/// Nothing is safe from a power cut before `sync` (contents) and `sync_folder` (names) returned.
class Disk {
  public:
    virtual ~Disk() = default;
    virtual std::optional<std::string> read(const std::filesystem::path&) = 0; ///< none: not there
    /// The same as the medium has it, past what the machine still remembers of writing it: for
    /// sticks that lie.
    virtual std::optional<std::string> read_back(const std::filesystem::path& path) {
        return read(path);
    }
    virtual void write(const std::filesystem::path&, std::string_view) = 0; ///< replaces
    virtual void append(const std::filesystem::path&, std::string_view) = 0;
    virtual void sync(const std::filesystem::path&) = 0;
    virtual void sync_folder(const std::filesystem::path&) = 0;
    virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    virtual void remove(const std::filesystem::path&) = 0; ///< nothing happens when it is not there
    virtual std::vector<std::string>
    list(const std::filesystem::path& folder) = 0;              ///< sorted names
    virtual void make_folder(const std::filesystem::path&) = 0; ///< with those above it
    virtual void remove_folder(const std::filesystem::path&) {
    } ///< an empty one, where there are any
    /// Two folders change places in one step. False: this disk cannot do that, nothing is changed.
    virtual bool exchange(const std::filesystem::path&, const std::filesystem::path&) {
        return false;
    }
};

/// Old or new, never neither, whatever happens in between: writes "<path>.new", syncs, renames,
/// syncs the folder, which it makes when needed. Throws SystemError; unless it was the last sync
/// that failed, the old file then stands and nothing is beside it.
void replace_file(Disk&, const std::filesystem::path&, std::string_view content);

/// The machine's own.
Disk& real_disk();

} // namespace hakawati
