// The journal's folder: what its files are called, and how they are reached. Everything beside the
// databases goes through its Disk.
#pragma once

#include "base/disk.h"
#include "journal/tables/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::journal {

namespace names {
constexpr const char* database = "journal.db";
constexpr const char* log = "journal.db-wal";
constexpr const char* rollback = "journal.db-journal"; ///< only while it is born
constexpr const char* lock = "journal.lock"; ///< always empty; held while a journal is open
constexpr const char* coming = "coming.tmp"; ///< a copy that is not finished; worth nothing
constexpr const char* snapshot = "snapshot-";
constexpr const char* side = "side-";
constexpr const char* set_aside = "set-aside-";
constexpr const char* before = "before-";
constexpr const char* replacing = "replacing.db"; ///< a backup that is to be the journal
constexpr const char* replaced = "replaced-";     ///< what it took the place of
} // namespace names

class Folder {
  public:
    Folder(std::filesystem::path, Disk&, std::string vfs, Syncs);

    Disk& disk() const { return *m_disk; }
    const std::string& vfs() const { return m_vfs; }
    Syncs syncs() const { return m_syncs; }
    std::filesystem::path path(std::string_view name) const { return m_path / name; }

    std::vector<std::string> names() const { return m_disk->list(m_path); }
    bool has(std::string_view name) const;
    /// Names that begin so.
    std::vector<std::string> names_of(std::string_view prefix) const;
    /// The numbers in "<prefix><number><suffix>", lowest first.
    std::vector<std::int64_t> numbers_of(std::string_view prefix, std::string_view suffix) const;

    void make() const;
    void sync(std::string_view name) const;
    void sync() const; ///< the names
    void rename(std::string_view from, std::string_view to) const;
    void remove(std::string_view name) const;
    /// Renames to set-aside-<n>-<name> (or with another word), all with the same new number; those
    /// that are not there are passed over. Nothing is deleted: somebody may still save something
    /// from them.
    void set_aside(const std::vector<std::string>& names,
                   std::string_view prefix = names::set_aside) const;

    Database open(std::string_view name, Database::Access access) const {
        return Database(path(name), m_vfs, access);
    }

  private:
    std::filesystem::path m_path;
    Disk* m_disk;
    std::string m_vfs;
    Syncs m_syncs;
};

} // namespace hakawati::journal
