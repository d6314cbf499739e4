#include "base/diagnostics.h"
#include "base/files.h"
#include "story/parse.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

namespace {

constexpr const char* head = "# A Book\n"
                             "- id: gha\n"
                             "- language: en\n"
                             "- ages: 6-12\n"
                             "- cast: ahmed noor sami teta mama\n"
                             "- messages: hyg.when hyg.twenty wf.tap eo.stop feel.breathe\n"
                             "\n";

/// What stands between "```story" and "```", with the head and chapter that it leaves out.
std::vector<std::string> examples() {
    const std::string page =
        read_file(std::filesystem::path(HAKAWATI_ROOT) / "docs/story-format.md");
    const std::string open = "```story\n";
    std::vector<std::string> found;
    for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at + 1)) {
        const std::size_t begin = at + open.size();
        const std::string block = page.substr(begin, page.find("```", begin) - begin);
        const std::string chapter = block.starts_with("### ") ? "## c1 One\n\n" : "";
        found.push_back(block.starts_with("# ") ? block : head + chapter + block);
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
