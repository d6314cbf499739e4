#include "app/content.h"

#include "base/files.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

void say_all(Log& log, const Diagnostics& faults) {
    for (const Diagnostic& fault : faults)
        log.say(format(fault));
}

} // namespace

Content::Content(const fs::path& assets, const fs::path& stories, Log& log)
    : m_languages(text::load_languages(assets / "lang" / "languages.json")),
      m_fonts(std::make_unique<sdl::Fonts>(m_languages)),
      m_stage(std::make_unique<stage::Stage>(assets)) {
    load_program_words(assets / "lang", log);
    load_books(stories, log);
    m_panels = std::make_unique<pages::PanelMaker>(*m_stage, m_languages, *m_fonts, m_words);
    m_world = {&m_books, &m_words, m_panels.get(), &m_languages, &m_stage->avatars()};
}

void Content::load_program_words(const fs::path& folder, Log& log) {
    Diagnostics faults;
    m_words = story::load_program_words(folder, faults);
    say_all(log, faults);
    for (const text::Language& language : m_languages.all)
        if (!m_words.contains(language.code))
            log.say((folder / (language.code + ".po")).string() +
                    " gives no words; English words are shown instead");
}

void Content::load_books(const fs::path& stories, Log& log) {
    std::vector<std::unique_ptr<story::LoadedBook>> found;
    try {
        found = story::load_library(stories, m_stage->catalogue());
    } catch (const SystemError& fault) {
        log.say(std::string(fault.what()) + "; the shelf stays empty");
    }
    for (auto& book : found) {
        if (book->readable())
            m_stage->load_staging(book->book.id, book->folder / "staging.json", book->book,
                                  book->faults);
        say_all(log, book->faults);
        for (const Diagnostic& fault : book->faults)
            if (fault.severity == Severity::Error)
                m_book_faults.push_back(format(fault));
        if (book->readable())
            m_books.push_back(std::move(book));
        else
            log.say("the book in " + book->folder.string() +
                    " is kept off the shelf until these faults are mended");
    }
}

void Content::require(const std::string& id) const {
    std::string shelf;
    for (const auto& book : m_books) {
        if (id.empty() || book->book.id == id)
            return;
        shelf += " " + book->book.id;
    }
    if (!id.empty())
        throw SystemError("--book " + id, shelf.empty() ? "there is no book on the shelf"
                                                        : "on the shelf are:" + shelf);
}

void Content::require_animal(const std::string& animal) const {
    const auto& known = m_stage->avatars();
    if (!animal.empty() && std::find(known.begin(), known.end(), animal) == known.end())
        throw SystemError("--reader " + animal,
                          fmt::format("the animals are: {}", fmt::join(known, ", ")));
}

void Content::withdraw(const std::string& id, const std::string& why) {
    m_book_faults.push_back(why);
    const auto at = std::find_if(m_books.begin(), m_books.end(),
                                 [&](const auto& book) { return book->book.id == id; });
    if (at == m_books.end())
        return;
    m_withdrawn.push_back(std::move(*at));
    m_books.erase(at);
}

} // namespace hakawati::app
