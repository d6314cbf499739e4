#include "table.h"

#include "base/strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace hakawati::po {

namespace {

/// The text of a UTF-16 file with its mark; surrogates come in pairs or count as U+FFFD.
std::string from_utf16(std::string_view bytes) {
    const bool little = bytes.starts_with("\xFF\xFE");
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(little ? first | second << 8 : first << 8 | second);
    };
    std::u32string points;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        const char32_t one = unit(at);
        const bool high = one >= 0xD800 && one < 0xDC00 && at + 3 < bytes.size();
        const char32_t two = high ? unit(at + 2) : U'\0';
        if (high && two >= 0xDC00 && two < 0xE000) {
            points.push_back(0x10000 + ((one - 0xD800) << 10) + (two - 0xDC00));
            at += 2;
        } else {
            points += one >= 0xD800 && one < 0xE000 ? U'\uFFFD' : one;
        }
    }
    return to_utf8(points);
}

bool has_utf16_mark(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

bool around(std::string_view cell) {
    return cell.size() >= 2 && cell.starts_with('"') && cell.ends_with('"');
}

/// A cell in quotes, as a spreadsheet writes one: those inside are doubled. Else as it stands.
void take_out_of_quotes(Row& row) {
    if (!around(row.words))
        return;
    const std::string inside = row.words.substr(1, row.words.size() - 2);
    const std::string without = replace_all(inside, "\"\"", "");
    if (without.find('"') != std::string::npos)
        return; // "Lighthouse!" and then "Tree!"
    row.quotes = inside == without ? Quotes::Around : Quotes::None;
    row.words = replace_all(inside, "\"\"", "\"");
}

class TableReader {
  public:
    TableReader(std::string_view text, const std::string& file) : m_file(file) {
        if (const auto fault = faulty_encoding(text))
            error(*fault, "the table is not in UTF-8", "save it as Unicode text or as UTF-8");
        else if (text.find('\t') == std::string_view::npos && !trim(text).empty())
            error(1, "no line has a tab between id and words",
                  "save the table as text with tabs between the columns, not as CSV");
        else
            read_all(text);
    }

    Table take() { return std::move(m_table); }

  private:
    /// The first line with bytes that no UTF-8 has.
    static std::optional<int> faulty_encoding(std::string_view text) {
        int number = 0;
        for (const std::string_view line : lines_of(text)) {
            ++number;
            if (!valid_utf8(line) || line.find('\0') != std::string_view::npos)
                return number;
        }
        return std::nullopt;
    }

    void read_all(std::string_view text) {
        int number = 0;
        for (const std::string_view line : lines_of(text))
            read(line, ++number);
    }

    void read(std::string_view line, int number) {
        const auto tab = line.find('\t');
        if (trim(line).empty() || (number == 1 && trim(line.substr(0, tab)) == "id"))
            return;
        if (tab == std::string_view::npos)
            return error(number, "no tab between id and words", {});
        const std::string_view rest = line.substr(tab + 1);
        const std::string_view cell = trim(rest.substr(0, rest.find('\t')));
        Row row{number, std::string(trim(line.substr(0, tab))), std::string(cell), Quotes::None};
        if (around(row.id))
            row.id = row.id.substr(1, row.id.size() - 2);
        if (cell.starts_with('"') && std::ranges::count(cell, '"') % 2 == 1)
            return error(number, "the words run over more than one line",
                         "take the line break out of the cell");
        take_out_of_quotes(row);
        const auto [first, added] = m_lines.emplace(row.id, number);
        if (!added)
            return error(number, fmt::format("'{}' stands here twice", row.id),
                         fmt::format("first in line {}", first->second));
        m_table.rows.push_back(std::move(row));
    }

    void error(int line, std::string message, std::string hint) {
        m_table.faults.push_back(
            {m_file, line, 0, Severity::Error, std::move(message), std::move(hint), {}});
    }

    std::string m_file;
    Table m_table;
    std::map<std::string, int> m_lines; ///< id -> where it stands first
};

/// As spreadsheets read and write it: a cell with quotes in it stands in quotes.
std::string cell(std::string words) {
    words = in_one_line(std::move(words));
    if (words.find('"') == std::string::npos)
        return words;
    return "\"" + replace_all(std::move(words), "\"", "\"\"") + "\"";
}

} // namespace

Table parse_table(std::string_view text, const std::string& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (has_utf16_mark(text))
        return TableReader(from_utf16(text), file).take();
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    return TableReader(text, file).take();
}

std::string in_one_line(std::string words) {
    return std::string(trim(replace_all(replace_all(std::move(words), "\t", " "), "\n", " ")));
}

std::string write_table(const std::vector<Line>& lines) {
    std::string text = "id\twords\tsource\tnote\tstate\n";
    for (const Line& line : lines)
        text += fmt::format("{}\t{}\t{}\t{}\t{}\n", line.id, cell(line.words), cell(line.source),
                            cell(line.note), line.state);
    return text;
}

} // namespace hakawati::po
