// Inside of `pages`: what the letterer is told about a composed panel: the lines as letters with
// mouths and boards, and the figures as things to keep clear of.
#pragma once

#include "lettering/lettering.h"
#include "stage/stage.h"
#include "story/library.h"
#include "story/site_words.h"

#include <map>
#include <string>
#include <vector>

namespace hakawati::pages {

/// Where the words of the lines come from.
struct WordSource {
    const story::LoadedBook& book;
    const std::map<std::string, story::Words>& program;
    std::string language;
    const story::SiteWords& site; ///< for the blanks
    /// "@sign.c12" is a program word; everything else a unit of the book.
    std::string words(const story::Line&) const;
    std::string program_word(const std::string& id) const;
};

/// Signs without a board in the scene are left out: nothing carries them.
std::vector<lettering::Letter> letters_of(const std::vector<story::Line>&, const stage::Scene&,
                                          const WordSource&);
lettering::Obstacles obstacles_of(const stage::Scene&, const std::vector<Rect>& reserved);

} // namespace hakawati::pages
