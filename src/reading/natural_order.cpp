#include "reading/natural_order.h"

#include <algorithm>

namespace hakawati::reading {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Takes a number off the front, without its leading zeros.
std::string_view take_number(std::string_view& text) {
    while (text.size() > 1 && text[0] == '0' && digit(text[1]))
        text.remove_prefix(1);
    const auto end = std::find_if_not(text.begin(), text.end(), digit);
    const auto number = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(number.size());
    return number;
}

int compare_numbers(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

} // namespace

int natural_order(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (digit(a[0]) && digit(b[0])) {
            if (const int order = compare_numbers(take_number(a), take_number(b)))
                return order;
            continue;
        }
        if (a[0] != b[0])
            return static_cast<unsigned char>(a[0]) < static_cast<unsigned char>(b[0]) ? -1 : 1;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

} // namespace hakawati::reading
