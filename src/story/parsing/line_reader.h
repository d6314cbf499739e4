// What the readers of a script and of a guide share: the lines of one text, the line at hand, and
// faults that know where in it they are. Knows no meaning: that is the parsers'.
#pragma once

#include "story/parsing/faults.h"
#include "story/parsing/script.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

class LineReader {
  protected:
    LineReader(std::string_view text, const std::string& file);

    /// Makes it the line at hand. False when there is nothing to read in it: it is blank, a comment
    /// or damaged; the last is told.
    bool take(const ScriptLine&);

    Position at(std::string_view part) const; ///< `part`: a view into the line at hand
    void error(std::string_view part, std::string message, std::string hint = {});
    std::string read_id(std::string_view word); ///< as it stands, with a fault when it is no id
    std::string read_words(const Tagged&);
    /// What helps with a name or a number that holds a sign of a word processor, else `otherwise`.
    static std::string hint_on(std::string_view word, std::string otherwise);
    /// Nothing in the file can be read; that is told already.
    bool is_unreadable() const { return m_unreadable; }

    std::vector<ScriptLine> m_lines;
    Faults m_faults;
    const ScriptLine* m_line = nullptr;

  private:
    bool is_whole(const ScriptLine&);
    bool m_unreadable = false;
};

} // namespace hakawati::story
