#include "print/real_kit.h"

#include "base/strings.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

using namespace hakawati;
using namespace hakawati::print;

namespace {

const std::vector<std::string> languages = {"en", "ar", "ckb", "kmr", "tr"};

Order order_of(Kind kind, const std::string& language) {
    return {kind, language, pages::Version::Gentle, Paper::A4};
}

/// The pages of a part of the kit, told gently, set once for all tests.
const Pages& set_pages(Kind kind, const std::string& language) {
    static std::map<std::pair<Kind, std::string>, Pages> known;
    Pages& found = known[{kind, language}];
    if (found.empty())
        found = pages_of(order_of(kind, language), real_kit().source);
    return found;
}

/// Their words as poppler reads them, without their pictures.
const std::string& read(Kind kind, const std::string& language) {
    static std::map<std::pair<Kind, std::string>, std::string> known;
    std::string& found = known[{kind, language}];
    if (found.empty())
        found = words_of(pdf_of(set_pages(kind, language), "It", real_kit().fonts, dull_press()));
    return found;
}

/// The first panel on a page, by where its picture lies; px.
Rect first_panel(const Page& page) {
    for (const drawing::Item& item : page.list)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item);
            picture && picture->picture.mask)
            return picture->to;
    return {};
}

std::string without(std::string words, const std::string& mark) {
    return replace_all(std::move(words), mark, "");
}

} // namespace

TEST_CASE("every part of the kit has its pages, the same number in every language") {
    for (const std::string& language : languages) {
        const auto count = [&](Kind kind) { return set_pages(kind, language).size(); };
        CAPTURE(language);
        CHECK(count(Kind::Booklet) == 27);
        CHECK(count(Kind::AnswerCards) == 17);
        CHECK(count(Kind::SessionRecord) == 1);
        CHECK(count(Kind::HandWashing) == 1);
        CHECK(count(Kind::AddressCards) == 1);
        CHECK(count(Kind::TalkPoints) >= 3);
        CHECK(count(Kind::TalkPoints) <= 6);
    }
}

TEST_CASE("no page of the kit is empty, and nothing lies outside its paper") {
    for (const Kind kind : kinds_for(*real_kit().book))
        for (const std::string language : {"en", "ar"})
            for (const Page& page : set_pages(kind, language)) {
                const Rect paper = Rect{0, 0, page.size.width, page.size.height}.inflated(1);
                CHECK(page.list.size() > 5);
                for (const drawing::Item& item : page.list)
                    if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
                        const Point at = words->origin + words->run.baseline;
                        CAPTURE(language, words->run.words);
                        CHECK(paper.contains(Rect{at.x, at.y, words->run.width, 1}));
                    } else if (const auto* fill = std::get_if<drawing::DrawFill>(&item)) {
                        CHECK(paper.contains(fill->to));
                    }
            }
}

TEST_CASE("no letter of the kit is missing in its font") {
    for (const Kind kind : kinds_for(*real_kit().book))
        for (const std::string& language : languages)
            for (const Page& page : set_pages(kind, language))
                for (const drawing::Item& item : page.list)
                    if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
                        const text::Run& run = words->run;
                        for (const Glyph& glyph :
                             real_kit()
                                 .fonts.shape(run.font, run.words, run.direction, run.script)
                                 .glyphs)
                            if (glyph.index == 0)
                                FAIL(language << ": a letter of \"" << run.words << "\" is not in "
                                              << run.font.family);
                    }
}

TEST_CASE("the booklet can be read back in whole sentences, in English and in Arabic") {
    const std::string& english = read(Kind::Booklet, "en");
    CHECK(has(english, "Going Home Again"));
    CHECK(has(english, "This is Ahmed. He is ten. He lives where the apricots grow."));
    CHECK(has(english, "And are everyone's hands ready?"));
    CHECK(has(english, "Tap what everybody's hands need before lunch."));
    CHECK(has(english, "Teach the twenty-count to one person."));
    CHECK(has(english, "The end, for now. Thank you for reading with Ahmed."));
    const std::string& arabic = read(Kind::Booklet, "ar");
    CHECK(has(arabic, "إلى البيت من جديد"));
    CHECK(has(arabic, "متى يغسل أعضاء النادي أيديهم؟ اضغطوا على كل وقت مناسب."));
    CHECK(has(arabic, "الخبز تحت القماشة"));
}

