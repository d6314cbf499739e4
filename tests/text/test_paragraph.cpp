#include "text/paragraph.h"

#include "fake_fonts.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::text;

namespace {

const TenPixels fonts;

Style plain(const std::string& code, Align align = Align::Start) {
    return style_for(language(code), 20, Weight::Regular, align);
}

std::string laid(const std::string& words, const std::string& code, double width = 10000) {
    return as_text(lay_out(words, language(code), plain(code), width, fonts));
}

std::string balanced(const std::string& words, const std::string& code, int lines) {
    return as_text(
        lay_out_balanced(words, language(code), plain(code, Align::Centre), lines, fonts));
}

} // namespace

TEST_CASE("words of one direction stand in their order") {
    CHECK(laid("I asked them, Teta.", "en") == "[I][asked][them,][Teta.]\n");
    CHECK(laid("يا أحمد! المشمش", "ar") == "[المشمش][أحمد!][يا]\n");
}

TEST_CASE("lines break between words, never inside one") {
    CHECK(laid("one two three", "en", 70) == "[one][two]\n[three]\n");
    CHECK(laid("one two three", "en", 69) == "[one]\n[two]\n[three]\n");
    CHECK(laid("a grandmother here", "en", 50) == "[a]\n[grandmother]\n[here]\n");
    CHECK(laid("well-known kites", "en", 60) == "[well-known]\n[kites]\n");
}

TEST_CASE("a space that may not break keeps its words together") {
    CHECK(laid("at 20\u00A0seconds", "en", 60) == "[at]\n[20 seconds]\n");
    CHECK(laid("Look\u00A0! there", "en", 50) == "[Look !]\n[there]\n");
}

TEST_CASE("a line break that is written is kept") {
    CHECK(laid("one two\nthree", "en") == "[one][two]\n[three]\n");
    CHECK(balanced("one two\nthree", "en", 1) == "[one][two]\n[three]\n");
}

TEST_CASE("spaces are room between runs, not runs") {
    const Paragraph p = lay_out("ab cd", language("en"), plain("en"), 1000, fonts);
    REQUIRE(p.lines.size() == 1);
    CHECK(p.lines[0].runs[0].baseline.x == 0);
    CHECK(p.lines[0].runs[1].baseline.x == 30);
    CHECK(p.lines[0].width == 50);
    CHECK(p.size.width == 50);
}

TEST_CASE("two spaces between words are two spaces, and none at the end of a line") {
    const Paragraph p = lay_out("ab  cd", language("en"), plain("en"), 1000, fonts);
    CHECK(p.lines[0].runs[1].baseline.x == 40);
    CHECK(lay_out("ab  cd  ", language("en"), plain("en"), 30, fonts).size.width == 20);
}

TEST_CASE("Latin words in an Arabic line keep their own order and face") {
    const Paragraph p = lay_out("قال Ahmed Nour هنا", language("ar"), plain("ar"), 1000, fonts);
    CHECK(as_text(p) == "[هنا][Ahmed][Nour][قال]\n");
    const auto& runs = p.lines[0].runs;
    CHECK(runs[1].font.family == "Andika");
    CHECK(runs[1].font.size == Approx(20));
    CHECK(runs[1].script == "Latn");
    CHECK(runs[1].direction == Direction::LeftToRight);
    CHECK(runs[0].font.family == "Noto Naskh Arabic");
    CHECK(runs[0].font.size == Approx(20 * 1.16));
    CHECK(runs[0].direction == Direction::RightToLeft);
}

TEST_CASE("Arabic words in an English line keep their own order") {
    CHECK(laid("He said يا أحمد to me.", "en") == "[He][said][أحمد][يا][to][me.]\n");
}

TEST_CASE("A line of another language, standing in for a missing one, keeps its own direction") {
    CHECK(laid("Which tap is ours?", "ar") == "[Which][tap][is][ours?]\n");
    CHECK(laid("أي صنبور لنا؟", "en") == "[لنا؟][صنبور][أي]\n");
    CHECK(laid("Ask at \u2068الخيمة\u2069.", "ar") == "[Ask][at][الخيمة][.]\n");
    CHECK(laid("Which tap, يا أحمد?", "ar") == "[?][أحمد][يا][,][Which][tap]\n");
    CHECK(laid("\u200FCaptain!", "ar") == "[!][Captain]\n"); // a translator's mark says which
}

TEST_CASE("European digits in an Arabic line run left to right") {
    const Paragraph p = lay_out("عدّ 20 مرة", language("ar"), plain("ar"), 1000, fonts);
    CHECK(as_text(p) == "[مرة][20][عدّ]\n");
    CHECK(p.lines[0].runs[1].direction == Direction::LeftToRight);
}

TEST_CASE("a point after a number closes an Arabic line at its left") {
    CHECK(laid("عدّ 20.", "ar") == "[.][20][عدّ]\n");
}

