// Inside of `screens`: the screens of a session as trees, and the pieces they share: the row of
// tokens along the lower edge, the path of a session, choices. Draws only.
#pragma once

#include "screens/adult/desk_parts.h"
#include "screens/leading/wall/wall.h"

#include <string>
#include <vector>

namespace hakawati::screens {

ui::Tree view_set_up(const Context&);
ui::Tree view_talk_point(const Context&);
ui::Tree view_card(const Context&);
ui::Tree view_vote(const Context&);
ui::Tree view_record(const Context&);
/// Everything that is read with a group: the story with the row, or the presenter's table.
ui::Tree view_group_reading(const Context&);
ui::Tree view_presenter(const Context&);
/// The calm tree and its pages, as a group sees them.
ui::Tree view_group_calm(const Context&);
/// The question of the talk point at hand, and the picture that goes with it (null: there is none).
std::string talk_question(const Context&);
const story::Panel* panel_for_talk(const Context&);
/// What the adult alone reads of a talk point, in a room: what may be heard, the health idea, care.
enum class Strip { Whole, CareOnly };
void add_talk_notes(drawing::DrawList&, const Context&, const Rect&, Strip);

/// What stands on the card that is open.
struct CardWords {
    std::string title;
    std::vector<std::string> lines; ///< for the adult
    std::string for_everybody;      ///< what children may read as well; may be empty
    std::string picture;            ///< file
    bool adults_only = false;       ///< an adult measures, children watch
};
CardWords words_of_card(const Context&);

/// What the second display shows just now, in the rectangle, as a picture without controls.
void add_small_wall(drawing::DrawList&, const Context&, const Rect&);

/// "On the wall: 2 of 3".
std::string part_line(const Context&, const OnWall&);

/// The tokens of the story's row: those of one tablet, or of the presenter.
std::vector<ui::Node> story_row(const Context&);
/// Tokens along the lower edge: `first` from the start, `last` from the end, as large as they may
/// be. Ids: back, tree, pause, go-on, vote, talk, referral, energiser, breathe, undo, other, more,
/// check, later, next, not-sure.
std::vector<ui::Node> make_row(const Context&, const std::vector<const char*>& first,
                               const std::vector<const char*>& last);
/// Where so many tokens lie, thought left to right.
Rect row_rect(const Context&, std::size_t count);
/// One of those tokens in a square.
ui::Node make_group_token(const Context&, const std::string& id, const Rect&);

/// Hello, play, read, hands-on, breathe, goodbye on a card; each can be touched.
void add_path(ui::Tree&, const Context&, const Rect&);

/// A size of words that grows with nobody's text: large, for a group to read together.
Type group_type(double x_height, text::Align = text::Align::Start, drawing::Colour = ink);
/// A choice: a picture beside its words on paper; picked: a green edge and a leaf.
ui::Node make_choice(const Context&, const std::string& id, const std::string& name,
                     const std::string& file, const Rect&, bool picked);
/// A wide orange button with a sign and a word.
ui::Node make_go(const Context&, const std::string& id, const std::string& icon,
                 const std::string& name, const Rect&);
/// Taken from a finished screen so that only what is seen is left of it.
void take_controls(ui::Tree&);

} // namespace hakawati::screens
