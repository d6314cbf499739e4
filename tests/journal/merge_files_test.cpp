// Merge files that are not as they should be: cut, changed, foreign, absurd. Nothing of them is
// taken, and each is told apart.
#include "merge_tools.h"

#include "journal/files/merge_file.h"

#include <catch2/catch.hpp>
#include <map>
#include <utility>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;

/// A tablet that takes files, and a good file of another one.
class Taking {
  public:
    Taking() {
        Tablet drums(2);
        drums.reader(5);
        drums.lead("bb", 3);
        m_file = drums.merge_file();
        m_kites.lead("aa", 1);
    }
    const std::string& file() const { return m_file; }
    Merging came(const std::string& file) { return m_kites.merge(file).came; }
    void check(const std::string& file, Merging came, const std::string& report) {
        const Merged merged = m_kites.merge(file);
        CHECK(name_of(merged.came) == name_of(came));
        CHECK(merged.events == 0);
        CHECK(merged.report == report);
        check_untouched();
    }
    void check_untouched() {
        CHECK(m_kites.journal().group_events().size() == 3);
        CHECK(m_kites.journal().verify() == Names{});
    }
    Journal& journal() { return m_kites.journal(); }

  private:
    Tablet m_kites = Tablet(1);
    std::string m_file;
};

constexpr const char* cut_off = "the merge file is cut off: it is to be written again";

Event session_event(const std::string& option) {
    const auto kind = option == "begun"   ? EventKind::SessionBegun
                      : option == "ended" ? EventKind::SessionEnded
                                          : EventKind::Vote;
    return event(kind, {}, "bb", option);
}

Entry next_of(Tail& tail, const Install& install, const Event& event) {
    const Entry entry = linked(tail, install, event);
    tail = {entry.sequence, entry.digest};
    return entry;
}

/// A file with right checks everywhere.
std::string file_of(const Install& install, const std::vector<Entry>& entries, const Tail& last) {
    std::string file = merge_opening({install, last, {}});
    for (const Entry& entry : entries)
        file += merge_frame(entry);
    return file;
}

} // namespace

TEST_CASE("a merge file that is cut off anywhere brings nothing") {
    Taking taking;
    const std::size_t size = taking.file().size();
    for (std::size_t part = 1; part < 64; ++part)
        taking.check(taking.file().substr(0, size * part / 64), Merging::Cut, cut_off);
    for (const std::size_t length : {std::size_t{0}, std::size_t{7}, merge_magic.size(), size - 1})
        taking.check(taking.file().substr(0, length), Merging::Cut, cut_off);
    CHECK(taking.came(taking.file()) == Merging::Taken);
}

TEST_CASE("a merge file with any byte changed brings nothing") {
    Taking taking;
    std::map<std::string_view, std::size_t> came;
    for (std::size_t at = 0; at < taking.file().size(); ++at) {
        std::string changed = taking.file();
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        ++came[name_of(taking.came(changed))];
    }
    taking.check_untouched();
    CHECK(came["not-merge-file"] == merge_magic.size());
    CHECK(came["newer"] == 4);
    CHECK(came["cut"] <= 2 * 12); // a size that became larger
    CHECK(came["damaged"] + came["cut"] == taking.file().size() - merge_magic.size() - 4);
}

TEST_CASE("something else, and a merge file of a newer program, are told apart") {
    Taking taking;
    for (const std::string& other : {std::string("# Notes of October\n"), std::string(5000, '\0'),
                                     std::string("SQLite format 3")})
        taking.check(other, Merging::NotMergeFile, "the file is not a merge file");
    ByteWriter newer;
    newer.raw(merge_magic);
    newer.number(2, 4);
    newer.raw("what nobody can read yet");
    taking.check(newer.bytes(), Merging::Newer,
                 "the merge file is of a newer program (form 2, this one knows form 1)");
}

