// What happened, one small fact at a time. The journal keeps events and never changes them; all
// else that is known about a reader (places, leaves, boxes, badges) is derived from them.
#pragma once

#include "learning/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::learning {

/// The numbers are written to disk: never change or reuse one.
enum class EventKind : int {
    ProfileMade = 1,  ///< item: the animal, option: the rim
    CodeChosen = 2,   ///< option: three pictures with spaces between; empty: none any more
    Visit = 3,        ///< somebody sat down to read: what the review counts by
    Place = 4,        ///< item: the stop's id, option: its kind by name ("chapter-end") and, where
                      ///< it hangs on a panel, that panel ("question gha-c2-p09")
    ChapterRead = 5,  ///< item: the chapter's id
    BookRead = 6,     ///< to the end card
    Found = 10,       ///< an answer: item: the question, option: what was chosen
    NotYet = 11,      ///< the same, when another one fits better
    Shown = 12,       ///< somebody asked to be shown the answer; option: "asked"
    PutOff = 13,      ///< Later; never counts for or against anything
    CheckBefore = 20, ///< item: the check's question, option: what was chosen ("z": not known yet)
    CheckAfter = 21,
    Mission = 30,    ///< item: the chapter's id, option: "told", or "not" when taken down again
    Preference = 40, ///< item: its name, option: its value
    // A group that an adult leads. Never of a profile; item: the session's id (16 random
    // hexadecimal digits). What `option` holds is said in group/session.h.
    SessionBegun = 60,
    PanelLeftOut = 61, ///< option: the panel's id
    Vote = 62,         ///< the whole count of one question; a later one of the same takes its place
    SessionRecord = 63, ///< who was there; a later one of the same session takes its place
    SessionEnded = 64,
    Erased = 99 ///< an event of a child who was forgotten: nothing is left of it
};

/// The kind as a word for reports and faults: "found".
std::string_view name_of(EventKind);
/// Whether these numbers are known to this program.
bool is_known(int kind);

struct Event {
    EventKind kind = EventKind::Place;
    std::optional<ProfileId> profile; ///< none: a matter of the tablet
    std::string book;                 ///< id; empty when it is about no book
    std::string version;              ///< of the book's script (story::version_of)
    std::string item;
    /// The option's id. Order and sort: with its place, "gha-q03.2@3".
    std::string option;
    int try_number = 0;                ///< 1, 2; 0 where nothing is tried
    std::vector<std::string> messages; ///< health messages of the question: books change
    std::int64_t wall_s = 0; ///< seconds since 1970 by the tablet's clock, which nobody trusts
    friend bool operator==(const Event&, const Event&) = default;
};

} // namespace hakawati::learning
