#include "exchange/take_along.h"

#include "support/faults/memory_disk.h"
#include "support/faults/power_cut.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::exchange;
using faults::DiskState;
using faults::MemoryDisk;
using Why = faults::Outcome;
using faults::Refusal;

namespace {

const std::filesystem::path stick = "/stick";
using Out = hakawati::exchange::Outcome;

const std::vector<Parcel> parcels = {{"h-report.pdf", std::string(3000, 'p')},
                                     {"h-counts.csv", "day,session\r\n"},
                                     {"h-answers.json", std::string(1500, '[')}};

std::optional<Space> much_space(const std::filesystem::path&) { return Space{1e9, true}; }

Go on(const Step&) { return Go::On; }

/// What the parcels are called when nothing was in their way.
std::vector<std::string> plain_names() {
    return {"h-report.pdf", "h-counts.csv", "h-answers.json"};
}

/// Whether every file that is there under a name is whole, whatever lies hidden.
bool named_are_whole(const DiskState& state) {
    for (const auto& [path, image] : state) {
        const std::string name = std::filesystem::path(path).filename().string();
        if (name[0] == '.')
            continue;
        const bool whole = std::any_of(parcels.begin(), parcels.end(), [&](const Parcel& parcel) {
            return parcel.name == name && parcel.content == image.content();
        });
        if (!whole)
            return false;
    }
    return true;
}

/// Takes it along again, on whatever was left, and expects it to be there and nothing else.
void take_again(const DiskState& left) {
    MemoryDisk disk(left);
    const Taken taken = take_along(disk, much_space, stick, parcels, on);
    REQUIRE(taken.outcome == Out::Safe);
    REQUIRE(taken.names == plain_names());
    REQUIRE(disk.list(stick) ==
            std::vector<std::string>{"h-answers.json", "h-counts.csv", "h-report.pdf"});
    REQUIRE(named_are_whole(disk.state()));
}

/// Takes what is written and gives back something else for one file, as a stick of false size.
class LyingStick : public MemoryDisk {
  public:
    explicit LyingStick(std::string about) : m_about(std::move(about)) {}
    std::optional<std::string> read_back(const std::filesystem::path& path) override {
        auto content = read(path);
        if (content && path.filename() == m_about)
            content->back() = '?';
        return content;
    }

  private:
    std::string m_about;
};

} // namespace

TEST_CASE("what is taken along is there, read back, and told step by step") {
    MemoryDisk disk;
    std::vector<std::string> steps;
    const Taken taken = take_along(disk, much_space, stick, parcels, [&](const Step& step) {
        steps.push_back(message_of(step));
        return Go::On;
    });
    CHECK(taken.outcome == Out::Safe);
    CHECK(message_of(taken) == "safe");
    CHECK(taken.names == plain_names());
    CHECK(steps == std::vector<std::string>{"room", "written 1/3", "written 2/3", "written 3/3",
                                            "read-back 1/3", "read-back 2/3", "read-back 3/3"});
    CHECK(disk.read(stick / "h-counts.csv") == parcels[1].content);
    CHECK(disk.list(stick).size() == 3);
}

TEST_CASE("a file that is there is never written over; the same one is not written twice") {
    MemoryDisk disk;
    disk.write(stick / "h-counts.csv", "of somebody else");
    disk.write(stick / "h-counts-2.csv", "of yesterday");
    disk.write(stick / "h-report.pdf", parcels[0].content);
    const Taken taken = take_along(disk, much_space, stick, parcels, on);
    CHECK(taken.names ==
          std::vector<std::string>{"h-report.pdf", "h-counts-3.csv", "h-answers.json"});
    CHECK(disk.read(stick / "h-counts.csv") == "of somebody else");
    CHECK(disk.read(stick / "h-counts-2.csv") == "of yesterday");
    const std::size_t changes = disk.changes();
    CHECK(take_along(disk, much_space, stick, parcels, on).names == taken.names);
    CHECK(disk.changes() == changes);
}

