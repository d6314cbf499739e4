#include "real_book.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::pages;

namespace {

std::string row_text(const FitRow& row) {
    lettering::Lettering only_faults;
    only_faults.faults = row.faults;
    return row.panel + "\n" + lettering::as_text(only_faults);
}

/// Every row with a fault, as text; empty is the goal.
std::string faults_of(const FitCase& which) {
    RealBook& real = real_book();
    PanelMaker maker(real.stage, real.languages, real.fonts, real.program_words);
    std::string all;
    for (const FitRow& row : fit(*real.book, which, maker))
        if (row.faults.total() > 0)
            all += row_text(row);
    return all;
}

} // namespace

TEST_CASE("every word of the book fits every panel in five languages, at 100 % on 1280x800") {
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
        INFO(language);
        CHECK(faults_of({language}) == "");
    }
}

TEST_CASE("every panel and every gentle alternate is measured once, in the order of the script") {
    RealBook& real = real_book();
    PanelMaker maker(real.stage, real.languages, real.fonts, real.program_words);
    const auto rows = fit(*real.book, {"en"}, maker);
    std::size_t expected = 0;
    for (const auto& chapter : real.book->book.chapters)
        for (const auto& step : chapter.steps)
            if (const auto* panel = std::get_if<story::Panel>(&step))
                expected += panel->gentle ? 2 : 1;
    REQUIRE(rows.size() == expected);
    CHECK(rows.size() == 51);
    CHECK(rows[0].panel == "gha-c1-p01");
    CHECK(total(rows).beats < 5);
}

TEST_CASE("the reader's request is the screen less the edge of the page, tokens in the corners") {
    const PanelRequest left = reader_request(*real_book().book, "gha-c1-p01", Version::AsWritten,
                                             {"en"}, text::Direction::LeftToRight);
    const PanelRequest right = reader_request(*real_book().book, "gha-c1-p01", Version::AsWritten,
                                              {"ar"}, text::Direction::RightToLeft);
    CHECK(left.size == Size{1264, 784});
    CHECK(left.px_per_mm == Approx(5.9).margin(0.01));
    REQUIRE(left.reserved.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(left.reserved[i].x + right.reserved[i].right() == Approx(1264));
        CHECK(Rect{0, 0, 1264, 784}.contains(left.reserved[i]));
    }
}
