#include "story/site_words.h"

#include <catch2/catch.hpp>

using namespace hakawati::story;

namespace {

const std::string ask = "(ask the person who runs this space)";

std::string told(const std::string& line, const SiteWords& site,
                 const std::string& language = "en") {
    return filled(line, site, language, ask);
}

} // namespace

TEST_CASE("A blank is filled with the site's words of the language that is read") {
    const SiteWords site{{"clinic/en", "the blue tent"}, {"clinic/tr", "mavi çadır"}};
    CHECK(told("Go to {clinic} now.", site) == "Go to the blue tent now.");
    CHECK(told("Şimdi {clinic} yanına.", site, "tr") == "Şimdi mavi çadır yanına.");
}

TEST_CASE("Every blank of a line is filled, as often as it stands there") {
    const SiteWords site{{"help_point/en", "A"},
                         {"report_line/en", "B"},
                         {"clinic/en", "C"},
                         {"meeting_point/en", "D"}};
    CHECK(told("{clinic}{help_point}, {report_line}; {meeting_point}, {clinic}", site) ==
          "CA, B; D, C");
}

TEST_CASE("Words of another language are never shown instead") {
    const SiteWords site{{"clinic/en", "the blue tent"}};
    CHECK(told("Şimdi {clinic}.", site, "tr") == "Şimdi " + ask + ".");
}

TEST_CASE("A blank that nobody has filled in says whom to ask") {
    CHECK(told("Go to {clinic}.", {}) == "Go to " + ask + ".");
    CHECK(told("Go to {clinic}.", {{"clinic/en", ""}}) == "Go to " + ask + ".");
    CHECK(told("Go to {clinic}.", {{"clinic/en", " \t\n\u200F "}}) == "Go to " + ask + ".");
}

TEST_CASE("A telephone number keeps its order, and stays on one line") {
    const SiteWords site{{"report_line/ar", "+964 750 123"}};
    CHECK(told("اتّصلوا على {report_line} اليوم", site, "ar") ==
          "اتّصلوا على \u2068+964\u00A0750\u00A0123\u2069 اليوم");
}

TEST_CASE("Words that run from right to left are isolated in a line that does not") {
    const SiteWords site{{"clinic/en", "العيادة"}};
    CHECK(told("Go to {clinic} now.", site) == "Go to \u2068العيادة\u2069 now.");
}

TEST_CASE("Controls of direction and of lines cannot reach out of the words") {
    const SiteWords site{{"clinic/ar", "\u202Ethe\u2069 blue\ntent\u2066"}};
    CHECK(told("إلى {clinic}", site, "ar") == "إلى \u2068the  blue tent\u2069");
}

TEST_CASE("Words as long as they can be written are shown, longer ones count as not filled in") {
    const std::string longest(longest_site_words, 'x');
    CHECK(told("{clinic}", {{"clinic/en", longest}}) == longest);
    CHECK(told("{clinic}", {{"clinic/en", longest + "x"}}) == ask);
    std::string arabic;
    for (std::size_t i = 0; i < longest_site_words; ++i)
        arabic += "ع"; // counted in characters, not in bytes
    CHECK(told("{clinic}", {{"clinic/en", arabic}}) == "\u2068" + arabic + "\u2069");
}

TEST_CASE("Braces within the words stay as they are and are not filled again") {
    const SiteWords site{{"clinic/en", "{help_point} {"}, {"help_point/en", "the gate"}};
    CHECK(told("Go to {clinic}.", site) == "Go to {help_point} {.");
}

TEST_CASE("What is no blank of the site stays for others to fill in") {
    const SiteWords site{{"clinic/en", "the blue tent"}};
    CHECK(told("{number} of {clinic} {", site) == "{number} of the blue tent {");
    CHECK(told("a } b {clinic", site) == "a } b {clinic");
    CHECK(told("{{clinic}}", site) == "{the blue tent}");
    CHECK(told("", site).empty());
}

TEST_CASE("Bytes that are no UTF-8 neither fail nor hang") {
    CHECK(told("Go to {clinic}.", {{"clinic/en", "\xFFtent"}}) == "Go to \uFFFDtent.");
    CHECK(told("\xFF{clinic}", {{"clinic/en", "tent"}}) == "\xFFtent");
}

TEST_CASE("Of the tablet's preferences the site words are taken, and nothing else") {
    const SiteWords site = site_words_from({{"language", "ar"},
                                            {"site/clinic/ar", "العيادة"},
                                            {"site/clinic/en", "the blue tent"},
                                            {"site/code", "camp-4"},
                                            {"site/meeting_point/tr", "çeşme"}});
    CHECK(site == SiteWords{{"clinic/ar", "العيادة"},
                            {"clinic/en", "the blue tent"},
                            {"meeting_point/tr", "çeşme"}});
}

TEST_CASE("The blanks of a site are four") {
    CHECK(site_blanks() ==
          std::vector<std::string>{"help_point", "report_line", "clinic", "meeting_point"});
}

TEST_CASE("An adult's sentence keeps a ruled blank, and says after it whom to ask") {
    const std::string line = "Caregiver and {clinic} now, then {report_line}.";
    CHECK(filled_for_adults(line, {}, "en", ask) ==
          "Caregiver and ________ now, then ________. " + ask);
    CHECK(filled_for_adults(line, {{"clinic/en", "the blue tent"}}, "en", "") ==
          "Caregiver and the blue tent now, then ________.");
    CHECK(filled_for_adults(line, {{"clinic/en", "the blue tent"}, {"report_line/en", "110"}}, "en",
                            ask) == "Caregiver and the blue tent now, then 110.");
    CHECK(filled_for_adults("No blank.", {}, "en", ask) == "No blank.");
}
