// Puts files on a stick so that whoever pulls it out can rely on them: each is written hidden,
// synced, then named; at the end all are read back from the stick and compared. A file that is
// there under its name is whole. Never writes over a file that is there: "counts.csv" becomes
// "counts-2.csv". What did not come to an end takes its files away again, as far as the stick lets;
// what was left hidden by a pulled stick goes at the next attempt.
#pragma once

#include "base/disk.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::exchange {

struct Parcel {
    std::string name; ///< "hakawati-kite-2026-11-22-counts.csv": ASCII, no folder
    std::string content;
};

struct Space {
    double free_bytes = 0;
    bool writable = true;
};
/// The largest usual one of FAT, in bytes: every file fills whole ones.
constexpr double cluster = 32 << 10;
/// None: no such folder, or it does not answer.
using SpaceOf = std::function<std::optional<Space>(const std::filesystem::path&)>;
std::optional<Space> real_space(const std::filesystem::path&); ///< statvfs(3)

enum class Outcome {
    Safe,     ///< all of it is there and was read back
    Stopped,  ///< somebody said so
    Full,     ///< `missing_bytes` are missing
    ReadOnly, ///< nothing at all can be written there
    Pulled,   ///< it is gone, or answers no longer
    Lying,    ///< it took everything and gives back something else
    NotThere  ///< it was not there from the beginning
};
struct Taken {
    Outcome outcome = Outcome::Safe;
    double missing_bytes = 0;
    std::vector<std::string> names; ///< Safe: what the parcels are called on the stick
    std::string report;             ///< for the log, in English; may hold the folder's path
};

struct Step {
    enum class Stage { Room, Written, ReadBack } stage = Stage::Room;
    int file = 0, files = 0; ///< so many of so many are done
};
enum class Go { On, Stop };
using Progress = std::function<Go(const Step&)>;

/// Never throws SystemError: every refusal is an outcome.
Taken take_along(Disk&, const SpaceOf&, const std::filesystem::path& folder,
                 const std::vector<Parcel>&, const Progress&);

/// For the screens: "room", "written 2/3", "read-back 1/3"; "safe", "full 12" (MB that are missing,
/// rounded up), "read-only", "pulled" (also NotThere), "lying", "stopped".
std::string message_of(const Step&);
std::string message_of(const Taken&);

} // namespace hakawati::exchange
