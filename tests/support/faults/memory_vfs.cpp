#include "support/faults/memory_vfs.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <new>

namespace hakawati::faults {

namespace {

/// What SQLite holds of an open file. SQLite gives the memory and knows only its first member.
struct Open {
    sqlite3_file base;
    MemoryDisk* disk;
    MemoryDisk::Handle file;
    bool temporary; ///< of no interest to anybody after a power cut: never logged, never refused
    std::string remove_at_close;
};

Open& open_of(sqlite3_file* file) { return *reinterpret_cast<Open*>(file); }
MemoryDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<MemoryDisk*>(vfs->pAppData); }

int told(Outcome outcome, int broken) {
    return outcome == Outcome::Done ? SQLITE_OK : outcome == Outcome::Full ? SQLITE_FULL : broken;
}

int unlock(sqlite3_file* file, int level) {
    Open& open = open_of(file);
    if (level == SQLITE_LOCK_NONE)
        open.file->locks.erase(file);
    else
        open.file->locks[file] = level;
    return SQLITE_OK;
}

/// The strongest lock that somebody else holds.
int others(sqlite3_file* file) {
    int strongest = SQLITE_LOCK_NONE;
    for (const auto& [holder, level] : open_of(file).file->locks)
        strongest = holder == file ? strongest : std::max(strongest, level);
    return strongest;
}

int lock(sqlite3_file* file, int level) {
    const int other = others(file);
    const bool free = level == SQLITE_LOCK_SHARED     ? other < SQLITE_LOCK_PENDING
                      : level == SQLITE_LOCK_RESERVED ? other < SQLITE_LOCK_RESERVED
                                                      : other == SQLITE_LOCK_NONE;
    if (!free)
        return SQLITE_BUSY;
    int& mine = open_of(file).file->locks[file];
    mine = std::max(mine, level);
    return SQLITE_OK;
}

int check_reserved(sqlite3_file* file, int* result) {
    *result = others(file) >= SQLITE_LOCK_RESERVED ? 1 : 0;
    return SQLITE_OK;
}

int close(sqlite3_file* file) {
    Open& open = open_of(file);
    open.file->locks.erase(file);
    if (!open.remove_at_close.empty())
        open.disk->remove_name(open.remove_at_close);
    open.~Open();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
    const auto wanted = static_cast<std::size_t>(count);
    const std::size_t got = open_of(file).file->image.read(static_cast<std::size_t>(offset),
                                                           static_cast<char*>(into), wanted);
    std::memset(static_cast<char*>(into) + got, 0, wanted - got);
    return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    Open& open = open_of(file);
    const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
    const auto at = static_cast<std::size_t>(offset);
    if (!open.temporary)
        return told(open.disk->change(*open.file, at, bytes), SQLITE_IOERR_WRITE);
    open.file->image.write(at, bytes);
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    Open& open = open_of(file);
    const auto wanted = static_cast<std::size_t>(size);
    if (!open.temporary)
        return told(open.disk->resize(*open.file, wanted), SQLITE_IOERR_TRUNCATE);
    open.file->image.resize(wanted);
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int) {
    Open& open = open_of(file);
    return open.temporary ? SQLITE_OK : told(open.disk->sync(*open.file), SQLITE_IOERR_FSYNC);
}

int size(sqlite3_file* file, sqlite3_int64* result) {
    *result = static_cast<sqlite3_int64>(open_of(file).file->image.size());
    return SQLITE_OK;
}

int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; } // as SQLite's own file system says
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods methods = {
    1,       close,          read,         write,       truncate,        sync,    size,    lock,
    unlock,  check_reserved, file_control, sector_size, characteristics, nullptr, nullptr, nullptr,
    nullptr, nullptr,        nullptr};

int find_or_create(MemoryDisk& disk, const char* name, int flags, MemoryDisk::Handle& file) {
    if (name == nullptr) {
        file = std::make_shared<MemoryDisk::File>();
        return SQLITE_OK;
    }
    file = disk.find(name);
    if (file)
        return (flags & SQLITE_OPEN_EXCLUSIVE) != 0 ? SQLITE_CANTOPEN : SQLITE_OK;
    if ((flags & SQLITE_OPEN_CREATE) == 0)
        return SQLITE_CANTOPEN;
    return disk.create(name, file) == Outcome::Done ? SQLITE_OK : SQLITE_CANTOPEN;
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* opened) {
    file->pMethods = nullptr;
    MemoryDisk::Handle found;
    if (const int fault = find_or_create(disk_of(vfs), name, flags, found); fault != SQLITE_OK)
        return fault;
    const bool passing = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0 && name != nullptr;
    new (file) Open{{&methods}, &disk_of(vfs), found, name == nullptr, passing ? name : ""};
    if (opened != nullptr)
        *opened = flags;
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    MemoryDisk& disk = disk_of(vfs);
    if (!disk.find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (const int fault = told(disk.remove_name(name), SQLITE_IOERR_DELETE); fault != SQLITE_OK)
        return fault;
    // SQLite's own file system does not tell a folder's failed sync here either.
    if (sync_folder != 0)
        disk.sync_names();
    return SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    const auto file = disk_of(vfs).find(name);
    // SQLite's own file system takes an empty file for none, too.
    *result = file && (flags != SQLITE_ACCESS_EXISTS || file->image.size() > 0) ? 1 : 0;
    return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int room, char* into) {
    sqlite3_snprintf(room, into, "%s", name);
    return SQLITE_OK;
}

sqlite3_vfs& machine() { return *sqlite3_vfs_find(nullptr); }
int randomness(sqlite3_vfs*, int count, char* into) {
    return machine().xRandomness(&machine(), count, into);
}
int sleep(sqlite3_vfs*, int) { return 0; }
int current_time(sqlite3_vfs*, double* now) { return machine().xCurrentTime(&machine(), now); }
int last_error(sqlite3_vfs*, int, char*) { return 0; }

} // namespace

MemoryDisk::Vfs::Vfs(MemoryDisk& disk) {
    // Counting its memory costs SQLite a tenth of its time, and nobody asks for the count.
    static std::size_t made = 0;
    if (made == 0)
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    m_name = fmt::format("memory-disk-{}", ++made);
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = sizeof(Open);
    m_vfs.mxPathname = 512;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = &disk;
    m_vfs.xOpen = open;
    m_vfs.xDelete = remove_file;
    m_vfs.xAccess = access;
    m_vfs.xFullPathname = full_name;
    m_vfs.xRandomness = randomness;
    m_vfs.xSleep = sleep;
    m_vfs.xCurrentTime = current_time;
    m_vfs.xGetLastError = last_error;
    sqlite3_vfs_register(&m_vfs, 0);
}

MemoryDisk::Vfs::~Vfs() { sqlite3_vfs_unregister(&m_vfs); }

} // namespace hakawati::faults
