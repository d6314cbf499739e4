// What an event's option says, as words with spaces between: "group=kite chapters=7,8". Written and
// read by session.cpp alone. Nothing read here is trusted: merged files come from elsewhere.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakawati::group {

class OptionWords {
  public:
    /// "name=value name=value"; a word without "=" has an empty value, the last of a name counts.
    static OptionWords read(std::string_view option);

    bool has(const std::string& name) const { return m_words.count(name) > 0; }
    const std::string& text(const std::string& name) const; ///< empty when it is not there
    /// None unless it is a plain number from 0 to `most`.
    std::optional<int> number(const std::string& name, int most) const;
    std::vector<std::string> list(const std::string& name) const; ///< "7,8"

  private:
    std::map<std::string, std::string> m_words;
};

std::optional<int> number_from(std::string_view, int most);
/// Small letters, digits, dots, hyphens and "@": what ids are made of, and no table or page can
/// take for a command.
bool is_id(std::string_view);
std::string joined(const std::vector<std::string>&); ///< with commas

} // namespace hakawati::group