TEST_CASE("the booklet tells the book gently or as it was written") {
    Order order = order_of(Kind::Booklet, "en");
    order.version = pages::Version::AsWritten;
    const std::string& gentle = read(Kind::Booklet, "en");
    const std::string written = words_of(kit(order, real_kit().source, dull_press()));
    const auto& book = real_kit().book->book;
    const story::Panel* panel = story::find_panel(book, "gha-c2-p05");
    REQUIRE(panel);
    REQUIRE(panel->gentle);
    const std::string told = panel->lines.front().words,
                      softer = panel->gentle->lines.front().words;
    REQUIRE(told != softer);
    CHECK(has(written, told));
    CHECK_FALSE(has(gentle, told));
    CHECK(has(gentle, softer));
    CHECK(has(gentle, "Gently"));
    CHECK(has(written, "As written"));
}

TEST_CASE("a right-to-left booklet begins at the right and is bound there") {
    const Pages& english = set_pages(Kind::Booklet, "en");
    const Pages& arabic = set_pages(Kind::Booklet, "ar");
    const double width = english[1].size.width;
    for (const std::size_t page : {1u, 2u, 3u}) {
        const Rect left = first_panel(english[page]), right = first_panel(arabic[page]);
        CHECK(left.centre().x < width / 2);
        CHECK(right.x == Approx(width - left.right()));
    }
    // Page 2 lies overleaf: its binding is where page 3 does not have its own.
    CHECK(first_panel(english[1]).x == Approx(10 * px_per_mm));
    CHECK(first_panel(english[2]).x == Approx(17 * px_per_mm));
}

TEST_CASE("every panel stands in the booklet once, with all of its words at once") {
    const Pages& booklet = set_pages(Kind::Booklet, "en");
    std::size_t panels = 0;
    for (const Page& page : booklet)
        for (const drawing::Item& item : page.list)
            if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                panels += picture->picture.key.rfind("art:", 0) == 0;
    CHECK(panels == 35); // 34 panels, and the last one again on the last page
    const std::string& words = read(Kind::Booklet, "en");
    for (const story::Chapter& chapter : real_kit().book->book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* panel = std::get_if<story::Panel>(&step))
                for (const story::Line& line : panel->gentle ? panel->gentle->lines : panel->lines)
                    if (line.kind == story::LineKind::Caption ||
                        line.kind == story::LineKind::Speech) {
                        std::istringstream one(line.words);
                        for (std::string word; one >> word;)
                            CHECK(has(words, word));
                    }
}

TEST_CASE("the right answer does not always come first, and lies where the answer card says") {
    const std::string& cards = read(Kind::AnswerCards, "en");
    CHECK(has(cards, "soap and jug on the ledge"));
    CHECK(has(cards, "Tell a grown-up straight away"));
    CHECK(has(cards, "when she has counted slowly to twenty")); // of the check
    const std::string& booklet = read(Kind::Booklet, "en");
    const auto first = [](const std::string& words, const std::string& a, const std::string& b) {
        return words.find(a) < words.find(b) ? a : b;
    };
    const std::string tell = "Tell a grown-up straight away",
                      go_back = "Go back the same way, slowly";
    CHECK(first(cards, tell, go_back) == first(booklet, tell, go_back));
    CHECK(first(booklet, tell, go_back) == tell); // it is the last of the four steps
}

TEST_CASE("whoever does not know yet has a card as well, in every language, after all answers") {
    const std::map<std::string, std::string> said = {{"en", "I don't know yet"},
                                                     {"ar", "لا أعرف بعد"},
                                                     {"ckb", "هێشتا نازانم"},
                                                     {"kmr", "Ez hê nizanim"},
                                                     {"tr", "Henüz bilmiyorum"}};
    for (const auto& [language, words] : said) {
        CAPTURE(language);
        CHECK(real_kit().source.program_words->at(language)("vote.not-known", "") == words);
        const Page& last = set_pages(Kind::AnswerCards, language).back();
        const auto faces =
            std::count_if(last.list.begin(), last.list.end(), [](const drawing::Item& item) {
                const auto* picture = std::get_if<drawing::DrawPicture>(&item);
                return picture && picture->picture.key.find("not-sure") != std::string::npos;
            });
        CHECK(faces == 1);
    }
    for (const std::string language : {"en", "ar", "kmr", "tr"})
        CHECK(has(read(Kind::AnswerCards, language), said.at(language)));
}

TEST_CASE("the poster says the steps in the book's own words and order") {
    const std::string& english = read(Kind::HandWashing, "en");
    CHECK(has(english, "The Clean Hands Club"));
    std::size_t at = 0;
    for (const char* step : {"Wet hands", "Soap on", "Scrub everywhere, count slowly to twenty",
                             "Rinse under running water", "Dry in the air or on a clean cloth"}) {
        CAPTURE(step);
        CHECK(english.find(step) > at);
        at = english.find(step);
    }
    CHECK(has(english, "Wet, soap, scrub to twenty, rinse, dry. Then shout, if you like."));
    CHECK_FALSE(has(english, "only when there is mud on them"));
    const std::string& arabic = read(Kind::HandWashing, "ar");
    CHECK(has(arabic, "نبلّل اليدين"));
    CHECK(has(arabic, "نشطف اليدين بماء جارٍ"));
}

