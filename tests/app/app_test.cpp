#include "tablet.h"

#include "base/files.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace hakawati;
using namespace hakawati::app;

namespace {

namespace fs = std::filesystem;
using Kind = sdl::Event::Kind;

using test::assets;

void put(const fs::path& file, const std::string& words) {
    std::ofstream(file, std::ios::binary) << words;
}

/// A folder whose parts are those of another one, except those that a test takes away or damages.
void mirror(const fs::path& from, const fs::path& to, const fs::path& but) {
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator(from)) {
        const fs::path name = entry.path().filename();
        if (but.empty() || name != *but.begin())
            fs::create_symlink(entry.path(), to / name);
        else if (entry.is_directory())
            mirror(entry.path(), to / name, but.lexically_relative(name));
    }
}

/// A guest reads.
struct Running : test::Tablet {
    explicit Running(const fs::path& art = assets, const fs::path& books = test::stories)
        : Tablet(art, books) {
        App::Setup setup;
        setup.guest = true;
        start(std::move(setup));
    }
    void event(Kind kind, const std::string& key = {}, Size size = {}) {
        sdl::Event event;
        event.kind = kind;
        event.key = key;
        event.size = size;
        app->handle(event, now);
        settle();
    }
};

} // namespace

TEST_CASE("keys move the focus, act on it, and lead back to the shelf") {
    Running run;
    CHECK(run.screen() == "shelf");
    CHECK(run.app->focus() == "next");
    run.event(Kind::Key, "Return");
    CHECK(run.screen() == "title");
    run.event(Kind::Key, "PageDown");
    CHECK(run.screen() == "reader");
    run.event(Kind::Key, "Tab");
    CHECK(run.app->focus() == "next");
    run.event(Kind::Key, "Shift+Tab");
    CHECK(run.app->focus() == "later");
    run.event(Kind::Key, "Escape");
    CHECK(run.screen() == "shelf");
    CHECK(run.logged() == "");
}

TEST_CASE("a new size keeps the place and reaches the edges of the new screen") {
    Running run;
    run.send("chapter", "1");
    run.send("next");
    run.canvas = sdl::Canvas::in_memory(400, 640, run.content.fonts());
    run.event(Kind::Resized, "", {400, 640});
    CHECK(run.screen() == "reader");
    CHECK(run.app->state().reading->here().id == "gha-c1-p01");
    CHECK(run.app->shown().root.bounds == Rect{0, 0, 400, 640});
}

TEST_CASE("the program ends when the window is closed") {
    Running run;
    CHECK_FALSE(run.app->finished());
    sdl::Event event;
    event.kind = Kind::Quit;
    run.app->handle(event, 0);
    CHECK(run.app->finished());
}

TEST_CASE("a button whose picture is damaged is told, and the shelf still opens") {
    const TemporaryFolder folder;
    mirror(assets, folder.path() / "assets", "ui/language.svg");
    put(folder.path() / "assets/ui/language.svg", "no picture");
    Running run(folder.path() / "assets");
    CHECK(run.screen() == "shelf");
    CHECK(run.logged() ==
          "picture ui/language.svg: it is not an SVG document; copy the program's files again\n");
}

TEST_CASE("a book whose art is damaged goes off the shelf when the panel is wanted") {
    const TemporaryFolder folder;
    mirror(assets, folder.path() / "assets", "places/cellar/day/mid.svg");
    put(folder.path() / "assets/places/cellar/day/mid.svg", "no picture");
    Running run(folder.path() / "assets");
    run.send("chapter", "2");
    run.send("panel", "gha-c2-p06");
    CHECK(run.screen() == "no-books");
    CHECK(run.content.world().books->empty());
    const std::string file = (folder.path() / "assets/places/cellar/day/mid.svg").string();
    CHECK(run.logged() == "read " + file +
                              ": this is no SVG document; the book 'gha' is off the shelf until it "
                              "is mended\n");
}

TEST_CASE("a missing translation of the program's words is told, English stands in") {
    const TemporaryFolder folder;
    mirror(assets, folder.path() / "assets", "lang/ar.po");
    Running run(folder.path() / "assets");
    run.send("language", "ar");
    CHECK(run.app->shown().right_to_left);
    CHECK(ui::find(run.app->shown().root, "settings")->name == "Settings");
    const std::string file = (folder.path() / "assets/lang/ar.po").string();
    CHECK(run.logged() == file + " gives no words; English words are shown instead\n");
}

TEST_CASE("a story with faults is not on the shelf, and its faults are told") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "stories/broken");
    put(folder.path() / "stories/broken/story.md", "no title\n");
    fs::create_symlink(test::stories / "going-home-again",
                       folder.path() / "stories/going-home-again");
    Running run(assets, folder.path() / "stories");
    CHECK(run.screen() == "shelf");
    CHECK(run.content.world().books->size() == 1);
    const std::string broken = (folder.path() / "stories/broken").string();
    CHECK_THAT(run.logged(), Catch::Contains(broken + "/story.md:1:1: error: "));
    CHECK_THAT(run.logged(), Catch::EndsWith("the book in " + broken +
                                             " is kept off the shelf until these faults are "
                                             "mended\n"));
}

TEST_CASE("without any book there is a screen that says so") {
    const TemporaryFolder folder;
    Running run(assets, folder.path());
    CHECK(run.screen() == "no-books");
    CHECK(run.logged() == "");
}
