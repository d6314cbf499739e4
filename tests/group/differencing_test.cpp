// Whether anything can be worked out by taking away: on random populations, by brute force. Reports
// may differ by a session, by a record or a vote that was corrected, and by a child who read alone.
#include "group/report.h"
#include "group/safe.h"
#include "sessions.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <utility>

namespace hakawati::group {

using namespace test;

namespace {

using Cells = std::array<int, cell_count>;

struct Population {
    std::mt19937 random;
    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random); }

    /// 0 to 40 children; some sessions even, some of nearly one kind of child.
    Cells children() {
        Cells cells{};
        const int kinds = 1 + upto(static_cast<int>(cell_count) - 1);
        for (int left = upto(40); left > 0; --left)
            ++cells[static_cast<std::size_t>(upto(4) == 0 ? upto(4) : upto(kinds - 1))];
        return cells;
    }
    Sessions sessions() {
        Sessions all;
        const int count = 1 + upto(7);
        for (int i = 0; i < count; ++i) {
            Session session;
            session.id = "a" + std::to_string(i);
            session.begun_s = 1772323200 + std::int64_t(upto(3)) * 31 * 86400;
            session.ended = true;
            session.attendance = present(children());
            session.attendance->referrals = upto(2);
            const int right = upto(20), others = upto(20);
            session.votes["gha-q01"] = vote_of("gha-q01", {{"gha-q01.a", right}, {"z", others}});
            all.push_back(session);
        }
        return all;
    }
};

const BookFacts one_question{{}, {{"gha-q01", {"gha-q01.a"}}}, {}};

/// The first answer of a child with the book in hand.
learning::Event alone(int child, bool at_once) {
    learning::Event event;
    event.kind = at_once ? learning::EventKind::Found : learning::EventKind::NotYet;
    event.profile = learning::ProfileId{};
    event.profile->bytes[0] = static_cast<std::uint8_t>(child);
    event.item = "gha-q01";
    event.try_number = 1;
    return event;
}

bool may_be_told(int number) { return number == 0 || number >= least_cell; }

/// All that a report shows of a month, as numbers: five cells, joined, together.
std::array<int, cell_count + 2> row_of(const Report& report, const std::string& month) {
    std::array<int, cell_count + 2> row{};
    for (const Reach& reach : report.reach)
        if (reach.month == month) {
            for (std::size_t cell = 0; cell < cell_count; ++cell)
                row[cell] = reach.cells[cell].value_or(0);
            row[cell_count] = reach.joined.value_or(0);
            row[cell_count + 1] = reach.together.value_or(0);
        }
    return row;
}

void shows_no_small_cell(const Report& report) {
    int children = 0;
    for (const Reach& reach : report.reach) {
        int sum = reach.joined.value_or(0);
        REQUIRE((!reach.joined || *reach.joined >= least_cell));
        REQUIRE((!reach.together || *reach.together >= least_cell));
        for (const Count& cell : reach.cells) {
            REQUIRE((!cell || may_be_told(*cell)));
            REQUIRE((cell != 0 || !reach.joined)); // a zero only where zeros are true
            sum += cell.value_or(0);
        }
        REQUIRE(sum == reach.together.value_or(0));
        children += sum;
    }
    REQUIRE(children == report.children.value_or(0));
    REQUIRE((!report.referrals || *report.referrals % least_cell == 0));
    for (const Hard& hard : report.hardest)
        REQUIRE(hard.asked >= 2 * least_cell);
}

/// Every number of children that a report tells or that its shares are made of, by its place.
using Numbers = std::map<std::string, int>;
Numbers numbers_of(const Report& report) {
    Numbers all{{"children", report.children.value_or(0)},
                {"referrals", report.referrals.value_or(0)}};
    for (const Reach& reach : report.reach) {
        const auto row = row_of(report, reach.month);
        for (std::size_t i = 0; i < row.size(); ++i)
            all[reach.month + " " + std::to_string(i)] = row[i];
    }
    const auto add = [&](const std::string& key, int asked, Count percent) {
        const int part = in_fives((percent.value_or(0) * asked + 50) / 100);
        REQUIRE(percent == (asked == 0 ? Count() : Count((200 * part + asked) / (2 * asked))));
        all[key + " asked"] = asked;
        all[key + " part"] = part;
    };
    for (const Hard& hard : report.hardest)
        add(hard.question, hard.asked, hard.percent);
    for (const Change& change : report.changes) {
        add("before " + change.question, change.asked_before, change.right_before);
        add("after " + change.question, change.asked_after, change.right_after);
    }
    return all;
}

/// Somebody takes one report from another and gets, of every number, nothing or five and more.
void differ_safely(const Report& one, const Report& other) {
    Numbers differences = numbers_of(one);
    for (const auto& [place, number] : numbers_of(other))
        differences[place] -= number;
    for (const auto& [place, difference] : differences) {
        CAPTURE(place, difference);
        REQUIRE(may_be_told(std::abs(difference)));
    }
}

/// What may be corrected: the cells of the record, then the hands of the vote for both options.
constexpr std::size_t places = cell_count + 2;
int& at(Session& session, std::size_t place) {
    if (place < cell_count)
        return session.attendance->children[place];
    return session.votes.at("gha-q01").hands[place == cell_count ? "gha-q01.a" : "z"];
}

