#include "story/site_words.h"

#include "base/strings.h"
#include "story/parsing/names.h"

#include <algorithm>

namespace hakawati::story {

namespace {

constexpr const char* first_strong_isolate = "\u2068";
constexpr const char* ruled_blank = "________"; ///< to be filled by hand, on paper
constexpr const char* pop_isolate = "\u2069";

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool runs_right_to_left(std::string_view words) {
    return std::ranges::any_of(to_utf32(words), [](char32_t c) {
        return between(c, 0x590, 0x8FF) || between(c, 0xFB1D, 0xFDFF) || between(c, 0xFE70, 0xFEFC);
    });
}

/// Controls of lines and of direction would reach out of the words into the line around them.
bool is_control(char32_t c) {
    return c < 0x20 || between(c, 0x7F, 0x9F) || between(c, 0x200E, 0x200F) ||
           between(c, 0x2028, 0x202E) || between(c, 0x2066, 0x2069);
}

bool is_digit(char32_t c) {
    return between(c, U'0', U'9') || between(c, 0x660, 0x669) || between(c, 0x6F0, 0x6F9);
}

/// A telephone number stays on one line.
void hold_numbers_together(std::u32string& points) {
    constexpr char32_t no_break_space = 0xA0;
    for (std::size_t i = 1; i + 1 < points.size(); ++i)
        if (points[i] == U' ' && is_digit(points[i - 1]) && is_digit(points[i + 1]))
            points[i] = no_break_space;
}

/// The words as they can stand in a line; empty when they cannot.
std::string usable(std::string_view words) {
    std::u32string points = to_utf32(words);
    for (char32_t& c : points)
        c = is_control(c) ? U' ' : c;
    hold_numbers_together(points);
    const std::string all = to_utf8(points);
    const std::string_view trimmed = trim(all);
    return character_count(trimmed) > longest_site_words ? std::string() : std::string(trimmed);
}

} // namespace

std::vector<std::string> site_blanks() { return {blanks.begin(), blanks.end()}; }

std::string site_key(const std::string& blank, const std::string& language) {
    return blank + "/" + language;
}

SiteWords site_words_from(const std::map<std::string, std::string>& preferences) {
    SiteWords found;
    for (const std::string& blank : site_blanks()) {
        const std::string prefix = site_prefix + site_key(blank, {});
        for (auto it = preferences.lower_bound(prefix);
             it != preferences.end() && it->first.starts_with(prefix); ++it)
            found[it->first.substr(std::string_view(site_prefix).size())] = it->second;
    }
    return found;
}

std::string filled(const std::string& line, const SiteWords& site, const std::string& language,
                   const std::string& otherwise) {
    std::string out;
    std::string_view rest = line;
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const std::size_t close = rest.find('}', open);
        const std::string name(
            rest.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
        const bool known = close != std::string_view::npos &&
                           std::ranges::find(blanks, std::string_view(name)) != blanks.end();
        if (!known) { // a number, a title: somebody else fills it in
            out += rest.substr(0, open + 1);
            rest.remove_prefix(open + 1);
            continue;
        }
        const auto written = site.find(site_key(name, language));
        const std::string words = written == site.end() ? std::string() : usable(written->second);
        const bool isolated =
            !words.empty() && (runs_right_to_left(line) || runs_right_to_left(words));
        out += rest.substr(0, open);
        out += isolated ? first_strong_isolate : "";
        out += words.empty() ? otherwise : words;
        out += isolated ? pop_isolate : "";
        rest.remove_prefix(close + 1);
    }
    out += rest;
    return out;
}

std::string filled_for_adults(const std::string& line, const SiteWords& site,
                              const std::string& language, const std::string& otherwise) {
    const std::string told = filled(line, site, language, ruled_blank);
    const bool open = told.find(ruled_blank) != std::string::npos;
    return open && !otherwise.empty() ? told + " " + otherwise : told;
}

} // namespace hakawati::story
