#include "exchange/csv.h"

#include "base/strings.h"

namespace hakawati::exchange {

std::string csv_cell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos)
        cell.insert(0, 1, '\'');
    if (cell.find_first_of("\",\r\n") == std::string::npos)
        return cell;
    return '"' + replace_all(std::move(cell), "\"", "\"\"") + '"';
}

std::string csv(const std::vector<std::vector<std::string>>& rows) {
    std::string text = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") + csv_cell(row[i]);
        text += "\r\n";
    }
    return text;
}

} // namespace hakawati::exchange
