#include "group/option_words.h"

#include "base/strings.h"

#include <algorithm>
#include <charconv>

namespace hakawati::group {

OptionWords OptionWords::read(std::string_view option) {
    OptionWords words;
    for (const std::string& word : split(option, ' ')) {
        const auto equals = word.find('=');
        const bool has_value = equals != std::string::npos;
        words.m_words[word.substr(0, equals)] = has_value ? word.substr(equals + 1) : "";
    }
    return words;
}

const std::string& OptionWords::text(const std::string& name) const {
    static const std::string none;
    const auto found = m_words.find(name);
    return found == m_words.end() ? none : found->second;
}

std::optional<int> OptionWords::number(const std::string& name, int most) const {
    return number_from(text(name), most);
}

std::vector<std::string> OptionWords::list(const std::string& name) const {
    return split(text(name), ',');
}

std::optional<int> number_from(std::string_view digits, int most) {
    int number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, fault] = std::from_chars(digits.data(), end, number);
    const bool plain = fault == std::errc() && stopped == end && !digits.empty();
    return plain && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && id.front() != '-' && id.front() != '@' &&
           std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                      c == '@';
           });
}

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces)
        text += (text.empty() ? "" : ",") + piece;
    return text;
}

} // namespace hakawati::group
