#include "exchange/stick.h"

#include "journal/merging.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace hakawati::exchange {

namespace {

bool ends_with(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending;
}

bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::string> read_if_possible(Disk& disk, const std::filesystem::path& path) {
    try {
        return disk.read(path);
    } catch (const SystemError&) {
        return std::nullopt;
    }
}

} // namespace

std::string file_name(std::string_view label, std::string_view day, std::string_view what) {
    std::string plain(label);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return !is_plain(c); }, 'x');
    return fmt::format("hakawati-{}-{}-{}", plain, day, what);
}

OnStick look_around(Disk& disk, const std::filesystem::path& folder) {
    OnStick found;
    for (const std::string& name : disk.list(folder)) {
        const bool is_backup = ends_with(name, backup_ending);
        if (!is_backup && !ends_with(name, merge_ending))
            continue;
        const auto file = read_if_possible(disk, folder / name);
        if (!file)
            continue;
        if (const OpenedBackup backup = look_at_backup(*file);
            is_backup && backup.came == Opening::Opened)
            found.backups.push_back({name, backup.note});
        if (!is_backup && file->substr(0, journal::merge_magic.size()) == journal::merge_magic)
            found.merges.push_back(name);
    }
    std::sort(found.backups.begin(), found.backups.end(), [](const auto& a, const auto& b) {
        return std::tie(a.note.day, a.name) > std::tie(b.note.day, b.name);
    });
    std::sort(found.merges.rbegin(), found.merges.rend());
    return found;
}

} // namespace hakawati::exchange
