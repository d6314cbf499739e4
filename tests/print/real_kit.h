// The book that is shipped with everything it is printed from, opened once for all tests of a
// program, and what poppler reads back out of a PDF.
#pragma once

#include "print/print.h"
#include "sdl/jpeg.h"
#include "sdl/sdl.h"
#include "support/temporary_folder.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace hakawati::print {

class RealKit {
  public:
    RealKit()
        : languages(text::load_languages(root / "assets/lang/languages.json")), fonts(languages),
          stage(root / "assets"), book(story::load_book(folder, stage.catalogue())) {
        stage.load_staging(book->book.id, folder / "staging.json", book->book, faults);
        program_words = story::load_program_words(root / "assets/lang", faults);
        source = {book.get(), &stage, &languages, &fonts, &program_words, {}};
        press.rasterise = [](const drawing::Picture& picture, int width, int height) {
            const sdl::Image image = sdl::rasterise(picture, width, height);
            return Pixels{image.width, image.height, image.pixels};
        };
        press.jpeg = [](const Pixels& pixels) {
            return sdl::jpeg({pixels.width, pixels.height, pixels.rgba}, 85);
        };
    }
    const std::filesystem::path root = HAKAWATI_ROOT;
    const std::filesystem::path folder = root / "stories/going-home-again";
    sdl::Session session{sdl::Session::Video::None};
    text::Languages languages;
    Fonts fonts;
    stage::Stage stage;
    std::unique_ptr<story::LoadedBook> book;
    std::map<std::string, story::Words> program_words;
    Diagnostics faults;
    Source source;
    Press press;
};

inline bool has(const std::string& words, const std::string& what) {
    return words.find(what) != std::string::npos;
}

inline RealKit& real_kit() {
    static RealKit kit;
    return kit;
}

/// A press that prints every picture as one grey dot: what a page says does not depend on it.
inline Press dull_press() {
    Press press = real_kit().press;
    press.rasterise = [](const drawing::Picture&, int, int) {
        return Pixels{1, 1, {128, 128, 128, 255}};
    };
    return press;
}

/// The output of one of poppler's tools on a PDF file with these bytes; "FILE" stands for it.
inline std::string poppler(const std::string& bytes, std::string command) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "it.pdf").string();
    std::ofstream(file, std::ios::binary) << bytes;
    command.replace(command.find("FILE"), 4, file);
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string output;
    char part[4096];
    while (const std::size_t read = std::fread(part, 1, sizeof part, pipe.get()))
        output.append(part, read);
    return output;
}

/// All words of a PDF with single spaces between them and no marks of direction. Poppler takes a
/// full stop between two Arabic words for a part of a number and moves the space before it.
inline std::string words_of(const std::string& bytes) {
    std::istringstream read(poppler(bytes, "pdftotext FILE -"));
    std::string words, word;
    while (read >> word)
        words += word + " ";
    for (const char* mark :
         {"\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069"})
        for (std::size_t at; (at = words.find(mark)) != std::string::npos;)
            words.erase(at, 3);
    for (std::size_t at; (at = words.find(" .")) != std::string::npos;)
        words.replace(at, 2, ". ");
    return words;
}

} // namespace hakawati::print
