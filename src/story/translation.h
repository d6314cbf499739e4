// The words of one language: id -> words, read from a gettext PO file (msgctxt = id, msgid = the
// source words). A unit whose source has changed since is stale and falls back to the source.
#pragma once

#include "base/diagnostics.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

struct PoEntry {
    std::string id;
    std::string source;
    std::string words;
    std::vector<std::string> comments; ///< translator's and extracted, with their "#" marks
    bool fuzzy = false;
    int line = 0;
};

struct PoFile {
    std::string header;
    std::vector<PoEntry> entries;
};

PoFile parse_po(std::string_view text, const std::string& file, Diagnostics& faults);
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

} // namespace hakawati::story
