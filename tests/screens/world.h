// The real book, the real art and the real fonts, loaded once for all tests of the screens.
#pragma once

#include "screens/screens.h"
#include "sdl/sdl.h"

#include <memory>
#include <string>
#include <vector>

namespace hakawati::screens::test {

class House {
  public:
    House();
    World world() const;        ///< with the one book of the repository
    World world_of_two() const; ///< with a second copy of it, "two"
    World world_without_books() const;
    const sdl::Fonts& fonts() const { return m_fonts; }

  private:
    text::Languages m_languages;
    sdl::Session m_session;
    sdl::Fonts m_fonts;
    stage::Stage m_stage;
    std::map<std::string, story::Words> m_words;
    std::vector<std::unique_ptr<story::LoadedBook>> m_books, m_two, m_none;
    mutable std::unique_ptr<pages::PanelMaker> m_panels;
};

const House& house();
/// Its world with the one book.
const World& the_world();

struct Display {
    Size size;
    double px_per_mm;
};
/// 10" tablet, the same upright, 7" tablet, projector.
inline const std::vector<Display> all_displays{
    {{1280, 800}, 5.9}, {{720, 1280}, 5.9}, {{1024, 600}, 170 / 25.4}, {{1920, 1080}, 5.9}};
/// 7" tablets.
inline const Display flat_7{{1024, 600}, 170 / 25.4}, upright_7{{600, 1024}, 170 / 25.4};
/// 10" tablets at their own dots per inch and 7" ones, each flat and upright.
inline const std::vector<Display> four_tablets{
    {{1280, 800}, 150 / 25.4}, {{800, 1280}, 150 / 25.4}, flat_7, upright_7};

/// A settled state of a screen of this size.
State state_of(const World&, Size = {1280, 800}, double px_per_mm = 5.9);
/// The same for a reader of this language and text size.
State state_on(const World&, const Display&, const char* language, int percent);
/// The state after these messages, "name" or "name=value", one after another.
State after(State, const World&, const std::vector<std::string>& messages);
State after(State, const std::vector<std::string>& messages); ///< in the_world()
/// The state standing at a stop, e.g. (Question, "gha-q02").
State at(State, reading::StopKind, const std::string& id);
/// The first stop of a kind in the book in hand.
State at_first(State, reading::StopKind);
/// What breaks the rules of sizes on the screen of this state, one fault a line; empty is right.
std::string size_faults_on(const State&, const World&);
/// The screen in words, and the name of one thing on it.
std::string described(const State&);
std::string words_of(const State&, const World&, const std::string& id); ///< "(nothing)": not there
double largest_words(const ui::Node&); ///< px of an em of its own; 0 without words
/// "reader gha-c1-p01 0": screen, stop and step.
std::string where(const State&, const World&);

} // namespace hakawati::screens::test
