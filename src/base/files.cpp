#include "base/files.h"

#include "base/descriptor.h"
#include "base/disk.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace hakawati {

SystemError::SystemError(std::string_view call, std::string_view reason)
    : std::runtime_error(fmt::format("{}: {}", call, reason)) {}

namespace {

std::string read_all(const Descriptor& file, const std::filesystem::path& path, std::size_t limit) {
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

} // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
    return read_all(Descriptor(path, O_RDONLY), path, limit);
}

std::string read_plain_file(const std::filesystem::path& path, std::size_t limit) {
    // Opening a pipe must not wait for somebody who writes into it.
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.is_plain_file())
        throw SystemError("read " + path.string(), "it is no plain file");
    return read_all(file, path, limit);
}

std::optional<std::string> read_file_if_there(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::nullopt;
    return read_file(path);
}

void write_file_safely(const std::filesystem::path& path, std::string_view content) {
    replace_file(real_disk(), path, content);
}

std::vector<std::string> list_folder(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace hakawati
