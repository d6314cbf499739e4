#include "story/translation.h"

#include <fmt/format.h>

namespace hakawati::story {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        case '"':
        case '\\':
            out += '\\';
            [[fallthrough]];
        default:
            out += c;
        }
    }
    return out;
}

/// `msgid "words"`, or, where the words have line ends inside, one string for each line.
void add_string(std::string& out, std::string_view mark, std::string_view keyword,
                std::string_view text) {
    const std::size_t first_end = text.find('\n');
    if (first_end == std::string_view::npos || first_end + 1 == text.size()) {
        out += fmt::format("{}{} \"{}\"\n", mark, keyword, escaped(text));
        return;
    }
    out += fmt::format("{}{} \"\"\n", mark, keyword);
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        out += fmt::format("{}\"{}\"\n", mark, escaped(text.substr(0, size)));
        text.remove_prefix(size);
    }
}

bool is_previous(std::string_view comment) {
    return comment.starts_with("#|") || comment.starts_with("#~|");
}

void add_comments(std::string& out, const PoEntry& entry) {
    for (const std::string& comment : entry.comments)
        if (!is_previous(comment))
            out += comment + "\n";
    if (entry.fuzzy)
        out += "#, fuzzy\n";
    for (const std::string& comment : entry.comments)
        if (is_previous(comment))
            out += comment + "\n";
}

} // namespace

std::string write_po(const PoFile& file) {
    std::string out;
    for (const std::string& comment : file.header_comments)
        out += comment + "\n";
    add_string(out, "", "msgid", "");
    add_string(out, "", "msgstr", file.header);
    for (const PoEntry& entry : file.entries) {
        const std::string_view mark = entry.obsolete ? "#~ " : "";
        out += "\n";
        add_comments(out, entry);
        add_string(out, mark, "msgctxt", entry.id);
        add_string(out, mark, "msgid", entry.source);
        add_string(out, mark, "msgstr", entry.words);
    }
    return out;
}

} // namespace hakawati::story
