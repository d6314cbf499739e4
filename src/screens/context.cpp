#include "screens/context.h"

#include "base/strings.h"
#include "story/site_words.h"

#include <cctype>

namespace hakawati::screens {

namespace {

const std::string* find_word(const World& world, const std::string& language,
                             const std::string& id) {
    static const std::string none;
    const auto words = world.program_words->find(language);
    if (words == world.program_words->end() || !words->second.has(id))
        return nullptr;
    return &words->second(id, none);
}

} // namespace

const std::string& word(const State& state, const World& world, const std::string& id) {
    if (const auto* found = find_word(world, state.preferences.language, id))
        return *found;
    if (const auto* english = find_word(world, "en", id))
        return *english;
    return id;
}

const text::Language& Context::language() const {
    return m_world.languages->at(m_state.preferences.language);
}

const story::LoadedBook* Context::book(const std::string& id) const {
    for (const auto& book : *m_world.books)
        if (book->book.id == id)
            return book.get();
    return nullptr;
}

std::string Context::with_site_words(const std::string& line) const {
    return story::filled(line, m_state.adult.site_words, m_state.preferences.language,
                         screens::word(m_state, m_world, story::site_blank_word));
}

std::string Context::word(const std::string& id) const {
    return with_site_words(screens::word(m_state, m_world, id));
}

std::string Context::word(const std::string& id,
                          std::initializer_list<std::pair<const char*, std::string>> blanks) const {
    std::string filled = word(id);
    for (const auto& [name, value] : blanks)
        filled = replace_all(filled, "{" + std::string(name) + "}", value);
    return filled;
}

std::string Context::in_language(const std::string& id, const std::string& source) const {
    return book() ? book()->words(id, source, m_state.preferences.language) : source;
}

std::string Context::words(const std::string& id, const std::string& source) const {
    return with_site_words(in_language(id, source));
}

std::string Context::words_for_adults(const std::string& id, const std::string& source) const {
    return story::filled_for_adults(in_language(id, source), m_state.adult.site_words,
                                    m_state.preferences.language,
                                    screens::word(m_state, m_world, story::site_blank_word));
}

std::string Context::name_of(const std::string& cast_id) const {
    const std::string id = "name." + cast_id;
    if (std::string known = word(id); known != id)
        return known;
    std::string name = cast_id;
    if (!name.empty())
        name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

std::string Context::number(int value) const { return text::number(value, language()); }

} // namespace hakawati::screens
