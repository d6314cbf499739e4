// A tablet of a whole school: sixty readers and a hundred thousand events.
#include "support/faults/workload.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::faults;

TEST_CASE("sixty readers and 100,000 events: all there, each with its own, after opening again") {
    constexpr std::size_t events = 100'000;
    MemoryDisk disk;
    auto setup = setup_on(disk);
    setup.snapshot_every = 30'000;
    std::map<learning::ProfileId, learning::Record> records;
    {
        journal::Journal journal(setup);
        std::vector<learning::ProfileId> readers;
        for (std::size_t i = 0; i < events; ++i) {
            learning::Event event;
            if (i < learning::most_profiles) {
                readers.push_back(journal.new_id());
                event.kind = learning::EventKind::ProfileMade;
                event.profile = readers.back();
                event.item = fmt::format("animal-{}", i);
                event.option = "teal";
            } else
                event = some_event(i * 7919, readers[i % readers.size()]);
            REQUIRE(journal.append(event) == static_cast<std::int64_t>(i) + 1);
            learning::apply(records[*event.profile], event);
            if (i % 2'000 == 0)
                journal.tidy();
        }
        CHECK(journal.troubles().empty());
    }
    const journal::Journal journal(setup_on(disk));
    CHECK(journal.found() == journal::Found::Whole);
    CHECK(journal.last_sequence() == static_cast<std::int64_t>(events));
    CHECK(journal.profiles().size() == learning::most_profiles);
    for (const auto& [reader, record] : records)
        CHECK(journal.record(reader) == record);
    CHECK(journal.events().size() == events);
    CHECK(journal.verify().empty());
}
