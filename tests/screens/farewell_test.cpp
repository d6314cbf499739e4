// The words after a check follow the reader's text size as far as the room goes.
#include "world.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

/// The smallest words of the farewell at 200 %, as a share of those at 100 %.
double growth(const Display& display, const char* language) {
    double least = 2;
    const auto farewell = [&](int percent) {
        return after(state_on(the_world(), display, language, percent),
                     {"badge", "check", "later"});
    };
    const auto small = view(farewell(100), the_world()), large = view(farewell(200), the_world());
    const auto said = farewell(200).check->farewell();
    REQUIRE(said.size() == 2);
    for (const learning::Said& one : said)
        least = std::min(least, largest_words(*ui::find(large.root, one.id)) /
                                    largest_words(*ui::find(small.root, one.id)));
    return least;
}

} // namespace

TEST_CASE("what is said after a check grows with the reader's text size where it has room") {
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
        INFO(language);
        CHECK(growth(four_tablets[0], language) >= 1.2); // Sorani; 1.4 and more elsewhere
        CHECK(growth(four_tablets[1], language) >= 1.4);
        CHECK(growth(flat_7, language) >= 1);
        CHECK(growth(upright_7, language) >= 1);
    }
}
