// A book opened for looking at: its script, its art, its fonts and the program's words. Owns them
// all; throws SystemError when one of them cannot be opened.
#pragma once

#include "book_option.h"

#include "pages/panel_view.h"
#include "sdl/sdl.h"

#include <memory>
#include <string>
#include <vector>

namespace hakawati::tool {

class OpenBook {
  public:
    explicit OpenBook(const BookOption&);

    const story::LoadedBook& book() const { return *m_book; }
    const text::Languages& languages() const { return m_languages; }
    const sdl::Fonts& fonts() const { return m_fonts; }
    pages::PanelMaker& panels() { return *m_panels; }
    /// Faults of script and staging; a book with errors must not be shown.
    const Diagnostics& faults() const { return m_faults; }
    /// Those the book is written in or translated to, in the order in which they are offered; only
    /// `one` when it is not empty.
    std::vector<std::string> language_codes(const std::string& one) const;

  private:
    sdl::Session m_session{sdl::Session::Video::None};
    text::Languages m_languages;
    sdl::Fonts m_fonts;
    stage::Stage m_stage;
    std::unique_ptr<story::LoadedBook> m_book;
    std::unique_ptr<pages::PanelMaker> m_panels;
    Diagnostics m_faults;
};

} // namespace hakawati::tool