TEST_CASE("the talk points say what the guide says, with the words of the place") {
    Source source = real_kit().source;
    source.site_words = {{"clinic/en", "the white tent"}, {"report_line/en", "110"}};
    const std::string words = words_of(kit(order_of(Kind::TalkPoints, "en"), source, dull_press()));
    CHECK(has(words, "What does Ahmed like about his place?"));
    CHECK(has(words, "Tree, family, sock, food, jokes."));
    CHECK(has(words, "send for the caregiver and go to the white tent."));
    CHECK(has(words, "tell the focal point today, who calls 110."));
    CHECK(has(words, "Is anyone in danger now, or needing urgent care?"));
    CHECK_FALSE(has(words, "{"));
}

TEST_CASE(
    "what nobody has written for the place is ruled on the talk points, to be filled by hand") {
    const std::string& words = read(Kind::TalkPoints, "en");
    CHECK(has(words, "send for the caregiver and go to ________."));
    CHECK(has(words, "tell the focal point today, who calls ________."));
    CHECK_FALSE(has(words, "the person who runs this space"));
    CHECK(has(read(Kind::TalkPoints, "ar"), "________"));
}

TEST_CASE("the session record has the guide's columns and asks for no name") {
    const std::string& words = read(Kind::SessionRecord, "en");
    for (const char* column : {"date", "chapters", "other/unsaid", "service gaps seen",
                               "before/after counts", "One line per session; no names anywhere."})
        CHECK(has(words, column));
}

TEST_CASE("eight address cards are to be filled by hand") {
    const std::string& words = read(Kind::AddressCards, "en");
    std::size_t cards = 0;
    for (std::size_t at = 0; (at = words.find("My tent number", at)) != std::string::npos; ++at)
        ++cards;
    CHECK(cards == 8);
    CHECK(has(words, "My grown-up's name"));
}

TEST_CASE("a book without a guide and without washing of hands still has a booklet") {
    story::LoadedBook bare;
    bare.book = real_kit().book->book;
    bare.book.chapters.resize(1);
    const auto kinds = kinds_for(bare);
    CHECK(kinds == std::vector<Kind>{Kind::Booklet, Kind::AnswerCards, Kind::AddressCards});
    Source source = real_kit().source;
    source.book = &bare;
    CHECK_THROWS_WITH(pages_of(order_of(Kind::HandWashing, "en"), source),
                      "print hand-washing: the book gha has nothing for it");
    CHECK_THROWS_WITH(pages_of(order_of(Kind::TalkPoints, "en"), source),
                      "print talk-points: the book gha has nothing for it");
    CHECK(pages_of(order_of(Kind::Booklet, "en"), source).size() == 4);
}

TEST_CASE("nothing is printed from nothing") {
    CHECK_THROWS_WITH(pages_of(order_of(Kind::Booklet, "en"), Source{}),
                      "print: there is no book, art, language or font to print from");
}

TEST_CASE("a file's name tells book, part and language") {
    CHECK(file_name(order_of(Kind::Booklet, "ar"), real_kit().book->book) == "gha-booklet-ar.pdf");
    CHECK(file_name(order_of(Kind::SessionRecord, "kmr"), real_kit().book->book) ==
          "gha-session-record-kmr.pdf");
}

TEST_CASE("the kit fits another paper") {
    Order order = order_of(Kind::HandWashing, "en");
    order.paper = Paper::Letter;
    const std::string info = poppler(kit(order, real_kit().source, dull_press()), "pdfinfo FILE");
    CHECK(has(info, "612 x 792 pts (letter)"));
}

TEST_CASE("a part of the kit is the same file every time") {
    const Order order = order_of(Kind::HandWashing, "ar");
    CHECK(kit(order, real_kit().source, real_kit().press) ==
          kit(order, real_kit().source, real_kit().press));
}

TEST_CASE("the booklet is small enough for a stick and a slow printer") {
    const std::string bytes =
        pdf_of(set_pages(Kind::Booklet, "ar"), "It", real_kit().fonts, real_kit().press);
    CHECK(bytes.size() > 1u << 20);
    CHECK(bytes.size() < 20u << 20);
    const std::string fonts = poppler(bytes, "pdffonts FILE");
    CHECK(has(fonts, "NotoNaskhArabic"));
    CHECK_FALSE(has(without(fonts, "yes yes yes"), " yes no"));
}
