// A session of a group with one tablet, as a facilitator leads and records it: what was chosen,
// what was left out, hands counted, and one line of who was there, all without a name. Made of
// events by `apply` and by nothing else. Source: the facilitator guide, "45-minute session" and
// "What to record".
#pragma once

#include "learning/event.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::group {

/// The pictures a group is known by (assets/props); the label is the picture's name, never typed.
constexpr std::array<const char*, 6> pictures = {"kite",  "football", "drum",
                                                 "teddy", "whistle",  "lantern"};
enum class Telling { Gentle, AsWritten };
enum class ShownOn { Tablet, Wall };

/// What is chosen before a session.
struct Plan {
    std::string book;
    std::vector<int> chapters; ///< by number, in order
    std::string group;         ///< one of `pictures`
    Telling telling = Telling::Gentle;
    ShownOn shown = ShownOn::Tablet;
    int children = 0; ///< that are here, as far as somebody has said; 0: nobody has
    friend bool operator==(const Plan&, const Plan&) = default;
};

enum class Asked { InStory, Before, After }; ///< of a check question: before or after the book
/// One question, asked to the group: hands for each option. "z" is "I don't know yet".
struct Vote {
    std::string question;
    Asked asked = Asked::InStory;
    std::map<std::string, int> hands;  ///< by option id; 0 to `most_hands`
    std::vector<std::string> messages; ///< health messages of the question
    friend bool operator==(const Vote&, const Vote&) = default;
};
constexpr int most_hands = 200; ///< and children
/// The option for "we found it together", where a whole order or two baskets are found as one.
constexpr const char* found_together = "together";

/// Ages and sexes as the guide's table has them.
enum class Cell { Girls6to8, Boys6to8, Girls9to12, Boys9to12, Unsaid };
constexpr std::size_t cell_count = 5;
/// Service gaps that can be seen on a walk round; ids of program words "gap.soap" ...
constexpr std::array<const char*, 4> gaps = {"soap", "water", "net", "latrine"};

struct Attendance {
    std::array<int, cell_count> children{};
    int newcomers = 0; ///< of them, for the first time in this group
    std::set<std::string> gaps;
    int referrals = 0; ///< a number only
    int together() const;
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

struct Session {
    std::string id;
    std::string book_version;
    Plan plan;
    std::int64_t begun_s = 0; ///< the tablet's clock, which nobody trusts
    bool ended = false;
    std::optional<std::vector<int>> read; ///< chapters, to their end; none: nobody has said
    std::vector<std::string> left_out;    ///< panels, in order; each once: turning back is no event
    std::map<std::string, Vote> votes;    ///< by `key_of`
    std::optional<Attendance> attendance; ///< the record's line; none: still open
    bool elsewhere = false;               ///< another tablet's: its record is opened there
    int corrections = 0;                  ///< records that took the place of an earlier one
    friend bool operator==(const Session&, const Session&) = default;
};
/// "gha-q02", "before gha-k1", "after gha-k1".
std::string key_of(const Vote&);
/// The chapters that are behind the group: those read to their end, or, as long as nobody has said
/// which these are, those that were chosen.
const std::vector<int>& chapters_behind(const Session&);

/// In the order in which they were begun.
using Sessions = std::vector<Session>;

/// The one rule by which events become sessions. Other events, events of a session that was never
/// begun, and options that cannot be read pass it by. A later vote or record of the same session
/// takes the earlier one's place. Sessions come in any order (of several tablets), the events of
/// one session in the order in which they happened; an event that comes twice changes nothing.
void apply(Sessions&, const learning::Event&);

/// The events, ready to be kept (without time). `option` is written and read here alone: words with
/// spaces between, "group=kite chapters=7,8 telling=gentle shown=wall".
learning::Event begun(const std::string& session, const Plan&, const std::string& book_version);
learning::Event left_out(const std::string& session, const std::string& panel);
learning::Event voted(const std::string& session, const Vote&);
learning::Event recorded(const std::string& session, const Attendance&);
/// `read`: the chapters that were read to their end; none: nobody says.
learning::Event ended(const std::string& session,
                      const std::optional<std::vector<int>>& read = std::nullopt);

/// What is proposed for the next session of a group (empty: of the one that read last): its last
/// choices with what it has not reached of them, or else the chapters that follow (the suggested
/// cut of the guide is data of the book: `cut`, e.g. {{1,2},{3},{4,5},{6},{7},{8}}), and as many
/// children as were there when it was counted last.
Plan proposal(const Sessions&, const std::string& book, const std::vector<std::vector<int>>& cut,
              const std::string& group = {});

} // namespace hakawati::group
