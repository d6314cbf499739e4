// Characters that a word processor or a telephone puts where a script has plain ones. None of them
// is taken silently: each is named, with what is to stand there, and the line is read on as it was
// meant, so that one wrong sign is one fault.
#pragma once

#include "story/parsing/script.h"

#include <optional>
#include <string>
#include <string_view>

namespace hakawati::story {

struct ForeignSign {
    std::string_view at; ///< a view of it in the text that was searched
    std::string name;    ///< "'–' (U+2013)"
    std::string plain;   ///< what a script has there: "- ", "---", "->", ":", " "
};

/// A sign in place of the mark that says what kind of line this is, of its only colon, or of a
/// blank in a line of staging.
std::optional<ForeignSign> foreign_mark_in(const ScriptLine&);
/// A hyphen, a colon or a blank of another kind in a name or a number.
std::optional<ForeignSign> foreign_sign_in(std::string_view word);
/// "write '- '"; for a blank "write a plain blank".
std::string hint_for(const ForeignSign&);

} // namespace hakawati::story
