#include "pages/page_layout.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using pages::lay_out_pages;

namespace {

story::Panel panel(const std::string& id, std::size_t letters = 100,
                   story::Shot shot = story::Shot::Medium) {
    story::Panel p;
    p.id = id;
    p.staging.shot = shot;
    p.lines.emplace_back();
    p.lines.back().words = std::string(letters, 'a');
    return p;
}

story::Chapter chapter(std::vector<story::Step> steps) {
    story::Chapter c;
    c.id = "c";
    c.steps = std::move(steps);
    return c;
}

story::ContentNote note(int level, const std::string& chain) {
    story::ContentNote n;
    n.level = level;
    n.chain = chain;
    return n;
}

/// "a b | c": panels of a page, pages apart.
std::string ids(const std::vector<pages::Page>& all) {
    std::string text;
    for (const auto& page : all) {
        text += text.empty() ? "" : "| ";
        for (const auto& p : page.panels)
            text += p.panel + " ";
    }
    return text;
}

std::vector<pages::Page> landscape(const story::Chapter& c, bool right_to_left = false) {
    return lay_out_pages(c, {1240, 640}, 20, right_to_left, 480);
}

} // namespace

TEST_CASE("a landscape page holds two panels side by side") {
    const auto all = landscape(chapter({panel("a"), panel("b"), panel("c"), panel("d")}));
    CHECK(ids(all) == "a b | c d ");
    CHECK(all[0].panels[0].at == Rect{0, 0, 610, 640});
    CHECK(all[0].panels[1].at == Rect{630, 0, 610, 640});
}

TEST_CASE("the panel with more words is wider, none is under the least width") {
    const auto all = landscape(chapter({panel("a", 400), panel("b", 10)}));
    CHECK(all[0].panels[0].at.width > all[0].panels[1].at.width);
    CHECK(all[0].panels[1].at.width >= 480);
    CHECK(all[0].panels[1].at.right() == Approx(1240));
}

TEST_CASE("right to left the first panel is the right one") {
    const auto all = landscape(chapter({panel("a", 400), panel("b", 10)}), true);
    CHECK(ids(all) == "a b ");
    CHECK(all[0].panels[0].at.right() == Approx(1240));
    CHECK(all[0].panels[1].at.x == Approx(0).margin(1e-9));
}

TEST_CASE("portrait stacks three panels") {
    const auto all =
        lay_out_pages(chapter({panel("a"), panel("b"), panel("c")}), {680, 1132}, 20, false, 480);
    CHECK(ids(all) == "a b c ");
    CHECK(all[0].panels[1].at == Rect{0, 384, 680, 364});
}

TEST_CASE("a page ends at a question, an activity, a page break and before a chain that asks") {
    story::Panel breaking = panel("c");
    breaking.starts_page = true;
    story::Panel asking = panel("e");
    asking.note = note(2, "e");
    story::Panel chained = panel("f");
    chained.note = note(1, "e");
    CHECK(ids(landscape(chapter({panel("a"), story::Question{}, panel("b"), breaking,
                                 story::Activity{}, panel("d"), asking, chained}))) ==
          "a | b | c | d | e f ");
}

TEST_CASE("a mild note alone does not end a page") {
    story::Panel mild = panel("b");
    mild.note = note(1, "b");
    CHECK(ids(landscape(chapter({panel("a"), mild}))) == "a b ");
}

TEST_CASE("an odd run is shared evenly between pages") {
    CHECK(ids(landscape(chapter({panel("a"), panel("b"), panel("c")}))) == "a | b c ");
}

TEST_CASE("a wide shot has a row of its own where the page has room for rows") {
    const auto all =
        lay_out_pages(chapter({panel("a", 100, story::Shot::Wide), panel("b"), panel("c")}),
                      {1400, 1300}, 20, false, 600);
    CHECK(ids(all) == "a b c ");
    CHECK(all[0].panels[0].at == Rect{0, 0, 1400, 640});
    CHECK(all[0].panels[1].at == Rect{0, 660, 690, 640});
    CHECK(all[0].panels[2].at == Rect{710, 660, 690, 640});
}

TEST_CASE("a page narrower than one panel still shows one panel") {
    const auto all = lay_out_pages(chapter({panel("a"), panel("b")}), {300, 200}, 20, false, 480);
    CHECK(ids(all) == "a | b ");
    CHECK(all[0].panels[0].at == Rect{0, 0, 300, 200});
}

TEST_CASE("a chapter without panels has no pages") { CHECK(landscape(chapter({})).empty()); }
