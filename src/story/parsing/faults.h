// Collects the faults of one file and puts to each its line, its column and the words of its line.
// Used by the parser and the checker; lives as long as one run of them.
#pragma once

#include "base/diagnostics.h"
#include "story/model.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

class Faults {
  public:
    Faults(std::string_view text, std::string file);

    void error(Position, std::string message, std::string hint = {});
    void warning(Position, std::string message, std::string hint = {});

    bool has_error_in(int line) const { return m_faulty_lines.contains(line); }
    /// So many faults are told that another one helps nobody; it is left out.
    bool full() const;
    Diagnostics take() { return std::move(m_all); }

  private:
    void add(Severity, Position, std::string message, std::string hint);

    std::vector<std::string_view> m_lines;
    std::string m_file;
    Diagnostics m_all;
    std::set<int> m_faulty_lines;
};

/// `'word'`, cut short when it is long, for messages.
std::string in_quotes(std::string_view word);
/// "did you mean 'happy'?", else what there is: "there is 'calm', 'happy'"; of a long list those
/// that share a part of the word with it. Empty when there is nothing.
std::string proposal(std::string_view word, const std::vector<std::string>& names);

} // namespace hakawati::story
