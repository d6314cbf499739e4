#include "screens/context.h"
#include "screens/world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

State state_in(const std::string& language, std::map<std::string, std::string> site_words) {
    State state;
    state.book = "gha";
    state.preferences.language = language;
    state.adult.site_words = std::move(site_words);
    return state;
}

} // namespace

TEST_CASE("The words of the book, of its guide and of the program are filled with site words") {
    const State state =
        state_in("en", {{"report_line/en", "+964 750 123"}, {"clinic/en", "the gate"}});
    const Context context(state, the_world());
    const auto* point = story::find_talk_point(*context.book()->guide, "gha-c3");
    REQUIRE(point != nullptr);
    CHECK(context.words(point->care.id, point->care.words)
              .find("who calls +964\u00A0750\u00A0123. Show") != std::string::npos);
    CHECK(context.words("none", "Go to {clinic}.") == "Go to the gate.");
    CHECK(context.word("site.line-clinic") == "Go to the gate with a grown-up.");
}

TEST_CASE("A site word of another language is never shown; the line says whom to ask") {
    const State state = state_in("ar", {{"clinic/en", "the gate"}});
    const Context context(state, the_world());
    CHECK(context.word("site.line-clinic") ==
          "اذهبوا مع شخص كبير إلى (اسألوا الشخص المسؤول عن هذا المكان).");
}

TEST_CASE("A telephone number is isolated in an Arabic line") {
    const State state = state_in("ar", {{"report_line/ar", "+964 750 123"}});
    const Context context(state, the_world());
    CHECK(context.word("site.line-report_line") ==
          "أخبروا في اليوم نفسه: \u2068+964\u00A0750\u00A0123\u2069.");
}

TEST_CASE("A program word keeps its own blanks for its caller") {
    const State state = state_in("en", {});
    const Context context(state, the_world());
    CHECK(context.word("door.wait", {{"number", "4"}}) == "Next try in 4 minutes");
}
