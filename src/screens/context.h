// State and world together, with the questions that every screen asks of them: sizes in mm, words
// in the screen's language, the book in hand. Owns nothing and changes nothing.
#pragma once

#include "screens/screens.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace hakawati::screens {

class Context {
  public:
    Context(const State& state, const World& world) : m_state(state), m_world(world) {}

    const State& state() const { return m_state; }
    const World& world() const { return m_world; }
    const ui::Metrics& metrics() const { return m_state.metrics; }
    bool right_to_left() const { return metrics().right_to_left; }
    double mm(double millimetres) const { return metrics().mm(millimetres); }
    /// Everything that is seen, px.
    Rect screen() const { return {0, 0, metrics().screen.width, metrics().screen.height}; }
    /// Where a rectangle or point thought left to right lies in this language's direction.
    Rect placed(const Rect& r) const { return metrics().mirror(r); }
    Point placed(Point p) const { return placed(Rect{p.x, p.y, 0, 0}).origin(); }

    const text::Language& language() const;
    const stage::Stage& stage() const { return m_world.panels->stage(); }
    const text::FontMeasure& fonts() const { return m_world.panels->fonts(); }

    /// The book in hand; null when there is none.
    const story::LoadedBook* book() const { return book(m_state.book); }
    const story::LoadedBook* book(const std::string& id) const;

    /// A program word, its site words filled in.
    std::string word(const std::string& id) const;
    /// A program word with its own blanks filled too: {"number", "5"} for "{number}".
    std::string word(const std::string& id,
                     std::initializer_list<std::pair<const char*, std::string>> blanks) const;
    /// Words of the book in hand, of its story or its guide, with the site words filled in.
    std::string words(const std::string& id, const std::string& source) const;
    /// The same for what only adults read (story::filled_for_adults).
    std::string words_for_adults(const std::string& id, const std::string& source) const;
    /// The name of a member of the cast; the cast id with a capital when no word names it.
    std::string name_of(const std::string& cast_id) const;
    std::string number(int) const;

  private:
    std::string in_language(const std::string& id, const std::string& source) const;
    std::string with_site_words(const std::string& line) const;

    const State& m_state;
    const World& m_world;
};

} // namespace hakawati::screens
