// The words of one language: id -> words, read from a gettext PO file (msgctxt = id, msgid = the
// source words). A unit whose source has changed since is stale and falls back to the source.
#pragma once

#include "base/diagnostics.h"
#include "story/model.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

struct PoEntry {
    std::string id;     ///< msgctxt
    std::string source; ///< msgid
    std::string words;  ///< msgstr
    std::vector<std::string>
        comments;          ///< whole lines with their "#" marks, "#," flags not among them
    bool fuzzy = false;    ///< "#, fuzzy": to be looked at again, so not used
    bool obsolete = false; ///< "#~": kept for the translator, not used
    int line = 0;          ///< of msgctxt, or of the first line when it has none
    int words_line = 0;    ///< of msgstr
};

struct PoFile {
    std::string header; ///< the words of the entry with an empty msgid
    std::vector<std::string> header_comments;
    std::vector<PoEntry> entries;
};

/// Never throws, whatever the text; takes what can be understood and tells every fault.
PoFile parse_po(std::string_view text, const std::string& file, Diagnostics& faults);
/// One line a string, several where the words have line ends; what `parse_po` reads back as it was.
std::string write_po(const PoFile&);

/// Looks words up; a missing, stale or empty one is the source's.
class Words {
  public:
    Words() = default;
    explicit Words(std::map<std::string, std::string> words) : m_words(std::move(words)) {}
    /// `fallback` when the id is not here.
    const std::string& operator()(const std::string& id, const std::string& fallback) const;
    bool has(const std::string& id) const { return m_words.contains(id); }
    std::size_t size() const { return m_words.size(); }

  private:
    std::map<std::string, std::string> m_words;
};

/// Every usable entry: neither obsolete, fuzzy nor empty. For words that have no script to be held
/// against, such as the program's own.
Words words_of(const PoFile&);

/// The usable entries whose source is still the script's. Faults: unknown ids, stale and missing
/// lines, and (S14) blanks and numbers that a translation has lost or changed. `text` is the PO
/// file's.
Words checked_words(const PoFile&, const std::vector<Unit>&, std::string_view text,
                    const std::string& file, Diagnostics& faults);

} // namespace hakawati::story
