// Small helpers for UTF-8 text that the standard library lacks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati {

std::string_view trim(std::string_view); ///< spaces, tabs and carriage returns at both ends
std::vector<std::string> split(std::string_view,
                               char separator);           ///< pieces trimmed, empty ones dropped
std::vector<std::string_view> lines_of(std::string_view); ///< without the ends of line (\n or \r\n)
bool starts_with_word(std::string_view text, std::string_view word);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Code points; a bad byte counts as U+FFFD, so nothing ever fails or hangs.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view);
bool valid_utf8(std::string_view);
std::size_t character_count(std::string_view utf8); ///< code points

/// The candidate nearest to `word` (edit distance at most a third of its length, at least 1), or
/// empty when none is near: for "did you mean".
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);
/// "did you mean 'happy'?" or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// FNV-1a, 64 bits: a stable key for caches and seeds (not for security).
std::uint64_t hash_of(std::string_view);

} // namespace hakawati
