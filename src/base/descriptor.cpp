#include "base/descriptor.h"

#include "base/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace hakawati {

Descriptor::Descriptor(const std::filesystem::path& path, int flags)
    : m_path(path), m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (m_fd < 0)
        fail("open");
}

Descriptor::~Descriptor() {
    if (m_fd >= 0)
        ::close(m_fd);
}

void Descriptor::write_all(std::string_view content) const {
    while (!content.empty()) {
        const ssize_t written = ::write(m_fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail("write");
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Descriptor::sync() const {
    if (::fsync(m_fd) != 0)
        fail("fsync");
}

bool Descriptor::is_plain_file() const {
    struct stat facts {};
    if (::fstat(m_fd, &facts) != 0)
        fail("fstat");
    return S_ISREG(facts.st_mode);
}

void Descriptor::close() {
    if (::close(std::exchange(m_fd, -1)) != 0)
        fail("close");
}

void Descriptor::fail(const char* call) const {
    throw SystemError(fmt::format("{} {}", call, m_path.string()), std::strerror(errno));
}

void sync_directory(const std::filesystem::path& folder) {
    Descriptor directory(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    directory.sync();
    directory.close();
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        throw SystemError("rename " + from.string(), std::strerror(errno));
}

bool exchange_names(const std::filesystem::path& one, const std::filesystem::path& other) {
    // By its number: older C libraries have no function for it.
    constexpr unsigned both = 1u << 1; // RENAME_EXCHANGE
    if (::syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), both) == 0)
        return true;
    if (errno == ENOSYS || errno == EINVAL || errno == EXDEV)
        return false;
    throw SystemError("exchange " + one.string(), std::strerror(errno));
}

} // namespace hakawati
