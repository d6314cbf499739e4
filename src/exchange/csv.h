// Rows of cells as text that every spreadsheet opens right: RFC 4180, UTF-8 with the mark by which
// spreadsheets know it, and no cell that one of them would take for a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::exchange {

/// Quoted where needed. One that begins with = + - @, a tab or a carriage return gets an apostrophe
/// before it (OWASP, "CSV injection").
std::string csv_cell(std::string_view);
/// The rows with the mark before them; every line ends with CR LF.
std::string csv(const std::vector<std::vector<std::string>>& rows);

} // namespace hakawati::exchange
