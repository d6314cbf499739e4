#include "real_book.h"

#include "base/files.h"
#include "drawing/cut_paper.h"

#include <catch2/catch.hpp>
#include <thread>

using namespace hakawati;
using namespace hakawati::pages;

namespace {

PanelMaker& maker() {
    RealBook& real = real_book();
    static PanelMaker one(real.stage, real.languages, real.fonts, real.program_words);
    return one;
}

PanelRequest request(const std::string& panel, const std::string& language = "en",
                     double text_scale = 1) {
    return reader_request(*real_book().book, panel, Version::AsWritten,
                          {language, {1280, 800}, 150, text_scale},
                          real_book().languages.at(language).direction);
}

const lettering::Balloon& find(const FinishedPanel& panel, lettering::Kind kind) {
    for (const auto& balloon : panel.lettering.balloons)
        if (balloon.kind == kind)
            return balloon;
    FAIL("no such balloon");
    std::abort();
}

std::string words_of(const lettering::Balloon& balloon) {
    std::string all;
    for (const auto& line : balloon.words.lines)
        for (const auto& run : line.runs)
            all += (all.empty() ? "" : " ") + run.words;
    return all;
}

} // namespace

TEST_CASE("a finished panel has its art, its figures and all its lines in order") {
    const auto panel = maker().make(request("gha-c1-p01"));
    CHECK(panel->scene.figures.size() == 2);
    REQUIRE(panel->lettering.balloons.size() == 4);
    CHECK(panel->lettering.balloons[0].id == "gha-c1-p01.cap");
    CHECK(panel->lettering.balloons[1].id == "gha-c1-p01.b1");
    CHECK(panel->lettering.balloons[3].kind == lettering::Kind::Sound);
    CHECK(words_of(panel->lettering.balloons[1]) ==
          "Ahmed! The apricots will not pick themselves!");
    CHECK(panel->art.grain == Approx(0.04));
}

TEST_CASE("the same request is made once and remembered") {
    const auto once = maker().make(request("gha-c1-p02"));
    CHECK(maker().make(request("gha-c1-p02")) == once);
    CHECK(maker().make(request("gha-c1-p02", "tr")) != once);
    CHECK(maker().make(request("gha-c1-p02", "en", 1.5)) != once);
}

TEST_CASE("languages of one direction share the picture when they need the same head room") {
    const auto english = maker().make(request("gha-c1-p01", "en"));
    const auto arabic = maker().make(request("gha-c1-p01", "ar"));
    CHECK(english->art.key != arabic->art.key);
    CHECK(english->key != arabic->key);
}

TEST_CASE("for right-to-left languages the stage is mirrored and the caption starts at the right") {
    const auto left = maker().make(request("gha-c1-p01", "en"));
    const auto right = maker().make(request("gha-c1-p01", "ar"));
    CHECK_FALSE(left->scene.mirrored);
    CHECK(right->scene.mirrored);
    CHECK(find(*left, lettering::Kind::Caption).box.centre().x < 632);
    CHECK(find(*right, lettering::Kind::Caption).box.centre().x > 632);
}

TEST_CASE("larger type gets head room and beats, never smaller letters") {
    const auto panel = maker().make(request("gha-c1-p01", "en", 2));
    CHECK(panel->lettering.faults.total() == 0);
    CHECK(panel->lettering.beats > 1);
    for (const auto& balloon : panel->lettering.balloons)
        for (const auto& line : balloon.words.lines)
            for (const auto& run : line.runs)
                CHECK(run.font.size == Approx(2 * 36).margin(0.2));
}

TEST_CASE("the gentle version tells the alternate's words") {
    PanelRequest gentle = request("gha-c2-p05");
    gentle.version = Version::Gentle;
    const auto panel = maker().make(gentle);
    CHECK(panel->lettering.balloons.front().id == "gha-c2-p05.alt.cap");
}

