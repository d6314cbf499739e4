// The part of the state that belongs to a session of a group: what is planned, under way, counted.
// A session that was begun goes on until somebody says goodbye: when the door is locked in between,
// it waits where it was, with everything counted so far.
#pragma once

#include "group/session.h"
#include "reading/reading.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::screens {

struct Leading {
    group::Plan plan; ///< GroupSetUp: as chosen so far
    /// GroupSetUp: a chapter was touched; until then those of the plan are only proposed.
    bool chapters_chosen = false;
    bool wall_attached = false; ///< a second display is there (told by the app)
    Size wall_size{1920, 1080}; ///< px of that display (told by the app)
    /// 16 random hexadecimal digits for the next session, filled in by the app whenever it is
    /// empty; without it none begins.
    std::string fresh_id;

    std::string session;  ///< id of the one under way; empty: none
    bool in_hand = false; ///< it is on the screen; false while it waits behind a locked door
    enum class Spot { Reading, TalkPoint, Card, Vote } spot = Spot::Reading;
    reading::Place place;      ///< of the reading, as long as the session waits
    int beat = 0;              ///< the same
    int path = 2;              ///< hello, play, read, hands-on, breathe, goodbye
    std::set<int> been{};      ///< parts of that path that were opened
    std::set<int> read{};      ///< chapters that were read to their end
    bool paused = false;       ///< the tree is seen instead of the story
    bool breathes = false;     ///< the balloon was opened from here, not from the calm tree
    std::string talked;        ///< the chapter whose talk point has been opened at its end
    std::size_t question = 0;  ///< TalkPoint: which of its questions
    std::size_t part = 0;      ///< of a question that the wall shows in parts (wall/parts.h)
    bool care_is_seen = false; ///< the yellow strip, while an adult holds the corner
    bool care_is_held = false; ///< since this very touch
    /// Card: hello, energiser, hands-on, home, goodbye, safe
    std::string card;
    std::size_t hands_on = 0;  ///< Card: which of the hands-on activities of the chapters
    Spot left = Spot::Reading; ///< Vote, Card: where Back leads

    group::Vote vote;              ///< Vote: as counted so far
    std::vector<group::Vote> undo; ///< and as it was before, step by step
    bool shown = false;            ///< Show was touched: the feedback is drawn once it is kept

    group::Attendance attendance; ///< SessionRecord: as entered so far
    /// SessionRecord: which of the number field's places are filled; the last one: newcomers.
    std::array<bool, group::cell_count + 1> filled{};
    std::size_t cell = 0;       ///< the place that the number field fills
    std::string record_of;      ///< the session recorded or corrected
    group::Sessions practice{}; ///< the one that is only practised, which goes to no disk
    bool keeps = false;         ///< "Keep it" was touched: the desk comes back once it is kept
};

} // namespace hakawati::screens
