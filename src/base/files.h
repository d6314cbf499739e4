// Every file the program reads or writes goes through here, so that a test can put a fake disk in
// its place and a fault has one way to be told.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati {

/// The world failed, not the content: a disk, a window, a database. Carries the call and its
/// reason; caught once, in `app`.
class SystemError : public std::runtime_error {
  public:
    SystemError(std::string_view call, std::string_view reason);
};

/// The whole file. Throws SystemError naming the file when it cannot be read or is larger than
/// `limit` bytes (a damaged or hostile file must not fill the memory).
std::string read_file(const std::filesystem::path&, std::size_t limit = 64u << 20);
/// The same of a file of somebody else's: a link, a pipe or a device is refused, not followed.
std::string read_plain_file(const std::filesystem::path&, std::size_t limit = 64u << 20);
std::optional<std::string> read_file_if_there(const std::filesystem::path&);

/// Old or new, never neither, whatever happens in between: writes beside the file, syncs, renames,
/// syncs the folder. Makes the folder when needed. Throws SystemError; the old file then stands.
void write_file_safely(const std::filesystem::path&, std::string_view content);

/// Names (not paths) of what lies in a folder, sorted; empty when it cannot be read.
std::vector<std::string> list_folder(const std::filesystem::path&);

} // namespace hakawati
