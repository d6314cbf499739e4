// The part of the state that belongs to a session of a group: what is planned, under way, counted.
#pragma once

#include "group/session.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::screens {

struct Leading {
    group::Plan plan;              ///< GroupSetUp: as chosen so far
    bool wall_attached = false;    ///< a second display is there (told by the app)
    std::string session;           ///< id of the one under way; empty: none
    int path = 0;                  ///< hello, play, read, hands-on, breathe, goodbye
    bool paused = false;           ///< the wall shows the tree
    bool care_is_seen = false;     ///< the yellow strip, while an adult holds the corner
    std::string card;              ///< Card: "energiser", "hands-on", "home", "referral", ...
    group::Vote vote;              ///< Vote: as counted so far
    std::vector<group::Vote> undo; ///< and as it was before, step by step
    bool shown = false;            ///< Vote: the kind feedback is shown
    bool waits_for_disk = false;   ///< Vote, SessionRecord: given to the journal, not yet kept
    group::Attendance attendance;  ///< SessionRecord: as entered so far
    int cell = 0;                  ///< of SessionRecord: what the number field fills
    std::string record_of;         ///< the session recorded or corrected
};

} // namespace hakawati::screens
