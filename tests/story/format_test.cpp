#include "base/files.h"
#include "story/parse.h"

#include <catch2/catch.hpp>

using namespace hakawati;

namespace {

const std::string untidy = "\xEF\xBB\xBF#   A   Book\r\n"
                           "- id : bk\n"
                           "\n"
                           "- ages: 6 - 12\n"
                           "- cast:  teta   ahmed\n"
                           "##  c1   Tea  time\n"
                           "<!-- a comment keeps its place -->\n"
                           "\n\n\n"
                           "###  p01   courtyard@day   wide ,on teta\n"
                           "-   shows  birds ,lunch\n"
                           "- teta   left :stand  calm,looks at tree,holds cup  near,faces left\n"
                           "  - note:loud-noise   1 ,  with p01\n"
                           "CAPTION :  Teta   made tea.   {#cap}\n"
                           "\n"
                           "TETA( whisper ):Come. {# b1 }\n"
                           "->p02 :Go {#j1}\n"
                           "####   gentle\n"
                           "SOUND:none\n"
                           "-----\n"
                           "### p02 courtyard@day wide\n"
                           "<!-- about q01 -->\n"
                           "### q01   single  hyg.when\n"
                           "ASK   TETA :What?\n"
                           "- [x]soap :soap {#a}\n"
                           "    -   Yes.\n"
                           "- [] - :a song {#b}\n"
                           "SHOW: Soap.\n"
                           "HOME   cup :Drink.  {#home}\n"
                           "##  end\n"
                           "CAPTION: Bye. {#cap}\n"
                           "HOME:Sleep.\n"
                           "\n"
                           "<!-- the end -->";

const std::string tidy = "# A Book\n"
                         "- id: bk\n"
                         "- ages: 6-12\n"
                         "- cast: teta ahmed\n"
                         "\n"
                         "## c1 Tea time\n"
                         "\n"
                         "<!-- a comment keeps its place -->\n"
                         "\n"
                         "### p01 courtyard@day wide, on teta\n"
                         "- shows birds, lunch\n"
                         "- teta left: stand calm, faces left, holds cup near, looks at tree\n"
                         "- note: loud-noise 1, with p01\n"
                         "\n"
                         "CAPTION: Teta made tea. {#cap}\n"
                         "TETA (whisper): Come. {#b1}\n"
                         "-> p02: Go {#j1}\n"
                         "\n"
                         "#### gentle\n"
                         "SOUND: none\n"
                         "\n"
                         "---\n"
                         "\n"
                         "### p02 courtyard@day wide\n"
                         "\n"
                         "<!-- about q01 -->\n"
                         "### q01 single hyg.when\n"
                         "ASK TETA: What?\n"
                         "- [x] soap: soap {#a}\n"
                         "  - Yes.\n"
                         "- [ ] -: a song {#b}\n"
                         "\n"
                         "SHOW: Soap.\n"
                         "\n"
                         "HOME cup: Drink. {#home}\n"
                         "\n"
                         "## end\n"
                         "CAPTION: Bye. {#cap}\n"
                         "HOME: Sleep.\n"
                         "\n"
                         "<!-- the end -->\n";

} // namespace

TEST_CASE("An untidy script gets its one canonical form, comments kept") {
    CHECK(story::format(untidy) == tidy);
}

TEST_CASE("Formatting twice changes nothing") { CHECK(story::format(tidy) == tidy); }

TEST_CASE("An empty script stays empty") { CHECK(story::format("\n\n").empty()); }

TEST_CASE("Every book of this repository is in the canonical form") {
    const auto stories = std::filesystem::path(HAKAWATI_ROOT) / "stories";
    for (const std::string& name : list_folder(stories)) {
        if (!std::filesystem::exists(stories / name / "story.md"))
            continue;
        const std::string text = read_file(stories / name / "story.md");
        INFO(name << ": run hakawati-story fmt");
        CHECK(story::format(text) == text);
    }
}
