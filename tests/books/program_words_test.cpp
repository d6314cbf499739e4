#include "books/going_home_again.h"

#include "text/language.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace hakawati;
using namespace hakawati::books;

namespace {

story::PoFile program_words(const std::string& language) {
    return po(root / "assets/lang" / (language + ".po"));
}

std::set<std::string> ids_of(const story::PoFile& file) {
    std::set<std::string> ids;
    for (const auto& entry : file.entries) {
        ids.insert(entry.id);
    }
    return ids;
}

/// "{number}", "{title}" and the like, sorted.
std::vector<std::string> blanks(const std::string& words) {
    std::vector<std::string> found;
    for (auto open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
        found.push_back(words.substr(open, words.find('}', open) - open + 1));
    }
    std::ranges::sort(found);
    return found;
}

std::set<std::string> note_kinds(const story::Book& book) {
    std::set<std::string> kinds;
    for (const auto& chapter : book.chapters) {
        for (const auto& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step); panel && panel->note) {
                kinds.insert(panel->note->kind);
            }
        }
    }
    return kinds;
}

std::set<std::string> board_words(const story::Book& book) {
    std::set<std::string> ids;
    const auto add = [&ids](const std::vector<story::Line>& lines) {
        for (const auto& line : lines) {
            if (line.kind == story::LineKind::Sign && line.words.starts_with('@')) {
                ids.insert(line.words.substr(1));
            }
        }
    };
    for (const auto& chapter : book.chapters) {
        for (const auto& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step)) {
                add(panel->lines);
                if (panel->gentle) {
                    add(panel->gentle->lines);
                }
            }
        }
    }
    return ids;
}

} // namespace

TEST_CASE("the program has the same words in five languages, none empty, blanks kept") {
    const auto english = program_words("en");
    const auto language = GENERATE(from_range(languages));
    INFO(language);
    const auto file = program_words(language);
    CHECK(ids_of(file) == ids_of(english));
    REQUIRE(file.entries.size() == english.entries.size());
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        const auto& entry = file.entries[i];
        INFO(entry.id);
        CHECK(entry.id == english.entries[i].id);
        CHECK(entry.source == english.entries[i].words);
        CHECK_FALSE(entry.words.empty());
        CHECK_FALSE(entry.fuzzy);
        CHECK(blanks(entry.words) == blanks(entry.source));
    }
}

TEST_CASE("every board, every speaker and every kind of hard part has its word") {
    const auto ids = ids_of(program_words("en"));
    const auto book = parsed().book;
    const auto boards = board_words(book);
    CHECK(boards.size() == 11);
    for (const auto& id : boards) {
        INFO(id);
        CHECK(ids.contains(id));
    }
    for (const auto& who : book.cast) {
        INFO(who);
        CHECK(ids.contains("name." + who));
    }
    CHECK(note_kinds(book).size() == 6);
    for (const auto* kind : {"loud-noise", "leaving-home", "separation", "night-fear", "illness",
                             "danger-object", "fire", "unsafe-person"}) {
        INFO(kind);
        CHECK(ids.contains(std::string("note.") + kind));
    }
}

TEST_CASE("exactly the languages with program words are offered, Arabic first") {
    const auto offered = text::load_languages(root / "assets/lang/languages.json");
    std::vector<std::string> codes;
    for (const auto& language : offered.all) {
        codes.push_back(language.code);
    }
    CHECK(codes == std::vector<std::string>{"ar", "kmr", "ckb", "tr", "en"});
    std::ranges::sort(codes);
    CHECK(codes == languages);
    CHECK(text::number(12, offered.at("ar")) == "١٢");
    CHECK(text::number(12, offered.at("kmr")) == "12");
    CHECK(offered.at("ckb").direction == text::Direction::RightToLeft);
    CHECK(offered.at("tr").direction == text::Direction::LeftToRight);
}

TEST_CASE("what children tap is never called by the word of the safety rule") {
    // "Do not touch" must stay the only use of these verbs (glossaries of the translations).
    for (const auto& [language, verb] : {std::pair{"tr", "dokun"}, std::pair{"tr", "Dokun"},
                                         std::pair{"ar", "المسوا"}, std::pair{"ckb", "دەستی لێ"}}) {
        for (const auto& entry : program_words(language).entries) {
            if (entry.id.starts_with(
                    "message.")) // the book's own words, the safety rule among them
                continue;
            INFO(language << " " << entry.id);
            CHECK(entry.words.find(verb) == std::string::npos);
        }
    }
}
