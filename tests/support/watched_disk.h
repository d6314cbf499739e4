// The machine's disk with somebody watching: before every operation that changes something it tells
// which one, and the watcher may change files, copy them as a cut power would leave them, or
// refuse.
#pragma once

#include "base/disk.h"

#include <functional>

namespace hakawati {

class WatchedDisk : public Disk {
  public:
    /// "append side-1.log"; may throw SystemError.
    std::function<void(const std::string&)> before = [](const std::string&) {};

    std::optional<std::string> read(const std::filesystem::path& path) override {
        return real_disk().read(path);
    }
    void write(const std::filesystem::path& path, std::string_view content) override {
        tell("write", path);
        real_disk().write(path, content);
    }
    void append(const std::filesystem::path& path, std::string_view content) override {
        tell("append", path);
        real_disk().append(path, content);
    }
    void sync(const std::filesystem::path& path) override {
        tell("sync", path);
        real_disk().sync(path);
    }
    void sync_folder(const std::filesystem::path& path) override {
        tell("sync folder", {});
        real_disk().sync_folder(path);
    }
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        tell("rename", from);
        real_disk().rename(from, to);
    }
    void remove(const std::filesystem::path& path) override {
        tell("remove", path);
        real_disk().remove(path);
    }
    std::vector<std::string> list(const std::filesystem::path& folder) override {
        return real_disk().list(folder);
    }
    void make_folder(const std::filesystem::path& folder) override {
        real_disk().make_folder(folder);
    }
    void remove_folder(const std::filesystem::path& folder) override {
        tell("remove folder", folder);
        real_disk().remove_folder(folder);
    }
    bool exchange(const std::filesystem::path& one, const std::filesystem::path& other) override {
        tell("exchange", one);
        return exchanges && real_disk().exchange(one, other);
    }
    bool exchanges = true; ///< false: as on a file system that cannot

  private:
    void tell(const std::string& call, const std::filesystem::path& path) const {
        before(path.empty() ? call : call + " " + path.filename().string());
    }
};

} // namespace hakawati
