#include "lettering/split.h"

#include <catch2/catch.hpp>

using hakawati::lettering::cut_in_two;

namespace {

using Parts = std::pair<std::string, std::string>;

} // namespace

TEST_CASE("long words are cut between sentences, near the middle") {
    CHECK(cut_in_two("This is Ahmed. He is ten. He lives where the apricots grow.") ==
          Parts("This is Ahmed. He is ten.", "He lives where the apricots grow."));
    CHECK(cut_in_two("سألتُه يا تيتا. قال لي: لا.") == Parts("سألتُه يا تيتا.", "قال لي: لا."));
}

TEST_CASE("a single sentence is cut at its comma, else between two words") {
    CHECK(cut_in_two("Noor stood still, like a lighthouse") ==
          Parts("Noor stood still,", "like a lighthouse"));
    CHECK(cut_in_two("one two three four") == Parts("one two", "three four"));
}

TEST_CASE("no part is a single word") {
    CHECK_FALSE(cut_in_two("Again!").has_value());
    CHECK_FALSE(cut_in_two("What colour is").has_value());
    CHECK_FALSE(cut_in_two("").has_value());
    CHECK(cut_in_two("No. We stay on the path.") == Parts("No. We stay", "on the path."));
}
