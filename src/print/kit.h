// Inside of `print`: what every page asks of the book and the language it is printed in.
#pragma once

#include "print/print.h"

#include <initializer_list>
#include <utility>

namespace hakawati::print {

class Kit {
  public:
    /// Throws SystemError when something to print from is missing.
    Kit(const Order&, const Source&);

    const Order& order() const { return m_order; }
    const story::LoadedBook& loaded() const { return *m_source.book; }
    const story::Book& book() const { return m_source.book->book; }
    const stage::Stage& stage() const { return *m_source.stage; }
    const Fonts& fonts() const { return *m_source.fonts; }
    const text::Language& language() const { return m_language; }
    pages::PanelMaker& panels() const { return m_panels; }
    bool right_to_left() const { return m_language.direction == text::Direction::RightToLeft; }
    bool gentle() const { return m_order.version == pages::Version::Gentle; }

    /// A program word; English when the language does not have it, the id when nobody does.
    std::string word(const std::string& id) const;
    /// With its blanks filled: {"number", "5"} for "{number}".
    std::string word(const std::string& id,
                     std::initializer_list<std::pair<const char*, std::string>> blanks) const;
    const story::SiteWords& site_words() const { return m_source.site_words; }
    /// Words of the book or its guide, with the words of the place in their blanks.
    std::string words(const std::string& id, const std::string& source) const;
    /// The same for a sheet that only adults read: a blank is ruled, to be filled by hand.
    std::string words_for_adults(const std::string& id, const std::string& source) const;
    std::string number(int value) const { return text::number(value, m_language); }

  private:
    Order m_order;
    Source m_source;
    const text::Language& m_language;
    mutable pages::PanelMaker m_panels; ///< remembers what it made
};

} // namespace hakawati::print
