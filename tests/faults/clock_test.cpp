// Tablets lie about the time. Nothing but the kept wall time itself may depend on it.
#include "support/faults/workload.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::faults;

namespace {

using journal::Journal;

struct Told {
    std::vector<learning::Event> events; ///< without their wall time
    std::vector<std::int64_t> wall;
    std::vector<learning::Record> records;
    std::vector<std::string> faults;
};

/// Two readers, 120 events, opened anew in the middle, by this clock.
Told told_by(const std::function<std::int64_t()>& clock) {
    MemoryDisk disk;
    auto setup = setup_on(disk);
    setup.clock = clock;
    auto journal = std::make_unique<Journal>(setup);
    std::vector<learning::ProfileId> readers;
    for (const char* animal : {"fox", "owl"}) {
        readers.push_back(journal->new_id());
        learning::Event made;
        made.kind = learning::EventKind::ProfileMade;
        made.profile = readers.back();
        made.item = animal;
        made.option = "blue";
        journal->append(made);
    }
    for (std::uint64_t i = 0; i < 120; ++i) {
        if (i == 60)
            journal.reset(), journal = std::make_unique<Journal>(setup);
        journal->append(some_event(i * 7919, readers[i % 2]));
    }
    Told told;
    told.events = journal->events();
    for (learning::Event& event : told.events) {
        told.wall.push_back(event.wall_s);
        event.wall_s = 0;
    }
    for (const auto& reader : readers)
        told.records.push_back(journal->record(reader));
    told.faults = journal->verify();
    return told;
}

} // namespace

TEST_CASE("order, places, boxes and visits are the same whatever the clock says") {
    const Told right = told_by([] { return std::int64_t{1'800'000'000}; });
    REQUIRE(right.events.size() == 122);
    REQUIRE(right.records[0].visits > 1);
    REQUIRE(!right.records[0].boxes.empty());
    constexpr std::int64_t epoch = 0, year_2106 = (std::int64_t{1} << 32) + 1, before = -86'400;
    std::int64_t falling = 2'000'000'000;
    const std::pair<const char*, std::function<std::int64_t()>> clocks[] = {
        {"1970", [] { return epoch; }},
        {"2106, beyond 32 bits", [] { return year_2106; }},
        {"before 1970", [] { return before; }},
        {"running backwards", [&] { return falling -= 3'600; }},
    };
    for (const auto& [name, clock] : clocks) {
        INFO(name);
        const Told told = told_by(clock);
        CHECK(told.events == right.events);
        CHECK(told.records == right.records);
        CHECK(told.faults.empty());
    }
    CHECK(told_by([] { return year_2106; }).wall == std::vector<std::int64_t>(122, year_2106));
    CHECK(told_by([] { return before; }).wall == std::vector<std::int64_t>(122, before));
}
