// What the app makes heard: every cue at the tablet's loudness, nothing where it is silent, and
// nothing that outlasts what was seen with it.
#include "tablet.h"

#include "support/faults/memory_disk.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::app;

namespace {

using Kind = sdl::Event::Kind;
using Words = std::vector<std::string>;

/// Writes down what it is asked for: "found at 0.5", "hush", "stop".
struct Ear final : Voice {
    void play(screens::Cue cue, double gain) override {
        asked.push_back(fmt::format("{} at {}", screens::name_of(cue), gain));
    }
    void hush() override { asked.emplace_back("hush"); }
    void stop() override { asked.emplace_back("stop"); }

    Words asked;
};

struct Heard : test::Tablet {
    Heard() {
        journal::Journal::Setup keeping;
        keeping.folder = "/data";
        keeping.disk = &disk;
        keeping.vfs = disk.vfs();
        keeping.clock = [] { return 1000; };
        App::Setup setup;
        setup.voice = &ear;
        start_with(std::move(keeping), std::move(setup));
        send("animal", "fox");
        ear.asked.clear();
    }
    ~Heard() { close(); }

    /// What is asked for while this is said.
    Words told(const std::string& name, const std::string& value = {}) {
        ear.asked.clear();
        send(name, value);
        return ear.asked;
    }
    Words event(Kind kind) {
        ear.asked.clear();
        sdl::Event event;
        event.kind = kind;
        app->handle(event, now);
        return ear.asked;
    }

    faults::MemoryDisk disk{faults::DiskState{}};
    Ear ear;
};

/// With another loudness chosen before the program began.
struct Chosen : Heard {
    explicit Chosen(const std::string& percent) {
        learning::Event event;
        event.kind = learning::EventKind::Preference;
        event.item = "volume";
        event.option = percent;
        journal->append(event);
        app.reset();
        App::Setup setup;
        setup.voice = &ear;
        setup.guest = true;
        start(std::move(setup));
        send("chapter", "1");
    }
};

} // namespace

TEST_CASE("a turned page is heard at full gain, under what sounded before") {
    Heard run;
    run.send("chapter", "1");
    CHECK(run.told("next") == Words{"hush", "turn at 1"});
    CHECK(run.told("next") == Words{"balloon at 1"});
}

TEST_CASE("the tablet's loudness scales every cue, and at none nothing is played at all") {
    CHECK(Chosen("50").told("next") == Words{"hush", "turn at 0.5"});
    CHECK(Chosen("25").told("next") == Words{"hush", "turn at 0.25"});
    CHECK(Chosen("0").told("next") == Words{"hush"});
}

TEST_CASE("an answer is heard when it is on the disk: the card, then the note") {
    Heard run;
    run.send("chapter", "8");
    run.read_to("gha-q11");
    CHECK(run.told("option", "gha-q11.a") == Words{"picked at 1", "found at 1"});
}

TEST_CASE("an answer that the disk refuses is not heard") {
    Heard run;
    run.send("chapter", "8");
    run.read_to("gha-q11");
    run.disk.refuse({run.disk.changes(), faults::Outcome::Full, faults::Refusal::Length::Lasting});
    CHECK(run.told("option", "gha-q11.a") == Words{"picked at 1"});
    CHECK(run.state().notice == screens::Notice::Full);
}

TEST_CASE("the birds go with the tree, and with the wish for sound") {
    Heard run;
    CHECK(run.told("tree") == Words{"hush", "birds at 1"});
    CHECK(run.told("back") == Words{"hush"});
    run.send("tree");
    CHECK(run.told("sound", "off") == Words{"hush"});
    CHECK(run.told("lantern", "birds") == Words{"hush"});
}

TEST_CASE("hidden or closed, the program is silent at once") {
    Heard run;
    run.send("tree");
    const Words hidden = run.event(Kind::Hidden);
    REQUIRE_FALSE(hidden.empty());
    CHECK(hidden.back() == "stop");
    CHECK(run.event(Kind::Quit) == Words{"stop"});
}

TEST_CASE("a loudspeaker without its files says so in the log and nothing else happens") {
    TemporaryFolder folder;
    Log log(folder.path() / "log.txt");
    Loudspeaker voice(folder.path() / "sounds", log);
    voice.hush();
    voice.stop();
    CHECK_FALSE(std::filesystem::exists(folder.path() / "log.txt"));
}
