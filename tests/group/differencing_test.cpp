// Whether anything can be worked out by taking away: on random populations, by brute force.
#include "group/report.h"
#include "group/safe.h"
#include "sessions.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

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

const BookFacts facts{{}, {{"gha-q01", {"gha-q01.a"}}}, {}};

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

/// Somebody takes one report from another that has one session more, and learns no more of that
/// session than what may be told of it alone.
void differ_safely(const Report& with, const Report& without, const Cells& children) {
    const SafeCells safe = safe_cells(children);
    for (const Reach& reach : with.reach) {
        const auto more = row_of(with, reach.month), less = row_of(without, reach.month);
        const bool here = more != less;
        for (std::size_t i = 0; i < more.size(); ++i)
            REQUIRE(may_be_told(more[i] - less[i]));
        if (here) {
            for (std::size_t cell = 0; cell < cell_count; ++cell)
                REQUIRE(more[cell] - less[cell] == safe.told[cell]);
            REQUIRE(more[cell_count] - less[cell_count] == safe.joined);
        }
    }
    const int asked = with.hardest.empty() ? 0 : with.hardest[0].asked;
    const int asked_less = without.hardest.empty() ? 0 : without.hardest[0].asked;
    REQUIRE((asked == asked_less || asked - asked_less >= 2 * least_cell));
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
        const Report report = report_of(sessions, {}, facts);
        shows_no_small_cell(report);
        for (std::size_t i = 0; i < sessions.size(); ++i) {
            Sessions fewer = sessions;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            const Cells& children = sessions[i].attendance->children;
            differ_safely(report, report_of(fewer, {}, facts), children);
            if (run % 4 == 0)
                cannot_be_worked_out(children);
            joined += safe_cells(children).joined > 0 ? 1 : 0;
            dropped += sessions[i].attendance->together() < least_cell ? 1 : 0;
        }
    }
    CHECK(joined > 10000); // the populations are worth testing
    CHECK(dropped > 1000);
}

} // namespace hakawati::group
