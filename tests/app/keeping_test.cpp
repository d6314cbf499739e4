// What the app does with what must be kept: signing in, answers, a disk that refuses, a damaged or
// newer journal, and nobody there for five minutes.
#include "tablet.h"

#include "support/faults/held_against.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

namespace {

using learning::EventKind;

/// The app on a disk of its own, that can refuse.
struct Kept : test::Tablet {
    explicit Kept(faults::DiskState on_disk = {}) : disk(on_disk) { open(); }
    ~Kept() { close(); }
    void open() {
        journal::Journal::Setup setup;
        setup.folder = "/data";
        setup.disk = &disk;
        setup.vfs = disk.vfs();
        setup.clock = [] { return 1000; };
        start_with(std::move(setup));
    }
    /// A reader with this animal stands at the question of how Mama could answer.
    void ask(const std::string& animal) {
        send("animal", animal);
        send("chapter", "2");
        send("panel", "gha-c2-p08");
        read_to("gha-q02");
    }
    std::vector<EventKind> kinds() const {
        std::vector<EventKind> all;
        for (const learning::Event& event : journal->events())
            all.push_back(event.kind);
        return all;
    }
    std::size_t count(EventKind kind) const {
        const auto all = kinds();
        return static_cast<std::size_t>(std::count(all.begin(), all.end(), kind));
    }

    faults::MemoryDisk disk;
};

/// What is on the disk of a tablet on which the fox has answered a question.
faults::DiskState answered_by_fox() {
    Kept run;
    run.ask("fox");
    run.send("option", "gha-q02.a");
    run.close();
    return run.disk.state();
}

const faults::FileImage noise(std::string(40'960, 'n'));

faults::Refusal refusal(const Kept& run, faults::Outcome why) {
    return {run.disk.changes(), why, faults::Refusal::Length::Lasting};
}

} // namespace

TEST_CASE("a new reader is kept before anything of theirs is, and found again") {
    Kept run;
    run.send("animal", "fox");
    CHECK(run.state().reader->animal == "fox");
    CHECK(run.state().reader->rim == "blue");
    CHECK(run.kinds() == std::vector{EventKind::ProfileMade, EventKind::Visit});
    run.close();
    run.open();
    CHECK(run.screen() == "who");
    CHECK(run.state().readers.size() == 1);
    run.send("animal", "fox");
    CHECK(run.state().readers.size() == 1);
    CHECK(run.count(EventKind::ProfileMade) == 1);
}

TEST_CASE("an answer is kept, its leaf grows, and both are there after the next start") {
    Kept run;
    run.ask("fox");
    run.send("option", "gha-q02.a");
    CHECK(run.state().answering->done());
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.journal->events().back().option == "gha-q02.a");
    CHECK(run.journal->events().back().messages == std::vector<std::string>{"feel.okay"});
    CHECK(run.journal->events().back().try_number == 1);
    run.close();
    run.open();
    run.send("animal", "fox");
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.stop() == "gha-q02");
}

TEST_CASE("a guest leaves no trace on the disk") {
    Kept run;
    const std::size_t before = run.disk.changes();
    run.send("guest");
    run.send("chapter", "2");
    run.send("panel", "gha-c2-p08");
    run.read_to("gha-q02");
    run.send("option", "gha-q02.b");
    run.send("language", "ar");
    run.send("option", "gha-q02.a");
    CHECK(run.state().answering->done());
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    run.send("profile");
    CHECK(run.state().record == learning::Record{});
    CHECK(run.app->shown().language == "en");
    CHECK(run.disk.changes() == before);
}

TEST_CASE("on a full disk the reading goes on, nothing has a leaf, and a grown-up is told") {
    Kept run;
    run.ask("fox");
    run.disk.refuse(refusal(run, faults::Outcome::Full));
    run.send("option", "gha-q02.a");
    CHECK(run.state().notice == screens::Notice::Full);
    CHECK(run.state().answering->done());
    CHECK(run.state().record.leaves.empty());
    CHECK(screens::is_pending(run.state(), "gha-q02"));
    run.send("next");
    CHECK(run.stop() == "gha-c2");
    CHECK(run.count(EventKind::Found) == 0);

    run.disk.heal(); // somebody made room: what waited is kept, in order, and the leaf grows
    run.now += 20000;
    run.settle();
    run.now += 20000;
    run.settle();
    CHECK(run.state().notice == screens::Notice::None);
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.count(EventKind::Found) == 1);
    CHECK(run.journal->verify().empty());
}

TEST_CASE("a disk that does not answer is another sentence") {
    Kept run;
    run.ask("fox");
    run.disk.refuse(refusal(run, faults::Outcome::BrokenIo));
    run.send("option", "gha-q02.b");
    CHECK(run.state().notice == screens::Notice::NotKept);
    run.disk.heal();
}

TEST_CASE("what still waits is tried once more when the program ends") {
    Kept run;
    run.ask("fox");
    run.disk.refuse(refusal(run, faults::Outcome::Full));
    run.send("option", "gha-q02.a");
    run.disk.heal();
    run.close();
    run.open();
    CHECK(run.count(EventKind::Found) == 1);
}

