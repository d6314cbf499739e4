#include "support/watched_disk.h"
#include "tools.h"

#include "journal/files/side_log.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;
const Install mine = {1, 2, 3};

class Log {
  public:
    Log() : folder(m_temporary.path(), real_disk(), "", Syncs::No) {}

    /// The next `count` entries of one chain.
    std::vector<Entry> more(int count) {
        std::vector<Entry> entries;
        for (int i = 0; i < count; ++i) {
            const Event visit = event(EventKind::Visit, ProfileId{{7}}, fmt::format("{}", i));
            entries.push_back(linked(m_tail, mine, visit));
            m_tail = {entries.back().sequence, entries.back().digest};
        }
        return entries;
    }
    std::size_t beyond(std::int64_t sequence) const {
        return SideLog(folder, mine).beyond(sequence).size();
    }
    const std::filesystem::path& path() const { return m_temporary.path(); }

  private:
    TemporaryFolder m_temporary;
    Tail m_tail;

  public:
    Folder folder;
};

} // namespace

TEST_CASE("entries come back from the side log as they were, across its files") {
    Log log;
    SideLog side(log.folder, mine);
    CHECK(side.reaches() == 0);
    const auto entries = log.more(5);
    side.append({entries[0], entries[1]});
    side.append({entries[2]});
    side.begin_new_file();
    side.append({entries[3]});
    side.append({entries[4]});
    CHECK(names_in(log.path()) == Names{"side-1.log", "side-4.log"});
    const SideLog again(log.folder, mine);
    CHECK(again.reaches() == 5);
    const auto back = again.beyond(1);
    REQUIRE(back.size() == 4);
    Tail tail{1, entries[0].digest};
    for (const Entry& entry : back) {
        CHECK(follows(tail, mine, entry));
        CHECK(entry.event == entries[static_cast<std::size_t>(tail.sequence)].event);
        tail = {entry.sequence, entry.digest};
    }
    CHECK(again.beyond(5).empty());
    CHECK(SideLog::complete_from_start(log.folder) == mine);
}

TEST_CASE("a torn end is passed over at every length, and the log goes on in a new file") {
    Log log;
    const auto entries = log.more(3);
    SideLog(log.folder, mine).append(entries);
    const std::string whole = *real_disk().read(log.path() / "side-1.log");
    const std::size_t frame = (whole.size() - 53 - 2) / 3; // the header has 55 bytes
    CHECK(whole.size() == 55 + 3 * frame);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        real_disk().write(log.path() / "side-1.log", whole.substr(0, size));
        REQUIRE(log.beyond(0) == (size < 55 ? 0 : (size - 55) / frame));
    }
    SideLog side(log.folder, mine);
    CHECK(side.reaches() == 2);
    side.append({entries[2]});
    CHECK(names_in(log.path()) == Names{"side-1.log", "side-3.log"});
    CHECK(log.beyond(0) == 3);
}

TEST_CASE("a flipped bit anywhere costs at most the frames from there on") {
    Log log;
    SideLog(log.folder, mine).append(log.more(2));
    const std::string whole = *real_disk().read(log.path() / "side-1.log");
    const std::size_t second = 55 + (whole.size() - 55) / 2;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        real_disk().write(log.path() / "side-1.log", flipped);
        REQUIRE(log.beyond(0) == (at < second ? 0u : 1u));
    }
}

TEST_CASE("a length of four thousand million bytes is taken for damage, not for a wish") {
    Log log;
    SideLog(log.folder, mine).append(log.more(1));
    real_disk().append(log.path() / "side-1.log", std::string(8, '\xff'));
    CHECK(log.beyond(0) == 1);
}

TEST_CASE("the log of another journal is not taken for this one's") {
    Log log;
    SideLog(log.folder, mine).append(log.more(2));
    const SideLog other(log.folder, Install{9});
    CHECK(other.reaches() == 0);
    CHECK(other.beyond(0).empty());
}

