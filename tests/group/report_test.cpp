#include "group/report.h"

#include "sessions.h"

#include <catch2/catch.hpp>
#include <random>

namespace hakawati::group {

using namespace test;
using learning::Event;
using learning::EventKind;

namespace {

constexpr std::int64_t march = 1772323200; // 2026-03-01
constexpr std::int64_t month_s = 31 * 86400;

const BookFacts facts{{"gha-c1-p01", "gha-c1-p02", "gha-c2-p01"},
                      {{"gha-q01", {"gha-q01.a"}},
                       {"gha-q02", {"gha-q02.b"}},
                       {"gha-k1", {"gha-k1.a"}},
                       {"gha-k2", {"gha-k2.c"}}},
                      {"gha-k1", "gha-k2"}};

Session session_of(const std::string& id, std::int64_t begun_s,
                   std::array<int, cell_count> children) {
    Session session;
    session.id = id;
    session.plan = plan_of({1});
    session.begun_s = begun_s;
    session.ended = true;
    session.attendance = present(children);
    return session;
}

void count(Session& session, const Vote& vote) { session.votes[key_of(vote)] = vote; }

Event of_child(int child, EventKind kind, const std::string& item, const std::string& option = "a",
               int try_number = 1) {
    Event event;
    event.kind = kind;
    event.profile = learning::ProfileId{};
    event.profile->bytes[0] = static_cast<std::uint8_t>(child);
    event.item = item;
    event.option = option;
    event.try_number = try_number;
    return event;
}

} // namespace

TEST_CASE("Reach is told by month, in fives, with small cells joined and sums that match",
          "[group]") {
    const Sessions sessions = {session_of("a1", march, {6, 5, 7, 6, 0}),
                               session_of("a2", march + 86400, {6, 9, 2, 6, 0}),
                               session_of("a3", march + month_s, {8, 8, 5, 5, 0}),
                               session_of("a4", march + month_s, {1, 2, 0, 0, 0})};
    const Report report = report_of(sessions, {}, facts);

    CHECK(report.sessions == 4);
    CHECK(report.first_month == "2026-03");
    CHECK(report.last_month == "2026-04");
    CHECK(report.children == 45 + 25);
    REQUIRE(report.reach.size() == 2);
    CHECK(report.reach[0].month == "2026-03");
    CHECK(report.reach[0].sessions == 2);
    CHECK(report.reach[0].cells == std::array<Count, cell_count>{10, 15, 5, 5, std::nullopt});
    CHECK(report.reach[0].joined == 10);
    CHECK(report.reach[0].together == 45);
    CHECK(report.reach[1].sessions == 2);
    CHECK(report.reach[1].cells == std::array<Count, cell_count>{10, 5, 5, 5, 0});
    CHECK(report.reach[1].joined == std::nullopt);
    CHECK(report.reach[1].together == 25);
}

TEST_CASE("Before any session was recorded there is nothing to report", "[group]") {
    Session begun_only = session_of("a1", march, {});
    begun_only.ended = false;
    begun_only.attendance.reset();
    for (const Sessions& sessions : {Sessions{}, Sessions{begun_only}}) {
        const Report report = report_of(sessions, {}, facts);
        CHECK(report.sessions == 0);
        CHECK(report.first_month.empty());
        CHECK(report.children == std::nullopt);
        CHECK(report.reach.empty());
        CHECK(report.changes.empty());
        CHECK(report.hardest.empty());
    }
}

TEST_CASE("A session without its record counts as a session and tells of no children", "[group]") {
    Session open = session_of("a1", march, {});
    open.attendance.reset();
    const Report report = report_of({open}, {}, facts);
    REQUIRE(report.reach.size() == 1);
    CHECK(report.reach[0].sessions == 1);
    CHECK(report.reach[0].together == std::nullopt);
    CHECK(report.reach[0].cells[0] == std::nullopt);
}

TEST_CASE("Before and after stand beside each other in the order of the check", "[group]") {
    Session first = session_of("a1", march, {6, 6, 6, 6, 0});
    count(first, vote_of("gha-k2", {{"gha-k2.a", 8}, {"gha-k2.c", 12}, {"z", 4}}, Asked::Before));
    count(first, vote_of("gha-k1", {{"gha-k1.a", 2}, {"z", 18}}, Asked::Before));
    Session last = session_of("a2", march + 86400, {6, 6, 6, 6, 0});
    Vote after = vote_of("gha-k2", {{"gha-k2.a", 4}, {"gha-k2.c", 20}}, Asked::After);
    after.messages = {"wf.tap"};
    count(last, after);

    const Report report = report_of({first, last}, {}, facts);
    REQUIRE(report.changes.size() == 2);
    CHECK(report.changes[0].question == "gha-k1");
    CHECK(report.changes[0].asked_before == 20);
    CHECK(report.changes[0].right_before == 0); // two hands are not told
    CHECK(report.changes[0].right_after == std::nullopt);
    CHECK(report.changes[1].question == "gha-k2");
    CHECK(report.changes[1].messages == std::vector<std::string>{"wf.tap"});
    CHECK(report.changes[1].right_before == 50);
    CHECK(report.changes[1].asked_after == 25);
    CHECK(report.changes[1].right_after == 80); // 20 of 24, told as 20 of 25
}

TEST_CASE("The hardest questions come first, from votes and from children who read alone",
          "[group]") {
    Session session = session_of("a1", march, {6, 6, 6, 6, 0});
    count(session, vote_of("gha-q01", {{"gha-q01.a", 15}, {"gha-q01.b", 5}}));
    count(session, vote_of("gha-q02", {{"gha-q02.a", 12}, {"gha-q02.b", 8}}));
    count(session, vote_of("another-q01", {{"another-q01.a", 20}}));
    Alone alone;
    alone.questions["gha-q01"] = {15, 8, {"hyg.when"}};
    alone.questions["gha-q02"] = {5, 5, {}}; // too few to be told

    const Report report = report_of({session}, alone, facts);
    REQUIRE(report.hardest.size() == 2);
    CHECK(report.hardest[0].question == "gha-q02");
    CHECK(report.hardest[0].percent == 50); // 12 of 20, told as 10 of 20
    CHECK(report.hardest[0].asked == 20);
    CHECK(report.hardest[1].question == "gha-q01");
    CHECK(report.hardest[1].percent == 29); // 12 of 35, told as 10 of 35
    CHECK(report.hardest[1].asked == 35);
}

TEST_CASE("What was left out stands in the order of the book, gaps and referrals as sums",
          "[group]") {
    Sessions sessions = {session_of("a1", march, {6, 6, 6, 6, 0}),
                         session_of("a2", march, {6, 6, 6, 6, 0})};
    sessions[0].left_out = {"gha-c2-p01", "gha-c1-p02"};
    sessions[1].left_out = {"gha-c2-p01", "another-c1-p01"};
    sessions[0].attendance->gaps = {"soap", "net"};
    sessions[1].attendance->gaps = {"soap"};
    sessions[0].attendance->referrals = 3;
    sessions[1].attendance->referrals = 1;

    Report report = report_of(sessions, {}, facts);
    REQUIRE(report.left_out.size() == 2);
    CHECK(report.left_out[0].panel == "gha-c1-p02");
    CHECK(report.left_out[0].times == 1);
    CHECK(report.left_out[1].panel == "gha-c2-p01");
    CHECK(report.left_out[1].times == 2);
    CHECK(report.gaps == std::map<std::string, int>{{"net", 1}, {"soap", 2}});
    CHECK(report.referrals == std::nullopt);
    sessions[1].attendance->referrals = 9;
    CHECK(report_of(sessions, {}, facts).referrals == 10);
}

TEST_CASE("Of children who read alone the first answer to each question counts", "[group]") {
    std::vector<Event> events = {of_child(1, EventKind::NotYet, "gha-q01"),
                                 of_child(1, EventKind::Found, "gha-q01", "a", 2),
                                 of_child(1, EventKind::Found, "gha-q01"),
                                 of_child(2, EventKind::Shown, "gha-q01", "asked")};
    for (int child = 1; child <= 5; ++child) {
        events.push_back(of_child(child, EventKind::Found, "gha-q01"));
        events.push_back(of_child(child, EventKind::PutOff, "gha-q02"));
        events.push_back(of_child(child, EventKind::CheckBefore, "gha-k1", "z"));
        events.push_back(of_child(child, EventKind::CheckAfter, "gha-k1", child < 3 ? "a" : "b"));
    }
    const Alone alone = alone_from(events);
    REQUIRE(alone.questions.size() == 1);
    CHECK(alone.questions.at("gha-q01").children == 5);
    CHECK(alone.questions.at("gha-q01").at_once == 3);
    CHECK(alone.checks.size() == 2);
    CHECK(alone.checks.at("before gha-k1") == std::map<std::string, int>{{"z", 5}});
    CHECK(alone.checks.at("after gha-k1") == std::map<std::string, int>{{"a", 2}, {"b", 3}});
}

TEST_CASE("Children who read alone are counted when there are five new ones", "[group]") {
    std::vector<Event> events;
    const auto counted = [&] {
        const Alone alone = alone_from(events);
        return alone.questions.empty() ? 0 : alone.questions.at("gha-q01").children;
    };
    for (int child = 1; child <= 12; ++child) {
        events.push_back(of_child(child, EventKind::Found, "gha-q01"));
        CHECK(counted() == child / 5 * 5);
    }
}

} // namespace hakawati::group
