// The door's one small file: what it keeps, as bytes with a check over all of them. Nothing in it
// opens anything; the number typed and the code are not there.
#pragma once

#include "access/recovery.h"
#include "base/disk.h"

#include <optional>

namespace hakawati::access {

struct Kept {
    Salt salt{}; ///< of the PIN
    Cost cost;
    Bytes32 pin{};
    Lock lock;
    std::uint32_t failures = 0;
};

std::string encoded(const Kept&);
/// None: not one of ours, cut, or changed anywhere.
std::optional<Kept> decoded(std::string_view);

struct Found {
    std::optional<Kept> kept;
    std::string report; ///< when it was damaged, in English
};
/// A damaged file is renamed to "<name>.set-aside-<n>". Throws SystemError when it can be neither
/// read nor set aside: it may be whole, so nothing is made in its place.
Found find(Disk&, const std::filesystem::path&);
/// The file, what is beside it and what was set aside: all gone. Throws SystemError.
void remove_all(Disk&, const std::filesystem::path&);

} // namespace hakawati::access