TEST_CASE("a gap in the log ends what can be put back") {
    Log log;
    SideLog side(log.folder, mine);
    const auto entries = log.more(4);
    side.append({entries[0]});
    side.begin_new_file();
    side.append({entries[2], entries[3]});
    CHECK(log.beyond(0) == 1);
    CHECK(log.beyond(1) == 0);
    CHECK(log.beyond(2) == 2);
}

TEST_CASE("a side log that refuses is a trouble, not an error, and is made up for later") {
    const TemporaryFolder folder;
    WatchedDisk disk;
    auto setup = setup_in(folder.path());
    setup.disk = &disk;
    setup.syncs = true;
    Journal journal(setup);
    const ProfileId fox = make_reader(journal);
    disk.before = [&](const std::string& call) { // a trouble does not tell where the folder lies
        if (call == "append side-1.log")
            throw SystemError("append " + (folder.path() / "side-1.log").string(),
                              "Input/output error");
    };
    CHECK(journal.append(answer(EventKind::Found, fox, "q1")) == 2);
    CHECK(journal.troubles() == Names{"keep the side log: append side-1.log: Input/output error"});
    CHECK(journal.append(answer(EventKind::Found, fox, "q2")) == 3);
    CHECK(journal.troubles() == Names{});
    CHECK(Folder(folder.path(), disk, "", Syncs::Yes).names_of("side-") ==
          Names{"side-1.log", "side-2.log"});
    const auto cut = folder.path() / "cut";
    std::filesystem::create_directory(cut);
    for (const char* name : {"side-1.log", "side-2.log"})
        std::filesystem::copy(folder.path() / name, cut / name);
    CHECK(items(Journal(setup_in(cut))) == Names{"fox", "q1", "q2"});
}

TEST_CASE("an event that the side log has missed is written to it at the next start") {
    const TemporaryFolder folder;
    const auto cut = folder.path() / "cut";
    WatchedDisk disk;
    auto setup = setup_in(folder.path() / "live");
    setup.disk = &disk;
    setup.syncs = true;
    Journal journal(setup);
    const ProfileId fox = make_reader(journal);
    disk.before = [&](const std::string& call) {
        if (call == "append side-1.log") // after the commit: the power goes
            copy_folder(folder.path() / "live", cut);
    };
    journal.append(answer(EventKind::Found, fox, "q1"));
    {
        const Journal again(setup_in(cut));
        CHECK(again.found() == Found::Whole);
        CHECK(items(again) == Names{"fox", "q1"});
    }
    std::filesystem::remove(cut / "journal.db");
    CHECK(items(Journal(setup_in(cut))) == Names{"fox", "q1"});
}

TEST_CASE("a side log with a gap before its end is set aside and begun again") {
    const TemporaryFolder folder;
    {
        Journal journal(setup_in(folder.path()));
        answer_some(journal, make_reader(journal), 4);
    }
    // The database loses its last three events; of these the log has the last two only.
    {
        Database database(folder.path() / "journal.db", "", Database::Access::Write);
        database.run("DELETE FROM events WHERE sequence > 2");
        database.checkpoint();
    }
    const Folder there(folder.path(), real_disk(), "", Syncs::No);
    Install install{};
    std::vector<Entry> entries;
    {
        install = *SideLog::complete_from_start(there);
        entries = SideLog(there, install).beyond(0);
        real_disk().remove(folder.path() / "side-1.log");
        SideLog(there, install).append({entries[3], entries[4]});
    }
    Journal journal(setup_in(folder.path()));
    CHECK(journal.troubles() == Names{"what is derived from the events was not right: built again",
                                      "the side log did not fit the journal: set aside"});
    CHECK(journal.last_sequence() == 2);
    CHECK(there.names_of("side-") == Names{"side-1.log"});
    CHECK(SideLog(there, install).reaches() == 2);
    CHECK(journal.verify() == Names{});
}
