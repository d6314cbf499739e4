// A disk in memory: the journal's Disk and a file system of SQLite at the same time. It writes
// every change into one log (power_cut.h makes crash states of it) and can refuse any of them. It
// has no folders: a name is a whole path. One thread at a time.
#pragma once

#include "base/disk.h"
#include "support/faults/file_image.h"
#include "support/faults/operation.h"

#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hakawati::faults {

enum class Outcome { Done, BrokenIo, Full };

/// Which changes are refused, and how. Full refuses only what needs room: new files and longer
/// ones.
struct Refusal {
    enum class Length { Once, Lasting };
    std::size_t from = std::numeric_limits<std::size_t>::max(); ///< number of the change, from 0
    Outcome why = Outcome::BrokenIo;
    Length length = Length::Once;
};

class MemoryDisk : public Disk {
  public:
    explicit MemoryDisk(const DiskState& = {});
    ~MemoryDisk() override;
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    const std::string& vfs() const; ///< its name among SQLite's file systems
    const std::vector<Operation>& log() const { return m_log; }
    std::size_t changes() const { return m_changes; } ///< asked for, refused ones included
    std::size_t refused() const { return m_refused; }
    void refuse(const Refusal& refusal) { m_refusal = refusal; }
    void heal() { m_refusal = {}; }
    DiskState state() const; ///< as a program sees it now, synced or not

    std::optional<std::string> read(const std::filesystem::path&) override;
    void write(const std::filesystem::path&, std::string_view) override;
    void append(const std::filesystem::path&, std::string_view) override;
    void sync(const std::filesystem::path&) override;
    void sync_folder(const std::filesystem::path&) override;
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void remove(const std::filesystem::path&) override;
    std::vector<std::string> list(const std::filesystem::path& folder) override;
    void make_folder(const std::filesystem::path&) override {}

    // The same changes for SQLite's file system (memory_vfs.cpp).
    struct File {
        std::size_t number = 0;
        FileImage image;
        std::map<const void*, int> locks{}; ///< by who holds them
    };
    using Handle = std::shared_ptr<File>;
    Handle find(const std::string& path) const; ///< null: not there
    Outcome create(const std::string& path, Handle&);
    Outcome change(File&, std::size_t offset, std::string_view bytes);
    Outcome resize(File&, std::size_t size);
    Outcome sync(File&);
    Outcome remove_name(const std::string& path);
    Outcome sync_names();

  private:
    enum class Needs { NoRoom, Room };
    Outcome ask(Needs);
    Handle open_to_write(const std::string& path);

    std::map<std::string, Handle> m_names;
    std::size_t m_files = 0;
    std::vector<Operation> m_log;
    std::size_t m_changes = 0, m_refused = 0;
    Refusal m_refusal;
    struct Vfs;
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace hakawati::faults
