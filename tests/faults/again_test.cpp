// Whoever was refused comes again with the same event: it is kept once, whatever the disk had done.
#include "journal/journal.h"
#include "support/faults/memory_disk.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace hakawati;
using namespace hakawati::faults;
using learning::Event;
using learning::EventKind;

namespace {

struct Tablet {
    Tablet() {
        journal::Journal::Setup setup;
        setup.folder = "/data";
        setup.disk = &disk;
        setup.vfs = disk.vfs();
        setup.clock = [this] { return ++seconds; };
        journal = std::make_unique<journal::Journal>(std::move(setup));
        reader = journal->new_id();
        journal->append(event(EventKind::ProfileMade, "fox", "blue"));
    }
    Event event(EventKind kind, const std::string& item, const std::string& option) const {
        Event event;
        event.kind = kind;
        event.profile = reader;
        event.item = item;
        event.option = option;
        event.try_number = kind == EventKind::Found ? 1 : 0;
        return event;
    }
    std::size_t times(const std::string& item) const {
        std::size_t count = 0;
        for (const Event& event : journal->events())
            count += event.item == item ? 1 : 0;
        return count;
    }

    MemoryDisk disk;
    std::int64_t seconds = 0;
    std::unique_ptr<journal::Journal> journal;
    learning::ProfileId reader;
};

/// Whether the disk, broken from its Nth change on, refused the answer; it then comes again.
bool refused_and_kept_once(std::size_t change, bool& there_after_all) {
    Tablet tablet;
    tablet.disk.refuse(
        {tablet.disk.changes() + change, Outcome::BrokenIo, Refusal::Length::Lasting});
    const Event answer = tablet.event(EventKind::Found, "gha-q02", "gha-q02.a");
    bool refused = false;
    try {
        tablet.journal->append(answer);
    } catch (const SystemError&) {
        refused = true;
    }
    tablet.disk.heal();
    if (!refused)
        return false;
    there_after_all = there_after_all || tablet.times("gha-q02") == 1;
    const auto kept = tablet.journal->append(answer);
    INFO("broken from change " << change);
    CHECK(tablet.times("gha-q02") == 1);
    CHECK(tablet.journal->verify().empty());
    CHECK(tablet.journal->append(answer) == kept + 1); // not refused: it is another one
    return true;
}

} // namespace

TEST_CASE("an answer that was refused and comes again is kept once") {
    bool there_after_all = false;
    std::size_t refused = 0;
    for (std::size_t change = 0; change < 12; ++change)
        refused += refused_and_kept_once(change, there_after_all) ? 1 : 0;
    CHECK(refused >= 2);
    CHECK(there_after_all); // else the case it is about did not come
}