/// None where there are not so many to take away.
std::optional<Session> corrected(Session session, std::size_t place, int children) {
    int& here = at(session, place);
    here += children;
    return here < 0 ? std::nullopt : std::optional(std::move(session));
}

/// A correction by one child looks like another one, by more of them.
void could_be_of_several(const Sessions& sessions, std::size_t which, const Report& after) {
    const Numbers seen = numbers_of(after);
    Sessions other = sessions;
    const auto looks_the_same = [&](const std::optional<Session>& session) {
        if (session)
            other[which] = *session;
        return session && numbers_of(report_of(other, {}, one_question)) == seen;
    };
    constexpr std::array steps{2, -2, 3, -3, 4, -4, 1, -1};
    for (std::size_t place = 0; place < places; ++place)
        for (const int children : steps)
            if (std::abs(children) > 1 &&
                looks_the_same(corrected(sessions[which], place, children)))
                return;
    for (std::size_t place = 0; place < places; ++place)
        for (const int children : steps)
            if (const auto one = corrected(sessions[which], place, children))
                for (std::size_t second = 0; second < place; ++second)
                    for (const int more : steps)
                        if (looks_the_same(corrected(*one, second, more)))
                            return;
    FAIL("nothing but this correction shows these numbers");
}

/// Every joined cell could have held another number, and all that is told would be the same.
void cannot_be_worked_out(const Cells& children) {
    const SafeCells safe = safe_cells(children);
    std::array<bool, cell_count> open{};
    for (std::size_t from = 0; from < cell_count; ++from)
        for (std::size_t to = 0; to < cell_count; ++to)
            for (int moved = 1; from != to && moved <= children[from]; ++moved) {
                Cells other = children;
                other[from] -= moved;
                other[to] += moved;
                if (safe_cells(other) == safe)
                    open[from] = open[to] = true;
            }
    for (std::size_t cell = 0; cell < cell_count; ++cell) {
        CAPTURE(children, cell);
        REQUIRE((!safe.is_joined[cell] || open[cell]));
    }
}

} // namespace

TEST_CASE("Over 10,000 random populations nothing small is told, nor can be worked out by taking "
          "away",
          "[group]") {
    Population population{std::mt19937(20261122)};
    int joined = 0, dropped = 0;
    for (int run = 0; run < 10000; ++run) {
        const Sessions sessions = population.sessions();
        const Report report = report_of(sessions, {}, one_question);
        shows_no_small_cell(report);
        for (std::size_t i = 0; i < sessions.size(); ++i) {
            Sessions fewer = sessions;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            const Cells& children = sessions[i].attendance->children;
            differ_safely(report, report_of(fewer, {}, one_question));
            if (run % 4 == 0)
                cannot_be_worked_out(children);
            joined += safe_cells(children).joined > 0 ? 1 : 0;
            dropped += sessions[i].attendance->together() < least_cell ? 1 : 0;
        }
    }
    CHECK(joined > 10000); // the populations are worth testing
    CHECK(dropped > 1000);
}

TEST_CASE("Over 10,000 random populations a record and a vote corrected by one child look like "
          "ones corrected by several",
          "[group]") {
    Population population{std::mt19937(20261123)};
    int visible = 0;
    for (int run = 0; run < 10000; ++run) {
        Sessions sessions = population.sessions();
        const Report before = report_of(sessions, {}, one_question);
        const auto which = static_cast<std::size_t>(population.upto(int(sessions.size()) - 1));
        const auto place = static_cast<std::size_t>(population.upto(int(places) - 1));
        const auto session = corrected(sessions[which], place, population.upto(1) == 1 ? 1 : -1);
        if (!session)
            continue;
        const Sessions first = sessions;
        sessions[which] = *session;
        const Report after = report_of(sessions, {}, one_question);
        shows_no_small_cell(after);
        differ_safely(before, after);
        if (numbers_of(before) == numbers_of(after))
            continue;
        ++visible;
        CAPTURE(first[which].attendance->children, first[which].votes.at("gha-q01").hands, place,
                at(sessions[which], place));
        could_be_of_several(first, which, after);
    }
    CHECK(visible > 2000);
}

TEST_CASE("Over 10,000 random populations a report tells nothing of the last child who read alone",
          "[group]") {
    Population population{std::mt19937(20261124)};
    int told = 0;
    for (int run = 0; run < 10000; ++run) {
        const Sessions sessions = population.sessions();
        std::vector<learning::Event> events;
        const int children = 1 + population.upto(24), knows = population.upto(4);
        for (int child = 0; child < children; ++child)
            events.push_back(alone(child, population.upto(4) < knows));
        const auto report = [&] { return report_of(sessions, alone_from(events), one_question); };
        const Report with = report();
        const learning::Event last = events.back();
        events.pop_back();
        const Report without = report();
        differ_safely(with, without);
        if (children % least_cell != 0) {
            REQUIRE(numbers_of(with) == numbers_of(without));
            continue;
        }
        ++told; // with four others, and which of the five answered what is not told
        const auto other = static_cast<std::size_t>(children - 2 - population.upto(3));
        events.push_back(last);
        std::swap(events.back().kind, events[other].kind);
        REQUIRE(numbers_of(report()) == numbers_of(with));
        events.erase(events.begin() + population.upto(children - 1)); // a child is forgotten
        differ_safely(report(), with);
    }
    CHECK(told > 1500);
}

} // namespace hakawati::group
