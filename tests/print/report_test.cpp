#include "print/real_kit.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::print;

namespace {

group::Report spring() {
    group::Report report;
    report.first_month = "2026-03";
    report.last_month = "2026-04";
    report.sessions = 8;
    report.children = 120;
    report.reach = {{"2026-03", 4, {20, 15, 10, 5, 0}, {}, 50},
                    {"2026-04", 4, {25, 15, {}, {}, {}}, 30, 70}};
    report.changes = {{"gha-k1", {"hyg.twenty"}, 30, 30, 41, 83}, {"gha-k2", {}, 30, 0, 52, {}}};
    report.hardest = {{"gha-q03", 62, 30}};
    report.left_out = {{"gha-c2-p06", 14}};
    report.gaps = {{"soap", 4}, {"net", 2}};
    report.referrals = 5;
    return report;
}

std::string read_report(const group::Report& told, const std::string& language) {
    return words_of(print::report(told, language, Paper::A4, real_kit().source, dull_press()));
}

/// What the marks of the page are, in order: kinds of bars, rings and discs.
std::string marks_of(const Page& page) {
    std::string all;
    for (const drawing::Item& item : page.list)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            all += picture->picture.key.substr(0, picture->picture.key.find(':', 10)) + " ";
    return all;
}

} // namespace

TEST_CASE("the report is one page with its numbers on it") {
    const auto pages = report_pages(spring(), "en", Paper::A4, real_kit().source);
    REQUIRE(pages.size() == 1);
    const std::string words = read_report(spring(), "en");
    CHECK(has(words, "Report"));
    CHECK(has(words, "3/2026 – 4/2026"));
    CHECK(has(words, "Sessions: 8"));
    CHECK(has(words, "Children: about 120"));
    for (const char* number : {" 50 ", " 20 ", " 15 ", " 10 ", " 5 ", " 70 ", " 25 ", " 30 ",
                               " 41% ", " 83% ", " 52% ", " 62% ", " 14 "}) {
        CAPTURE(number);
        CHECK(has(words, number));
    }
    CHECK(has(words, "Twenty, slowly"));
    CHECK(has(words, "The marked tap is checked"));
    CHECK(has(words, "told in fives"));
    CHECK(has(words, "No soap"));
    CHECK(has(words, "5 or more"));
}

TEST_CASE("the report says its numbers in the digits of its language") {
    const std::string words = read_report(spring(), "ar");
    CHECK(has(words, "٥٠"));
    CHECK(has(words, "حتى عشرين"));
    CHECK_FALSE(has(words, "50"));
}

TEST_CASE("what is told apart is told apart by its pattern") {
    const std::string marks =
        marks_of(report_pages(spring(), "en", Paper::A4, real_kit().source).front());
    CHECK(has(marks, "chart-bar:0 chart-bar:1 chart-bar:2")); // the legend
    CHECK(has(marks, "chart-ring"));
    CHECK(has(marks, "chart-disc"));
}

TEST_CASE("a right-to-left report runs from right to left") {
    const auto bars = [](const std::string& language) {
        std::vector<double> middles;
        const auto pages = report_pages(spring(), language, Paper::A4, real_kit().source);
        for (const drawing::Item& item : pages.front().list)
            if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                middles.push_back(picture->to.centre().x);
        return middles;
    };
    const auto english = bars("en"), arabic = bars("ar");
    REQUIRE(english.size() == arabic.size());
    for (std::size_t i = 0; i < english.size(); ++i)
        CHECK(arabic[i] == Approx(210 * px_per_mm - english[i]).margin(0.5));
}

TEST_CASE("a month of which nothing may be told says so and shows no bar") {
    group::Report report = spring();
    report.reach = {{"2026-03", 1, {}, {}, {}}};
    report.referrals = {};
    CHECK(has(read_report(report, "en"), "under 5"));
    const auto marks = [](const group::Report& told) {
        const auto page = report_pages(told, "en", Paper::A4, real_kit().source).front();
        return marks_of(page).size();
    };
    CHECK(marks(report) < marks(spring()));
}

TEST_CASE("a chart on paper that has nothing to show says so") {
    group::Report report = spring();
    report.changes.clear();
    report.hardest.clear();
    report.left_out.clear();
    const std::string words = read_report(report, "en");
    CHECK(has(words, "Nothing to show yet"));
    CHECK(has(words, "No picture was left out"));
}

TEST_CASE("a report without a session has a friendly page") {
    const std::string words = read_report({}, "en");
    CHECK(has(words, "No session has been led yet. The report grows with the first one."));
    CHECK_FALSE(has(words, "Referrals"));
}

TEST_CASE("a question that the book no longer has is named by its id") {
    group::Report report = spring();
    report.hardest = {{"gha-q99", 50, 20}};
    CHECK(has(read_report(report, "en"), "gha-q99"));
}
