#include "base/strings.h"
#include "story/parsing/faults.h"
#include "story/parsing/script.h"
#include "story/translation.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::story {

namespace {

/// Reads PO line by line (GNU gettext manual, "The Format of PO Files").
class PoReader {
  public:
    PoReader(std::string_view text, const std::string& file) : m_faults(text, file) {
        if (is_utf16(text))
            m_faults.error({}, "the file is in UTF-16", "save it as UTF-8");
        else
            read_all(text);
    }

    PoFile take_file() { return std::move(m_file); }
    Diagnostics take_faults() { return m_faults.take(); }

  private:
    enum class Field { None, Id, Source, Words, Plural };

    void read_all(std::string_view text) {
        for (const ScriptLine& line : read_lines(text)) {
            m_line = &line;
            read(trim(line.whole));
        }
        m_line = nullptr;
        finish_entry();
    }

    void read(std::string_view line) {
        if (line.empty())
            return finish_entry();
        if (!valid_utf8(line))
            return error(line, "the line holds bytes that are not UTF-8", "save the file as UTF-8");
        if (line.starts_with("#~") && !line.starts_with("#~|")) {
            begin_if_said();
            m_entry.obsolete = true;
            return read_string(trim(line.substr(2)));
        }
        if (line.front() == '#')
            return read_comment(line);
        read_string(line);
    }

    void read_comment(std::string_view line) {
        begin_if_said();
        if (!line.starts_with("#,")) {
            m_entry.comments.emplace_back(line);
            return;
        }
        std::string others;
        for (const std::string_view flag : pieces_of(line.substr(2), ',')) {
            m_entry.fuzzy |= flag == "fuzzy";
            if (flag != "fuzzy" && !flag.empty())
                others += fmt::format(", {}", flag);
        }
        if (!others.empty())
            m_entry.comments.push_back("#" + others);
    }

    void read_string(std::string_view line) {
        if (line.starts_with('"'))
            return add_quoted(line);
        const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
        const std::string_view keyword = line.substr(0, end);
        if (keyword == "msgctxt")
            begin(Field::Id, line);
        else if (keyword == "msgid")
            begin(Field::Source, line);
        else if (keyword == "msgstr")
            begin(Field::Words, line);
        else if (keyword == "msgid_plural" || keyword.starts_with("msgstr["))
            plural(line);
        else
            return error(line, "this line is not understood",
                         "a comment, msgctxt, msgid, msgstr or words in quotes");
        add_quoted(trim(line.substr(end)));
    }

    void plural(std::string_view line) {
        m_field = Field::Plural;
        error(line, "plural forms are not used", "one msgstr for each msgid");
    }

    void begin(Field field, std::string_view line) {
        if (field == Field::Id || (field == Field::Source && !said(Field::Id)))
            begin_if_said();
        if (m_entry.line == 0)
            m_entry.line = m_line->number;
        if (said(field))
            error(line, fmt::format("{} stands twice in one entry", words_of(line).front()),
                  "an empty line ends an entry");
        if (field == Field::Words)
            m_entry.words_line = m_line->number;
        m_said[static_cast<std::size_t>(field)] = true;
        m_field = field;
    }

    void add_quoted(std::string_view quoted_text) {
        if (m_field == Field::None)
            return error(quoted_text, "words in quotes stand alone",
                         "msgctxt, msgid or msgstr stands before them");
        std::string text;
        if (unquote(quoted_text, text) && m_field != Field::Plural)
            target() += text;
    }

    bool unquote(std::string_view from, std::string& to) {
        if (!from.starts_with('"'))
            return error(from, "the words are not in quotes"), false;
        for (std::size_t at = 1; at < from.size(); ++at) {
            if (from[at] == '"') {
                if (at + 1 < from.size())
                    error(from.substr(at + 1), "something follows the closing quote",
                          "a quote inside is written '\\\"'");
                return at + 1 == from.size();
            }
            if (from[at] != '\\')
                to += from[at];
            else if (++at < from.size() && !unescape(from[at], to))
                error(from.substr(at - 1), fmt::format("'\\{}' is not known", from[at]),
                      "a backslash is written '\\\\'");
        }
        return error(from, "the closing quote is missing"), false;
    }

    static bool unescape(char c, std::string& to) {
        constexpr std::string_view escapes = "nt\"\\r";
        constexpr std::string_view meanings = "\n\t\"\\\r";
        const std::size_t which = escapes.find(c);
        if (which == std::string_view::npos)
            return false;
        to += meanings[which];
        return true;
    }

    std::string& target() {
        return m_field == Field::Id       ? m_entry.id
               : m_field == Field::Source ? m_entry.source
                                          : m_entry.words;
    }

    bool said(Field field) const { return m_said[static_cast<std::size_t>(field)]; }

    void begin_if_said() {
        if (said(Field::Words))
            finish_entry();
    }

    void finish_entry() {
        const bool anything = said(Field::Id) || said(Field::Source) || said(Field::Words);
        const bool header = !said(Field::Id) && said(Field::Source) && m_entry.source.empty();
        if (header && !m_entry.obsolete)
            finish_header();
        else if (anything)
            finish_words();
        m_entry = {};
        m_field = Field::None;
        std::fill(std::begin(m_said), std::end(m_said), false);
    }

    void finish_header() {
        m_file.header = m_entry.words;
        m_file.header_comments = m_entry.comments;
        const std::string small = small_letters(m_entry.words);
        if (small.find("charset=") != std::string::npos &&
            small.find("charset=utf-8") == std::string::npos)
            m_faults.error({m_entry.words_line, 0}, "the file is not in UTF-8, says its header",
                           "save it as UTF-8");
    }

    void finish_words() {
        const Position at{m_entry.line, 0};
        for (const auto& [field, name] :
             {std::pair{Field::Id, "msgctxt"}, std::pair{Field::Source, "msgid"},
              std::pair{Field::Words, "msgstr"}})
            if (!said(field))
                return m_faults.error(at, fmt::format("the entry has no {}", name),
                                      "msgctxt is the id, msgid the source, msgstr the words");
        if (!m_entry.obsolete) {
            const auto [first, added] = m_lines.emplace(m_entry.id, m_entry.line);
            if (!added)
                return m_faults.error(at,
                                      fmt::format("{} stands here twice", in_quotes(m_entry.id)),
                                      fmt::format("first in line {}", first->second));
        }
        m_file.entries.push_back(std::move(m_entry));
    }

    void error(std::string_view part, std::string message, std::string hint = {}) {
        m_faults.error({m_line->number, column_of(m_line->whole, part)}, std::move(message),
                       std::move(hint));
    }

    Faults m_faults;
    PoFile m_file;
    PoEntry m_entry;
    Field m_field = Field::None;
    bool m_said[5] = {};
    std::map<std::string, int> m_lines; ///< id -> where it was said first
    const ScriptLine* m_line = nullptr;
};

} // namespace

PoFile parse_po(std::string_view text, const std::string& file, Diagnostics& faults) {
    PoReader reader(text, file);
    for (Diagnostic& fault : reader.take_faults())
        faults.push_back(std::move(fault));
    return reader.take_file();
}

} // namespace hakawati::story
