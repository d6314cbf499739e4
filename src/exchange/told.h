// What of a session may leave the tablet, in the form that the table and the statements share:
// numbers already safe (group/safe.h), days instead of times. Both say the same, so nothing can be
// worked out by holding one against the other or against the report.
#pragma once

#include "group/report.h"
#include "group/safe.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hakawati::exchange {

/// Options of which only the sum may be told.
struct Joined {
    std::vector<std::string> options; ///< in order; never just one
    int hands = 0;                    ///< five or more
    friend bool operator==(const Joined&, const Joined&) = default;
};
/// Hands of one question as far as they may be told apart.
struct ToldHands {
    std::map<std::string, int> told; ///< five or more; or 0, where nothing is joined
    std::vector<Joined> joined;
    int asked = 0; ///< all of it; 0: nothing may be told
    friend bool operator==(const ToldHands&, const ToldHands&) = default;
};
/// The right options and the others are looked at each by themselves, because the report tells how
/// many there were of both; when one of the two is 1 to 4, all together. There, options of 1 to 4
/// are joined with those of none (so that nobody knows of how many), and with more in order of
/// their ids (a choice by size would tell sizes) until two with hands and five hands are joined.
/// Fewer than ten hands in all: nothing is told, as in the report.
ToldHands told_hands(const std::map<std::string, int>& hands, const std::set<std::string>& right);
/// Of the book's; empty for a question it does not know.
const std::set<std::string>& right_of(const group::BookFacts&, const std::string& question);

/// Of the children, when neither they nor the others are 1 to 4.
group::Count told_newcomers(const group::Attendance&);
/// In fives, rounded down; none: fewer than five.
group::Count told_referrals(const group::Attendance&);

/// "2026-11-22", UTC, by the tablet's clock.
std::string day_of(std::int64_t wall_s);
/// Sessions that were ended or recorded, by their day and id: the same on every tablet.
std::vector<const group::Session*> told_sessions(const group::Sessions&);

} // namespace hakawati::exchange
