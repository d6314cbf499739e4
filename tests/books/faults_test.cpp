#include "books/going_home_again.h"

#include "stage/stage.h"
#include "story/library.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::books;

TEST_CASE("with the real art, nothing is wrong with the book, its languages and its staging") {
    stage::Stage stage(root / "assets");
    const auto loaded = story::load_book(folder, stage.catalogue());
    Diagnostics staging;
    stage.load_staging(loaded->book.id, folder / "staging.json", loaded->book, staging);
    const auto nothing = format(Diagnostics{});
    CHECK(format(loaded->faults) == nothing);
    CHECK(format(loaded->guide_faults) == nothing);
    CHECK(loaded->guide.has_value());
    CHECK(format(loaded->translation_faults) == nothing);
    CHECK(format(staging) == nothing);
    CHECK(loaded->languages() == std::vector<std::string>{"en", "ar", "ckb", "kmr", "tr"});
}

TEST_CASE("the script is in its one canonical form and every line of it has an id") {
    const auto text = read_file(folder / "story.md");
    CHECK(story::format(text) == text);
    CHECK(story::add_ids(text) == text);
}
