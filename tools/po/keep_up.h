// Keeps the translation of a book in step with its script: what is new, what became stale, what is
// gone. Owns nothing; never changes a translator's words or comments and never touches a disk.
#pragma once

#include "base/diagnostics.h"
#include "story/model.h"
#include "story/translation.h"
#include "table.h"

#include <string>
#include <vector>

namespace hakawati::po {

/// How many lines an update touched.
struct Changes {
    int added = 0;
    int stale = 0;
    int dropped = 0;
};

/// A file without entries, with its header; an empty language makes the header of a template.
story::PoFile empty_file(const std::string& language);

/// Brings the entries into the order of `units`: new ids stay empty, an id whose source words
/// changed becomes fuzzy and keeps the words it was made from ("#| msgid"), a gone id becomes
/// obsolete and comes back with its words when its id does.
Changes update(story::PoFile&, const std::vector<story::Unit>& units);

/// What became of a table.
struct Filled {
    int found = 0;    ///< rows that are lines of the book
    Diagnostics told; ///< warnings, with the line of the table
};

/// Puts the words of a table in by id. Words that are there already change nothing, so what needs
/// work still does; a cell without words keeps the old ones. Told are ids that the book does not
/// have and words that are missing.
Filled fill(story::PoFile&, const std::vector<Row>&, const std::string& table);

/// Every line of the book, as a table shows it.
std::vector<Line> as_lines(const story::PoFile&);

/// Lines of the book; the obsolete ones are not counted.
int lines(const story::PoFile&);
/// Lines that are empty or fuzzy.
int unfinished(const story::PoFile&);

} // namespace hakawati::po
