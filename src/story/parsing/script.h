// One line of a script, cut into its parts. Every part is a view into the line, so a fault found in
// it knows its column. Knows no meaning: that is the parser's.
#pragma once

#include "story/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

enum class LineType {
    Blank,
    Comment,
    TitleHeading,   ///< # Going Home Again
    ChapterHeading, ///< ## c1 Where the apricots grow
    StepHeading,    ///< ### p01 courtyard@day wide
    GentleHeading,  ///< #### gentle
    Item,           ///< - teta left: stand calm
    SubItem,        ///<   - the feedback of the option above
    Break,          ///< ---
    Jump,           ///< -> p07: Go with Noor {#j1}
    Spoken,         ///< TETA (whisper): words {#b1}
    Unknown
};

struct ScriptLine {
    int number = 0;         ///< 1-based
    std::string_view whole; ///< without its end of line
    std::string_view body;  ///< what follows the mark, trimmed; for Spoken the whole line, trimmed
    LineType type = LineType::Blank;
};

ScriptLine read_line(std::string_view line, int number);
/// Two bytes a letter, by its mark or by its zeros: nothing of it could be read.
bool is_utf16(std::string_view);
/// Every line of a script; a byte order mark at its start is skipped.
std::vector<ScriptLine> read_lines(std::string_view text);

/// Column (1-based, in characters) at which `part` begins. `part` is a view into `line`.
int column_of(std::string_view line, std::string_view part);

/// Words with the id behind them: `words {#b1}`.
struct Tagged {
    std::string_view words;
    std::string_view id; ///< what stands in {#...}; empty when there is none
    bool tagged = false; ///< a {#...} is there, be it empty
};
Tagged split_tag(std::string_view);

/// `NAME DETAIL (manner): words {#id}`.
struct Spoken {
    std::string_view label; ///< everything before the colon
    std::string_view name;
    std::string_view detail;
    std::string_view manner;
    Tagged tagged;
};
Spoken split_spoken(std::string_view body);

/// The words between blanks.
std::vector<std::string_view> words_of(std::string_view);
/// The pieces between separators, trimmed; empty ones are kept.
std::vector<std::string_view> pieces_of(std::string_view, char separator);
/// The text up to the first separator, and what follows it; both trimmed.
struct Cut {
    std::string_view before, after;
    bool found = false;
};
Cut cut_at(std::string_view, char separator);

/// "6-12". False when these are not two numbers, the smaller first.
bool read_range(std::string_view, int& from, int& to);

/// Runs of blanks become one space.
std::string single_spaced(std::string_view);
bool is_name(std::string_view);  ///< small letters, digits and '-', at least one
bool is_label(std::string_view); ///< capital letters, digits and '-', at least one
std::string small_letters(std::string_view);
std::string capital_letters(std::string_view);

} // namespace hakawati::story
