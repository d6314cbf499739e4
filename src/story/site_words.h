// What the people of one place have written for `{help_point}`, `{report_line}`, `{clinic}` and
// `{meeting_point}`, language by language, and how it is put into a line. A blank that nobody has
// filled in is never shown to a child: a sentence stands there (series bible, 5). Pure functions.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

/// "help_point/ar" -> words.
using SiteWords = std::map<std::string, std::string>;

/// Before the names of the tablet's preferences that hold them: "site/help_point/ar".
constexpr const char* site_prefix = "site/";
constexpr std::size_t longest_site_words = 80; ///< characters
/// Program word for a blank that nobody has filled in.
constexpr const char* site_blank_word = "site.blank";

/// "help_point", "report_line", "clinic", "meeting_point".
std::vector<std::string> site_blanks();
/// "help_point/ar".
std::string site_key(const std::string& blank, const std::string& language);
/// Of the tablet's preferences, those that are site words.
SiteWords site_words_from(const std::map<std::string, std::string>& preferences);

/// The line with its blanks filled with the words of this language, never of another. Words that
/// are blank, or longer than can be written here, count as not filled in: `otherwise` stands there.
/// Where something runs from right to left, what is filled in is isolated, so that a telephone
/// number keeps its order and the line keeps its own. Braces within the words stay as they are.
std::string filled(const std::string& line, const SiteWords&, const std::string& language,
                   const std::string& otherwise);

/// The same for a sentence that only adults read: a ruled blank stands where nothing is written,
/// and `otherwise`, when there is any, after the whole line, so that the sentence itself reads on.
std::string filled_for_adults(const std::string& line, const SiteWords&,
                              const std::string& language, const std::string& otherwise);

} // namespace hakawati::story
