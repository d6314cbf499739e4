// The parts that screens are put together from: tokens in their corners, paper cards, balloons of
// somebody who asks, pictures of panels. Every rectangle is thought left to right and placed for
// the language here, so that a screen is written once for both directions.
#pragma once

#include "drawing/cut_paper.h"
#include "screens/context.h"
#include "screens/parts/type.h"

namespace hakawati::screens {

constexpr double margin_mm = 3.4;
constexpr double big_token_mm = 17.6;   ///< next, later, back
constexpr double small_token_mm = 15.6; ///< tree, view, settings
constexpr double least_target_mm = 15.1;
constexpr double gap_mm = 3.4;
constexpr double low_screen_mm = 110; ///< under this height things stand beside each other

bool is_low(const Context&);
/// The same of its width as well: a 7" tablet, held either way.
bool is_low_or_narrow(const Context&);

ui::Node make_node(const Context&, std::string id, ui::Role, std::string name, const Rect&);
/// A node with the message of its own id.
ui::Node make_button(const Context&, std::string id, ui::Role, std::string name, const Rect&);
/// The root of a screen, `id` its name, drawn on nothing yet.
ui::Tree make_screen(const Context&, std::string id, std::string name);

/// A token: next, back, later, tree, page-view, panel-view, settings, languages, shelf, again,
/// more, note, stop. Its icon, name and message follow from the id.
ui::Node make_token(const Context&, const std::string& id, const Rect&);
/// The same in its corner, at its own size.
ui::Node make_token(const Context&, const std::string& id, ui::Corner);
/// Where that token lies, thought left to right.
Rect token_rect(const Context&, const std::string& id, ui::Corner);
/// What is left of the lowest row between Back and Later, thought for a right hand (`for_hand`).
Rect between_lower_tokens(const Context&);
/// A token's sign without any action, e.g. as the mark of a card.
void add_sign(drawing::DrawList&, const Context&, const std::string& icon, const Rect&);

/// A picture of assets/ as large as it fits, upright in the middle; mirrored when it is one of the
/// signs that turn with the direction.
void add_asset(drawing::DrawList&, const Context&, const std::string& file, const Rect&,
               double opacity = 1);
enum class Foot { Middle, Bottom };
void add_picture(drawing::DrawList&, const Context&, const drawing::Picture&, double aspect,
                 const Rect&, Foot = Foot::Middle);

/// Paper of a card, scaled to the screen: hand-cut edge, warm shadow.
drawing::PaperStyle card_paper(const Context&, unsigned seed);
/// The same, picked: apricot edge, lifted.
drawing::PaperStyle picked_paper(const Context&, unsigned seed);
/// The slip of a caption or of a notice to a grown-up.
drawing::PaperStyle slip_paper(const Context&, unsigned seed);
void add_card(drawing::DrawList&, const Context&, const Rect&, const drawing::PaperStyle&);

/// A panel of the book at hand, in px, as this screen reads it.
pages::PanelRequest panel_request(const Context&, const std::string& panel, pages::Version, Size);
/// The art of a panel without words, with its hand-cut edge.
void add_panel_art(drawing::DrawList&, const Context&, const std::string& panel, pages::Version,
                   const Rect&);
/// How this child sees the panel.
pages::Version version_of(const Context&, const story::Panel&);

/// A balloon in the middle of `room`, at its start, or as near to the mouth as lets its tail reach
/// it, as large as its words ask for, with a tail towards `mouth` (both thought left to right).
enum class Lean { Middle, Start, Mouth };
ui::Node make_balloon(const Context&, const std::string& id, const std::string& words,
                      const Rect& room, Point mouth, Lean = Lean::Middle);
/// The room that such a balloon leaves for words, and its height with words of a height.
Size words_in_balloon(const Context&, const Rect& room);
double balloon_height(const Context&, double words);
/// A caption slip with a coloured tab, at the top of `room`; `most`: largest scale of its words.
ui::Node make_caption(const Context&, const std::string& id, const std::string& words,
                      const Rect& room, double most = 2);
/// Where words stand in such a slip, or in the room of one.
Rect words_in_caption(const Context&, const Rect& slip);

} // namespace hakawati::screens
