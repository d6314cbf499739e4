#include "base/disk.h"

#include "base/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hakawati {

namespace {

void put(const std::filesystem::path& path, int flags, std::string_view content) {
    Descriptor file(path, O_WRONLY | O_CREAT | flags);
    file.write_all(content);
    file.close();
}

class RealDisk : public Disk {
  public:
    std::optional<std::string> read(const std::filesystem::path& path) override {
        return read_file_if_there(path);
    }
    std::optional<std::string> read_back(const std::filesystem::path& path) override {
        const Descriptor file(path, O_RDONLY);
        // Only advice: where it is not taken, what is remembered is compared.
        ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
        return read_file(path);
    }
    void write(const std::filesystem::path& path, std::string_view content) override {
        put(path, O_TRUNC, content);
    }
    void append(const std::filesystem::path& path, std::string_view content) override {
        put(path, O_APPEND, content);
    }
    void sync(const std::filesystem::path& path) override {
        Descriptor file(path, O_RDONLY);
        file.sync();
        file.close();
    }
    void sync_folder(const std::filesystem::path& folder) override { sync_directory(folder); }
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        rename_file(from, to);
    }
    void remove(const std::filesystem::path& path) override {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            throw SystemError("unlink " + path.string(), std::strerror(errno));
    }
    std::vector<std::string> list(const std::filesystem::path& folder) override;
    void make_folder(const std::filesystem::path& folder) override;
    void remove_folder(const std::filesystem::path& folder) override {
        if (::rmdir(folder.c_str()) != 0 && errno != ENOENT)
            throw SystemError("rmdir " + folder.string(), std::strerror(errno));
    }
    bool exchange(const std::filesystem::path& one, const std::filesystem::path& other) override {
        return exchange_names(one, other);
    }
};

std::vector<std::string> RealDisk::list(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    std::vector<std::string> names;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    if (error)
        throw SystemError("list " + folder.string(), error.message());
    std::sort(names.begin(), names.end());
    return names;
}

void RealDisk::make_folder(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (folder.empty() || std::filesystem::is_directory(folder, ignored))
        return;
    make_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0755) != 0)
        throw SystemError("mkdir " + folder.string(), std::strerror(errno));
    // A folder whose name is lost in a power cut takes everything in it along.
    sync_directory(folder.parent_path());
}

void remove_if_possible(Disk& disk, const std::filesystem::path& path) {
    try {
        disk.remove(path);
    } catch (const SystemError&) { // what is beside is in nobody's way
    }
}

} // namespace

void replace_file(Disk& disk, const std::filesystem::path& path, std::string_view content) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::filesystem::path beside = path;
    beside += ".new";
    disk.make_folder(folder);
    try {
        disk.write(beside, content);
        disk.sync(beside);
        disk.rename(beside, path);
    } catch (const SystemError&) {
        remove_if_possible(disk, beside);
        throw;
    }
    disk.sync_folder(folder);
}

Disk& real_disk() {
    static RealDisk disk;
    return disk;
}

} // namespace hakawati
