// A book that was updated between two visits: ids have gone, options have changed. The place falls
// back to the nearest earlier stop, and old answers still count by their health messages.
#include "tablet.h"

#include "base/files.h"
#include "base/strings.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;
using test::Tablet;

namespace {

namespace fs = std::filesystem;

/// A visit of the fox.
void begin_visit(Tablet& tablet, const fs::path& data) {
    journal::Journal::Setup keeping;
    keeping.folder = data;
    App::Setup setup;
    setup.reader = "fox";
    tablet.start_with(std::move(keeping), std::move(setup));
}

/// The book's own files, its script and the heads of panels in its staging as the test has them.
void write_book(const fs::path& stories, const std::string& script, const std::string& staging) {
    const fs::path book = stories / "going-home-again";
    fs::create_directories(book);
    fs::copy(HAKAWATI_ROOT "/stories/going-home-again/cover.svg", book / "cover.svg");
    write_file_safely(book / "staging.json", staging);
    write_file_safely(book / "story.md", script);
}

std::string shipped_file(const char* file) {
    return read_file(fs::path(HAKAWATI_ROOT "/stories/going-home-again") / file);
}

/// From the line that begins so up to the next one that begins a step or a chapter.
std::string cut_step(std::string& script, const std::string& head) {
    const auto from = script.find(head);
    REQUIRE(from != std::string::npos);
    const auto to = script.find("\n#", from) + 1;
    std::string step = script.substr(from, to - from);
    script.erase(from, to - from);
    return step;
}

void insert_before(std::string& script, const std::string& head, const std::string& step) {
    const auto at = script.find(head);
    REQUIRE(at != std::string::npos);
    script.insert(at, step);
}

/// The book with another question in the place of q02 (another id, other options, the same
/// message), and without a panel p19.
void update_book(const fs::path& stories) {
    std::string script = shipped_file("story.md");
    script = replace_all(script, "### q02 single feel.okay", "### q12 single feel.okay");
    script = replace_all(script, "- [ ] apricot: \"The apricots are scared too.\" {#d}",
                         "- [ ] coffee-pot: \"The coffee pot is scared too.\" {#e}");
    script = replace_all(script, "### p19 ", "### p190 ");
    const std::string staging =
        replace_all(shipped_file("staging.json"), "\"gha-q02\"", "\"gha-q12\"");
    write_book(stories, script, replace_all(staging, "\"gha-c5-p19\"", "\"gha-c5-p190\""));
}

} // namespace

TEST_CASE("after an update of the book the place is the nearest earlier one, answers still count") {
    const TemporaryFolder folder;
    const fs::path data = folder.path() / "data", updated = folder.path() / "stories";
    update_book(updated);
    {
        Tablet before;
        begin_visit(before, data);
        before.send("chapter", "2");
        before.send("panel", "gha-c2-p08");
        before.read_to("gha-q02");
        before.send("option", "gha-q02.d");
        CHECK(before.state().record.boxes.at("feel.okay") == learning::Box{1, 2});
        before.send("panel", "gha-c5-p19");
        before.close();
    }
    Tablet after(test::assets, updated);
    begin_visit(after, data);
    REQUIRE(after.state().reading);
    CHECK(after.stop() == "gha-c5-p18");
    CHECK(after.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(after.state().record.boxes.at("feel.okay") == learning::Box{1, 2});
    after.send("panel", "gha-c2-p08");
    after.read_to("gha-q12");
    CHECK(after.state().answering->tried() == false);
    after.send("option", "gha-q12.a");
    CHECK(after.state().record.boxes.at("feel.okay") == learning::Box{2, 4});
    CHECK(after.journal->verify().empty());
    const auto events = after.journal->events();
    CHECK(events.front().version != events.back().version);
}

TEST_CASE("whoever was left at a question that is gone finds the panel it hung on") {
    const TemporaryFolder folder;
    const fs::path data = folder.path() / "data", updated = folder.path() / "stories";
    update_book(updated);
    std::string panel;
    {
        Tablet before;
        begin_visit(before, data);
        before.send("chapter", "2");
        before.send("panel", "gha-c2-p08");
        before.read_to("gha-q02");
        panel = before.state().reading->panel()->id;
        before.close();
    }
    Tablet after(test::assets, updated);
    begin_visit(after, data);
    REQUIRE(after.state().reading);
    CHECK(after.state().reading->here() == reading::Stop{reading::StopKind::Panel, panel, 2});
    CHECK(panel == "gha-c2-p08");
}

TEST_CASE("a panel that was moved within its chapter is found where it now stands") {
    const TemporaryFolder folder;
    const fs::path data = folder.path() / "data", updated = folder.path() / "stories";
    std::string script = shipped_file("story.md");
    const std::string p19 = cut_step(script, "### p19 ");
    insert_before(script, "### p21 ", p19);
    write_book(updated, script, shipped_file("staging.json"));
    {
        Tablet before;
        begin_visit(before, data);
        before.send("chapter", "5");
        before.send("panel", "gha-c5-p19");
        before.close();
    }
    Tablet after(test::assets, updated);
    begin_visit(after, data);
    REQUIRE(after.state().reading);
    CHECK(after.stop() == "gha-c5-p19");
    after.read_to("gha-c5-p21");
    after.send("panel", "gha-c5-p18");
    after.read_to("gha-q06"); // what followed the panel before
}

TEST_CASE("a panel that was moved to another chapter has another id: the one before it is opened") {
    const TemporaryFolder folder;
    const fs::path data = folder.path() / "data", updated = folder.path() / "stories";
    std::string script = shipped_file("story.md");
    const std::string p19 = cut_step(script, "### p19 ");
    insert_before(script, "### p23 ", p19);
    write_book(updated, script,
               replace_all(shipped_file("staging.json"), "\"gha-c5-p19\"", "\"gha-c6-p19\""));
    {
        Tablet before;
        begin_visit(before, data);
        before.send("chapter", "2");
        before.send("panel", "gha-c2-p08");
        before.read_to("gha-q02");
        before.send("option", "gha-q02.a");
        before.send("panel", "gha-c5-p19");
        before.close();
    }
    Tablet after(test::assets, updated);
    begin_visit(after, data);
    REQUIRE(after.state().reading);
    CHECK(after.stop() == "gha-c5-p18");
    CHECK(after.state().record.leaves == std::set<std::string>{"gha-q02"});
    after.read_to("gha-q06");
    after.send("panel", "gha-c6-p19");
    after.read_to("gha-c6-p23");
    CHECK(after.journal->verify().empty());
}
