#include "app/content.h"

#include "base/files.h"
#include "exchange/bookshelf.h"

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

std::string name_of(const fs::path& folder) { return folder.filename().string(); }

screens::DamagedBook damaged_from(const story::LoadedBook& book) {
    screens::DamagedBook damaged{name_of(book.folder), book.book.id, book.book.title, {}};
    for (const Diagnostic& fault : book.faults)
        if (fault.severity == Severity::Error)
            damaged.faults.push_back({fs::path(fault.file).lexically_relative(book.folder).string(),
                                      fault.line, fault.message});
    return damaged;
}

} // namespace

Content::Content(const fs::path& assets, const fs::path& stories, Log& log)
    : m_stories(stories), m_languages(text::load_languages(assets / "lang" / "languages.json")),
      m_fonts(std::make_unique<sdl::Fonts>(m_languages)),
      m_stage(std::make_unique<stage::Stage>(assets)) {
    load_program_words(assets / "lang", log);
    load_books(log);
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

/// A copy of a book that a power cut came between is ended first.
void Content::load_books(Log& log) {
    std::vector<std::unique_ptr<story::LoadedBook>> found;
    try {
        exchange::Bookshelf(real_disk(), exchange::real_space, m_stories).finish_interrupted();
    } catch (const SystemError& fault) {
        log.say(fmt::format("an interrupted copy of a book waits: {}", fault.what()));
    }
    try {
        found = story::load_library(m_stories, m_stage->catalogue());
    } catch (const SystemError& fault) {
        log.say(std::string(fault.what()) + "; the shelf stays empty");
    }
    for (auto& book : found)
        shelve(std::move(book), log);
}

/// On the shelf, or among the damaged ones.
void Content::shelve(std::unique_ptr<story::LoadedBook> book, Log& log) {
    if (book->readable())
        m_stage->load_staging(book->book.id, book->folder / "staging.json", book->book,
                              book->faults);
    say_all(log, book->faults);
    if (book->readable()) {
        m_books.push_back(std::move(book));
        return;
    }
    log.say("the book in " + book->folder.string() +
            " is kept off the shelf until these faults are mended");
    m_damaged.push_back(damaged_from(*book));
}

std::unique_ptr<story::LoadedBook> Content::look_at(const fs::path& folder) const {
    auto book = story::load_book(folder, m_stage->catalogue());
    if (book->readable())
        m_stage->check_staging(folder / "staging.json", book->book, book->faults);
    return book;
}

void Content::take_down(const std::string& folder) {
    std::erase_if(m_damaged, [&](const auto& book) { return book.folder == folder; });
    for (auto& book : m_books)
        if (name_of(book->folder) == folder)
            m_withdrawn.push_back(std::move(book));
    std::erase(m_books, nullptr);
}

void Content::reload(const std::string& folder, Log& log) {
    take_down(folder);
    std::error_code ignored;
    if (!fs::is_regular_file(m_stories / folder / "story.md", ignored))
        return;
    auto book = story::load_book(m_stories / folder, m_stage->catalogue());
    for (const auto& other : m_books)
        if (other->book.id == book->book.id)
            book->faults.push_back(story::belongs_to_another(*book, *other));
    shelve(std::move(book), log);
    std::ranges::stable_sort(m_books, {}, [](const auto& one) { return one->book.id; });
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
    const auto at = std::find_if(m_books.begin(), m_books.end(),
                                 [&](const auto& book) { return book->book.id == id; });
    if (at == m_books.end())
        return;
    screens::DamagedBook damaged = damaged_from(**at);
    damaged.faults = {{{}, 0, why}};
    take_down(damaged.folder);
    m_damaged.push_back(std::move(damaged));
}

} // namespace hakawati::app
