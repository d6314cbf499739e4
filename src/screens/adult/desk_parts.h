// What stands on every screen behind the door: the wooden desk with the paper header, cards of
// white paper, the yellow slip, and words that keep the size grown-ups read at. The text size of
// children does not change any of it. Every rectangle is px, thought left to right.
#pragma once

#include "screens/context.h"
#include "screens/parts/parts.h"
#include "screens/parts/type.h"

#include <string>

namespace hakawati::screens {

constexpr double adult_target_mm = 9.2; ///< a little over the 9 mm of trust.md, section 4, item 1
constexpr double adult_gap_mm = 1.7;
constexpr double adult_token_mm = 10.4;

// mm of x-height (screens.md, section 2); `adult_2` is in parts/type.h.
constexpr double adult_1 = 1.9;
constexpr double adult_3 = 3.05;

constexpr drawing::Colour ink_faded{0x6B, 0x5B, 0x50, 255}; ///< on what is asleep

struct AdultType {
    double x_height = adult_2;
    text::Weight weight = text::Weight::Regular;
    text::Align align = text::Align::Start;
    drawing::Colour colour = ink;
    const text::Language* language = nullptr; ///< null: the screen's own
};
constexpr AdultType adult_label{adult_2, text::Weight::Bold, text::Align::Centre, ink, nullptr};
constexpr AdultType adult_title{adult_3, text::Weight::Bold, text::Align::Start, ink, nullptr};
constexpr AdultType adult_note{adult_1, text::Weight::Regular, text::Align::Start, ink_soft,
                               nullptr};

/// Draws the words as large as they fit, from their own size down to the smallest for grown-ups
/// (1.7 mm); returns where they lie on the screen.
Rect add_adult_words(drawing::DrawList&, const Context&, const std::string& words, AdultType,
                     const Rect& room, Stand = Stand::Middle);
/// The type at the size in which the words fit a room, or at the smallest.
AdultType fitted(const Context&, const std::string& words, AdultType, Size room);
double adult_height(const Context&, const std::string& words, const AdultType&, double width);
double adult_width(const Context&, const std::string& words, const AdultType&);
/// Of lines under one another with a gap between, px; and as large as all of them fit a room, or
/// the smallest that can be read.
double adult_lines_height(const Context&, const std::vector<std::string>& lines, const AdultType&,
                          double width, double gap);
AdultType fitted_lines(const Context&, const std::vector<std::string>& lines, AdultType, Size room,
                       double gap);
/// A small tablet held upright has no height to give away.
bool is_short(const Context&);
/// A small tablet, whichever way it is held: headings and spaces are smaller there.
bool is_small_tablet(const Context&);
/// The end of a room, as wide as the words are.
Rect end_for(const Context&, const std::string& words, const AdultType&, const Rect& room);

/// Back: the token that leads to where one came from; Desk has none, its lock leads out.
enum class Leave { Back, Lock };
/// A screen on the desk: wooden ground and the header with Back, `title` (words, not an id), a few
/// words of `status` where they have room, the referral hand, the language and the lock. Its
/// keyboard starts at Back until the screen says otherwise.
ui::Tree make_desk_screen(const Context&, const std::string& id, const std::string& title,
                          const std::string& status = {}, Leave = Leave::Back);
/// The header alone, for screens with a ground of their own.
void add_adult_header(ui::Tree&, const Context&, const std::string& title,
                      const std::string& status = {}, Leave = Leave::Back);
/// What the header leaves, with the margin on all sides.
Rect desk_room(const Context&);

/// A sheet of white paper.
void add_sheet(drawing::DrawList&, const Context&, const Rect&, unsigned seed);
/// The same with a dashed edge: something that is set aside.
void add_dashed_sheet(drawing::DrawList&, const Context&, const Rect&, unsigned seed);
/// The yellow slip of a grown-up, held by a strip of tape.
void add_taped_slip(drawing::DrawList&, const Context&, const Rect&, unsigned seed);

enum class Wear { Plain, Picked, Asleep };
/// Words on a small card, to be touched. Sends its own id until the screen says otherwise.
ui::Node make_paper_button(const Context&, const std::string& id, const std::string& words,
                           const Rect&, Wear = Wear::Plain);
/// A sign (of assets/ui, without ending) over words, or beside them where the card is wide.
ui::Node make_sign_card(const Context&, const std::string& id, const std::string& icon,
                        const std::string& words, const Rect&, Wear = Wear::Plain);
/// A sign alone, as in the header.
ui::Node make_adult_token(const Context&, const std::string& id, const std::string& icon,
                          const std::string& name, const Rect&);
/// Words that are read, on no paper of their own.
ui::Node make_adult_text(const Context&, const std::string& id, const std::string& words,
                         const AdultType&, const Rect&, Stand = Stand::Middle);

/// `count` equal places side by side in a room, `gap` px apart; the i-th of them.
Rect column_of(const Rect& room, std::size_t i, std::size_t count, double gap);
/// The same, one under the other.
Rect row_of(const Rect& room, std::size_t i, std::size_t count, double gap);

} // namespace hakawati::screens
