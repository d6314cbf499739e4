// What files of ours are called on a stick, and which of them lie there to be brought in.
#pragma once

#include "base/disk.h"
#include "exchange/backup.h"

#include <optional>
#include <string>
#include <vector>

namespace hakawati::exchange {

constexpr const char* backup_ending = ".hkbackup";
constexpr const char* merge_ending = ".hkmerge";

/// "hakawati-3f9a02-2026-11-22-counts.csv". The label is of one tablet among others (a few digits
/// of its install id); everything in it but letters and digits of ASCII becomes "x", so that every
/// file system takes the name. `what` holds the ending.
std::string file_name(std::string_view label, std::string_view day, std::string_view what);

/// Newest first, by the day in the backup or, of merge files, by name.
struct OnStick {
    struct Backup {
        std::string name;
        BackupNote note;
    };
    std::vector<Backup> backups;     ///< that are whole enough to be tried
    std::vector<std::string> merges; ///< by name
};
/// Files by their ending that also begin as ours do; others are not read. What cannot be read is
/// passed over. Throws SystemError when the folder cannot be listed.
OnStick look_around(Disk&, const std::filesystem::path& folder);

} // namespace hakawati::exchange
