#include "base/diagnostics.h"
#include "base/files.h"
#include "story/guide.h"
#include "story/parse.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

namespace {

constexpr const char* short_head = "# A Book\n"
                                   "- id: gha\n"
                                   "- language: en\n"
                                   "- ages: 6-12\n"
                                   "- cast: ahmed noor sami teta mama\n"
                                   "- messages: hyg.when hyg.twenty wf.tap eo.stop feel.breathe\n"
                                   "\n";

/// What stands between "```KIND" and "```".
std::vector<std::string> blocks(const std::string& kind) {
    const std::string page =
        read_file(std::filesystem::path(HAKAWATI_ROOT) / "docs/story-format.md");
    const std::string open = "```" + kind + "\n";
    std::vector<std::string> found;
    for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at + 1)) {
        const std::size_t begin = at + open.size();
        found.push_back(page.substr(begin, page.find("```", begin) - begin));
    }
    return found;
}

/// The scripts, with the head and chapter that they leave out.
std::vector<std::string> examples() {
    std::vector<std::string> found;
    for (const std::string& block : blocks("story")) {
        const std::string chapter = block.starts_with("### ") ? "## c1 One\n\n" : "";
        found.push_back(block.starts_with("# ") ? block : short_head + chapter + block);
    }
    return found;
}

} // namespace

TEST_CASE("Every example of the reference is a script without faults") {
    CHECK(examples().size() >= 12);
    for (const std::string& example : examples()) {
        const Diagnostics faults = parse(example, "example").faults;
        INFO(example);
        CHECK(format(faults) == "0 errors, 0 warnings\n");
    }
}

TEST_CASE("Every example of the reference is in the canonical form") {
    for (const std::string& example : examples())
        CHECK(story::format(example) == example);
}

TEST_CASE("The guide of the reference is one without faults for the book it speaks of") {
    const Book book = parse(std::string(short_head) +
                                "## c1 Where the apricots grow\n### p01 courtyard@day wide\n",
                            "example")
                          .book;
    REQUIRE(blocks("guide").size() == 1);
    const auto parsed = parse_and_check_guide(blocks("guide").front(), book, "example");
    CHECK(format(parsed.faults) == "0 errors, 0 warnings\n");
}
