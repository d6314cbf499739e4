#include "base/diagnostics.h"

#include <catch2/catch.hpp>

using namespace hakawati;

TEST_CASE("a fault says file, line, column, what and how, and points at it") {
    const Diagnostic d{
        "story.md",         14, 8, Severity::Error, "unknown mood 'hapy'", "did you mean 'happy'?",
        "- teta left: hapy"};
    CHECK(format(d) == "story.md:14:8: error: unknown mood 'hapy' (did you mean 'happy'?)\n"
                       "    - teta left: hapy\n"
                       "           ^");
}

TEST_CASE("a fault of a whole file has no line") {
    CHECK(format(Diagnostic{"ar.po", 0, 0, Severity::Warning, "no words at all", "", ""}) ==
          "ar.po: warning: no words at all");
}

TEST_CASE("the caret counts characters and keeps tabs") {
    const Diagnostic d{"a", 1, 3, Severity::Error, "m", "", "\tşx"};
    CHECK(format(d) == "a:1:3: error: m\n    \tşx\n    \t ^");
}

TEST_CASE("a very long line is cut and not pointed into") {
    const Diagnostic d{"a", 1, 500, Severity::Error, "m", "", std::string(1000, 'x')};
    CHECK(format(d) == "a:1:500: error: m\n    " + std::string(120, 'x') + "...");
}

TEST_CASE("all faults come in order of place, with a sum") {
    const Diagnostics all = {{"b", 2, 1, Severity::Warning, "w", "", ""},
                             {"b", 1, 1, Severity::Error, "e", "", ""}};
    CHECK(format(all) == "b:1:1: error: e\nb:2:1: warning: w\n1 error, 1 warning\n");
    CHECK(has_errors(all));
    CHECK_FALSE(has_errors(Diagnostics{all[0]}));
    CHECK(format(Diagnostics{}) == "0 errors, 0 warnings\n");
}
