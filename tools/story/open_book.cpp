#include "open_book.h"

#include "base/files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hakawati::tool {

OpenBook::OpenBook(const BookOption& option)
    : m_languages(text::load_languages(option.assets_folder() / "lang" / "languages.json")),
      m_fonts(m_languages), m_stage(option.assets_folder()),
      m_book(story::load_book(option.folder, m_stage.catalogue())), m_faults(m_book->faults) {
    const auto staging = option.folder / "staging.json";
    if (m_book->readable() && std::filesystem::exists(staging))
        m_stage.load_staging(m_book->book.id, staging, m_book->book, m_faults);
    Diagnostics not_of_the_book; // the program tells its own in its log
    m_panels = std::make_unique<pages::PanelMaker>(
        m_stage, m_languages, m_fonts,
        story::load_program_words(option.assets_folder() / "lang", not_of_the_book));
}

std::vector<std::string> OpenBook::language_codes(const std::string& one) const {
    std::vector<std::string> codes, spoken;
    for (const text::Language& language : m_languages.all)
        if (language.code == m_book->book.language || m_book->translations.contains(language.code))
            spoken.push_back(language.code);
    for (const std::string& code : spoken)
        if (one.empty() || one == code)
            codes.push_back(code);
    if (codes.empty())
        throw SystemError("--language " + one,
                          fmt::format("the book speaks {}", fmt::join(spoken, ", ")));
    return codes;
}

} // namespace hakawati::tool
