#include "print/sheets/booklet_plan.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::print;

namespace {

story::Panel panel(const std::string& id) {
    story::Panel made;
    made.id = id;
    return made;
}
story::Question question(const std::string& id, story::QuestionKind kind) {
    story::Question made;
    made.id = id;
    made.kind = kind;
    return made;
}
story::Activity activity(const std::string& id) {
    story::Activity made;
    made.id = id;
    return made;
}

/// "p1@0,0 p2@1,0 draw@0,1+2x1 | ...": what stands at which column and row, and how large.
std::string told(const std::vector<story::Step>& steps) {
    story::Chapter chapter;
    chapter.steps = steps;
    std::string all;
    for (const PagePlan& page : plan_chapter(chapter)) {
        all += all.empty() ? "" : " |";
        for (const Block& block : page) {
            static const char* const names[] = {
                "title", "", "", "scene:", "ask:", "options:", "draw"};
            all +=
                fmt::format(" {}{}@{},{}", names[static_cast<int>(block.what)],
                            block.step ? story::id_of(*block.step) : "", block.column, block.row);
            if (block.columns > 1 || block.rows > 1)
                all += fmt::format("+{}x{}", block.columns, block.rows);
        }
    }
    return all;
}

constexpr auto single = story::QuestionKind::Single;
constexpr auto tap = story::QuestionKind::Tap;

} // namespace

TEST_CASE("four panels fill a page, in two rows") {
    CHECK(told({panel("p1"), panel("p2"), panel("p3"), panel("p4")}) ==
          " p1@0,0 p2@1,0 p3@0,1 p4@1,1");
}

TEST_CASE("a question begins a page, with its scene where no panel is left over") {
    CHECK(told({panel("p1"), panel("p2"), panel("p3"), panel("p4"), question("q", single)}) ==
          " p1@0,0 p2@1,0 p3@0,1 p4@1,1 | scene:q@0,0 ask:q@1,0 options:q@0,1+2x1");
}

TEST_CASE("a question takes the panel that would be left over, but for one where things are "
          "looked for") {
    CHECK(told({panel("p1"), panel("p2"), panel("p3"), question("q", single)}) ==
          " p1@0,1 p2@1,1 title@0,0+2x1 | p3@0,0 ask:q@1,0 options:q@0,1+2x1");
    CHECK(told({panel("p1"), panel("p2"), panel("p3"), question("q", tap)}) ==
          " p1@0,0 p2@1,0 p3@0,1 draw@1,1 | scene:q@0,0 ask:q@1,0 options:q@0,1+2x1");
}

TEST_CASE("what comes after a question is not seen beside it") {
    CHECK(told({panel("p1"), question("q", single), panel("p2")}) ==
          " p1@0,0 ask:q@1,0 options:q@0,1+2x1 | p2@0,0+2x2");
}

TEST_CASE("a panel alone is as large as the page") { CHECK(told({panel("p1")}) == " p1@0,0+2x2"); }

TEST_CASE("an activity takes the place that is free in a row, or the row") {
    CHECK(told({panel("p1"), panel("p2"), panel("p3"), activity("a")}) ==
          " p1@0,0 p2@1,0 p3@0,1 a@1,1");
    CHECK(told({panel("p1"), panel("p2"), activity("a")}) == " p1@0,0 p2@1,0 a@0,1+2x1");
}

TEST_CASE("a row alone gets the chapter's title over it, and later in the chapter room to draw") {
    CHECK(told({panel("p1"), panel("p2")}) == " p1@0,1 p2@1,1 title@0,0+2x1");
    CHECK(told({panel("p1"), question("q", single), panel("p2"), panel("p3")}) ==
          " p1@0,0 ask:q@1,0 options:q@0,1+2x1 | p2@0,0 p3@1,0 draw@0,1+2x1");
}

TEST_CASE("a question knows the panel it stands after, even when that is on the page before") {
    story::Chapter chapter;
    chapter.steps = {panel("p1"), panel("p2"), question("q", single)};
    const auto pages = plan_chapter(chapter);
    REQUIRE(pages.size() == 2);
    CHECK(pages[1][1].before->id == "p2");
}

TEST_CASE("a chapter of nothing has no page") { CHECK(told({}).empty()); }
