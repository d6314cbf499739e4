#include "learning/profile.h"

#include <algorithm>

namespace hakawati::learning {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

std::string hex(const ProfileId& id) {
    std::string text;
    for (const std::uint8_t byte : id.bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<ProfileId> profile_id(std::string_view hex) {
    ProfileId id;
    if (hex.size() != 2 * id.bytes.size())
        return std::nullopt;
    for (std::size_t i = 0; i < hex.size(); ++i) {
        const std::size_t digit = digits.find(hex[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        id.bytes[i / 2] = static_cast<std::uint8_t>(id.bytes[i / 2] * 16u + digit);
    }
    return id;
}

std::optional<std::string> free_rim(const std::vector<Profile>& profiles,
                                    const std::string& animal) {
    if (profiles.size() >= most_profiles)
        return std::nullopt;
    const auto is_free = [&](const std::string& rim) {
        return std::none_of(profiles.begin(), profiles.end(), [&](const Profile& profile) {
            return profile.animal == animal && profile.rim == rim;
        });
    };
    const auto rim = std::find_if(rims.begin(), rims.end(), is_free);
    return rim == rims.end() ? std::nullopt : std::optional<std::string>(*rim);
}

} // namespace hakawati::learning
