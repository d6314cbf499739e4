#include "base/files.h"
#include "story/guide.h"
#include "story/parse.h"
#include "story/small_catalogue.h"
#include "story/translation.h"

#include <catch2/catch.hpp>
#include <random>

using namespace hakawati;
using namespace hakawati::story;

namespace {

std::string real_story() {
    return read_file(std::filesystem::path(HAKAWATI_ROOT) / "stories/going-home-again/story.md");
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

const std::string teta_head = "# A Book\n- id: bk\n- language: en\n- ages: 6-12\n- cast: teta\n"
                              "## c1 Tea\n### p01 courtyard@day wide\n";

} // namespace

TEST_CASE("A script cut off at any byte is read to where it ends") {
    const std::string text = real_story();
    const std::string book_head = text.substr(0, text.find("\n## ") + 1);
    std::size_t cuts = 0;
    for (std::size_t begin = book_head.size(); begin < text.size();) {
        // One chapter heading, panel or question at a time: every byte of the book is a cut once.
        const std::size_t end = std::min(text.find("\n##", begin + 1), text.size() - 1) + 1;
        const std::string chapter = text.compare(begin, 4, "### ") == 0 ? "## c1 Tea\n" : "";
        const std::string part = book_head + chapter + text.substr(begin, end - begin);
        for (std::size_t size = part.size() - (end - begin); size < part.size(); ++size, ++cuts)
            parse_and_check(std::string_view(part).substr(0, size), {}, "story.md");
        begin = end;
    }
    for (std::size_t size = 0; size < book_head.size(); ++size, ++cuts)
        parse_and_check(std::string_view(book_head).substr(0, size), {}, "story.md");
    CHECK(cuts == text.size());
}

TEST_CASE("A guide cut off at any byte is read to where it ends, and misses what is gone") {
    const auto tests = std::filesystem::path(HAKAWATI_ROOT) / "tests";
    const Book book = parse(read_file(tests / "bad-stories/book.md"), "book.md").book;
    const std::string text = read_file(tests / "bad-guides/guide.md");
    const std::size_t last_needed = text.find("## record") + 10;
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto parsed =
            parse_and_check_guide(std::string_view(text).substr(0, size), book, "guide.md");
        if (size < last_needed)
            CHECK(has_errors(parsed.faults));
    }
}

TEST_CASE("A PO file cut off at any byte is read to where it ends") {
    const std::string text = "msgid \"\"\nmsgstr \"x\\n\"\n\n#, fuzzy\nmsgctxt \"a\"\n"
                             "msgid \"A \\\"\"\nmsgstr \"\"\n\"1\"\n\n#~ msgctxt \"b\"\n";
    for (std::size_t size = 0; size < text.size(); ++size) {
        Diagnostics faults;
        parse_po(std::string_view(text).substr(0, size), "ar.po", faults);
    }
    SUCCEED();
}

TEST_CASE("A line of a million letters is one fault") {
    const Parsed parsed = parse(teta_head + "TETA: " + std::string(1 << 20, 'a'), "story.md");
    REQUIRE(parsed.faults.size() == 1);
    CHECK(parsed.faults[0].message == "the line is too long: 1048582 characters, at most 2000");
    CHECK(parsed.faults[0].source.size() < 3000);
}

TEST_CASE("A hundred thousand lines of nonsense are told at most a thousand times") {
    for (const char* line : {"nonsense\n", "### p01 a@b wide\n", "-> p99\n", "- x y: z, q\n",
                             "TETA: Must. {#b1}\n", "- note: x 9\n", "#\n"}) {
        const Parsed parsed =
            parse_and_check(teta_head + repeated(line, 100000), small_catalogue(), "story.md");
        INFO(line);
        CHECK(parsed.faults.size() <= 2000);
        CHECK_FALSE(parsed.faults.empty());
    }
}

TEST_CASE("A book of thousands of panels and jumps is checked") {
    std::string text = teta_head;
    for (int i = 0; i < 5000; ++i)
        text += "### n" + std::to_string(i) + " courtyard@day wide\n-> n" +
                std::to_string((i * 7 + 1) % 5000) + ": Go {#j1}\n";
    const Parsed parsed = parse_and_check(text, small_catalogue(), "story.md");
    CHECK_FALSE(has_errors(parsed.faults));
}

TEST_CASE("Random bytes are faults, never a crash") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::string text = real_story().substr(0, 3000);
        for (int i = 0; i < 40; ++i)
            text[random() % text.size()] = static_cast<char>(random() % 256);
        parse_and_check(text, small_catalogue(), "story.md");
        story::format(text);
        add_ids(text);
        Diagnostics faults;
        parse_po(text, "ar.po", faults);
    }
    SUCCEED();
}
