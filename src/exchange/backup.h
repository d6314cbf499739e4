// A backup: the journal's image, sealed so that only the recovery code on paper opens it, on this
// tablet or another one. Whoever finds the stick sees a label, a day and a size. Knows nothing of
// what the image holds. Form: docs/export.md.
#pragma once

#include "access/recovery.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hakawati::exchange {

constexpr std::string_view backup_magic = "hakawati backup\n";
constexpr std::uint32_t backup_form = 1;
/// Of the image; a larger one could not be read back from a stick in one piece.
constexpr std::size_t largest_image = 60u << 20;

/// What can be known without the code.
struct BackupNote {
    std::string label, day;       ///< "kite", "2026-11-22": told by the tablet that wrote it
    std::uint64_t image_size = 0; ///< bytes
    friend bool operator==(const BackupNote&, const BackupNote&) = default;
};

/// Throws SystemError when the image is larger than `largest_image`, or the note's words are over
/// 64 bytes.
std::string sealed_backup(std::string_view image, const access::Lock&, const BackupNote&);

enum class Opening {
    Opened,
    WrongCode,
    NotBackup, ///< something else
    Newer,     ///< of a newer program
    Cut,       ///< its end is missing
    Damaged,
    NoMemory ///< the machine had none to try the code
};
/// "opened", "wrong-code", "not-backup", ...: for words and logs.
std::string_view name_of(Opening);

struct OpenedBackup {
    Opening came = Opening::Opened;
    BackupNote note;   ///< not for NotBackup and Newer
    std::string image; ///< Opened
};
/// Whether it is whole enough to be tried; no code is needed.
OpenedBackup look_at_backup(std::string_view file);
/// Slow on purpose, as the door is.
OpenedBackup open_backup(std::string_view file, std::string_view code);

} // namespace hakawati::exchange
