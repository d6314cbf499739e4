// The books on this tablet: each a folder with story.md, guide.md, staging.json, lang/*.po,
// cover.svg. A book with faults is kept off the shelf and its faults are kept for the grown-up.
// Beside them the program's own words, which stand in the same kind of file.
#pragma once

#include "story/guide.h"
#include "story/parse.h"
#include "story/translation.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

namespace hakawati::story {

struct LoadedBook {
    std::filesystem::path folder;
    Book book;
    std::string version;        ///< of the script: 16 hexadecimal digits that change when it does
    std::optional<Guide> guide; ///< none when there is no guide.md, or one with errors
    std::map<std::string, Words>
        translations; ///< language code -> words; the book's own is not in it
    /// Of the script, and one warning for each language that is not offered and for a guide that
    /// is not used; errors keep the book off the shelf.
    Diagnostics faults;
    /// Of guide.md; a warning when there is none.
    Diagnostics guide_faults;
    /// Of lang/*.po; an error keeps that language away, never the book.
    Diagnostics translation_faults;

    bool readable() const { return !has_errors(faults); }
    std::vector<std::string> languages() const; ///< its own first, then the translations by code
    /// The words of a unit, be it of the story or of the guide, in a language: translation, else
    /// source.
    const std::string& words(const std::string& id, const std::string& source,
                             const std::string& language) const;
};

/// One book from its folder. A missing or unreadable story.md is a fault, not an exception.
std::unique_ptr<LoadedBook> load_book(const std::filesystem::path& folder, const Catalogue&);
/// The fault of a book whose id another one has already.
Diagnostic belongs_to_another(const LoadedBook&, const LoadedBook& other);
/// Every folder of `stories` that holds a story.md, by id. Throws SystemError when `stories`
/// cannot be read.
std::vector<std::unique_ptr<LoadedBook>> load_library(const std::filesystem::path& stories,
                                                      const Catalogue&);

/// The program's own words by language: every LANG.po of `folder`. A file that cannot be read is a
/// fault and its language is not there; of a damaged one, what could be understood is taken.
std::map<std::string, Words> load_program_words(const std::filesystem::path& folder, Diagnostics&);

} // namespace hakawati::story