TEST_CASE("an event left out, changed or put in is a broken chain, though every check is right") {
    Taking taking;
    const Install install = {7};
    Tail tail;
    std::vector<Entry> good;
    for (const char* option : {"begun", "hands 1", "hands 2", "ended"})
        good.push_back(next_of(tail, install, session_event(option)));
    constexpr const char* broken =
        "the events of the merge file are not the chain that its head names";

    auto changed = good;
    changed[1].event.option = "hands 200";
    taking.check(file_of(install, changed, tail), Merging::BrokenChain, broken);
    auto without = good;
    without.erase(without.begin() + 1);
    taking.check(file_of(install, without, {3, tail.digest}), Merging::BrokenChain, broken);
    auto turned = good;
    std::swap(turned[1], turned[2]);
    taking.check(file_of(install, turned, tail), Merging::BrokenChain, broken);
    taking.check(file_of({8}, good, tail), Merging::BrokenChain, broken);
    taking.check(file_of(install, good, {3, good[2].digest}), Merging::Damaged,
                 "the merge file is damaged in its end: there is more than its head says");
    taking.check(file_of(install, good, {5, tail.digest}), Merging::Cut, cut_off);
    CHECK(taking.came(file_of(install, good, tail)) == Merging::Taken);
}

TEST_CASE("a merge file that tells of a child, or holds what cannot be, is damaged") {
    Taking taking;
    Tail tail;
    const Entry entry = next_of(tail, {7}, session_event("begun"));
    const std::string head = merge_opening({{7}, tail, {}});
    const auto check_frame = [&](const std::string& payload) {
        taking.check(head + framed(payload), Merging::Damaged,
                     "the merge file is damaged in event 1");
    };
    const std::string whole = encoded(entry.event);
    check_frame('\1' + encoded(answer(EventKind::Found, {}, "q1")));
    check_frame('\1' + encoded(event(EventKind::Preference, {}, "hand", "left")));
    check_frame('\1' + whole.substr(1));
    check_frame('\1' + whole + "more");
    check_frame('\2' + whole);
    check_frame(std::string(32, '\0'));
    check_frame("");
    ByteWriter large;
    large.number(0xffffffff, 4);
    taking.check(head + large.bytes() + std::string(1000, 'x'), Merging::Damaged,
                 "the merge file is damaged in event 1");
    CHECK(taking.came(head + framed('\1' + whole)) == Merging::Taken);
}

TEST_CASE("a merge file of ten million events is refused before any of them is read") {
    Taking taking;
    std::string file = merge_opening({{7}, {10'000'000, {}}, {}});
    std::size_t given = 0;
    const Merged merged = taking.journal().merge([&](std::size_t most) {
        given += most;
        return given == most ? file : std::string(most, 'x');
    });
    CHECK(merged.came == Merging::TooLarge);
    CHECK(merged.report == "the merge file says that it holds 10000000 events; more than 1000000 "
                           "are not taken");
    CHECK(given < 100'000);
    taking.check_untouched();
}

TEST_CASE("a merge file of a tablet on which nothing happened brings nothing") {
    Taking taking;
    taking.check(merge_opening({{7}, {}, {}}), Merging::NothingNew,
                 "everything in the merge file is here already");
}

TEST_CASE("a stick that is pulled while a merge file is taken or written changes nothing") {
    Taking taking;
    const auto pulled = [&](std::size_t) -> std::string {
        throw SystemError("read drums.merge", "Input/output error");
    };
    CHECK_THROWS_WITH(taking.journal().merge(pulled), "read drums.merge: Input/output error");
    std::string half = taking.file().substr(0, 300);
    const auto pulled_later = [&](std::size_t most) {
        return half.empty() ? pulled(most) : std::exchange(half, {});
    };
    CHECK_THROWS_WITH(taking.journal().merge(pulled_later), "read drums.merge: Input/output error");
    CHECK_THROWS_WITH(taking.journal().write_merge([](std::string_view) {
        throw SystemError("write kites.merge", "No space left on device");
    }),
                      "write kites.merge: No space left on device");
    taking.check_untouched();
    CHECK(taking.came(taking.file()) == Merging::Taken);
}
