// Argon2id, the one way from what was typed to a key, and a place for secrets that is wiped. Knows
// neither files nor what the key is for. Source: RFC 9106; trust.md, 2.6.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hakawati::access {

using Bytes32 = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

/// What one derivation costs whoever does it.
struct Cost {
    std::uint64_t memory = 0; ///< bytes
    std::uint32_t passes = 0;
    friend bool operator==(const Cost&, const Cost&) = default;
};
constexpr std::uint64_t least_memory = 19u << 20; ///< of a fallback (OWASP's least for Argon2id)

/// 32 bytes nobody else may know: gone from the memory with the object.
class Secret {
  public:
    Secret() = default;
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret();
    Bytes32& bytes() { return m_bytes; }
    const Bytes32& bytes() const { return m_bytes; }
    bool same_as(const Bytes32&) const; ///< in constant time

  private:
    Bytes32 m_bytes{};
};

/// None: the machine refused the memory.
std::optional<Secret> argon2id(std::string_view typed, const Salt&, const Cost&);

struct Derived {
    Secret secret;
    Cost cost;
};
/// With less memory when so much is refused, but not with less than `least_memory`. Throws
/// SystemError when that is refused as well.
Derived derive(std::string_view typed, const Salt&, Cost wished);

} // namespace hakawati::access
