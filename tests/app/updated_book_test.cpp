// A book that was updated between two visits: ids have gone, options have changed. The place falls
// back to the nearest earlier stop, and old answers still count by their health messages.
#include "app/app.h"
#include "base/files.h"
#include "base/strings.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

namespace {

namespace fs = std::filesystem;

/// One visit of the fox with the books of a folder.
struct Visit {
    Visit(const fs::path& folder, const fs::path& stories)
        : log({}), content(HAKAWATI_ROOT "/assets", stories, log),
          canvas(sdl::Canvas::in_memory(640, 400, content.fonts())) {
        journal::Journal::Setup keeping;
        keeping.folder = folder;
        journal = std::make_unique<journal::Journal>(std::move(keeping));
        App::Setup setup;
        setup.content = &content;
        setup.journal = journal.get();
        setup.log = &log;
        setup.screen = {640, 400};
        setup.px_per_mm = 75 / 25.4;
        setup.language = "en";
        setup.reader = "fox";
        app = std::make_unique<App>(std::move(setup));
        settle();
    }
    void settle() {
        do {
            app->step(now += 100, *canvas);
        } while (!app->settled());
    }
    void send(const std::string& name, const std::string& value = {}) {
        app->send({name, value});
        settle();
    }
    void go_to(const std::string& stop) {
        for (int i = 0; i < 40 && app->state().reading->here().id != stop; ++i)
            send("next");
        REQUIRE(app->state().reading->here().id == stop);
    }
    const screens::State& state() const { return app->state(); }

    sdl::Session session{sdl::Session::Video::None};
    Log log;
    Content content;
    std::unique_ptr<sdl::Canvas> canvas;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<App> app;
    double now = 0;
};

/// The book with another question in the place of q02 (another id, other options, the same
/// message), and without a panel p19.
void update_book(const fs::path& stories) {
    const fs::path book = stories / "going-home-again";
    fs::create_directories(book);
    const fs::path from = HAKAWATI_ROOT "/stories/going-home-again";
    fs::copy(from / "cover.svg", book / "cover.svg");
    write_file_safely(book / "staging.json", replace_all(read_file(from / "staging.json"),
                                                         "\"gha-c5-p19\"", "\"gha-c5-p190\""));
    std::string script = read_file(from / "story.md");
    script = replace_all(script, "### q02 single feel.okay", "### q12 single feel.okay");
    script = replace_all(script, "- [ ] apricot: \"The apricots are scared too.\" {#d}",
                         "- [ ] coffee-pot: \"The coffee pot is scared too.\" {#e}");
    script = replace_all(script, "### p19 ", "### p190 ");
    write_file_safely(book / "story.md", script);
}

} // namespace

TEST_CASE("after an update of the book the place is the nearest earlier one, answers still count") {
    const TemporaryFolder folder;
    const fs::path data = folder.path() / "data", updated = folder.path() / "stories";
    update_book(updated);
    {
        Visit before(data, HAKAWATI_ROOT "/stories");
        before.send("chapter", "2");
        before.send("panel", "gha-c2-p08");
        before.go_to("gha-q02");
        before.send("option", "gha-q02.d");
        CHECK(before.state().record.boxes.at("feel.okay") == learning::Box{1, 2});
        before.send("panel", "gha-c5-p19");
    }
    Visit after(data, updated);
    REQUIRE(after.state().reading);
    CHECK(after.state().reading->here().id == "gha-c5-p18");
    CHECK(after.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(after.state().record.boxes.at("feel.okay") == learning::Box{1, 2});
    after.send("panel", "gha-c2-p08");
    after.go_to("gha-q12");
    CHECK(after.state().answering->tried() == false);
    after.send("option", "gha-q12.a");
    CHECK(after.state().record.boxes.at("feel.okay") == learning::Box{2, 4});
    CHECK(after.journal->verify().empty());
    const auto events = after.journal->events();
    CHECK(events.front().version != events.back().version);
}
