#include "story/told_faults.h"

#include "story/guide.h"
#include "story/parse.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

namespace {

const std::filesystem::path root = std::filesystem::path(HAKAWATI_ROOT) / "tests";

/// A guide for the book that the faulty stories are made from.
std::string faults_of_guide(const std::string& name) {
    const Book book = parse(read_file(root / "bad-stories/book.md"), "book.md").book;
    return format(parse_and_check_guide(read_file(root / "bad-guides" / name), book, name).faults);
}

} // namespace

TEST_CASE("Every faulty guide is told its faults, word for word") {
    std::size_t cases = 0;
    for (const std::string& name : list_folder(root / "bad-guides"))
        if (name.ends_with(".md") && name != "guide.md") {
            compare_told(root / "bad-guides", name, faults_of_guide(name));
            ++cases;
        }
    CHECK(cases >= 40);
}

TEST_CASE("The guide that the faulty ones are made from has no fault") {
    CHECK(faults_of_guide("guide.md") == "0 errors, 0 warnings\n");
}
