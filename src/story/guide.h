// What a facilitator needs beside a book, from its guide.md: talk points, the parts of a session,
// cards to play and to make, whom to tell. Every sentence is a unit with an id of its own and is
// translated like the book's. Made by `parse_guide`, never changed afterwards; a book without a
// guide is read and led all the same.
#pragma once

#include "base/diagnostics.h"
#include "story/model.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

struct GuideText {
    std::string id;    ///< full: "gha-c1.talk.ask", "gha-g.energiser.1"
    std::string words; ///< empty when there is none
    Position at;
};

/// A title and what stands under it, line by line.
struct GuideCard {
    std::string id;  ///< full: "gha-g.energiser", "gha-g.glitter-germs"
    GuideText title; ///< id + ".title"
    std::vector<GuideText> lines;
    Position at;
};

/// The parts of a session, always all six and in this order; also their ids: "gha-g.hello".
constexpr std::array<const char*, 6> session_parts = {"hello",    "play",    "read",
                                                      "hands-on", "breathe", "goodbye"};

struct SessionPart {
    GuideCard card;
    int begins = 0, ends = 0; ///< minutes from the start of the session
    Position minutes_at;
};

/// What the suggested cut gives one session: "c1 c2 with a1".
struct Sitting {
    std::vector<std::string> chapters; ///< full ids, in order
    std::string with; ///< full id of an activity, "check" for the check afterwards, or empty
    Position at, with_at;
};

struct TalkQuestion {
    GuideText ask;
    GuideText hear; ///< what children may say; every answer is welcome
};

/// After a chapter. `hear`, `idea` and `care` are for the adult alone.
struct TalkPoint {
    std::string chapter; ///< full id: "gha-c1"
    std::vector<TalkQuestion> questions;
    GuideText idea; ///< the health idea; may be empty
    GuideText todo; ///< what the group may do; may be empty
    GuideText care;
    std::string heading; ///< the chapter's title as the guide has it
    Position at, heading_at;
};

enum class Measures { Anybody, AdultsOnly };

struct HandsOn {
    GuideCard card;
    std::vector<std::string> chapters; ///< full ids of the chapters it fits
    Measures measures = Measures::Anybody;
    Position chapters_at;
};

struct Guide {
    std::string book; ///< id
    GuideText title;  ///< "gha-g.title"
    GuideCard before; ///< before the first session
    GuideCard session;
    std::vector<SessionPart> path; ///< as `session_parts`
    std::vector<Sitting> cut;
    GuideCard talk; ///< how to talk at all
    std::vector<TalkPoint> talk_points;
    GuideCard energiser;
    int energiser_minutes = 0;
    GuideCard hands_on; ///< "## activities": how to choose one
    std::vector<HandsOn> activities;
    GuideCard home; ///< about the missions, which are the book's own
    GuideCard referral;
    GuideCard look, listen, link;
    GuideCard record;               ///< what to write down
    std::vector<GuideText> columns; ///< of the sheet on which it is written
    Position at, book_at;
};

struct ParsedGuide {
    Guide guide; ///< as much as could be understood; use it only when there are no errors
    Diagnostics faults;
};

/// Grammar only. `file` is for the messages. Never throws, whatever the text.
ParsedGuide parse_guide(std::string_view text, const std::string& file);
/// Against its book: chapters that are there, a talk point for each, activities, blanks.
Diagnostics check_guide(const Guide&, const Book&, std::string_view text, const std::string& file);
/// Both, with all faults in the order of the text.
ParsedGuide parse_and_check_guide(std::string_view text, const Book&, const std::string& file);

/// In the order of the text; of kind "guide", the speaker is the label or the part it stands in.
std::vector<Unit> units(const Guide&);

const TalkPoint* find_talk_point(const Guide&, const std::string& chapter_id);
/// The activities that fit one of these chapters (full ids), in the order of the guide.
std::vector<const HandsOn*> hands_on_for(const Guide&, const std::vector<std::string>& chapter_ids);
/// The suggested cut by chapter numbers: {{1, 2}, {3}, ...}.
std::vector<std::vector<int>> chapter_numbers(const std::vector<Sitting>& cut, const Book&);

} // namespace hakawati::story
