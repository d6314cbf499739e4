// Who is reading: a picture, a colour and a random number, and nothing else (product.md, rule 2).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::learning {

/// 128 random bits, made on the tablet; the only thing by which a child is told from another.
struct ProfileId {
    std::array<std::uint8_t, 16> bytes{};
    friend bool operator==(const ProfileId&, const ProfileId&) = default;
    friend bool operator<(const ProfileId& a, const ProfileId& b) { return a.bytes < b.bytes; }
};

/// 32 small hexadecimal digits.
std::string hex(const ProfileId&);
std::optional<ProfileId> profile_id(std::string_view hex);

struct Profile {
    ProfileId id;
    std::string animal;            ///< a picture of assets/avatars: "fox"
    std::string rim;               ///< one of `rims`
    std::vector<std::string> code; ///< three of `code_pictures` in order; empty: none is asked for
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// The colours round a picture, in the order in which they are given away (assets/ui/rim-*.svg).
constexpr std::array<const char*, 6> rims = {"blue", "teal", "red", "gold", "green", "berry"};
/// What a picture code is made of (assets/props).
constexpr std::array<const char*, 9> code_pictures = {
    "apricot", "kite", "drum", "football", "teddy", "book", "lantern", "whistle", "coffee-pot"};
constexpr std::size_t code_length = 3;
/// More readers than this cannot be told apart on one cloth (screens.md, 02).
constexpr std::size_t most_profiles = 60;

/// The first colour in which nobody reads with this animal; empty when all are taken, or when there
/// are already `most_profiles`.
std::optional<std::string> free_rim(const std::vector<Profile>&, const std::string& animal);

} // namespace hakawati::learning
