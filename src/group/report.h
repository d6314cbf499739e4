// What reports may say: sums over sessions in which no cell holds fewer than five children. Small
// cells are joined with neighbours, and what could be worked out from the rest by taking away is
// joined too (trust.md, section 3, item 12). Pure; the same sessions always make the same report.
#pragma once

#include "group/session.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::group {

constexpr int least_cell = 5;

/// How the children who read by themselves answered, summed up by the journal: no child in it.
struct Alone {
    struct Tries {
        int children = 0; ///< different ones
        int at_once = 0;  ///< answered it the first time
        std::vector<std::string> messages;
    };
    std::map<std::string, Tries> questions; ///< by question
    std::map<std::string, std::map<std::string, int>>
        checks; ///< "before gha-k1" -> option -> children
};
/// One rule for events of the readers of this tablet.
Alone alone_from(const std::vector<learning::Event>&);

/// A number, or none because it would tell too much.
using Count = std::optional<int>;

struct Reach {
    std::string month; ///< "2026-11", by the tablet's clock
    int sessions = 0;
    /// Younger and older, girls and boys, as far as they may be told apart; what may not is in
    /// `joined`. Their sum with `joined` is `together`.
    std::array<Count, cell_count> cells{};
    Count joined;
    Count together; ///< none: fewer than five in the whole month
};
struct Change {
    std::string question; ///< of the check
    std::vector<std::string> messages;
    int asked_before = 0, asked_after = 0;
    Count right_before, right_after; ///< per cent
};
struct Hard {
    std::string question;
    Count percent; ///< of the children needed more than one try, or did not show the right hands
    int asked = 0;
};
struct LeftOut {
    std::string panel;
    int times = 0;
};
struct Report {
    std::string first_month, last_month;
    int sessions = 0;
    Count children;              ///< attendances, not persons
    std::vector<Reach> reach;    ///< by month, in order
    std::vector<Change> changes; ///< in the order of the check
    std::vector<Hard> hardest;   ///< hardest first
    std::vector<LeftOut>
        left_out; ///< in the order of the book's panels as far as `panels` names them
    std::map<std::string, int> gaps; ///< sessions that saw each
    int referrals = 0;
};

/// What the report must know of the book.
struct BookFacts {
    std::vector<std::string> panels;                    ///< in order
    std::map<std::string, std::set<std::string>> right; ///< question -> its right options
    std::vector<std::string> checks;                    ///< the check's questions, in order
};
Report report_of(const Sessions&, const Alone&, const BookFacts&);

} // namespace hakawati::group
