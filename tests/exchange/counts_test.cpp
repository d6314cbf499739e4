#include "exchange/counts.h"

#include "base/files.h"
#include "base/strings.h"
#include "exchange/csv.h"
#include "some_sessions.h"

#include <catch2/catch.hpp>
#include <random>

using namespace hakawati;
using namespace hakawati::exchange;

TEST_CASE("no cell is taken for a formula") {
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("+31") == "'+31");
    CHECK(csv_cell("-2") == "'-2");
    CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csv_cell("\tx") == "'\tx");
    CHECK(csv_cell("\r=1") == "\"'\r=1\"");
    CHECK(csv_cell("=cmd|' /C calc'!\"A1\"") == "\"'=cmd|' /C calc'!\"\"A1\"\"\"");
    CHECK(csv_cell("1=1") == "1=1");
}

TEST_CASE("commas, quotes and line ends stay in their cell") {
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"soap\"") == "\"say \"\"soap\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("") == "");
    CHECK(csv({{"طيارة", "صابون"}, {"1", ""}}) ==
          "\xEF\xBB\xBF"
          "\xD8\xB7\xD9\x8A\xD8\xA7\xD8\xB1\xD8\xA9,\xD8\xB5\xD8\xA7\xD8\xA8\xD9\x88\xD9\x86\r\n"
          "1,\r\n");
}

TEST_CASE("one line a session, days without times, small cells joined or left out") {
    CHECK(sessions_table({small_session(), big_session()}) ==
          "\xEF\xBB\xBF"
          "day,session,book,chapters,group,telling,read,girls_6_8,boys_6_8,girls_9_12,boys_9_12,"
          "unsaid,joined,joined_cells,together,new_to_group,panels_left_out,gaps,referrals\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gentle,7,7,6,5,6,0,,,24,6,2,net soap,\r\n"
          "2026-11-23,s99112233445566bb,gha,1,drum,as-written,,,,,,,,,,,0,,5\r\n");
}

TEST_CASE("cells that are joined say which they are") {
    group::Session session = big_session();
    session.attendance->children = {7, 2, 8, 6, 0};
    session.attendance->newcomers = 21;
    const std::string table = sessions_table({session});
    CHECK(table.substr(table.find("\r\n") + 2) == // two are not new: not told
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gentle,7,,,8,6,0,9,girls_6_8 boys_6_8,23,,2,"
          "net soap,\r\n");
}

TEST_CASE("one line an option that may be told; others are joined, few hands are left out") {
    const Words some = [](std::string_view id) {
        return std::string(id == "gha-q02" ? "Soap?" : id == "gha-q02.b" ? "صابون" : "");
    };
    CHECK(votes_table({big_session(), small_session()}, facts(), some) ==
          "\xEF\xBB\xBF"
          "day,session,book,chapters,group,question,question_words,asked,messages,options,"
          "options_words,hands\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gha-k1,,before,M1,gha-k1.a,,9\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gha-k1,,before,M1,gha-k1.b,,9\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gha-k1,,before,M1,z,,6\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gha-q02,Soap?,in-story,M1 M4,gha-q02.a,,14\r\n"
          "2026-11-22,s00112233445566aa,gha,7 8,kite,gha-q02,Soap?,in-story,M1 M4,"
          "gha-q02.b gha-q02.c,صابون / ,10\r\n");
}

TEST_CASE("words of a language take the place of ids") {
    const Words arabic = [](std::string_view id) {
        return std::string(id == "column.day" ? "اليوم" : id == "kite" ? "طيارة" : "");
    };
    const std::string table = sessions_table({big_session()}, arabic);
    CHECK(table.substr(3, 19) == "اليوم,session,");
    CHECK(table.find(",7 8,طيارة,gentle,") != std::string::npos);
}

TEST_CASE("a session that was neither ended nor recorded is in no table") {
    group::Session open = big_session();
    open.ended = false;
    open.attendance.reset();
    CHECK(sessions_table({open}) == sessions_table({}));
    CHECK(votes_table({open}, facts()) == votes_table({}, facts()));
}

TEST_CASE("hands for few right answers are joined with others; fewer than ten are not told") {
    const std::set<std::string> right = {"a"};
    CHECK(told_hands({{"a", 2}, {"b", 12}, {"c", 8}, {"z", 0}}, right) ==
          ToldHands{{{"c", 8}}, {{{"a", "b", "z"}, 14}}, 22});
    CHECK(told_hands({{"a", 7}, {"b", 3}, {"c", 2}, {"z", 0}}, right) ==
          ToldHands{{{"a", 7}}, {{{"b", "c", "z"}, 5}}, 12});
    CHECK(told_hands({{"a", 12}, {"b", 0}}, right) == ToldHands{{{"a", 12}, {"b", 0}}, {}, 12});
    CHECK(told_hands({{"a", 9}, {"b", 0}}, right) == ToldHands{});
    CHECK(told_hands({}, right) == ToldHands{});
}

TEST_CASE("of hands nothing from one to four is told or can be worked out with the report") {
    std::minstd_rand chance(2);
    int joined = 0;
    for (int round = 0; round < 10'000; ++round) {
        std::map<std::string, int> hands;
        std::set<std::string> right;
        std::map<bool, int> parts;
        for (auto option = 0 * chance(), count = 2 + chance() % 5; option < count; ++option) {
            const std::string id = "o" + std::to_string(option);
            if (chance() % 2 == 0)
                right.insert(id);
            parts[right.count(id) > 0] += hands[id] = static_cast<int>(chance() % 12);
        }
        const ToldHands told = told_hands(hands, right);
        if (told.asked == 0) {
            REQUIRE(parts[true] + parts[false] < 10);
            continue;
        }
        const bool parts_are_told =
            group::safe_parts(parts[true], parts[false]).right == parts[true];
        std::size_t options = told.told.size();
        int sum = 0;
        for (const auto& [option, count] : told.told) {
            REQUIRE((count >= 5 || count == 0));
            REQUIRE(count == hands[option]);
            sum += count;
        }
        for (const Joined& group : told.joined) {
            int with_hands = 0, rights = 0;
            for (const std::string& option : group.options) {
                with_hands += hands[option] > 0 ? 1 : 0;
                rights += right.count(option) > 0 ? 1 : 0;
            }
            REQUIRE(group.hands >= 5);
            REQUIRE(with_hands >= 2);
            // Else a group less what the report tells would be a part of the group.
            REQUIRE((!parts_are_told || rights == 0 ||
                     rights == static_cast<int>(group.options.size())));
            options += group.options.size();
            sum += group.hands;
            ++joined;
        }
        REQUIRE(sum == told.asked);
        REQUIRE(options == hands.size());
    }
    CHECK(joined > 1'000);
}

TEST_CASE("every column is described for whoever opens the tables") {
    const std::string page = read_file(HAKAWATI_ROOT "/docs/export.md");
    for (const std::string& table : {sessions_table({}), votes_table({}, {})})
        for (const std::string& column : split(table.substr(3, table.size() - 5), ',')) {
            INFO(column);
            CHECK(page.find("`" + column + "`") != std::string::npos);
        }
}
