#include "refusing_vfs.h"

#include <map>
#include <sqlite3.h>

namespace hakawati {

namespace {

struct Plan {
    RefusingVfs::Call call = RefusingVfs::Call::Read;
    std::string file;
    int code = SQLITE_OK;
    int times = 0;
    int refused = 0;
};
Plan plan;
struct Opened {
    std::string path;
    const sqlite3_io_methods* usual = nullptr;
};
std::map<const sqlite3_file*, Opened> files;
std::map<const sqlite3_io_methods*, sqlite3_io_methods> watched; ///< by the usual ones
sqlite3_vfs shim;

int refusal(const sqlite3_file* file, RefusingVfs::Call call) {
    const std::string& path = files[file].path;
    const bool is_meant = plan.times > 0 && plan.call == call && path.size() >= plan.file.size() &&
                          path.substr(path.size() - plan.file.size()) == plan.file;
    if (!is_meant)
        return SQLITE_OK;
    --plan.times;
    ++plan.refused;
    return plan.code;
}

int read(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
    const int code = refusal(file, RefusingVfs::Call::Read);
    return code != SQLITE_OK ? code : files[file].usual->xRead(file, into, size, at);
}

int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    const int code = refusal(file, RefusingVfs::Call::Write);
    return code != SQLITE_OK ? code : files[file].usual->xWrite(file, from, size, at);
}

int sync(sqlite3_file* file, int flags) {
    const int code = refusal(file, RefusingVfs::Call::Sync);
    return code != SQLITE_OK ? code : files[file].usual->xSync(file, flags);
}

int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* given) {
    sqlite3_vfs* own = sqlite3_vfs_find(nullptr);
    const int code = own->xOpen(own, path, file, flags, given);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    files[file] = {path ? path : "", file->pMethods};
    sqlite3_io_methods& methods = watched[file->pMethods] = *file->pMethods;
    methods.xRead = read;
    methods.xWrite = write;
    methods.xSync = sync;
    file->pMethods = &methods;
    return code;
}

} // namespace

RefusingVfs::RefusingVfs() {
    plan = {};
    shim = *sqlite3_vfs_find(nullptr);
    shim.zName = name;
    shim.xOpen = open;
    sqlite3_vfs_register(&shim, 0);
}

RefusingVfs::~RefusingVfs() { sqlite3_vfs_unregister(&shim); }

void RefusingVfs::refuse(Call call, const std::string& file, int code, int times) {
    plan = {call, file, code, times, 0};
}

int RefusingVfs::refused() const { return plan.refused; }

} // namespace hakawati
