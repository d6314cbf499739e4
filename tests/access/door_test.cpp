#include "doors.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <sys/resource.h>
#include <vector>

using namespace hakawati;
using namespace hakawati::access;
using faults::MemoryDisk;

namespace {

struct SetUp {
    SetUp() : door(setup_on(disk, clock)) { code = door.set_up(good_pin); }
    Answer wrong() { return door.knock(other_pin); }
    /// As often wrong as that, waiting whenever it must.
    void wrong(int times) {
        for (int i = 0; i < times; ++i) {
            clock.ms += door.wait_ms();
            REQUIRE(wrong().knock == Knock::Wrong);
        }
    }
    MemoryDisk disk;
    Clock clock;
    Door door;
    std::string code;
};

/// Cannot be read, as an SD card with a loose contact.
class Unreadable : public MemoryDisk {
  public:
    using MemoryDisk::MemoryDisk;
    bool reads = false;
    std::optional<std::string> read(const std::filesystem::path& path) override {
        if (!reads)
            throw SystemError("read " + path.string(), "Input/output error");
        return MemoryDisk::read(path);
    }
};

} // namespace

TEST_CASE("a new tablet has no door") {
    MemoryDisk disk;
    Clock clock;
    Door door(setup_on(disk, clock));
    CHECK_FALSE(door.is_set());
    CHECK_FALSE(door.lock().has_value());
    CHECK(door.report().empty());
    CHECK(door.knock(good_pin).knock == Knock::Refused);
    CHECK(door.recover("", good_pin).knock == Knock::Refused);
    CHECK(disk.changes() == 0);
}

TEST_CASE("the right PIN opens, every other one does not, also after a restart") {
    SetUp set;
    CHECK(set.door.is_set());
    CHECK(set.door.knock(good_pin).knock == Knock::Open);
    Door again(setup_on(set.disk, set.clock));
    CHECK(again.is_set());
    CHECK(again.knock("739163").knock == Knock::Wrong);
    CHECK(again.failures() == 1);
    CHECK(again.knock("7391620").knock == Knock::Wrong);
    CHECK(again.knock("73916").knock == Knock::Wrong);
    CHECK(again.knock("").knock == Knock::Wrong);
    CHECK(again.failures() == 4);
    CHECK(again.knock(good_pin).knock == Knock::Open);
    CHECK(again.failures() == 0);
}

TEST_CASE("a weak PIN is not taken and nothing is written") {
    MemoryDisk disk;
    Clock clock;
    Door door(setup_on(disk, clock));
    CHECK_THROWS_WITH(door.set_up("123456"), "this PIN is too weak");
    CHECK(disk.changes() == 0);
    SetUp set;
    CHECK_THROWS_AS(set.door.recover(set.code, "111111"), std::invalid_argument);
    CHECK(set.door.knock(good_pin).knock == Knock::Open);
}

TEST_CASE("five tries are free, then one waits longer and longer, an hour at most") {
    SetUp set;
    std::vector<double> waits;
    for (int i = 0; i < 13; ++i) {
        set.clock.ms += set.door.wait_ms();
        const Answer answer = set.wrong();
        REQUIRE(answer.knock == Knock::Wrong);
        waits.push_back(answer.wait_ms);
    }
    CHECK(waits == std::vector<double>{0, 0, 0, 0, 30 * second, 1 * minute, 2 * minute, 5 * minute,
                                       15 * minute, 30 * minute, 60 * minute, 60 * minute,
                                       60 * minute});
}

TEST_CASE("who comes too early is not counted, and the right PIN does not help") {
    SetUp set;
    set.wrong(5);
    set.clock.ms += 30 * second - 1;
    const Answer early = set.door.knock(good_pin);
    CHECK(early.knock == Knock::Wait);
    CHECK(early.wait_ms == 1);
    CHECK(set.door.failures() == 5);
    set.clock.ms += 1;
    CHECK(set.door.knock(good_pin).knock == Knock::Open);
    CHECK(set.door.wait_ms() == 0);
}

TEST_CASE("a restart begins the waiting anew, and a clock that runs back makes it no longer") {
    SetUp set;
    set.wrong(6);
    set.clock.ms += 59 * second;
    CHECK(set.door.wait_ms() == 1 * second);
    Door again(setup_on(set.disk, set.clock));
    CHECK(again.failures() == 6);
    CHECK(again.wait_ms() == 1 * minute);
    CHECK(again.knock(good_pin).knock == Knock::Wait);
    set.clock.ms = -1e12;
    CHECK(again.wait_ms() == 1 * minute);
}

TEST_CASE("after a hundred failures only the paper opens, and it resets them") {
    SetUp set;
    set.wrong(100);
    set.clock.ms += 1e9;
    CHECK(set.door.knock(good_pin).knock == Knock::Stopped);
    CHECK(set.door.failures() == 100);
    Door again(setup_on(set.disk, set.clock));
    CHECK(again.knock(good_pin).knock == Knock::Stopped);
    CHECK(again.recover(set.code, other_pin).knock == Knock::Open);
    CHECK(again.failures() == 0);
    CHECK(again.knock(good_pin).knock == Knock::Wrong);
    CHECK(again.knock(other_pin).knock == Knock::Open);
}

TEST_CASE("a wrong code is told and changes nothing") {
    SetUp set;
    set.wrong(7);
    const auto before = set.disk.changes();
    std::string last = set.code;
    last.back() = last.back() == '0' ? '1' : '0';

    const std::string same_check = "0000 0000 0000 0000 0000 0000 0000";
    for (const std::string& code : {std::string(), std::string("12"), last, same_check})
        CHECK(set.door.recover(code, other_pin).knock == Knock::Wrong);
    CHECK(set.disk.changes() == before);
    CHECK(set.door.failures() == 7);
}

