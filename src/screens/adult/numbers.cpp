#include "screens/adult/numbers.h"

namespace hakawati::screens {

std::string in_digits_of(const Context& context, const std::string& text) {
    std::string written;
    for (const char c : text)
        written += c >= '0' && c <= '9' ? context.number(c - '0') : std::string(1, c);
    return written;
}

std::string space_words(const Context& context, double bytes) {
    constexpr double mega = 1e6, giga = 1e9;
    if (bytes >= 10 * giga)
        return context.word("desk.gb",
                            {{"number", context.number(static_cast<int>(bytes / giga))}});
    return context.word("desk.mb", {{"number", context.number(static_cast<int>(bytes / mega))}});
}

} // namespace hakawati::screens