TEST_CASE("five minutes without anybody lead back to the cloth; the place is kept") {
    Kept run;
    run.ask("fox");
    run.now += 4 * 60 * 1000;
    run.settle();
    CHECK(run.state().reader.has_value());
    run.now += 61 * 1000;
    run.settle();
    run.settle();
    CHECK(run.screen() == "who");
    CHECK_FALSE(screens::somebody(run.state()));
    CHECK(run.state().record == learning::Record{});
    run.send("animal", "fox");
    CHECK(run.stop() == "gha-q02");
}

TEST_CASE("two readers never see each other's leaves or places") {
    Kept run;
    run.ask("fox");
    run.send("option", "gha-q02.a");
    run.send("profile");
    run.send("animal", "owl");
    CHECK(run.state().record.leaves.empty());
    CHECK(run.stop() == "gha-c1");
    CHECK_FALSE(run.state().answering.has_value());
    run.send("profile");
    run.send("animal", "fox");
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
}

TEST_CASE("a reader who is forgotten while reading reads on, and nothing of theirs comes back") {
    Kept run;
    run.ask("fox");
    run.journal->forget(run.state().reader->id);
    run.send("option", "gha-q02.a");
    CHECK(run.state().answering->done());
    run.send("next");
    CHECK(run.stop() == "gha-c2");
    CHECK(run.count(EventKind::Found) == 0);
    run.close();
    run.open();
    CHECK(run.state().readers.empty());
}

TEST_CASE("one reader is forgotten while another reads: place, leaf and waiting answer stay") {
    Kept run;
    run.ask("owl");
    run.send("option", "gha-q02.a");
    const learning::ProfileId owl = run.state().reader->id;
    run.send("profile");
    run.ask("fox");
    run.send("option", "gha-q02.b");
    run.send("option", "gha-q02.a");
    run.send("next");
    run.send("panel", "gha-c3-p12");
    run.read_to("gha-q04");
    run.disk.refuse(refusal(run, faults::Outcome::Full));
    run.send("option", "gha-q04.b");
    run.disk.heal();
    REQUIRE(screens::is_pending(run.state(), "gha-q04"));

    run.journal->forget(owl);
    CHECK(run.state().reader->animal == "fox");
    CHECK(run.stop() == "gha-q04");
    CHECK(screens::is_pending(run.state(), "gha-q04"));
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    run.now += 20000;
    run.settle();
    run.now += 20000;
    run.settle();
    CHECK(run.state().pending.empty());
    const std::set<std::string> both{"gha-q02", "gha-q04"};
    CHECK(run.state().record.leaves == both);
    CHECK(run.stop() == "gha-q04");
    run.close();
    run.open();
    CHECK(run.state().readers.size() == 1);
    run.send("animal", "fox");
    CHECK(run.state().record.leaves == both);
    CHECK(run.stop() == "gha-q04");
    CHECK(run.journal->verify().empty());
    CHECK(faults::files_with(run.disk.state(), owl).empty());
}

TEST_CASE("a damaged journal is put back: a slip says so, and the reader finds leaf and place") {
    auto state = answered_by_fox();
    state["/data/journal.db"] = noise;
    Kept run(state);
    CHECK(run.state().notice == screens::Notice::Restored);
    run.send("animal", "fox");
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.stop() == "gha-q02");
    CHECK(run.state().notice == screens::Notice::Restored);
    run.send("notice-seen");
    CHECK(run.state().notice == screens::Notice::None);
    run.close();
    run.open(); // told once
    CHECK(run.state().notice == screens::Notice::None);
}

TEST_CASE("a journal that nothing can put back begins anew: a slip says so, and answers are kept") {
    Kept run({{"/data/journal.db", noise}});
    CHECK(run.state().notice == screens::Notice::Anew);
    CHECK(run.state().readers.empty());
    run.ask("fox");
    run.send("option", "gha-q02.a");
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.state().notice == screens::Notice::Anew);
    run.close();
    run.open();
    CHECK(run.state().notice == screens::Notice::None);
    CHECK(run.state().readers.size() == 1);
}

TEST_CASE(
    "the journal of a newer program is read and not changed: reading goes on, nothing grows") {
    auto state = answered_by_fox();
    state["/data/journal.db"].write(60, std::string{0, 0, 0, 99}); // its form (user_version)
    Kept run(state);
    CHECK(run.state().notice == screens::Notice::Newer);
    run.send("animal", "fox");
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    run.send("chapter", "3");
    run.send("panel", "gha-c3-p12");
    run.read_to("gha-q04");
    run.send("option", "gha-q04.b");
    CHECK(run.state().answering->done());
    CHECK(run.state().record.leaves == std::set<std::string>{"gha-q02"});
    CHECK(run.state().notice == screens::Notice::Newer);
    run.send("next");
    CHECK(run.stop() != "gha-q04");
    run.close();
    CHECK(run.disk.state() == state);
}

TEST_CASE("without any journal children read as guests, and a grown-up is told") {
    test::Tablet tablet;
    tablet.start();
    tablet.send("animal", "fox");
    CHECK(tablet.state().notice == screens::Notice::NotKept);
    CHECK_FALSE(tablet.state().reader.has_value());
    tablet.send("guest");
    tablet.send("next");
    CHECK(tablet.screen() == "title");
}
