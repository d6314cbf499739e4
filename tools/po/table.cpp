#include "table.h"

#include "base/strings.h"

namespace hakawati::po {

std::map<std::string, std::string> parse_table(std::string_view text, std::vector<int>& broken) {
    std::map<std::string, std::string> words;
    int number = 0;
    for (std::string_view line : lines_of(text)) {
        ++number;
        if (trim(line).empty() || line == "id\twords") {
            continue;
        }
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos) {
            broken.push_back(number);
            continue;
        }
        words[std::string(trim(line.substr(0, tab)))] = trim(line.substr(tab + 1));
    }
    return words;
}

std::string write_table(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::string text = "id\twords\n";
    for (const auto& [id, words] : rows) {
        text += id + "\t" + replace_all(replace_all(words, "\t", " "), "\n", " ") + "\n";
    }
    return text;
}

} // namespace hakawati::po