TEST_CASE("brackets round a word of the other direction are runs of the line's direction") {
    const Paragraph p = lay_out("الصابون (soap)!", language("ar"), plain("ar"), 1000, fonts);
    CHECK(as_text(p) == "[)!][soap][(][الصابون]\n");
    CHECK(p.lines[0].runs[0].direction == Direction::RightToLeft);
    CHECK(p.lines[0].runs[2].direction == Direction::RightToLeft);
}

TEST_CASE("isolates keep a telephone number together and are not drawn") {
    CHECK(laid("رقم \u20660800-123-456\u2069 هنا", "ar") == "[هنا][0800-123-456][رقم]\n");
}

TEST_CASE("a quotation of the other direction keeps its own exclamation mark") {
    CHECK(laid("She said \u2067مرحبا!\u2069 to us", "en") == "[She][said][مرحبا!][to][us]\n");
    CHECK(laid("She said مرحبا! to us", "en") == "[She][said][مرحبا][!][to][us]\n");
}

TEST_CASE("marks above and below letters stay with their letters") {
    CHECK(laid("سألتُه يا تيتا", "ar") == "[تيتا][يا][سألتُه]\n");
    CHECK(laid("اِغْسِلْ يَدَيْكَ", "ar") == "[يَدَيْكَ][اِغْسِلْ]\n");
}

TEST_CASE("Sorani, Kurmanji and Turkish letters are whole runs") {
    CHECK(laid("ڕۆژێک لە گوندەکە، هەڵۆ", "ckb") == "[هەڵۆ][گوندەکە،][لە][ڕۆژێک]\n");
    CHECK(laid("Xwişka wî çû, êdî", "kmr") == "[Xwişka][wî][çû,][êdî]\n");
    CHECK(laid("İlk ışık, şeftali ağacı", "tr") == "[İlk][ışık,][şeftali][ağacı]\n");
}

TEST_CASE("right-to-left lines lean on the right side") {
    const Paragraph p = lay_out("أب جد هوز", language("ar"), plain("ar"), 50, fonts);
    REQUIRE(p.lines.size() == 2);
    CHECK(as_text(p) == "[جد][أب]\n[هوز]\n");
    CHECK(p.lines[0].runs[0].baseline.x == 0);
    CHECK(p.lines[1].runs[0].baseline.x == 20);
}

TEST_CASE("centred lines share the room on both sides") {
    const Paragraph p = lay_out("abcd ef", language("en"), plain("en", Align::Centre), 40, fonts);
    CHECK(p.lines[0].runs[0].baseline.x == 0);
    CHECK(p.lines[1].runs[0].baseline.x == 10);
}

TEST_CASE("baselines are one line height apart") {
    const Paragraph p = lay_out("abcd ef", language("en"), plain("en"), 40, fonts);
    CHECK(p.lines[0].baseline == Approx((25.6 - 20) / 2 + 16));
    CHECK(p.lines[1].baseline - p.lines[0].baseline == Approx(25.6));
    CHECK(p.size.height == Approx(51.2));
}

TEST_CASE("a balloon's lines are as even as the words allow") {
    CHECK(balanced("Ahmed! The apricots will not pick themselves!", "en", 2) ==
          "[Ahmed!][The][apricots][will]\n[not][pick][themselves!]\n");
    CHECK(balanced("I asked them, Teta. They said no.", "en", 2) ==
          "[I][asked][them,][Teta.]\n[They][said][no.]\n");
    CHECK(balanced("one two three four five six seven", "en", 3) ==
          "[one][two]\n[three][four][five]\n[six][seven]\n");
}

TEST_CASE("a line likes to end with a sentence") {
    CHECK(balanced("Up we go. Hold my hand.", "en", 2) == "[Up][we][go.]\n[Hold][my][hand.]\n");
    CHECK(balanced("No. We stay on the path.", "en", 2) == "[No.][We][stay]\n[on][the][path.]\n");
}

TEST_CASE("fewer words than lines make fewer lines") {
    CHECK(balanced("Only this", "en", 4) == "[Only]\n[this]\n");
    CHECK(balanced("", "en", 3) == "");
    CHECK(laid("   ", "ar") == "");
}

TEST_CASE("damaged bytes are laid out like any other words") {
    CHECK(laid("a\xFF\xFE b", "en") == "[a\uFFFD\uFFFD][b]\n");
}

TEST_CASE("what no Arabic face has comes from the Latin one, at its own place in the line") {
    const Paragraph p = lay_out("(بنات) ٦/٨ %", language("ar"), plain("ar"), 1000, fonts);
    CHECK(as_text(p) == "[%][٦][/][٨][)][بنات][(]\n");
    for (const Run& run : p.lines[0].runs) {
        const bool arabic = run.words == "بنات" || run.words == "٦" || run.words == "٨";
        CAPTURE(run.words);
        CHECK(run.script == (arabic ? "Arab" : "Latn"));
    }
    CHECK(laid("أحمد: «نعم، ١٢!»", "ar") == "[!»][١٢][«نعم،][أحمد:]\n");
}
