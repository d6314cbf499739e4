// Keeps the translation of a book in step with its script: what is new, what became stale, what is
// gone. Owns nothing; never changes a translator's words or comments and never touches a disk.
#pragma once

#include "story/model.h"
#include "story/translation.h"

#include <map>
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

/// Puts words in by id. Gives back the ids that the file does not have.
std::vector<std::string> fill(story::PoFile&, std::map<std::string, std::string> words);

/// Lines of the book; the obsolete ones are not counted.
int lines(const story::PoFile&);
/// Lines that are empty or fuzzy.
int unfinished(const story::PoFile&);

} // namespace hakawati::po
