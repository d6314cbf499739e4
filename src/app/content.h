// Everything that is read and never changed: languages, fonts, art, books and words. Owns it all;
// what is damaged is logged and left out, so that the rest still works.
#pragma once

#include "app/keeping/log.h"
#include "pages/panel_view.h"
#include "screens/screens.h"
#include "sdl/sdl.h"
#include "stage/stage.h"
#include "story/library.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hakawati::app {

class Content {
  public:
    /// Throws SystemError when there is no reading without it: no asset folder, no languages, no
    /// font. A missing or damaged book, translation or stories folder only makes the shelf emptier.
    Content(const std::filesystem::path& assets, const std::filesystem::path& stories, Log&);

    const screens::World& world() const { return m_world; }
    const sdl::Fonts& fonts() const { return *m_fonts; }
    const stage::Stage& stage() const { return *m_stage; }
    const std::filesystem::path& stories() const { return m_stories; }
    /// Books that are kept off the shelf, for the grown-up.
    const std::vector<screens::DamagedBook>& damaged() const { return m_damaged; }
    /// A book as it would be loaded from this folder; nothing here changes. Safe on any thread.
    std::unique_ptr<story::LoadedBook> look_at(const std::filesystem::path& folder) const;
    /// Throws SystemError when there is no such book to open; an empty id asks for nothing.
    void require(const std::string& book) const;
    /// Throws SystemError when there is no such animal to read as; an empty one asks for nothing.
    void require_animal(const std::string& animal) const;
    /// Takes a book off the shelf whose art turned out to be damaged, and why.
    void withdraw(const std::string& book, const std::string& why);
    /// What lies in this folder of the stories now, or that nothing lies there any more. Not while
    /// another thread looks at books or composes.
    void reload(const std::string& folder, Log&);

  private:
    void load_program_words(const std::filesystem::path& folder, Log&);
    void load_books(Log&);
    void shelve(std::unique_ptr<story::LoadedBook>, Log&);
    void take_down(const std::string& folder);

    std::filesystem::path m_stories;
    text::Languages m_languages;
    std::unique_ptr<sdl::Fonts> m_fonts;
    std::unique_ptr<stage::Stage> m_stage;
    std::map<std::string, story::Words> m_words;
    std::vector<std::unique_ptr<story::LoadedBook>> m_books;
    std::vector<screens::DamagedBook> m_damaged;
    std::vector<std::unique_ptr<story::LoadedBook>> m_withdrawn; ///< old states may still point in
    std::unique_ptr<pages::PanelMaker> m_panels;
    screens::World m_world;
};

} // namespace hakawati::app
