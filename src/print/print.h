// What goes onto paper when batteries die: the print kit of a book in one language, and the
// one-page report. A page is a pure function of what it is made from; the same order always gives
// the same bytes. Writes no file and prints on no printer.
#pragma once

#include "group/report.h"
#include "pages/panel_view.h"
#include "print/pdf.h"
#include "stage/stage.h"
#include "story/library.h"
#include "story/site_words.h"

#include <map>
#include <string>
#include <vector>

namespace hakawati::print {

enum class Kind {
    Booklet,       ///< the story, four panels a page, bound at the side where reading starts
    AnswerCards,   ///< a card for every answer, to be cut out and held up
    TalkPoints,    ///< for the adult: ask, hear, care, cards; only for a book with a guide
    SessionRecord, ///< the guide's table, to be filled by hand; only for a book with a guide
    HandWashing,   ///< a poster; only for a book that puts the steps in order
    AddressCards   ///< to be filled by hand and kept inside the clothing
};
enum class Paper { A4, Letter };

/// What pages are made from; all of it outlives the call.
struct Source {
    const story::LoadedBook* book = nullptr; ///< the report's questions are its
    const stage::Stage* stage = nullptr;
    const text::Languages* languages = nullptr;
    const Fonts* fonts = nullptr;
    const std::map<std::string, story::Words>* program_words = nullptr; ///< by language
    story::SiteWords site_words;                                        ///< for the blanks
};

struct Order {
    Kind kind = Kind::Booklet;
    std::string language;
    pages::Version version = pages::Version::Gentle; ///< of the booklet
    Paper paper = Paper::A4;
};

/// What can be printed of this book, in the order of the kit.
std::vector<Kind> kinds_for(const story::LoadedBook&);
/// "gha-booklet-ar.pdf": tells book, kind and language, in letters that every stick can hold.
std::string file_name(const Order&, const story::Book&);

/// The pages of one part of the kit. Throws SystemError when the book has nothing for it.
Pages pages_of(const Order&, const Source&);
/// The same as the bytes of a PDF file. Throws SystemError when the press fails.
std::string kit(const Order&, const Source&, const Press&);

/// One page of charts that can be read without colour.
Pages report_pages(const group::Report&, const std::string& language, Paper, const Source&);
std::string report(const group::Report&, const std::string& language, Paper, const Source&,
                   const Press&);

} // namespace hakawati::print
