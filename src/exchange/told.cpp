#include "exchange/told.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace hakawati::exchange {

namespace {

constexpr int least_hands = 2 * group::least_cell;

bool is_small(int count) { return count > 0 && count < group::least_cell; }

using Hands = std::map<std::string, int>;

int sum_of(const Hands& hands) {
    int sum = 0;
    for (const auto& [option, count] : hands)
        sum += count;
    return sum;
}

/// Tells what may be told apart of these options, and joins the rest.
void add_part(ToldHands& told, const Hands& part) {
    const bool joins = std::any_of(part.begin(), part.end(),
                                   [](const auto& each) { return is_small(each.second); });
    Joined joined;
    int with_hands = 0;
    const auto join = [&](const std::string& option, int count) {
        joined.options.push_back(option);
        joined.hands += count;
        with_hands += count > 0 ? 1 : 0;
    };
    for (const auto& [option, count] : part)
        if (joins && count < group::least_cell)
            join(option, count);
    for (const auto& [option, count] : part) {
        if (joins && count >= group::least_cell &&
            (with_hands < 2 || joined.hands < group::least_cell))
            join(option, count);
        else if (!joins || count >= group::least_cell)
            told.told[option] = count;
    }
    std::sort(joined.options.begin(), joined.options.end());
    if (joins)
        told.joined.push_back(std::move(joined));
}

group::Count shown(int number) { return number > 0 ? group::Count(number) : std::nullopt; }

} // namespace

ToldHands told_hands(const Hands& hands, const std::set<std::string>& right) {
    Hands parts[2];
    for (const auto& [option, count] : hands)
        parts[right.count(option)][option] = count;
    const int others = sum_of(parts[0]), rights = sum_of(parts[1]);
    ToldHands told;
    if (others + rights < least_hands)
        return told;
    told.asked = others + rights;
    if (is_small(others) || is_small(rights)) {
        add_part(told, hands);
        return told;
    }
    add_part(told, parts[0]);
    add_part(told, parts[1]);
    return told;
}

const std::set<std::string>& right_of(const group::BookFacts& facts, const std::string& question) {
    static const std::set<std::string> none;
    const auto found = facts.right.find(question);
    return found == facts.right.end() ? none : found->second;
}

group::Count told_newcomers(const group::Attendance& there) {
    const int others = there.together() - there.newcomers;
    if (there.together() < group::least_cell || is_small(there.newcomers) || is_small(others))
        return std::nullopt;
    return there.newcomers;
}

group::Count told_referrals(const group::Attendance& there) {
    return shown(there.referrals / group::least_cell * group::least_cell);
}

std::string day_of(std::int64_t wall_s) {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(wall_s))));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::vector<const group::Session*> told_sessions(const group::Sessions& sessions) {
    std::vector<const group::Session*> told;
    for (const group::Session& session : sessions)
        if (session.ended || session.attendance)
            told.push_back(&session);
    std::sort(told.begin(), told.end(), [](const auto* a, const auto* b) {
        return std::tuple(day_of(a->begun_s), a->id) < std::tuple(day_of(b->begun_s), b->id);
    });
    return told;
}

} // namespace hakawati::exchange
