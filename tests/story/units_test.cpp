#include "base/files.h"
#include "story/parse.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::story;

namespace {

std::string listed(const Book& book) {
    std::string text;
    for (const Unit& unit : units(book))
        text += fmt::format("{} {} [{}] {}:{} {}\n", unit.id, unit.kind, unit.speaker, unit.at.line,
                            unit.at.column, unit.words);
    return text;
}

} // namespace

TEST_CASE("Units come in the order of the script, with kind, speaker and position") {
    const Book book =
        parse("# A Book\n- id: bk\n- language: en\n- ages: 6-12\n- cast: teta\n"
              "## c1 Tea\n### p01 a@b wide\n- note: fire 1\nCAPTION: One. {#cap}\n"
              "TETA (whisper): Two. {#b1}\nSIGN C12: @sign.c12\nSIGN C13: Tea {#sign1}\n"
              "-> p01: Three {#j1}\n#### gentle\nCAPTION: Four. {#cap}\n"
              "### q01 sort hyg.when\nASK TETA: Five?\nASK (gentle): Six?\n"
              "BASKET: Seven {#basket1}\n- [1] -: Eight {#1}\n  - Nine.\n"
              "SLIP: Ten.\nSHOW: Eleven.\n### a1 breathe feel.breathe\n"
              "TITLE: Twelve\nSTEP: Thirteen. {#s1}\nHOME cup: Drink. {#home}\n## check\n"
              "### k1 single hyg.when\nASK TETA: Fourteen?\n- [x] -: Fifteen {#a}\n"
              "  - Sixteen.\nTHANKS: Seventeen.\nUNSURE: Eighteen\n"
              "UNSURE FEEDBACK: Nineteen\nSAFE: Twenty.\n## end\nCAPTION: End. {#cap}\n"
              "BUTTON again: Again\nHOME: Home.\n",
              "story.md")
            .book;
    CHECK(listed(book) == "bk-c1.title title [] 6:7 Tea\n"
                          "bk-c1-p01.cap caption [] 9:10 One.\n"
                          "bk-c1-p01.b1 whisper [teta] 10:17 Two.\n"
                          "bk-c1-p01.sign1 sign [C13] 12:11 Tea\n"
                          "bk-c1-p01.j1 choice [] 13:4 Three\n"
                          "bk-c1-p01.alt.cap caption [] 15:10 Four.\n"
                          "bk-q01.ask question [teta] 17:11 Five?\n"
                          "bk-q01.alt.ask question [teta] 18:15 Six?\n"
                          "bk-q01.basket1 basket [] 19:9 Seven\n"
                          "bk-q01.1 step [] 20:10 Eight\n"
                          "bk-q01.1.fb feedback [] 21:5 Nine.\n"
                          "bk-q01.slip feedback [] 22:7 Ten.\n"
                          "bk-q01.show reveal [] 23:7 Eleven.\n"
                          "bk-a1.title title [] 25:8 Twelve\n"
                          "bk-a1.s1 activity [] 26:7 Thirteen.\n"
                          "bk-c1.home mission [] 27:11 Drink.\n"
                          "bk-k1.ask question [teta] 30:11 Fourteen?\n"
                          "bk-k1.a option [] 31:10 Fifteen\n"
                          "bk-k1.a.fb feedback [] 32:5 Sixteen.\n"
                          "bk-k.thanks feedback [] 33:9 Seventeen.\n"
                          "bk-k.z option [] 34:9 Eighteen\n"
                          "bk-k.z.fb feedback [] 35:18 Nineteen\n"
                          "bk-k.safe caption [] 36:7 Twenty.\n"
                          "bk-end.cap caption [] 38:10 End.\n"
                          "bk-end.again button [] 39:15 Again\n"
                          "bk-home caption [] 40:7 Home.\n"
                          "bk.title title [] 1:3 A Book\n");
}

TEST_CASE("Steps and panels are found by their ids") {
    const Book book =
        parse("# A Book\n- id: bk\n## c1 Tea\n### p01 a@b wide\n### q01 tap hyg.when\n"
              "### a1 senses feel.ground\n",
              "story.md")
            .book;
    std::vector<std::string> ids;
    for (const Step& step : book.chapters.at(0).steps)
        ids.push_back(id_of(step));
    CHECK(ids == std::vector<std::string>{"bk-c1-p01", "bk-q01", "bk-a1"});
    CHECK(find_panel(book, "bk-c1-p01")->staging.place == "a");
    CHECK(find_panel(book, "bk-q01") == nullptr);
}
