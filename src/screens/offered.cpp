#include "screens/offered.h"

#include "story/site_words.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

template <class T, class Id>
bool is_among(const std::vector<const T*>& all, const std::string& id, const Id& id_of) {
    return std::any_of(all.begin(), all.end(), [&](const T* one) { return id_of(*one) == id; });
}

template <class T, class Id>
std::vector<const T*> without_hidden(const State& state, const std::vector<const T*>& all,
                                     const std::string& kind, const Id& id_of) {
    std::vector<const T*> left;
    for (const T* one : all)
        if (!state.adult.hidden.count(kind + id_of(*one)))
            left.push_back(one);
    return left.empty() ? all : left;
}

const std::string& id_of_book(const story::LoadedBook& book) { return book.book.id; }
const std::string& code_of(const text::Language& language) { return language.code; }

bool read_yes(const std::string& value) { return value == "yes"; }

bool hide(Adult& adult, const std::string& what, const std::string& value) {
    if (read_yes(value))
        adult.hidden.insert(what);
    else
        adult.hidden.erase(what);
    return true;
}

/// What stands after a beginning; empty when the name begins otherwise.
std::string after_word(const std::string& name, const std::string& beginning) {
    return name.rfind(beginning, 0) == 0 ? name.substr(beginning.size()) : "";
}

/// One of these; anything else changes nothing.
bool choose_of(int& chosen, std::initializer_list<int> these, const std::string& value) {
    for (const int one : these)
        if (value == std::to_string(one))
            chosen = one;
    return true;
}

} // namespace

std::vector<const story::LoadedBook*> offered_books(const State& state, const World& world) {
    std::vector<const story::LoadedBook*> all;
    for (const auto& book : *world.books)
        all.push_back(book.get());
    return without_hidden(state, all, "book/", id_of_book);
}

std::vector<const text::Language*> offered_languages(const State& state, const World& world) {
    std::vector<const text::Language*> all;
    for (const text::Language& language : world.languages->all)
        all.push_back(&language);
    return without_hidden(state, all, "language/", code_of);
}

bool may_hide_book(const State& state, const World& world, const std::string& id) {
    const auto offered = offered_books(state, world);
    return offered.size() > 1 && is_among(offered, id, id_of_book);
}

bool may_hide_language(const State& state, const World& world, const std::string& code) {
    const auto offered = offered_languages(state, world);
    return offered.size() > 1 && is_among(offered, code, code_of);
}

bool remember_for_tablet(Adult& adult, const std::string& name, const std::string& value) {
    if (const std::string place = after_word(name, story::site_prefix); !place.empty()) {
        if (value.empty())
            adult.site_words.erase(place);
        else
            adult.site_words[place] = value;
        return true;
    }
    if (const std::string book = after_word(name, "hide/"); !book.empty())
        return hide(adult, "book/" + book, value);
    if (const std::string code = after_word(name, "hide-language/"); !code.empty())
        return hide(adult, "language/" + code, value);
    if (name == "idle")
        return choose_of(adult.idle_minutes, {2, 5, 10}, value);
    if (name == "volume")
        return choose_of(adult.volume, {0, 25, 50, 100}, value);
    if (name == "guest-only")
        adult.guest_only = read_yes(value);
    else if (name == "recovery")
        adult.paper_kept = value == "written";
    else if (name == "practised")
        adult.practised = read_yes(value);
    else
        return false;
    return true;
}

} // namespace hakawati::screens
