#include "access/door_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace hakawati::access {

namespace {

constexpr std::string_view magic = "hakawati door 1\n";
constexpr std::size_t check_size = 32;

void put(std::string& bytes, std::uint64_t number, int size) {
    for (int i = 0; i < size; ++i, number >>= 8)
        bytes += static_cast<char>(number & 0xff);
}

std::uint64_t take(std::string_view& bytes, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = number << 8 | static_cast<std::uint8_t>(bytes[i]);
    bytes.remove_prefix(size);
    return number;
}

template <std::size_t size>
void put(std::string& bytes, const std::array<std::uint8_t, size>& array) {
    bytes.append(array.begin(), array.end());
}

template <std::size_t size>
void take(std::string_view& bytes, std::array<std::uint8_t, size>& array) {
    std::copy_n(bytes.begin(), size, array.begin());
    bytes.remove_prefix(size);
}

std::string check_of(std::string_view bytes) {
    std::string check(check_size, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(check.data()), check.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    return check;
}

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

std::string aside(const std::filesystem::path& path) {
    return path.filename().string() + ".set-aside-";
}

/// Gives the name it has now.
std::string set_aside(Disk& disk, const std::filesystem::path& path) {
    const auto names = disk.list(path.parent_path());
    int number = 1;
    while (std::count(names.begin(), names.end(), aside(path) + std::to_string(number)) > 0)
        ++number;
    const std::string name = aside(path) + std::to_string(number);
    disk.rename(path, path.parent_path() / name);
    disk.sync_folder(path.parent_path());
    return name;
}

} // namespace

std::string encoded(const Kept& kept) {
    std::string bytes(magic);
    put(bytes, kept.salt);
    put(bytes, kept.cost.memory, 8);
    put(bytes, kept.cost.passes, 4);
    put(bytes, kept.pin);
    put(bytes, kept.lock.key);
    put(bytes, kept.lock.salt);
    put(bytes, kept.lock.cost.memory, 8);
    put(bytes, kept.lock.cost.passes, 4);
    put(bytes, kept.failures, 4);
    return bytes + check_of(bytes);
}

std::optional<Kept> decoded(std::string_view bytes) {
    if (bytes.size() != encoded({}).size() || !starts_with(bytes, magic))
        return std::nullopt;
    std::string_view rest = bytes.substr(0, bytes.size() - check_size);
    if (check_of(rest) != bytes.substr(rest.size()))
        return std::nullopt;
    rest.remove_prefix(magic.size());
    Kept kept;
    take(rest, kept.salt);
    kept.cost.memory = take(rest, 8);
    kept.cost.passes = static_cast<std::uint32_t>(take(rest, 4));
    take(rest, kept.pin);
    take(rest, kept.lock.key);
    take(rest, kept.lock.salt);
    kept.lock.cost.memory = take(rest, 8);
    kept.lock.cost.passes = static_cast<std::uint32_t>(take(rest, 4));
    kept.failures = static_cast<std::uint32_t>(take(rest, 4));
    return kept;
}

Found find(Disk& disk, const std::filesystem::path& path) {
    const auto bytes = disk.read(path);
    if (!bytes)
        return {};
    Found found{decoded(*bytes), {}};
    if (!found.kept)
        found.report = fmt::format("the door's file is damaged; it is kept as {}, and a number "
                                   "that opens must be chosen anew",
                                   set_aside(disk, path));
    return found;
}

void remove_all(Disk& disk, const std::filesystem::path& path) {
    for (const std::string& name : disk.list(path.parent_path()))
        if (name == path.filename() || name == path.filename().string() + ".new" ||
            starts_with(name, aside(path)))
            disk.remove(path.parent_path() / name);
    disk.sync_folder(path.parent_path());
}

} // namespace hakawati::access
