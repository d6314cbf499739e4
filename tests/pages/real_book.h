// The book that is shipped, with its art and real fonts, opened once for all tests of a program.
#pragma once

#include "pages/fit.h"
#include "sdl/sdl.h"
#include "story/library.h"

#include <map>

namespace hakawati::pages {

class RealBook {
  public:
    RealBook()
        : languages(text::load_languages(root / "assets/lang/languages.json")), fonts(languages),
          stage(root / "assets"), book(story::load_book(folder, stage.catalogue())) {
        stage.load_staging(book->book.id, folder / "staging.json", book->book, faults);
        program_words = story::load_program_words(root / "assets/lang", faults);
    }
    const std::filesystem::path root = HAKAWATI_ROOT;
    const std::filesystem::path folder = root / "stories/going-home-again";
    sdl::Session session{sdl::Session::Video::None};
    text::Languages languages;
    sdl::Fonts fonts;
    stage::Stage stage;
    std::unique_ptr<story::LoadedBook> book;
    std::map<std::string, story::Words> program_words;
    Diagnostics faults;
};

inline RealBook& real_book() {
    static RealBook book;
    return book;
}

} // namespace hakawati::pages
