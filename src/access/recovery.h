// The recovery code on paper, and the key of backups that grows out of it. The tablet keeps the
// public half (the lock) alone, so what was sealed for it opens with the paper and nothing else,
// also on another tablet. Stores nothing.
#pragma once

#include "access/argon.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hakawati::access {

using Random = std::function<void(void*, std::size_t)>;
constexpr std::size_t code_digits = 28; ///< 27 random ones (89 bits) and a check digit

/// Seven groups of four with spaces between: "1234 5678 ...".
std::string new_code(const Random&);
/// Its digits alone, spaces and hyphens passed over; empty unless there are 28 and the last one
/// fits the others, as it does not after one wrong digit or (but for 0 and 9) two exchanged ones.
std::string digits_of(std::string_view code);

/// Whatever is sealed to `key` (X25519) opens with the code from the paper. Nothing here is secret;
/// a sealed file carries all of it.
struct Lock {
    Bytes32 key{};
    Salt salt{};
    Cost cost;
    friend bool operator==(const Lock&, const Lock&) = default;
};
/// Throws SystemError when the machine has no memory for it.
Lock lock_for(std::string_view code, const Salt&, Cost wished);

/// Whether the code fits. Refused: the machine had no memory, so nothing is known.
enum class Fit { Yes, No, Refused };
/// Slow on purpose. `secret` is the other half of the key when it fits.
Fit unlock(const Lock&, std::string_view code, Secret& secret);

/// Wipes what was typed and leaves it empty.
void erase(std::string& typed);

} // namespace hakawati::access
