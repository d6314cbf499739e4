// Inside of `screens`: a session of a group from Start to goodbye, as far as it is the same on all
// its screens: whether one is under way, what of it is kept, how it waits behind a locked door.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

/// A session is on the screen, and the adult who leads it is inside.
bool leads(const State&);
/// And its story is on a second display: this one is the presenter's.
bool presents(const State&);
/// Paused where the story would go on; what is opened meanwhile, such as the balloon, is seen.
bool rests(const State&);
/// The session as far as it is on the disk, or as it was practised; null before its first event.
const group::Session* session_kept(const State&, const std::string& id);
/// Whether an event of this kind, of this session, still waits for the disk.
bool is_keeping(const State&, learning::EventKind, const std::string& session);

/// Led once, to learn it: nothing is kept, and all else goes the way of a real session.
bool practises(const State&);
/// Given to the journal; of practice it is known only until it ends.
void keep_of_session(Update&, learning::Event);

/// From the set-up to the first panel, or to the welcome circle on its card. Nothing happens
/// without an id (Leading::fresh_id).
void begin_session(Update&, const World&, Leading::Spot first);
/// What waited behind the door goes on where it was.
void resume_session(Update&, const World&);
/// Goodbye: the session has ended, its record is open.
void end_session(Update&, const World&);
/// Where the session is, for the case that the door is locked now.
void remember(State&);

/// To a screen of the session.
void go_to_spot(Update&, Leading::Spot);
void open_card(Update&, const std::string& card);
/// The number of the nearest chapter that this session reads after the one at hand (by 1) or before
/// it (by -1), neighbour or not; 0: none.
int chapter_beside(const State&, int by);
/// The last page that this session reads.
bool story_is_told(const State&);
/// What follows: something to do with the hands ("hands-on"), or, where the six questions took its
/// time or the guide has nothing for these chapters, the breathing that every session ends on
/// ("breathe").
std::string after_story(const Context&);
void open_after_story(Update&, const World&);
/// The book has questions to ask before it and after it.
bool has_check(const Context&);
/// Where Next leads from the card that is open: another card, "story", "talk", "check" (the six
/// questions), "breathe" or "record". So a session goes its way by one touch after another, as the
/// guide has it: the questions come in a group's first session instead of the energiser, and in
/// the one that ends the book before the goodbye.
std::string after_card(const Context&);
/// Breathing with the balloon, and straight back to what was there.
void open_breathing(Update&);

/// The guide of the book in hand; null when it has none.
const story::Guide* guide_of(const Context&);
/// The talk point of the chapter at hand; null when there is none.
const story::TalkPoint* talk_point_here(const Context&);
/// The hands-on activities that fit the session's chapters.
std::vector<const story::HandsOn*> hands_on_here(const Context&);
/// "1, 2" in the digits of the language.
std::string numbers_of(const Context&, const std::vector<int>&);
/// Which session it is: its group's picture, its chapters, its day; empty when it is not known.
std::string session_line(const Context&, const std::string& session);
/// Words of the guide, as adults read them.
std::string words_of(const Context&, const story::GuideText&);

/// What happens on each screen of a session; true when the message was for it.
bool act_in_group_reading(Update&, const ui::Message&, const World&);
bool act_on_talk_point(Update&, const ui::Message&, const World&);
bool act_on_card(Update&, const ui::Message&, const World&);
bool act_on_vote(Update&, const ui::Message&, const World&);
/// And before and after it.
bool act_in_set_up(Update&, const ui::Message&, const World&);
bool act_on_record(Update&, const ui::Message&, const World&);
/// From the desk: what is proposed.
void open_set_up(Update&, const World&);
/// From the desk, or after goodbye: the record of a session, as it was entered last.
void open_record(Update&, const std::string& session);
/// After the journal has answered: a record that is kept leads back to the desk.
void record_kept(Update&);
/// Opens the talk point of the chapter at hand; false when there is none.
bool open_talk_point(Update&, const World&);

} // namespace hakawati::screens
