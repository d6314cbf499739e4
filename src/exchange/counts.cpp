#include "exchange/counts.h"

#include "exchange/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hakawati::exchange {

namespace {

using Row = std::vector<std::string>;

constexpr std::array<const char*, group::cell_count> cells = {"girls_6_8", "boys_6_8", "girls_9_12",
                                                              "boys_9_12", "unsaid"};

std::string word(const Words& words, const std::string& id) {
    const std::string found = words ? words(id) : std::string();
    return found.empty() ? id : found;
}

Row header(const Words& words, const Row& columns) {
    Row row;
    for (const std::string& column : columns) {
        const std::string found = words ? words("column." + column) : std::string();
        row.push_back(found.empty() ? column : found);
    }
    return row;
}

/// The words themselves; empty where only the id is known.
std::string said(const Words& words, const std::string& id) {
    return words ? words(id) : std::string();
}

std::string text_of(group::Count count) { return count ? std::to_string(*count) : std::string(); }

/// What both tables begin with.
Row beginning(const group::Session& session, const Words& words) {
    // With a letter: a spreadsheet would take sixteen digits for a number and lose some of them.
    return {day_of(session.begun_s), "s" + session.id, session.plan.book,
            fmt::format("{}", fmt::join(session.plan.chapters, " ")),
            word(words, session.plan.group)};
}

void add_children(Row& row, const group::Attendance& there, const Words& words) {
    const group::SafeCells safe = group::safe_cells(there.children);
    int together = safe.joined;
    std::vector<std::string> joined;
    for (std::size_t cell = 0; cell < group::cell_count; ++cell) {
        together += safe.told[cell];
        if (safe.is_joined[cell])
            joined.push_back(word(words, cells[cell]));
    }
    const bool anybody = together > 0;
    for (std::size_t cell = 0; cell < group::cell_count; ++cell)
        row.push_back(anybody && !safe.is_joined[cell] ? std::to_string(safe.told[cell]) : "");
    row.push_back(safe.joined > 0 ? std::to_string(safe.joined) : "");
    row.push_back(safe.joined > 0 ? fmt::format("{}", fmt::join(joined, " ")) : "");
    row.push_back(anybody ? std::to_string(together) : "");
}

Row session_row(const group::Session& session, const Words& words) {
    const group::Attendance there = session.attendance.value_or(group::Attendance{});
    Row row = beginning(session, words);
    row.push_back(
        word(words, session.plan.telling == group::Telling::Gentle ? "gentle" : "as-written"));
    row.push_back(session.read ? fmt::format("{}", fmt::join(*session.read, " ")) : "");
    add_children(row, there, words);
    row.push_back(text_of(told_newcomers(there)));
    row.push_back(std::to_string(session.left_out.size()));
    Row gaps;
    for (const std::string& gap : there.gaps)
        gaps.push_back(word(words, gap));
    row.push_back(fmt::format("{}", fmt::join(gaps, " ")));
    row.push_back(text_of(told_referrals(there)));
    return row;
}

std::string name_of(group::Asked asked) {
    return asked == group::Asked::Before  ? "before"
           : asked == group::Asked::After ? "after"
                                          : "in-story";
}

/// One line an option that may be told, one for those that are joined.
void add_vote(std::vector<Row>& rows, Row row, const group::Vote& vote, const ToldHands& told,
              const Words& words) {
    row.push_back(vote.question);
    row.push_back(said(words, vote.question));
    row.push_back(word(words, name_of(vote.asked)));
    row.push_back(fmt::format("{}", fmt::join(vote.messages, " ")));
    const auto add = [&](const std::vector<std::string>& options, int hands) {
        Row meant;
        for (const std::string& option : options)
            meant.push_back(said(words, option));
        rows.push_back(row);
        rows.back().insert(rows.back().end(),
                           {fmt::format("{}", fmt::join(options, " ")),
                            fmt::format("{}", fmt::join(meant, " / ")), std::to_string(hands)});
    };
    for (const auto& [option, hands] : told.told)
        add({option}, hands);
    for (const Joined& joined : told.joined)
        add({joined.options.begin(), joined.options.end()}, joined.hands);
}

} // namespace

std::string sessions_table(const group::Sessions& sessions, const Words& words) {
    std::vector<Row> rows = {header(
        words, {"day", "session", "book", "chapters", "group", "telling", "read", "girls_6_8",
                "boys_6_8", "girls_9_12", "boys_9_12", "unsaid", "joined", "joined_cells",
                "together", "new_to_group", "panels_left_out", "gaps", "referrals"})};
    for (const group::Session* session : told_sessions(sessions))
        rows.push_back(session_row(*session, words));
    return csv(rows);
}

std::string votes_table(const group::Sessions& sessions, const group::BookFacts& facts,
                        const Words& words) {
    std::vector<Row> rows = {
        header(words, {"day", "session", "book", "chapters", "group", "question", "question_words",
                       "asked", "messages", "options", "options_words", "hands"})};
    for (const group::Session* session : told_sessions(sessions))
        for (const auto& [key, vote] : session->votes)
            add_vote(rows, beginning(*session, words), vote,
                     told_hands(vote.hands, right_of(facts, vote.question)), words);
    return csv(rows);
}

} // namespace hakawati::exchange
