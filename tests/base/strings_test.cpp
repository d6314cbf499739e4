#include "base/strings.h"

#include <catch2/catch.hpp>

using namespace hakawati;

TEST_CASE("trim takes blanks and carriage returns off both ends") {
    CHECK(trim(" \ta b\r ") == "a b");
    CHECK(trim(" \t") == "");
}

TEST_CASE("split gives trimmed pieces and drops empty ones") {
    CHECK(split("a, b ,,c", ',') == std::vector<std::string>{"a", "b", "c"});
    CHECK(split("", ',').empty());
}

TEST_CASE("lines end at a newline with or without a carriage return") {
    const auto lines = lines_of("one\r\ntwo\n\nfour");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "one");
    CHECK(lines[2] == "");
    CHECK(lines[3] == "four");
    CHECK(lines_of("a\n").size() == 1);
}

TEST_CASE("a word at the start ends at a blank") {
    CHECK(starts_with_word("note loud", "note"));
    CHECK(starts_with_word("note", "note"));
    CHECK_FALSE(starts_with_word("notes", "note"));
}

TEST_CASE("replace_all does not look again into what it wrote") {
    CHECK(replace_all("aXbX", "X", "XX") == "aXXbXX");
    CHECK(replace_all("abc", "", "-") == "abc");
}

TEST_CASE("UTF-8 goes to code points and back in every length") {
    const std::string words = "aş\u0639\u06D5\U0001F331";
    CHECK(to_utf32(words).size() == 5);
    CHECK(to_utf8(to_utf32(words)) == words);
    CHECK(character_count(words) == 5);
    CHECK(valid_utf8(words));
}

TEST_CASE("bad bytes become the replacement character, one each") {
    CHECK(to_utf32("a\xFFz") == U"a\uFFFDz");
    CHECK(to_utf32("\xE0\x80\x80") == U"\uFFFD\uFFFD\uFFFD");
    CHECK(to_utf32("\xD8") == U"\uFFFD");
    CHECK_FALSE(valid_utf8("\xED\xA0\x80"));
    CHECK_FALSE(valid_utf8("\xC0\xAF"));
    CHECK_FALSE(valid_utf8("\xF5\x80\x80\x80"));
}

TEST_CASE("the nearest word is found within a third of its length") {
    const std::vector<std::string> moods = {"happy", "sad", "scared"};
    CHECK(nearest("hapy", moods) == "happy");
    CHECK(nearest("scred", moods) == "scared");
    CHECK(nearest("xylophone", moods) == "");
    CHECK(nearest("dsa", moods) == "");    // two slips in three letters
    CHECK(nearest("sda", moods) == "sad"); // two neighbours that changed places are one slip
    CHECK(did_you_mean("hapy", moods) == "did you mean 'happy'?");
    CHECK(did_you_mean("zzzz", moods) == "");
    CHECK(nearest(std::string(1000000, 'a'), moods) == "");
}

TEST_CASE("the hash is FNV-1a and never changes") {
    CHECK(hash_of("") == 0xcbf29ce484222325u);
    CHECK(hash_of("a") == 0xaf63dc4c8601ec8cu);
}
