#include "tools.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::journal;

using Names = std::vector<std::string>;

TEST_CASE("an empty folder becomes a fresh journal, in folders made on the way") {
    const TemporaryFolder folder;
    Journal journal(setup_in(folder.path() / "a" / "b"));
    CHECK(journal.found() == Found::Fresh);
    CHECK(journal.report().empty());
    CHECK(journal.last_sequence() == 0);
    CHECK(journal.profiles().empty());
    CHECK(journal.record(std::nullopt) == learning::Record{});
    CHECK(journal.events().empty());
    CHECK(journal.verify() == Names{});
    CHECK(journal.troubles() == Names{});
}

TEST_CASE("an event comes back as it was kept, with the wall time of the tablet") {
    const TemporaryFolder folder;
    Event kept;
    {
        Journal journal(setup_in(folder.path()));
        const ProfileId fox = make_reader(journal);
        kept = answer(EventKind::NotYet, fox, "gha-q03", 2);
        kept.option = "2@3";
        CHECK(journal.append(kept) == 2);
        CHECK(journal.last_sequence() == 2);
    }
    Journal journal(setup_in(folder.path()));
    CHECK(journal.found() == Found::Whole);
    kept.wall_s = 1001; // 1000 was the making of the reader
    REQUIRE(journal.events().size() == 2);
    CHECK(journal.events()[1] == kept);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("readers come back in the order in which they were made, with picture, rim and code") {
    const TemporaryFolder folder;
    std::vector<learning::Profile> made;
    {
        Journal journal(setup_in(folder.path()));
        const ProfileId owl = make_reader(journal, "owl");
        const ProfileId fox = make_reader(journal, "fox");
        journal.append(event(EventKind::CodeChosen, owl, "", "kite drum book"));
        journal.append(event(EventKind::CodeChosen, fox, "", "kite drum book"));
        journal.append(event(EventKind::CodeChosen, fox, "", ""));
        made = {{owl, "owl", "blue", {"kite", "drum", "book"}}, {fox, "fox", "blue", {}}};
        CHECK(journal.profiles() == made);
    }
    CHECK(Journal(setup_in(folder.path())).profiles() == made);
}

TEST_CASE("what every kind of event leaves in a record is there again after a new start") {
    const TemporaryFolder folder;
    learning::Record fox_before, tablet_before;
    ProfileId fox;
    {
        Journal journal(setup_in(folder.path()));
        fox = make_reader(journal);
        const std::vector<Event> day = {
            event(EventKind::Visit, fox),
            event(EventKind::Place, fox, "gha-c01-p02", "panel"),
            answer(EventKind::NotYet, fox, "gha-q01"),
            answer(EventKind::Found, fox, "gha-q01", 2),
            answer(EventKind::Shown, fox, "gha-q02"),
            event(EventKind::PutOff, fox, "gha-q03"),
            event(EventKind::CheckBefore, fox, "gha-k1", "z"),
            event(EventKind::CheckAfter, fox, "gha-k1", "b"),
            event(EventKind::Mission, fox, "gha-c01", "told"),
            event(EventKind::Mission, fox, "gha-c02", "told"),
            event(EventKind::Mission, fox, "gha-c02", "not"),
            event(EventKind::Preference, fox, "notes", "gentle"),
            event(EventKind::ChapterRead, fox, "gha-c01"),
            event(EventKind::BookRead, fox),
            event(EventKind::Visit, fox),
            answer(EventKind::Found, fox, "gha-q04"),
            event(EventKind::Preference, std::nullopt, "language", "ar"),
        };
        learning::Record by_rule;
        for (const Event& each : day) {
            CHECK(journal.append(each) > 0);
            if (each.profile)
                learning::apply(by_rule, each);
            CHECK(journal.record(fox) == by_rule);
        }
        fox_before = journal.record(fox);
        tablet_before = journal.record(std::nullopt);
        CHECK(fox_before.visits == 2);
        CHECK(fox_before.moved.size() == 2);
        CHECK(fox_before.given.size() == 1);
        CHECK(tablet_before.preferences.at("language") == "ar");
    }
    Journal journal(setup_in(folder.path()));
    CHECK(journal.record(fox) == fox_before);
    CHECK(journal.record(std::nullopt) == tablet_before);
    CHECK(journal.verify() == Names{});
    journal.rebuild();
    CHECK(journal.record(fox) == fox_before);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("an event of a reader who is not there is passed over") {
    const TemporaryFolder folder;
    Journal journal(setup_in(folder.path()));
    const ProfileId nobody = journal.new_id();
    CHECK(journal.append(answer(EventKind::Found, nobody, "q1")) == 0);
    CHECK(journal.append(event(EventKind::CodeChosen, nobody, "", "kite drum book")) == 0);
    CHECK(journal.last_sequence() == 0);
    CHECK(journal.record(nobody) == learning::Record{});
    CHECK(journal.profiles().empty());
}

TEST_CASE(
    "a second program is refused with a sentence, and may open it when the first has closed") {
    const TemporaryFolder folder;
    {
        Journal first(setup_in(folder.path()));
        const auto second = [&] { Journal journal(setup_in(folder.path())); };
        CHECK_THROWS_AS(second(), Busy);
        CHECK_THROWS_WITH(second(),
                          "open journal.db: Hakawati is open already on this tablet; close it "
                          "before opening it again");
        make_reader(first); // goes on
        CHECK(first.profiles().size() == 1);
    }
    CHECK(Journal(setup_in(folder.path())).profiles().size() == 1);
}

TEST_CASE("looking on changes no byte of any file, opened and closed as often as one likes") {
    const TemporaryFolder folder;
    {
        Journal journal(setup_in(folder.path()));
        answer_some(journal, make_reader(journal), 30);
        journal.tidy();
        answer_some(journal, journal.profiles()[0].id, 3);
    }
    const auto before = bytes_in(folder.path());
    for (int guest = 0; guest < 3; ++guest) {
        Journal journal(setup_in(folder.path()));
        CHECK(journal.profiles().size() == 1);
        CHECK(journal.last_sequence() == 34);
        journal.tidy();
    }
    CHECK(bytes_in(folder.path()) == before);
    CHECK(before.at("journal.db-wal").empty()); // closed well: everything is in the database
    CHECK(before.at("journal.lock").empty());
}

TEST_CASE("what was kept is there when the program was cut off without closing") {
    const TemporaryFolder folder;
    const auto cut = folder.path() / "cut";
    Journal journal(setup_in(folder.path() / "live"));
    const ProfileId fox = make_reader(journal);
    for (int i = 1; i <= 20; ++i) {
        journal.append(answer(EventKind::Found, fox, fmt::format("q{}", i)));
        copy_folder(folder.path() / "live", cut);
        Journal again(setup_in(cut));
        CHECK(again.found() == Found::Whole);
        CHECK(items(again) == items(journal));
        CHECK(again.record(fox) == journal.record(fox));
        CHECK(again.troubles() == Names{});
    }
}

TEST_CASE("a log that nobody tidies is moved into the database before it grows for ever") {
    const TemporaryFolder folder;
    Journal journal(setup_in(folder.path()));
    const ProfileId fox = make_reader(journal);
    Event long_one = event(EventKind::Place, fox, std::string(60'000, 'x'), "panel");
    std::uintmax_t largest = 0;
    for (int i = 0; i < 200; ++i) {
        journal.append(long_one);
        largest = std::max(largest, std::filesystem::file_size(folder.path() / "journal.db-wal"));
    }
    CHECK(largest < 5 << 20);
    CHECK(journal.last_sequence() == 201);
    CHECK(journal.verify() == Names{});
}

TEST_CASE("an event of more than 65536 bytes is refused with a sentence, and nothing is kept") {
    const TemporaryFolder folder;
    Journal journal(setup_in(folder.path()));
    const ProfileId fox = make_reader(journal);
    CHECK_THROWS_WITH(journal.append(event(EventKind::Place, fox, std::string(65'536, 'x'))),
                      "keep an event: it is larger than 65536 bytes");
    CHECK(journal.last_sequence() == 1);
    CHECK(journal.append(event(EventKind::Visit, fox)) == 2);
}

TEST_CASE("texts of every language, and odd ones, come back byte for byte") {
    const TemporaryFolder folder;
    const std::vector<std::string> odd = {
        "", "عربي", "Ґ'\"; DROP TABLE events;--", "%n%s", "=cmd()", std::string("a\0b", 3), "\xff"};
    {
        Journal journal(setup_in(folder.path()));
        for (const std::string& text : odd)
            journal.append(event(EventKind::Preference, std::nullopt, text, text));
    }
    Journal journal(setup_in(folder.path()));
    CHECK(journal.found() == Found::Whole);
    CHECK(items(journal) == odd);
    for (const std::string& text : odd)
        CHECK(journal.record(std::nullopt).preferences.at(text) == text);
}

TEST_CASE("a folder in which nothing can be kept is told, not passed over") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "file";
    real_disk().write(file, "no folder");
    CHECK_THROWS_WITH(Journal(setup_in(file)), "mkdir " + file.string() + ": File exists");
}

TEST_CASE("the clock may lie: order and record do not change") {
    const TemporaryFolder folder;
    std::vector<std::vector<std::string>> orders;
    std::vector<learning::Record> records;
    for (const std::int64_t step : {std::int64_t{1}, std::int64_t{-1000}, std::int64_t{1} << 33}) {
        auto setup = setup_in(folder.path() / fmt::format("{}", step));
        setup.clock = [now = std::int64_t{0}, step]() mutable { return now += step; };
        Journal journal(setup);
        const ProfileId fox = make_reader(journal);
        answer_some(journal, fox, 10);
        CHECK(journal.events().back().wall_s == 11 * step);
        orders.push_back(items(journal));
        records.push_back(journal.record(fox));
    }
    CHECK(orders[1] == orders[0]);
    CHECK(orders[2] == orders[0]);
    CHECK(records[1] == records[0]);
    CHECK(records[2] == records[0]);
}
