#include "base/files.h"
#include "base/strings.h"
#include "story/parse.h"
#include "story/small_catalogue.h"
#include "story/told_faults.h"
#include "story/translation.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::story;

namespace {

const std::filesystem::path folder = std::filesystem::path(HAKAWATI_ROOT) / "tests/bad-stories";

std::string faults_of_script(const std::string& name) {
    return format(parse_and_check(read_file(folder / name), small_catalogue(), name).faults);
}

/// A translation of book.md, which has no fault itself.
std::string faults_of_translation(const std::string& name) {
    const std::string text = read_file(folder / name);
    const Parsed book = parse(read_file(folder / "book.md"), "book.md");
    Diagnostics faults;
    const PoFile po = parse_po(text, name, faults);
    checked_words(po, units(book.book), text, name, faults);
    return format(faults);
}

std::vector<std::string> cases(std::string_view ending) {
    std::vector<std::string> names;
    for (const std::string& name : list_folder(folder))
        if (name.ends_with(ending) && name != "book.md")
            names.push_back(name);
    return names;
}

} // namespace

TEST_CASE("Every faulty book is told its faults, word for word") {
    const auto names = cases(".md");
    CHECK(names.size() >= 60);
    for (const std::string& name : names)
        compare_told(folder, name, faults_of_script(name));
}

TEST_CASE("Every faulty translation is told its faults, word for word") {
    for (const std::string& name : cases(".po"))
        compare_told(folder, name, faults_of_translation(name));
}

TEST_CASE("The book that the faulty ones are made from has no fault") {
    CHECK(faults_of_script("book.md") == "0 errors, 0 warnings\n");
}
