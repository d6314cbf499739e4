#include "access/door.h"

#include <algorithm>
#include <array>

namespace hakawati::access {

namespace {

/// Commonest ones that no rule below sees.
constexpr std::array<std::string_view, 6> famous = {"246810", "135790", "314159",
                                                    "271828", "112358", "520131"};
/// Straight lines of a key pad: 147258, 159753 and 789456 are made of them.
constexpr std::array<std::string_view, 8> lines = {"123", "456", "789", "147",
                                                   "258", "369", "159", "357"};

/// 111111, 456789, 102030, 112233, 142536: in groups of so many digits it goes by one step.
bool goes_by_steps(std::string_view pin, std::size_t size) {
    if (pin.size() % size != 0 || pin.size() / size < 3)
        return false;
    int unit = 1;
    for (std::size_t i = 0; i < size; ++i)
        unit *= 10;
    const auto group = [&](std::size_t i) { return std::stoi(std::string(pin.substr(i, size))); };
    const int step = group(size) - group(0) + unit;
    for (std::size_t i = size; i < pin.size(); i += size)
        if ((group(i) - group(i - size) + unit) % unit != step % unit)
            return false;
    return true;
}

/// 123123, 12341234, 5205205.
bool repeats(std::string_view pin) {
    for (std::size_t period = 1; period <= pin.size() / 2; ++period)
        if (pin.substr(period) == pin.substr(0, pin.size() - period))
            return true;
    return false;
}

bool is_mirrored(std::string_view pin) {
    return std::equal(pin.begin(), pin.end(), pin.rbegin(), pin.rend());
}

std::size_t different_digits(std::string_view pin) {
    std::string digits(pin);
    std::sort(digits.begin(), digits.end());
    return static_cast<std::size_t>(std::unique(digits.begin(), digits.end()) - digits.begin());
}

bool is_made_of_lines(std::string_view pin) {
    if (pin.size() % 3 != 0)
        return false;
    for (std::size_t i = 0; i < pin.size(); i += 3) {
        const std::string there(pin.substr(i, 3));
        const std::string back(there.rbegin(), there.rend());
        if (std::none_of(lines.begin(), lines.end(),
                         [&](std::string_view line) { return line == there || line == back; }))
            return false;
    }
    return true;
}

/// 198704, 041987: somebody's birthday.
bool has_year(std::string_view pin) {
    const auto is_year = [](std::string_view part) {
        return part.substr(0, 2) == "19" || part.substr(0, 2) == "20";
    };
    return (pin.size() == 6 || pin.size() == 8) &&
           (is_year(pin.substr(0, 4)) || is_year(pin.substr(pin.size() - 4)));
}

bool is_common(std::string_view pin) {
    return different_digits(pin) <= 2 || repeats(pin) || is_mirrored(pin) || has_year(pin) ||
           is_made_of_lines(pin) || goes_by_steps(pin, 1) || goes_by_steps(pin, 2) ||
           goes_by_steps(pin, 3) || std::count(famous.begin(), famous.end(), pin) > 0;
}

} // namespace

Weak weakness(std::string_view pin) {
    if (!std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return Weak::NotDigits;
    if (pin.size() < least_digits)
        return Weak::TooShort;
    if (pin.size() > most_digits)
        return Weak::TooLong;
    return is_common(pin) ? Weak::TooCommon : Weak::None;
}

} // namespace hakawati::access
