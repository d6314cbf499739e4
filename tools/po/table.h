// The form in which a spreadsheet gives and takes a translation: columns parted by tabs, the first
// two are id and words; what follows (source, note, state) is for reading only. Never reads or
// writes a disk.
#pragma once

#include "base/diagnostics.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::po {

/// How a cell of words was written.
enum class Quotes { None, Around };

struct Row {
    int line = 0; ///< 1-based
    std::string id;
    std::string words; ///< without the quotes around
    /// Around: the cell stood in quotes. They are a spreadsheet's, or those of somebody who speaks.
    Quotes quotes = Quotes::None;
};

struct Table {
    std::vector<Row> rows;
    Diagnostics faults; ///< with an error nothing of it is to be used
};

/// UTF-8, or the UTF-16 of a spreadsheet's "Unicode text". A first line that begins with "id" is a
/// heading. Never throws.
Table parse_table(std::string_view text, const std::string& file);

struct Line {
    std::string id, words, source, note, state;
};

/// With the heading, in UTF-8; tabs and line ends inside the cells become spaces.
std::string write_table(const std::vector<Line>&);
/// The words as a cell of the table holds them.
std::string in_one_line(std::string words);

} // namespace hakawati::po