TEST_CASE("recovering keeps the key of the backups") {
    SetUp set;
    const auto lock = set.door.lock();
    REQUIRE(lock.has_value());
    CHECK(set.door.recover(set.code, other_pin).knock == Knock::Open);
    CHECK(set.door.lock() == lock);
    CHECK(Door(setup_on(set.disk, set.clock)).lock() == lock);
}

TEST_CASE("choosing again takes the place of PIN, code and key") {
    SetUp set;
    const auto lock = set.door.lock();
    const std::string code = set.door.set_up(other_pin);
    CHECK(code != set.code);
    CHECK_FALSE(set.door.lock() == lock);
    CHECK(set.door.recover(set.code, good_pin).knock == Knock::Wrong);
    CHECK(set.door.knock(other_pin).knock == Knock::Open);
}

TEST_CASE("what was typed is in no file") {
    SetUp set;
    set.wrong(2);
    std::string digits = digits_of(set.code);
    for (const auto& [name, image] : set.disk.state()) {
        CHECK(image.content().find(good_pin) == std::string::npos);
        CHECK(image.content().find(digits.substr(0, 8)) == std::string::npos);
        CHECK(image.content().find(set.code.substr(0, 9)) == std::string::npos);
        CHECK(name == door_file);
    }
}

TEST_CASE("a file with any byte changed or cut anywhere is set aside and told") {
    const std::string whole = set_up_disk().at(door_file).content();
    REQUIRE(whole.size() == 172);
    const auto expect_set_aside = [](const std::string& bytes) {
        MemoryDisk disk({{door_file, faults::FileImage(bytes)}});
        Clock clock;
        Door door(setup_on(disk, clock));
        REQUIRE_FALSE(door.is_set());
        REQUIRE(door.report() == "the door's file is damaged; it is kept as door.set-aside-1, and "
                                 "a number that opens must be chosen anew");
        REQUIRE(disk.read("/tablet/door.set-aside-1") == bytes);
        door.set_up(other_pin);
        REQUIRE(door.knock(other_pin).knock == Knock::Open);
        REQUIRE(disk.read("/tablet/door.set-aside-1") == bytes);
    };
    for (std::size_t at = 0; at < whole.size(); ++at) {
        INFO("byte " << at);
        for (const char change : {'\x01', '\x80', '\xff'}) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ change);
            expect_set_aside(bytes);
        }
        expect_set_aside(whole.substr(0, at));
    }
    expect_set_aside(whole + "x");
}

TEST_CASE("a second damaged file is set aside beside the first") {
    MemoryDisk disk({{door_file, faults::FileImage("two")},
                     {"/tablet/door.set-aside-1", faults::FileImage("one")}});
    Clock clock;
    CHECK_FALSE(Door(setup_on(disk, clock)).is_set());
    CHECK(disk.read("/tablet/door.set-aside-1") == "one");
    CHECK(disk.read("/tablet/door.set-aside-2") == "two");
}

TEST_CASE("a file that cannot be read is no damaged one: the door stays shut until it can") {
    Unreadable disk(set_up_disk());
    Clock clock;
    Door door(setup_on(disk, clock));
    CHECK(door.is_set());
    CHECK(door.report() == "read /tablet/door: Input/output error");
    CHECK(door.knock(good_pin).knock == Knock::Refused);
    CHECK_THROWS_AS(door.set_up(other_pin), SystemError);
    disk.reads = true;
    CHECK(door.knock(good_pin).knock == Knock::Open);
    CHECK(door.report().empty());
}

TEST_CASE("the wipe leaves nothing, set-aside files included") {
    SetUp set;
    set.disk.write("/tablet/door.new", "half");
    set.disk.write("/tablet/door.set-aside-3", "old");
    set.disk.write("/tablet/doorbell", "not ours");
    set.door.forget();
    CHECK_FALSE(set.door.is_set());
    CHECK(set.disk.list("/tablet") == std::vector<std::string>{"doorbell"});
}

TEST_CASE("on the machine's own disk, random numbers and clock") {
    Door::Setup setup;
    setup.file = HAKAWATI_BUILD "/door-test/door";
    setup.cost = {8192, 1};
    std::filesystem::remove_all(setup.file.parent_path());
    Door door(setup);
    const std::string code = door.set_up(good_pin);
    CHECK(Door(setup).knock(good_pin).knock == Knock::Open);
    CHECK(Door(setup).recover(code, other_pin).knock == Knock::Open);
    CHECK(door.set_up(good_pin) != code);
    door.forget();
    CHECK(list_folder(setup.file.parent_path()).empty());
}

TEST_CASE("when the machine refuses the memory it is less, but not too little") {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_AS, &before) == 0);
    const auto leave = [&](std::size_t megabytes) {
        rlimit tight = before;
        tight.rlim_cur = pages * 4096 + (megabytes << 20);
        REQUIRE(setrlimit(RLIMIT_AS, &tight) == 0);
    };
    leave(28);
    const Cost less = derive("739162", Salt{}, {32u << 20, 1}).cost;
    const bool refused = !argon2id("739162", Salt{}, {32u << 20, 1});
    leave(10);
    std::string told;
    try {
        derive("739162", Salt{}, {32u << 20, 1});
    } catch (const SystemError& error) {
        told = error.what();
    }
    REQUIRE(setrlimit(RLIMIT_AS, &before) == 0);
    CHECK(less == Cost{24u << 20, 1});
    CHECK(refused);
    CHECK(told == "argon2id: the machine has no memory left for it");
}
