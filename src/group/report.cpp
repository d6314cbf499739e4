#include "group/report.h"

#include "group/safe.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <numeric>

namespace hakawati::group {

namespace {

bool counts(const Session& session) { return session.ended || session.attendance; }

std::string month_of(std::int64_t wall_s) {
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(wall_s)));
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()));
}

/// A month while it is added up.
struct Sum {
    int sessions = 0;
    SafeCells cells;
};

void add(Sum& sum, const Session& session) {
    ++sum.sessions;
    if (!session.attendance)
        return;
    const SafeCells safe = safe_cells(session.attendance->children);
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        sum.cells.told[cell] += safe.told[cell];
    sum.cells.joined += safe.joined;
}

Count shown(int number) { return number > 0 ? Count(number) : std::nullopt; }

Reach reach_of(const std::string& month, const Sum& sum) {
    std::vector<int> exact(sum.cells.told.begin(), sum.cells.told.end());
    exact.push_back(sum.cells.joined);
    const std::vector<int> told = parts_in_fives(exact);
    const int together = std::accumulate(told.begin(), told.end(), 0);
    Reach reach{month, sum.sessions, {}, shown(told.back()), shown(together)};
    const bool zeros_are_true = together > 0 && !reach.joined;
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        reach.cells[cell] = zeros_are_true ? Count(told[cell]) : shown(told[cell]);
    return reach;
}

void add_reach(Report& report, const Sessions& sessions) {
    std::map<std::string, Sum> months;
    for (const Session& session : sessions)
        add(months[month_of(session.begun_s)], session);
    int children = 0;
    for (const auto& [month, sum] : months) {
        report.reach.push_back(reach_of(month, sum));
        children += report.reach.back().together.value_or(0);
    }
    report.children = shown(children);
    if (!months.empty()) {
        report.first_month = months.begin()->first;
        report.last_month = months.rbegin()->first;
    }
}

/// How one question was answered, by everybody.
struct Answers {
    SafeParts sum;
    std::vector<std::string> messages;

    void add(const SafeParts& parts) {
        sum.right += parts.right;
        sum.others += parts.others;
    }
    int asked() const { return in_fives(sum.right) + in_fives(sum.others); }
    /// Null: nobody was asked.
    Count percent(int part) const {
        const int all = asked();
        return all == 0 ? std::nullopt : Count((200 * in_fives(part) + all) / (2 * all));
    }
};
using AnswersByKey = std::map<std::string, Answers>;

const std::set<std::string>& right_of(const BookFacts& facts, const std::string& question) {
    static const std::set<std::string> none;
    const auto found = facts.right.find(question);
    return found == facts.right.end() ? none : found->second;
}

SafeParts parts_of(const std::map<std::string, int>& hands, const std::set<std::string>& right) {
    SafeParts parts;
    for (const auto& [option, count] : hands)
        (right.count(option) > 0 ? parts.right : parts.others) += count;
    return parts;
}

void add_votes(AnswersByKey& answers, const Session& session, const BookFacts& facts) {
    for (const auto& [key, vote] : session.votes) {
        if (facts.right.count(vote.question) == 0)
            continue; // of another book, or of a question that is there no longer
        const SafeParts all = parts_of(vote.hands, right_of(facts, vote.question));
        answers[key].add(safe_parts(all.right, all.others));
        if (answers[key].messages.empty())
            answers[key].messages = vote.messages;
    }
}

void add_alone(AnswersByKey& answers, const Alone& alone, const BookFacts& facts) {
    for (const auto& [question, tries] : alone.questions)
        if (facts.right.count(question) > 0) {
            answers[question].add(safe_parts(tries.at_once, tries.children - tries.at_once));
            if (answers[question].messages.empty())
                answers[question].messages = tries.messages;
        }
    for (const auto& [key, options] : alone.checks) {
        const std::string question = key.substr(key.find(' ') + 1);
        const SafeParts all = parts_of(options, right_of(facts, question));
        answers[key].add(safe_parts(all.right, all.others));
    }
}

void add_changes(Report& report, AnswersByKey& answers, const BookFacts& facts) {
    for (const std::string& question : facts.checks) {
        const Answers& before = answers["before " + question];
        const Answers& after = answers["after " + question];
        if (before.asked() + after.asked() > 0)
            report.changes.push_back(
                {question, before.messages.empty() ? after.messages : before.messages,
                 before.asked(), after.asked(), before.percent(before.sum.right),
                 after.percent(after.sum.right)});
    }
}

void add_hardest(Report& report, const AnswersByKey& answers) {
    for (const auto& [key, all] : answers)
        if (key.find(' ') == std::string::npos && all.asked() > 0)
            report.hardest.push_back({key, *all.percent(all.sum.others), all.asked()});
    std::stable_sort(report.hardest.begin(), report.hardest.end(),
                     [](const Hard& a, const Hard& b) { return a.percent > b.percent; });
}

void add_left_out(Report& report, const Sessions& sessions, const BookFacts& facts) {
    std::map<std::string, int> times;
    for (const Session& session : sessions)
        for (const std::string& panel : session.left_out)
            ++times[panel];
    for (const std::string& panel : facts.panels)
        if (const auto found = times.find(panel); found != times.end())
            report.left_out.push_back({panel, found->second});
}

void add_seen(Report& report, const Sessions& sessions) {
    int referrals = 0;
    for (const Session& session : sessions) {
        if (!session.attendance)
            continue;
        referrals += session.attendance->referrals;
        for (const std::string& gap : session.attendance->gaps)
            ++report.gaps[gap];
    }
    report.referrals = shown(referrals / least_cell * least_cell);
}

} // namespace

Report report_of(const Sessions& all, const Alone& alone, const BookFacts& facts) {
    Sessions sessions;
    std::copy_if(all.begin(), all.end(), std::back_inserter(sessions), counts);
    Report report;
    report.sessions = static_cast<int>(sessions.size());
    AnswersByKey answers;
    for (const Session& session : sessions)
        add_votes(answers, session, facts);
    add_alone(answers, alone, facts);
    add_reach(report, sessions);
    add_changes(report, answers, facts);
    add_hardest(report, answers);
    add_left_out(report, sessions, facts);
    add_seen(report, sessions);
    return report;
}

} // namespace hakawati::group
