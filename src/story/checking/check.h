// The parts of the checker. Each looks at one side of a book and adds the faults it finds; none
// changes anything and none needs another one to have run.
#pragma once

#include "story/model.h"
#include "story/parse.h"
#include "story/parsing/faults.h"

#include <functional>

namespace hakawati::story {

struct Checking {
    const Book& book;
    const Catalogue& catalogue;
    Faults& faults;
};

void check_ids(const Checking&);        ///< no id twice
void check_flow(const Checking&);       ///< every panel is reached, every way ends
void check_cast(const Checking&);       ///< who speaks or asks is there
void check_art(const Checking&);        ///< what is staged has been drawn
void check_questions(const Checking&);  ///< kinds, places, baskets; S9, S14
void check_ending(const Checking&);     ///< the check's lines, the end's buttons; S7
void check_notes(const Checking&);      ///< content notes and gentle alternates; S4, S5
void check_lengths(const Checking&);    ///< T1, and the blanks a grown-up fills in
void check_word_lists(const Checking&); ///< S2, S6, S7, S8, S10, T6

/// The blanks of one unit are known ones, and no bracket stands alone.
void check_blanks(const Unit&, Faults&);
/// Adds faults of sense to those of the grammar, in the order of the text; on a line that is not
/// even understood they would be an echo.
void add_sense(Diagnostics& of_grammar, Diagnostics of_sense);

/// Every panel in the order of the script.
std::vector<const Panel*> panels_of(const Book&);
/// Every question, those of the check last.
std::vector<const Question*> questions_of(const Book&);
/// Once for a panel as written, once for its gentle alternate. `name` is for messages.
struct Telling {
    std::string name; ///< "the panel" or "the gentle alternate"
    const Staging& staging;
    const std::vector<Line>& lines;
    Position at;
};
std::vector<Telling> tellings_of(const Panel&);
/// "p05" of "gha-c2-p05".
std::string local_id(const Book&, const std::string& id);

/// Small letters, one blank between the words and at both ends, no punctuation: " no my heart ".
std::string plain_words(std::string_view);
/// The first of `phrases` that stands in the plain words as whole words, or empty.
std::string_view phrase_in(std::string_view plain, const std::vector<std::string_view>& phrases);
/// The word lists are English; in another language they hold nothing up.
bool word_lists_apply(const Book&);

} // namespace hakawati::story
