#include "story/parsing/foreign_signs.h"

#include "base/strings.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

constexpr std::u32string_view no_break_spaces = U"\u00A0\u202F\u2007";
constexpr std::u32string_view colons = U"\uFF1A\uFE55\u2236";
constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
constexpr std::u32string_view bullets = U"\u2022\u00B7\u25CF\u25AA\u25E6\u2023\u2043*+";
constexpr std::u32string_view arrows = U"\u2192\u27F6\u2794\u21D2\u279C";

bool among(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

/// The first character of `text`, as a view of it.
std::string_view first_of(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return text.substr(0, length);
}

char32_t point_of(std::string_view sign) { return sign.empty() ? U'\0' : to_utf32(sign).front(); }

ForeignSign sign(std::string_view at, std::string plain) {
    const char32_t c = point_of(at);
    const auto number = static_cast<unsigned>(c);
    const std::string shown =
        among(c, no_break_spaces) ? "a no-break space" : fmt::format("'{}'", at);
    return {at, c < 0x80 ? shown : fmt::format("{} (U+{:04X})", shown, number), std::move(plain)};
}

bool only_dashes(std::string_view body) {
    const std::u32string points = to_utf32(body);
    return std::ranges::all_of(points, [](char32_t c) { return c == U'-' || among(c, dashes); });
}

/// The first character of `text` that is one of `signs`.
std::optional<std::string_view> first_among(std::string_view text, std::u32string_view signs) {
    for (; !text.empty(); text.remove_prefix(first_of(text).size()))
        if (among(point_of(first_of(text)), signs))
            return first_of(text);
    return std::nullopt;
}

bool may_lack_its_mark(LineType type) {
    return type == LineType::Unknown || type == LineType::Item || type == LineType::SubItem;
}

} // namespace

std::optional<ForeignSign> foreign_mark_in(const ScriptLine& line) {
    const std::string_view body = line.body;
    if (!may_lack_its_mark(line.type) || body.empty())
        return std::nullopt;
    if (line.type == LineType::Unknown) {
        const std::string_view first = first_of(body);
        const std::string_view rest = body.substr(first.size());
        const char32_t c = point_of(first), next = point_of(first_of(rest));
        if (only_dashes(body))
            return sign(first, "---");
        if (among(c, arrows))
            return sign(first, "->");
        if (among(c, dashes) && rest.starts_with('>'))
            return sign(body.substr(0, first.size() + 1), "->");
        if (c == U'-' && among(next, no_break_spaces))
            return sign(first_of(rest), " ");
        if (among(c, dashes) || (among(c, bullets) && (c > 0x7F || next == U' ')))
            return sign(first, "- ");
    }
    if (line.type == LineType::Item) // staging, or what stands before an option's words
        if (const auto blank = first_among(body.substr(0, body.find(':')), no_break_spaces))
            return sign(*blank, " ");
    if (body.find(':') == std::string_view::npos)
        if (const auto colon = first_among(body, colons))
            return sign(*colon, ":");
    return std::nullopt;
}

std::optional<ForeignSign> foreign_sign_in(std::string_view word) {
    for (const auto& [signs, plain] :
         {std::pair{dashes, "-"}, std::pair{colons, ":"}, std::pair{no_break_spaces, " "}})
        if (const auto found = first_among(word, signs))
            return sign(*found, plain);
    return std::nullopt;
}

std::string hint_for(const ForeignSign& sign) {
    return sign.plain == " " ? "write a plain blank" : fmt::format("write '{}'", sign.plain);
}

} // namespace hakawati::story
