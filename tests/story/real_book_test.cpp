#include "base/diagnostics.h"
#include "base/files.h"
#include "story/library.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

TEST_CASE("Going Home Again keeps every rule of the series that a machine can check") {
    const auto folder = std::filesystem::path(HAKAWATI_ROOT) / "stories/going-home-again";
    const auto book = load_book(folder, {});
    CHECK(format(book->faults) == "0 errors, 0 warnings\n");
    CHECK(format(book->translation_faults) == "0 errors, 0 warnings\n");
}
