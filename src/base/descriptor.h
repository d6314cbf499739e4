// One open file of the machine: closes itself, and tells every failure with the call, the file and
// the reason. Only for src/base; everybody else goes through files.h or disk.h.
#pragma once

#include <filesystem>
#include <string_view>

namespace hakawati {

class Descriptor {
  public:
    /// `flags` of open(2). Throws SystemError, as every call below does.
    Descriptor(const std::filesystem::path&, int flags);
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_fd; }
    void write_all(std::string_view) const;
    void sync() const;
    bool is_plain_file() const; ///< no folder, pipe or device
    /// Tells a failure, which the destructor cannot.
    void close();
    [[noreturn]] void fail(const char* call) const;

  private:
    std::filesystem::path m_path;
    int m_fd;
};

/// Makes the names in this folder safe from a power cut.
void sync_directory(const std::filesystem::path& folder);
void rename_file(const std::filesystem::path& from, const std::filesystem::path& to);
/// In one step; false where the file system knows no such step.
bool exchange_names(const std::filesystem::path& one, const std::filesystem::path& other);

} // namespace hakawati
