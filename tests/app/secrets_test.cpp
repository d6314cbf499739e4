// What is typed at the door stays there: it is in no file afterwards. And whoever guesses at the
// screen gets no more tries than the door gives.
#include "blind_canvas.h"
#include "guarded.h"

#include "access/door_file.h"
#include "base/files.h"
#include "base/strings.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::app;
using test::Guarded;
using test::minute;
using test::right_pin;
using test::wrong_pin;

namespace {

namespace fs = std::filesystem;
using Reply = screens::Adult::Reply;

constexpr const char* second_pin = "918273645018";

/// Every file in which these bytes stand, below this folder.
std::vector<std::string> files_with(const fs::path& folder, const std::string& bytes) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && read_file(entry.path()).find(bytes) != std::string::npos)
            found.push_back(entry.path().filename().string());
    return found;
}

/// 1234 5678 ..., as it stands on the paper.
std::string in_groups(const std::string& code, char between) {
    std::string groups;
    for (std::size_t i = 0; i < code.size(); ++i)
        groups += (i > 0 && i % 4 == 0 ? std::string(1, between) : "") + code[i];
    return groups;
}

std::string stored_pin(const fs::path& door) {
    const auto kept = access::decoded(read_file(door));
    REQUIRE(kept);
    return {kept->pin.begin(), kept->pin.end()};
}

std::string in_hex(const std::string& bytes) {
    std::string digits;
    for (const char byte : bytes)
        digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

/// A door is set up by hand; gives back the code from the paper.
std::string set_up(Guarded& tablet) {
    tablet.go_to_door();
    tablet.touch("begin");
    tablet.type(right_pin);
    tablet.type(right_pin);
    const std::string code = tablet.adult().code;
    REQUIRE(code.size() == access::code_digits);
    tablet.touch("written");
    tablet.type(code.substr(code.size() - 8));
    tablet.touch("back");
    tablet.touch("practice-stop");
    return code;
}

void take_everything_along(Guarded& tablet) {
    fs::create_directories(tablet.sticks() / "SITE-7");
    tablet.touch("take");
    for (const char* item : {"item-backup", "item-merge-file"})
        tablet.touch(item);
    tablet.touch("next");
    REQUIRE(tablet.state().taking.stage == screens::Taking::Stage::Safe);
    tablet.touch("back");
}

} // namespace

TEST_CASE("neither number nor code nor their keys are in any file, whatever was done with them") {
    Guarded tablet;
    tablet.open();
    tablet.touch("animal-fox");
    tablet.event(sdl::Event::Kind::Key, "Escape");
    const std::string code = set_up(tablet);
    take_everything_along(tablet);
    tablet.touch("lock");
    const std::string first_key = stored_pin(tablet.data() / "door");

    tablet.go_to_door();
    tablet.type(wrong_pin);
    CHECK(tablet.adult().reply == Reply::Wrong);
    tablet.touch("lost-number");
    tablet.type(code);
    tablet.type(second_pin);
    tablet.type(second_pin);
    REQUIRE(tablet.adult().inside);
    const std::string second_key = stored_pin(tablet.data() / "door");
    REQUIRE(first_key != second_key);
    take_everything_along(tablet);
    tablet.log.say("a line of the log");
    CHECK(tablet.adult().typed + tablet.adult().first + tablet.adult().code == "");
    tablet.close();

    const fs::path all = tablet.folder.path();
    // What is there is found: in the journal, in a table on the stick, in the log.
    CHECK(files_with(tablet.data(), "fox").size() >= 2);
    CHECK(files_with(tablet.sticks(), "%PDF").size() == 1);
    CHECK(files_with(all, "a line of the log") == std::vector<std::string>{"log.txt"});
    CHECK(files_with(all, second_key) == std::vector<std::string>{"door"});

    for (const std::string& secret :
         {std::string(right_pin), std::string(second_pin), std::string(wrong_pin), code,
          in_groups(code, ' '), in_groups(code, '-'), first_key, in_hex(first_key),
          in_hex(second_key)})
        CHECK(files_with(all, secret) == std::vector<std::string>{});
    CHECK(files_with(tablet.sticks(), second_key) == std::vector<std::string>{});
}

TEST_CASE("a thousand guesses at the screen are at most a hundred checks, and open nothing") {
    Guarded tablet;
    tablet.canvas = std::make_unique<test::BlindCanvas>(Size{640, 400});
    tablet.set_up_before();
    tablet.open();
    tablet.go_to_door();
    int checked = 0;
    const auto guess = [&](const std::string& pin) {
        const int before = tablet.door->failures();
        tablet.event(sdl::Event::Kind::Text, pin);
        tablet.try_touch("open"); // asleep while it waits
        checked += tablet.door->failures() - before;
    };
    for (int i = 0; i < 1000; ++i) {
        guess(std::to_string(200'000 + i * 7));
        REQUIRE_FALSE(tablet.adult().inside);
        tablet.now += 61 * minute;
        tablet.settle();
    }
    CHECK(checked == access::most_failures);
    CHECK(tablet.adult().reply == Reply::Stopped);
    guess(right_pin);
    CHECK_FALSE(tablet.adult().inside);
    CHECK(tablet.door->failures() == access::most_failures);

    // The reading goes on all the same.
    tablet.touch("back");
    tablet.touch("guest");
    CHECK(tablet.screen() == "shelf");
}
