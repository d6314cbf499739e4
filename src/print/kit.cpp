#include "print/kit.h"

#include "base/files.h"
#include "base/strings.h"

#include <fmt/format.h>

namespace hakawati::print {

namespace {

const Source& checked(const Source& source) {
    if (!source.book || !source.stage || !source.languages || !source.fonts ||
        !source.program_words)
        throw SystemError("print", "there is no book, art, language or font to print from");
    return source;
}

} // namespace

Kit::Kit(const Order& order, const Source& source)
    : m_order(order), m_source(checked(source)), m_language(source.languages->at(order.language)),
      m_panels(*source.stage, *source.languages, *source.fonts, *source.program_words) {}

std::string Kit::word(const std::string& id) const {
    for (const std::string& language : {m_language.code, std::string("en")})
        if (const auto words = m_source.program_words->find(language);
            words != m_source.program_words->end() && words->second.has(id))
            return words->second(id, id);
    return id;
}

std::string Kit::word(const std::string& id,
                      std::initializer_list<std::pair<const char*, std::string>> blanks) const {
    std::string filled = word(id);
    for (const auto& [blank, with] : blanks)
        filled = replace_all(filled, fmt::format("{{{}}}", blank), with);
    return filled;
}

std::string Kit::words(const std::string& id, const std::string& source) const {
    return story::filled(m_source.book->words(id, source, m_language.code), m_source.site_words,
                         m_language.code, word(story::site_blank_word));
}

std::string Kit::words_for_adults(const std::string& id, const std::string& source) const {
    return story::filled_for_adults(m_source.book->words(id, source, m_language.code),
                                    m_source.site_words, m_language.code, {});
}

} // namespace hakawati::print
