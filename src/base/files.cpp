#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hakawati {

namespace {

/// A file descriptor that closes itself; `close` tells a failure, the destructor cannot.
class Descriptor {
  public:
    Descriptor(const std::filesystem::path& path, int flags)
        : m_path(path), m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
        if (m_fd < 0)
            fail("open");
    }
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_fd; }
    void sync() const {
        if (::fsync(m_fd) != 0)
            fail("fsync");
    }
    void close() {
        if (::close(std::exchange(m_fd, -1)) != 0)
            fail("close");
    }
    [[noreturn]] void fail(const char* call) const {
        throw SystemError(fmt::format("{} {}", call, m_path.string()), std::strerror(errno));
    }

  private:
    std::filesystem::path m_path;
    int m_fd;
};

void write_all(const Descriptor& file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(file.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            file.fail("write");
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

SystemError::SystemError(std::string_view call, std::string_view reason)
    : std::runtime_error(fmt::format("{}: {}", call, reason)) {}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file(path, O_RDONLY);
    std::string content;
    constexpr std::size_t piece = 1u << 16;
    while (true) {
        const std::size_t have = content.size();
        content.resize(have + piece);
        const ssize_t got = ::read(file.number(), content.data() + have, piece);
        if (got < 0 && errno != EINTR)
            file.fail("read");
        content.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (content.size() > limit)
            throw SystemError("read " + path.string(),
                              fmt::format("the file is larger than {} bytes", limit));
        if (got == 0)
            return content;
    }
}

std::optional<std::string> read_file_if_there(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::nullopt;
    return read_file(path);
}

void write_file_safely(const std::filesystem::path& path, std::string_view content) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw SystemError("mkdir " + folder.string(), error.message());
    std::filesystem::path beside = path;
    beside += ".new";
    try {
        Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC);
        write_all(file, content);
        file.sync();
        file.close();
        if (::rename(beside.c_str(), path.c_str()) != 0)
            throw SystemError("rename " + beside.string(), std::strerror(errno));
    } catch (const SystemError&) {
        std::filesystem::remove(beside, error);
        throw;
    }
    const Descriptor directory(folder, O_RDONLY | O_DIRECTORY);
    directory.sync();
}

std::vector<std::string> list_folder(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace hakawati
