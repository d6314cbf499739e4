#include "support/watched_disk.h"
#include "tools.h"

#include "journal/files/folder.h"

#include <catch2/catch.hpp>
#include <functional>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// Two readers with events in turn, snapshots, a file set aside and a copy from a migration that
/// both hold the fox.
struct Shared {
    explicit Shared(const std::filesystem::path& folder, Disk* disk = nullptr) {
        setup = setup_in(folder);
        setup.snapshot_every = 10;
        setup.disk = disk;
        setup.syncs = disk != nullptr;
        journal = std::make_unique<Journal>(setup);
        fox = make_reader(*journal, "fox");
        owl = make_reader(*journal, "owl");
        for (int i = 0; i < 4; ++i) {
            answer_some(*journal, fox, 5);
            answer_some(*journal, owl, 5);
            journal->append(event(EventKind::CodeChosen, fox, "", "kite drum book"));
            journal->tidy();
        }
        const std::string holds_fox = *real_disk().read(folder / "snapshot-35.db");
        for (const char* name : {"set-aside-1-journal.db", "before-0-to-1.db", "coming.tmp"})
            real_disk().write(folder / name, holds_fox);
        answer_some(*journal, fox, 3);
        owl_record = journal->record(owl);
    }
    Journal::Setup setup;
    std::unique_ptr<Journal> journal;
    ProfileId fox, owl;
    learning::Record owl_record;
};

void check_forgotten(const Journal& journal, const Shared& shared) {
    CHECK(journal.verify() == Names{});
    CHECK(journal.record(shared.fox) == learning::Record{});
    CHECK(journal.record(shared.owl) == shared.owl_record);
    REQUIRE(journal.profiles().size() == 1);
    CHECK(journal.profiles()[0].id == shared.owl);
    CHECK(journal.last_sequence() == 49);
    const auto events = journal.events();
    Event erased;
    erased.kind = EventKind::Erased;
    CHECK(std::count(events.begin(), events.end(), erased) == 28);
}

/// Before each call of the deed to the disk: what the next start makes of the folder as it is then.
/// How many calls there were.
int cut_anywhere(
    const std::function<void(const Shared&)>& deed,
    const std::function<void(const Journal&, const Shared&, const std::filesystem::path&)>& check) {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    WatchedDisk disk;
    const Shared shared(folder.path(), &disk);
    int cuts = 0;
    disk.before = [&](const std::string&) {
        const auto cut = elsewhere.path() / "cut";
        copy_folder(folder.path(), cut);
        auto setup = shared.setup;
        setup.folder = cut;
        setup.disk = nullptr;
        setup.syncs = false;
        const Journal journal(setup);
        CHECK(traces_of(shared.fox, cut) == 0);
        check(journal, shared, cut);
        ++cuts;
    };
    deed(shared);
    return cuts;
}

} // namespace

TEST_CASE("no byte of a forgotten child stays in any file, and the others keep everything") {
    const TemporaryFolder folder;
    Shared shared(folder.path());
    CHECK(traces_of(shared.fox, folder.path()) > 100); // the search finds what is there
    shared.journal->forget(shared.fox);
    CHECK(traces_of(shared.fox, folder.path()) == 0);
    CHECK(names_in(folder.path()) ==
          Names{"journal.db", "journal.db-wal", "journal.lock", "snapshot-49.db"});
    check_forgotten(*shared.journal, shared);
    CHECK(shared.journal->append(answer(EventKind::Found, shared.fox, "q1")) == 0);
    CHECK(shared.journal->troubles() == Names{});
    shared.journal.reset();
    CHECK(traces_of(shared.fox, folder.path()) == 0);
    const Journal again(shared.setup);
    CHECK(again.found() == Found::Whole);
    check_forgotten(again, shared);
}

TEST_CASE(
    "after a forgetting the snapshot and the side log bring the journal back, without the child") {
    const TemporaryFolder folder;
    Shared shared(folder.path());
    shared.journal->forget(shared.fox);
    shared.journal->append(answer(EventKind::Found, shared.owl, "q9"));
    shared.owl_record = shared.journal->record(shared.owl);
    shared.journal.reset();
    real_disk().remove(folder.path() / "journal.db");
    const Journal again(shared.setup);
    CHECK(again.found() == Found::Restored);
    CHECK(again.last_sequence() == 50);
    CHECK(again.record(shared.owl) == shared.owl_record);
    CHECK(again.profiles().size() == 1);
    CHECK(traces_of(shared.fox, folder.path()) == 0);
}

TEST_CASE("a forgetting that is cut off anywhere is finished by the next start") {
    const int cuts = cut_anywhere([](const Shared& shared) { shared.journal->forget(shared.fox); },
                                  [](const Journal& journal, const Shared& shared, const auto&) {
                                      CHECK(journal.found() == Found::Whole);
                                      check_forgotten(journal, shared);
                                  });
    CHECK(cuts >= 14);
}

TEST_CASE(
    "a forgetting that the disk refuses is told, may be called again, and is finished by tidy") {
    const TemporaryFolder folder;
    WatchedDisk disk;
    Shared shared(folder.path(), &disk);
    disk.before = [](const std::string& call) {
        if (call == "remove side-11.log" || call == "remove snapshot-24.db")
            throw SystemError(call, "Input/output error");
    };
    CHECK_THROWS_WITH(shared.journal->forget(shared.fox),
                      "remove snapshot-24.db: Input/output error");
    CHECK(shared.journal->record(shared.fox) == learning::Record{});
    CHECK_THROWS_AS(shared.journal->forget(shared.fox), SystemError);
    CHECK(traces_of(shared.fox, folder.path()) > 0);
    disk.before = [](const std::string&) {};
    shared.journal->tidy();
    CHECK(traces_of(shared.fox, folder.path()) == 0);
    check_forgotten(*shared.journal, shared);
}

TEST_CASE("forgetting nobody leaves the journal as it is") {
    const TemporaryFolder folder;
    Journal journal(setup_in(folder.path()));
    const ProfileId fox = make_reader(journal);
    answer_some(journal, fox, 3);
    const auto before = journal.record(fox);
    journal.forget(journal.new_id());
    CHECK(journal.record(fox) == before);
    CHECK(items(journal) == Names{"fox", "q1", "q2", "q3"});
    CHECK(journal.verify() == Names{});
}

TEST_CASE("after a wipe nothing of anybody is left, and the journal is another one") {
    const TemporaryFolder folder;
    Shared shared(folder.path());
    shared.journal->wipe();
    CHECK(traces_of(shared.fox, folder.path()) == 0);
    CHECK(traces_of(shared.owl, folder.path()) == 0);
    CHECK(names_in(folder.path()) == Names{"journal.db", "journal.db-wal", "journal.lock"});
    CHECK(shared.journal->found() == Found::Fresh);
    CHECK(shared.journal->last_sequence() == 0);
    CHECK(shared.journal->profiles().empty());
    make_reader(*shared.journal, "hare");
    CHECK(shared.journal->verify() == Names{});
    CHECK(shared.journal->troubles() == Names{});
}

TEST_CASE("a wipe that is cut off anywhere is finished by the next start") {
    const int cuts =
        cut_anywhere([](const Shared& shared) { shared.journal->wipe(); },
                     [](const Journal& journal, const Shared& shared, const auto& folder) {
                         CHECK(journal.profiles().empty());
                         CHECK(journal.last_sequence() == 0);
                         CHECK(traces_of(shared.owl, folder) == 0);
                     });
    CHECK(cuts >= 10);
}