TEST_CASE("a panel without an alternate is told as written to everybody") {
    PanelRequest gentle = request("gha-c1-p01");
    gentle.version = Version::Gentle;
    CHECK(maker().make(gentle)->lettering.balloons.front().id == "gha-c1-p01.cap");
}

TEST_CASE("a question's frame is the art without words") {
    PanelRequest frame = request("gha-c1-p01");
    frame.question_frame = true;
    const auto panel = maker().make(frame);
    CHECK(panel->lettering.balloons.empty());
    CHECK(panel->scene.figures.size() == 2);
}

TEST_CASE("signs are set into their boards in the language's words") {
    const auto english = maker().make(request("gha-c5-p18", "en"));
    const auto arabic = maker().make(request("gha-c5-p18", "ar"));
    CHECK(words_of(find(*english, lettering::Kind::Sign)) == "DRINKING");
    CHECK(words_of(find(*arabic, lettering::Kind::Sign)) == "للشرب");
    const auto& board = find(*english, lettering::Kind::Sign).box;
    CHECK(board.width > board.height);
}

TEST_CASE("a voice from the phone points to the phone") {
    const auto panel = maker().make(request("gha-c3-p13"));
    const auto& balloon = find(*panel, lettering::Kind::Phone);
    REQUIRE(balloon.tail.size() == 3);
    CHECK(balloon.tail[2].x > 20);
    CHECK(balloon.tail[2].x < 1244);
}

TEST_CASE("the art is one document with a frame and a mask of the same cut") {
    const auto panel = maker().make(request("gha-c1-p01"));
    const std::string svg = panel->art.svg();
    CHECK(svg.substr(0, 4) == "<svg");
    CHECK(svg.find("stroke=\"#7B6857\"") != std::string::npos);
    CHECK(svg.rfind("</svg>") + 8 > svg.size());
    const std::string mask = panel->art.mask();
    const std::size_t path = mask.find("d=\"M");
    REQUIRE(path != std::string::npos);
    CHECK(svg.find(mask.substr(path, 60)) != std::string::npos);
}

TEST_CASE("an unknown panel is an empty one or a fault, never a crash") {
    PanelRequest nowhere = request("gha-c9-p99");
    nowhere.question_frame = true;
    CHECK_THROWS_AS(maker().make(nowhere), SystemError);
}

TEST_CASE("panels are made on several threads at once") {
    const auto expected = lettering::as_text(maker().make(request("gha-c1-p03"))->lettering);
    PanelMaker fresh(real_book().stage, real_book().languages, real_book().fonts,
                     real_book().program_words);
    std::vector<std::string> made(3);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < made.size(); ++i)
        threads.emplace_back(
            [&, i] { made[i] = lettering::as_text(fresh.make(request("gha-c1-p03"))->lettering); });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& one : made)
        CHECK(one == expected);
}

TEST_CASE("the site's words stand in a balloon, and a change of them makes the panel anew") {
    story::LoadedBook book;
    book.book = story::parse("# A Book\n- id: bk\n- language: en\n- ages: 6-12\n- cast: teta\n"
                             "## c1 Tea\n### p01 courtyard@day wide\n- teta left: stand calm\n"
                             "TETA: Ask at {help_point}. {#b1}\n",
                             "story.md")
                    .book;
    PanelRequest asked = request("gha-c1-p01");
    asked.book = &book;
    asked.panel = "bk-c1-p01";
    const auto blank = maker().make(asked);
    REQUIRE(blank->lettering.balloons.size() == 1);
    CHECK(words_of(blank->lettering.balloons[0]) == "Ask at (ask the person who runs this space).");

    asked.site_words = {{"help_point/en", "the blue tent"}, {"help_point/ar", "الخيمة"}};
    const auto filled = maker().make(asked);
    CHECK(words_of(filled->lettering.balloons[0]) == "Ask at the blue tent.");
    CHECK(filled->key != blank->key);

    asked.site_words["help_point/en"] = "the gate";
    CHECK(words_of(maker().make(asked)->lettering.balloons[0]) == "Ask at the gate.");
}
