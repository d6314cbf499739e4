// The power goes while the journal does what it seldom does: put itself back after damage, bring an
// older form up, wipe everything.
#include "journal/opening.h"
#include "support/faults/held_against.h"
#include "support/faults/power_cut.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::faults;
using journal::Found;

namespace {

struct LivedWith {
    DiskState state;
    History history;
    std::size_t end = 0;
};

LivedWith lived_with() {
    MemoryDisk disk;
    LivedWith some;
    some.history = live(disk, {.seed = 5, .events = 60, .snapshot_every = 10});
    some.state = disk.state();
    some.end = disk.log().size();
    return some;
}

using Work = std::function<void(MemoryDisk&)>;
/// Twenty variants after every change that the work makes; how many states that were.
std::size_t cut_during(const DiskState& before, const Work& work, const Work& check) {
    MemoryDisk disk(before);
    work(disk);
    std::size_t states = 0;
    for (PowerCut cut(before, disk.log()); !cut.at_end();) {
        cut.advance();
        for (int variant = 0; variant < (cut.settled() ? 1 : 20); ++variant, ++states) {
            Chance chance(cut.at() * 64 + static_cast<std::size_t>(variant));
            MemoryDisk after(cut.state(variant, chance));
            INFO("operation " << cut.at() << ", variant " << variant);
            check(after);
        }
    }
    return states;
}

void open(MemoryDisk& disk) { const journal::Journal journal(setup_on(disk)); }

void check_held(MemoryDisk& disk, const LivedWith& promised) {
    const Verdict verdict = hold(disk, promised.history, promised.end);
    INFO(verdict.words);
    CHECK(verdict.opened);
    CHECK(verdict.lost == 0);
    CHECK(verdict.phantoms == 0);
    CHECK(verdict.found != Found::Anew);
    CHECK(verdict.found != Found::Fresh);
}

/// As a journal of the first form is.
void to_form_1(MemoryDisk& disk) {
    journal::Database older(journal_file, disk.vfs(), journal::Database::Access::Write);
    older.run("PRAGMA locking_mode=EXCLUSIVE");
    older.script("DROP TABLE trails; DROP TABLE brought; PRAGMA user_version=1;");
    older.checkpoint();
}

} // namespace

TEST_CASE("a power cut while a damaged journal is put back: it is put back the next time") {
    const LivedWith promised = lived_with();
    DiskState damaged = promised.state;
    damaged[journal_file] = FileImage(std::string(40'960, '\x5a'));
    CHECK(cut_during(damaged, open, [&](MemoryDisk& disk) { check_held(disk, promised); }) > 500);
}

TEST_CASE("a power cut while an older form is brought up: it is the old one or the new one") {
    const LivedWith promised = lived_with();
    MemoryDisk older(promised.state);
    to_form_1(older);
    const auto check = [&](MemoryDisk& disk) {
        open(disk);
        check_held(disk, promised);
    };
    CHECK(cut_during(older.state(), open, check) > 500);
}

TEST_CASE("a power cut while everything is wiped: all is there or nothing, and it goes on") {
    const LivedWith promised = lived_with();
    const auto wipe = [](MemoryDisk& disk) { journal::Journal(setup_on(disk)).wipe(); };
    std::size_t whole = 0, gone = 0;
    const auto check = [&](MemoryDisk& disk) {
        journal::Journal journal(setup_on(disk));
        CHECK(journal.verify().empty());
        const auto events = journal.events().size();
        whole += events == promised.history.kept.size() ? 1 : 0;
        gone += events == 0 ? 1 : 0;
        CHECK((events == 0 || events == promised.history.kept.size()));
        CHECK(journal.profiles().empty() == (events == 0));
    };
    const std::size_t states = cut_during(promised.state, wipe, check);
    CHECK(states == whole + gone);
    CHECK(whole > 0);
    CHECK(gone > 0);

    MemoryDisk disk(promised.state);
    wipe(disk);
    for (const Kept& kept : promised.history.kept)
        CHECK(files_with(disk.state(), *kept.event.profile).empty());
}