TEST_CASE("a stick without room is refused before anything is written") {
    MemoryDisk disk;
    const auto little = [](const std::filesystem::path&) { return Space{65'536, true}; };
    const Taken taken = take_along(disk, little, stick, parcels, on);
    CHECK(taken.outcome == Out::Full);
    CHECK(taken.missing_bytes == 32'768); // three files fill three clusters
    CHECK(message_of(taken) == "full 1");
    CHECK(disk.changes() == 0);
    const auto exact = [](const std::filesystem::path&) { return Space{3 * 32'768.0, true}; };
    CHECK(take_along(disk, exact, stick, parcels, on).outcome == Out::Safe);
}

TEST_CASE("a stick that cannot be written, or is not there, is told as that") {
    MemoryDisk disk;
    const auto locked = [](const std::filesystem::path&) { return Space{1e9, false}; };
    CHECK(message_of(take_along(disk, locked, stick, parcels, on)) == "read-only");
    const auto nowhere = [](const std::filesystem::path&) { return std::optional<Space>(); };
    const Taken gone = take_along(disk, nowhere, stick, parcels, on);
    CHECK(gone.outcome == Out::NotThere);
    CHECK(message_of(gone) == "pulled");
    CHECK(disk.changes() == 0);
    disk.refuse({0, Why::BrokenIo, Refusal::Length::Lasting}); // no right to write there
    const Taken refused = take_along(disk, much_space, stick, parcels, on);
    CHECK(refused.outcome == Out::ReadOnly);
    CHECK(refused.report == "open /stick/.hakawati-h-report.pdf.part: Input/output error");
}

TEST_CASE(
    "a stick that is pulled at any change leaves whole files, and the next attempt mends it") {
    std::size_t pulled = 0;
    for (std::size_t change = 0;; ++change) {
        MemoryDisk disk;
        disk.refuse({change, Why::BrokenIo, Refusal::Length::Lasting});
        const auto space = [&](const std::filesystem::path&) {
            return disk.refused() == 0 ? std::optional(Space{1e9, true}) : std::nullopt;
        };
        const Taken taken = take_along(disk, space, stick, parcels, on);
        INFO("pulled at change " << change);
        if (disk.refused() == 0) {
            CHECK(taken.outcome == Out::Safe);
            break;
        }
        ++pulled;
        REQUIRE(taken.outcome == Out::Pulled);
        REQUIRE(taken.names.empty());
        REQUIRE(named_are_whole(disk.state()));
        take_again(disk.state());
    }
    CHECK(pulled == 18); // six changes a file
}

TEST_CASE("a change that is refused once takes everything away again") {
    for (std::size_t change = 0; change < 18; ++change) {
        MemoryDisk disk;
        disk.refuse({change, Why::BrokenIo, Refusal::Length::Once});
        INFO("refused change " << change);
        REQUIRE(take_along(disk, much_space, stick, parcels, on).outcome ==
                (change < 3 ? Out::ReadOnly : Out::Pulled));
        REQUIRE(disk.list(stick).empty());
    }
}

TEST_CASE("a stick that fills up on the way is told as full and is left as it was") {
    for (std::size_t change = 0; change < 18; ++change) {
        MemoryDisk disk;
        disk.write(stick / "film.mp4", "of somebody else");
        const std::size_t before = disk.changes();
        disk.refuse({before + change, Why::Full, Refusal::Length::Lasting});
        const auto space = [&](const std::filesystem::path&) {
            return Space{disk.refused() == 0 ? 1e9 : 4096, true};
        };
        const Taken taken = take_along(disk, space, stick, parcels, on);
        INFO("full at change " << change);
        if (disk.refused() > 0) {
            REQUIRE(taken.outcome == Out::Full);
            REQUIRE(disk.list(stick) == std::vector<std::string>{"film.mp4"});
        }
    }
}

TEST_CASE("a stick that lies about any file is found out, and nothing of ours stays on it") {
    for (const std::string& name : plain_names()) {
        LyingStick disk(name);
        const Taken taken = take_along(disk, much_space, stick, parcels, on);
        CHECK(taken.outcome == Out::Lying);
        CHECK(message_of(taken) == "lying");
        CHECK(disk.list(stick).empty());
    }
}

TEST_CASE("stopped at any step, nothing of ours stays on the stick") {
    for (int stop = 0; stop < 7; ++stop) {
        MemoryDisk disk;
        int step = 0;
        const Taken taken = take_along(disk, much_space, stick, parcels, [&](const Step&) {
            return step++ == stop ? Go::Stop : Go::On;
        });
        CHECK(taken.outcome == Out::Stopped);
        CHECK(message_of(taken) == "stopped");
        CHECK(disk.list(stick).empty());
    }
}

TEST_CASE("a power cut at any change leaves whole files under their names") {
    MemoryDisk disk;
    REQUIRE(take_along(disk, much_space, stick, parcels, on).outcome == Out::Safe);
    faults::Chance chance(11);
    faults::PowerCut power({}, disk.log());
    for (;; power.advance()) {
        for (int variant = 0; variant < 20; ++variant) {
            const DiskState state = power.state(variant, chance);
            INFO("cut after " << power.at() << ", variant " << variant);
            REQUIRE(named_are_whole(state));
            REQUIRE((!power.at_end() || state.size() == parcels.size()));
            take_again(state);
        }
        if (power.at_end())
            break;
    }
}

TEST_CASE("on a folder of this machine") {
    const TemporaryFolder folder;
    const auto space = real_space(folder.path());
    REQUIRE(space.has_value());
    CHECK(space->writable);
    CHECK(space->free_bytes > 0);
    CHECK_FALSE(real_space(folder.path() / "nowhere").has_value());
    const Taken taken = take_along(real_disk(), real_space, folder.path(), parcels, on);
    CHECK(taken.outcome == Out::Safe);
    CHECK(read_file(folder.path() / "h-answers.json") == parcels[2].content);
}
