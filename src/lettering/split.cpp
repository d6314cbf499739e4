#include "lettering/split.h"

#include "base/strings.h"

#include <cmath>

namespace hakawati::lettering {

namespace {

bool is_one_of(char32_t c, std::u32string_view all) {
    return all.find(c) != std::u32string_view::npos;
}

/// How unwelcome a cut after this character is.
double reluctance(char32_t before) {
    if (is_one_of(before, U".!?\u061F\u06D4\u2026"))
        return 0;
    return is_one_of(before, U",;:\u060C\u061B") ? 0.25 : 0.6;
}

std::size_t words_in(std::u32string_view words) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        count += words[i] != U' ' && (i == 0 || words[i - 1] == U' ');
    return count;
}

} // namespace

std::optional<std::pair<std::string, std::string>> cut_in_two(std::string_view words) {
    const std::u32string all = to_utf32(trim(words));
    const double length = static_cast<double>(all.size());
    std::size_t best = 0;
    double least = 2;
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        if (all[i] != U' ')
            continue;
        const std::u32string_view first(all.data(), i), rest(all.data() + i, all.size() - i);
        if (words_in(first) < 2 || words_in(rest) < 2)
            continue;
        const double cost =
            std::abs(static_cast<double>(i) / length - 0.5) + reluctance(all[i - 1]);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    if (best == 0)
        return std::nullopt;
    return std::pair(to_utf8(all.substr(0, best)), to_utf8(all.substr(best + 1)));
}

} // namespace hakawati::lettering
