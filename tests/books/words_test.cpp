#include "books/going_home_again.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::books;

namespace {

WordsById book_words(const std::string& language) {
    return language == "en" ? english_words()
                            : words_by_id(po(folder / "lang" / (language + ".po")));
}

} // namespace

TEST_CASE("every line of the book is what was signed off, word for word, in five languages") {
    const auto language = GENERATE(from_range(languages));
    INFO(language);
    const auto expected = without_program_words(reference(language));
    CHECK(expected.size() == 549);
    const auto words = book_words(language);
    for (const auto& [id, text] : expected) {
        INFO(id);
        REQUIRE(words.contains(id));
        CHECK(words.at(id) == text);
    }
    CHECK(words.size() == expected.size());
}

TEST_CASE("the two words that every question shares are the program's, in five languages") {
    const auto language = GENERATE(from_range(languages));
    INFO(language);
    const auto expected = reference(language);
    CHECK(expected.size() == 551);
    const auto words = words_by_id(po(root / "assets/lang" / (language + ".po")));
    CHECK(words.at("action.not-sure") == expected.at("q.notsure"));
    CHECK(words.at("action.later") == expected.at("q.later"));
}

TEST_CASE("no translation is stale, fuzzy, empty or out of the script's order") {
    const auto language = GENERATE(from_range(translations));
    INFO(language);
    const auto file = po(folder / "lang" / (language + ".po"));
    const auto units = all_units();
    REQUIRE(file.entries.size() == units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        CHECK(file.entries[i].id == units[i].id);
        CHECK(file.entries[i].source == units[i].words);
        CHECK_FALSE(file.entries[i].fuzzy);
        CHECK_FALSE(file.entries[i].obsolete);
        CHECK_FALSE(file.entries[i].words.empty());
    }
}

TEST_CASE("directions to a sound engine are in no language words of the book") {
    const auto language = GENERATE(from_range(languages));
    INFO(language);
    for (const auto& [id, words] : book_words(language)) {
        if (id.ends_with(".snd")) {
            INFO(id);
            CHECK(words.find('(') == std::string::npos);
            CHECK(words.find(';') == std::string::npos);
        }
    }
}
