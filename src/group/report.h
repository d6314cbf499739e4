// What reports may say: sums over sessions in which no cell holds fewer than five children. Pure;
// the same sessions always make the same report. Nothing can be worked out by taking away, neither
// within a report nor between two of them (trust.md, section 3, item 12), because of three rules:
// - every session is made safe by itself before it is added (safe.h): a session more or less;
// - every number of children or hands is told in fives, shares are worked out from those: two
//   reports differ by nothing or by five, and a record or a vote that was corrected by one child
//   looks like one that was corrected by several;
// - children who read by themselves are counted only when there are five new ones (`alone_from`),
//   and told from ten on, as hands are.
#pragma once

#include "group/session.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::story {
struct Book;
}

namespace hakawati::group {

constexpr int least_cell = 5;

/// How the children who read by themselves answered: no child in it.
struct Alone {
    struct Tries {
        int children = 0; ///< different ones, in fives
        int at_once = 0;  ///< answered it the first time
        std::vector<std::string> messages;
    };
    std::map<std::string, Tries> questions; ///< by question
    std::map<std::string, std::map<std::string, int>>
        checks; ///< "before gha-k1" -> option -> children
};
/// One rule for events of the readers of this tablet, in their order: of each child and question
/// the first answer counts, and it waits until five of them can be counted together: otherwise the
/// report of tomorrow would tell what the one who reads today has answered.
Alone alone_from(const std::vector<learning::Event>&);

/// A number, or none because it would tell too much.
using Count = std::optional<int>;

struct Reach {
    std::string month; ///< "2026-11", by the tablet's clock (UTC)
    int sessions = 0;
    /// Younger and older, girls and boys, as far as they may be told apart; what may not is in
    /// `joined`. All in fives; their sum with `joined` is `together`. A cell is none when all of it
    /// is in `joined`; 0 stands only where nothing is joined: there was nobody.
    std::array<Count, cell_count> cells{};
    Count joined; ///< none: nothing had to be joined
    /// To the nearest five. None: nothing may be told. Children of a session of fewer than five are
    /// in no number.
    Count together;
};
struct Change {
    std::string question; ///< of the check
    std::vector<std::string> messages;
    int asked_before = 0, asked_after = 0; ///< hands, and children who read alone; in fives
    Count right_before, right_after;       ///< per cent; none: nobody was asked
};
struct Hard {
    std::string question;
    int percent = 0; ///< of the children needed more than one try, or did not show the right hands
    int asked = 0;   ///< in fives
};
struct LeftOut {
    std::string panel;
    int times = 0;
};
struct Report {
    std::string first_month, last_month;
    int sessions = 0;                ///< that were ended or recorded; others are in no number
    Count children;                  ///< attendances, not persons; the months' sum
    std::vector<Reach> reach;        ///< by month, in order
    std::vector<Change> changes;     ///< in the order of the check
    std::vector<Hard> hardest;       ///< hardest first
    std::vector<LeftOut> left_out;   ///< in the order of the book's panels, of this book only
    std::map<std::string, int> gaps; ///< sessions that saw each
    Count referrals;                 ///< in fives, rounded down; none: fewer than five
};

/// What the report must know of the book.
struct BookFacts {
    std::vector<std::string> panels;                    ///< in order
    std::map<std::string, std::set<std::string>> right; ///< question -> its right options
    std::vector<std::string> checks;                    ///< the check's questions, in order
};
BookFacts facts_of(const story::Book&);

/// Sessions of all books count as reach; the rest is about the questions and panels of this book.
Report report_of(const Sessions&, const Alone&, const BookFacts&);

} // namespace hakawati::group
