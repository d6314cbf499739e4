// The fault machinery itself: what it may lose, what it must keep, and that it catches a way of
// writing that is known to lose.
#include "support/faults/memory_disk.h"
#include "support/faults/power_cut.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <set>
#include <sqlite3.h>

using namespace hakawati;
using namespace hakawati::faults;

namespace {

/// What the file may hold after the power went at the end of the log; "-" when it is not there.
std::set<std::string> possible(const MemoryDisk& disk, const std::string& name,
                               std::size_t lies = 0) {
    PowerCut cut({}, disk.log(), lies);
    while (!cut.at_end())
        cut.advance();
    std::set<std::string> contents;
    for (int variant = 0; variant < 200; ++variant) {
        Chance chance(static_cast<std::uint64_t>(variant));
        const DiskState state = cut.state(variant, chance);
        const auto found = state.find(name);
        contents.insert(found == state.end() ? "-" : found->second.content());
    }
    return contents;
}

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Database opened(const MemoryDisk& disk) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open_v2("/d/rows.db", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            disk.vfs().c_str()) == SQLITE_OK);
    return Database(database);
}

int run(const Database& database, const std::string& words) {
    return sqlite3_exec(database.get(), words.c_str(), nullptr, nullptr, nullptr);
}

/// The rows, or -1 for a database that is not whole.
int rows(const Database& database) {
    int count = -1;
    const auto take = [](void* into, int, char** values, char**) {
        *static_cast<int*>(into) = std::atoi(values[0]);
        return 0;
    };
    run(database, "PRAGMA locking_mode=EXCLUSIVE");
    sqlite3_exec(database.get(), "SELECT count(*) FROM rows", take, &count, nullptr);
    return count;
}

/// Twenty rows, one by one; power cut after every operation. The share of states with fewer rows
/// than were committed.
double share_that_loses(const std::string& synchronous) {
    MemoryDisk disk;
    std::vector<std::size_t> committed;
    {
        const Database database = opened(disk);
        run(database,
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=" +
                synchronous + "; CREATE TABLE rows(x)");
        const std::size_t start = disk.log().size();
        for (int i = 0; i < 20; ++i) {
            REQUIRE(run(database, "INSERT INTO rows VALUES(zeroblob(900))") == SQLITE_OK);
            committed.push_back(disk.log().size());
        }
        REQUIRE(committed.front() > start);
    }
    double states = 0, losing = 0;
    for (PowerCut cut({}, disk.log()); !cut.at_end();) {
        cut.advance();
        const auto promised =
            std::count_if(committed.begin(), committed.end(),
                          [&](std::size_t operation) { return operation <= cut.at(); });
        for (int variant = 0; promised > 0 && variant < 10; ++variant, ++states) {
            Chance chance(cut.at() * 64 + static_cast<std::size_t>(variant));
            const MemoryDisk after(cut.state(variant, chance));
            losing += rows(opened(after)) < promised ? 1 : 0;
        }
    }
    return losing / states;
}

} // namespace

TEST_CASE("what was synced is there after a power cut, whatever is written later") {
    MemoryDisk disk;
    disk.append("/d/a", "first ");
    disk.sync("/d/a");
    CHECK(possible(disk, "/d/a") == std::set<std::string>{"first "});
    disk.append("/d/a", "second");
    const auto contents = possible(disk, "/d/a");
    CHECK(contents.count("first second") == 1);
    CHECK(contents.count("first ") == 1);
    CHECK(contents.size() > 3);
    for (const std::string& content : contents)
        CHECK(content.substr(0, 6) == "first ");
}

TEST_CASE("a new file without a sync may be gone, empty, or full of something else") {
    MemoryDisk disk;
    disk.write("/d/a", "words");
    const auto contents = possible(disk, "/d/a");
    CHECK(contents.count("-") == 1);
    CHECK(contents.count("words") == 1);
    CHECK(contents.count(std::string(5, '\0')) == 1);
    CHECK(contents.size() > 4);
}

TEST_CASE("a new name may come before its contents, and is safe only after the folder's sync") {
    MemoryDisk disk;
    disk.write("/d/new", "words");
    disk.rename("/d/new", "/d/a");
    CHECK(possible(disk, "/d/a").count(std::string(5, '\0')) == 1);

    MemoryDisk careful;
    careful.write("/d/new", "words");
    careful.sync("/d/new");
    careful.rename("/d/new", "/d/a");
    CHECK(possible(careful, "/d/a") == std::set<std::string>{"-", "words"});
    careful.sync_folder("/d");
    CHECK(possible(careful, "/d/a") == std::set<std::string>{"words"});
    careful.remove("/d/a");
    CHECK(possible(careful, "/d/a") == std::set<std::string>{"-", "words"});
}

TEST_CASE("a disk that lies about its last sync may lose what was synced") {
    MemoryDisk disk;
    disk.write("/d/a", "words");
    disk.sync("/d/a");
    CHECK(possible(disk, "/d/a") == std::set<std::string>{"words"});
    CHECK(possible(disk, "/d/a", 1).count("-") == 1);
    disk.sync("/d/a");
    CHECK(possible(disk, "/d/a", 1) == std::set<std::string>{"words"});
    CHECK(possible(disk, "/d/a", PowerCut::all_lies).count("-") == 1);
}

TEST_CASE("after a failed sync the bytes are seen, and no later sync brings them to the disk") {
    MemoryDisk disk;
    disk.write("/d/a", "old");
    disk.sync("/d/a");
    disk.append("/d/a", " new");
    disk.refuse({disk.changes(), Outcome::BrokenIo, Refusal::Length::Once});
    REQUIRE_THROWS_WITH(disk.sync("/d/a"), Catch::Contains("Input/output error"));
    disk.sync("/d/a");
    CHECK(disk.read("/d/a") == "old new");
    CHECK(possible(disk, "/d/a") == std::set<std::string>{std::string("old\0\0\0\0", 7)});
}

TEST_CASE("a full disk refuses what needs room and nothing else") {
    MemoryDisk disk;
    disk.write("/d/a", "1234");
    disk.refuse({0, Outcome::Full, Refusal::Length::Lasting});
    REQUIRE_THROWS_WITH(disk.append("/d/a", "56"), Catch::Contains("No space left on device"));
    REQUIRE_THROWS_WITH(disk.write("/d/b", "1"), Catch::Contains("No space left on device"));
    disk.sync("/d/a");
    disk.remove("/d/a");
    CHECK(disk.refused() == 2);
    disk.heal();
    disk.write("/d/b", "1");
    CHECK(disk.list("/d") == std::vector<std::string>{"b"});
}

TEST_CASE("SQLite on the disk in memory: synchronous=FULL loses no row, NORMAL and OFF do") {
    CHECK(share_that_loses("FULL") == 0);
    CHECK(share_that_loses("NORMAL") > 0.25);
    CHECK(share_that_loses("OFF") > 0.25);
}
