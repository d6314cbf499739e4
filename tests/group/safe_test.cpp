#include "group/safe.h"

#include "group/report.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <vector>

namespace hakawati::group {

namespace {

using Cells = std::array<int, cell_count>;

/// "6 9 - - -, 8 joined".
std::string told(const Cells& children) {
    const SafeCells safe = safe_cells(children);
    std::string text;
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        text += (cell ? " " : "") +
                (safe.is_joined[cell] ? std::string("-") : std::to_string(safe.told[cell]));
    return text + ", " + std::to_string(safe.joined) + " joined";
}

} // namespace

TEST_CASE("A small cell of a session is joined with the same age, the unsaid, or everybody",
          "[group]") {
    CHECK(told({6, 5, 7, 6, 0}) == "6 5 7 6 0, 0 joined");
    CHECK(told({2, 9, 7, 6, 0}) == "- - 7 6 0, 11 joined");
    CHECK(told({6, 9, 2, 4, 0}) == "6 9 - - 0, 6 joined");
    CHECK(told({6, 9, 7, 8, 1}) == "- 9 7 8 -, 7 joined");
    CHECK(told({2, 1, 9, 8, 7}) == "- - 9 8 -, 10 joined");
    CHECK(told({9, 8, 2, 1, 7}) == "9 8 - - -, 10 joined");
    CHECK(told({2, 9, 1, 8, 6}) == "- - - - 6, 20 joined");
    CHECK(told({4, 12, 0, 0, 0}) == "- - 0 0 0, 16 joined");
    CHECK(told({1, 1, 1, 1, 1}) == "- - - - -, 5 joined");
}

TEST_CASE("Of a session of fewer than five children nothing is told", "[group]") {
    CHECK(told({4, 0, 0, 0, 0}) == "0 0 0 0 0, 0 joined");
    CHECK(told({1, 1, 1, 1, 0}) == "0 0 0 0 0, 0 joined");
    CHECK(told({0, 0, 0, 0, 0}) == "0 0 0 0 0, 0 joined");
    CHECK(told({5, 0, 0, 0, 0}) == "5 0 0 0 0, 0 joined");
}

TEST_CASE("No joined cell of any session of 5 to 24 children can be worked out, even by "
          "somebody who knows the rules",
          "[group]") {
    struct Seen {
        std::array<std::set<int>, cell_count> values;
    };
    using Key = std::tuple<Cells, std::array<bool, cell_count>, int>;
    std::map<Key, Seen> seen; // what is told -> everything that it could be made of
    constexpr int most = 24;
    for (int a = 0; a <= most; ++a)
        for (int b = 0; a + b <= most; ++b)
            for (int c = 0; a + b + c <= most; ++c)
                for (int d = 0; a + b + c + d <= most; ++d)
                    for (int e = 0; a + b + c + d + e <= most; ++e) {
                        const Cells children{a, b, c, d, e};
                        const SafeCells safe = safe_cells(children);
                        if (a + b + c + d + e < least_cell)
                            continue;
                        const int sum = std::accumulate(safe.told.begin(), safe.told.end(), 0);
                        REQUIRE(sum + safe.joined == a + b + c + d + e);
                        REQUIRE((safe.joined == 0 || safe.joined >= least_cell));
                        for (std::size_t i = 0; i < cell_count; ++i) {
                            REQUIRE((safe.told[i] == 0 || safe.told[i] >= least_cell));
                            seen[{safe.told, safe.is_joined, safe.joined}].values[i].insert(
                                children[i]);
                        }
                    }
    int joined = 0;
    for (const auto& [key, could_be] : seen)
        for (std::size_t i = 0; i < cell_count; ++i)
            if (std::get<1>(key)[i]) {
                ++joined;
                CAPTURE(std::get<0>(key), std::get<1>(key), std::get<2>(key));
                REQUIRE(could_be.values[i].size() >= 2);
            }
    CHECK(joined > 1000);
}

TEST_CASE("A small part of a vote is never told, and what is told fits several counts", "[group]") {
    CHECK(safe_parts(22, 2) == SafeParts{24, 0});
    CHECK(safe_parts(21, 3) == SafeParts{19, 5});
    CHECK(safe_parts(4, 6) == SafeParts{5, 5});
    CHECK(safe_parts(0, 24) == SafeParts{0, 24});
    CHECK(safe_parts(12, 12) == SafeParts{12, 12});
    CHECK(safe_parts(9, 0) == SafeParts{0, 0});

    std::map<std::tuple<int, int>, std::set<int>> could_be;
    for (int right = 0; right <= most_hands; ++right)
        for (int others = 0; others <= most_hands; ++others) {
            const SafeParts safe = safe_parts(right, others);
            REQUIRE((safe.right == 0 || safe.right >= least_cell));
            REQUIRE((safe.others == 0 || safe.others >= least_cell));
            const int all = safe.right + safe.others;
            REQUIRE((all == right + others || (all == 0 && right + others < 2 * least_cell)));
            could_be[{safe.right, safe.others}].insert(right);
        }
    for (const auto& [told, rights] : could_be) {
        const int small = std::min(std::get<0>(told), std::get<1>(told));
        CAPTURE(std::get<0>(told), std::get<1>(told));
        const int all = std::get<0>(told) + std::get<1>(told);
        if (small <= least_cell && all <= most_hands) // a cell of 0 to 5 is always one of three
            REQUIRE(rights.size() >= 3);
    }
}

TEST_CASE("Parts in fives add up to their sum in fives", "[group]") {
    using Parts = std::vector<int>;
    CHECK(parts_in_fives({8, 6, 0, 0, 0, 10}) == Parts{10, 5, 0, 0, 0, 10});
    CHECK(parts_in_fives({7, 7, 7, 7, 0, 0}) == Parts{10, 10, 5, 5, 0, 0});
    CHECK(parts_in_fives({6, 6, 6, 6, 6, 6}) == Parts{10, 5, 5, 5, 5, 5});
    CHECK(parts_in_fives({5, 9}) == Parts{5, 10});
    CHECK(parts_in_fives({}) == Parts{});
    for (int a = 0; a < 20; ++a)
        for (int b = 0; b < 20; ++b)
            for (int c = 0; c < 20; ++c) {
                const Parts told = parts_in_fives({a, b, c});
                REQUIRE(told[0] + told[1] + told[2] == in_fives(a + b + c));
                REQUIRE((told[0] % least_cell == 0 && std::abs(told[0] - a) < least_cell));
                REQUIRE((a == 0 || a >= least_cell ? (told[0] == 0) == (a == 0) : true));
            }
}

TEST_CASE("A number of children is told in fives", "[group]") {
    CHECK(in_fives(0) == 0);
    CHECK(in_fives(2) == 0);
    CHECK(in_fives(3) == 5);
    CHECK(in_fives(7) == 5);
    CHECK(in_fives(8) == 10);
}

} // namespace hakawati::group
