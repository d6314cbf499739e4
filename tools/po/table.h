// Two columns, id and words, parted by a tab: the form in which a spreadsheet gives and takes a
// translation. Never reads or writes a disk.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::po {

/// A first line "id<TAB>words" is a heading. `broken` gets the numbers (1-based) of lines without
/// a tab.
std::map<std::string, std::string> parse_table(std::string_view text, std::vector<int>& broken);

/// With the heading; tabs and line ends inside the words become spaces.
std::string write_table(const std::vector<std::pair<std::string, std::string>>& rows);

} // namespace hakawati::po
