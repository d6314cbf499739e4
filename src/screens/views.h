// Inside of `screens`: one function a screen, and the steps in which a stop is shown. Each builds
// its whole tree from the state; none keeps anything.
#pragma once

#include "lettering/lettering.h"
#include "pages/page_layout.h"
#include "screens/context.h"

#include <memory>
#include <vector>

namespace hakawati::screens {

ui::Tree view_shelf(const Context&);
ui::Tree view_no_books(const Context&);
/// The stop of the reading at hand, as somebody sees it who reads alone.
ui::Tree view_stop(const Context&);
ui::Tree view_reader(const Context&);
ui::Tree view_page(const Context&);
ui::Tree view_title(const Context&);
ui::Tree view_note(const Context&);
ui::Tree view_question(const Context&);
/// In the story, or the open lantern under the calm tree.
ui::Tree view_activity(const Context&);
/// On the wall of a group nothing is touched, and what is read is read from the last row; what may
/// be taken home from a chapter comes with the session's own card.
enum class SeenOn { Tablet, Wall };
ui::Tree view_chapter_end(const Context&, SeenOn = SeenOn::Tablet);
ui::Tree view_end(const Context&, SeenOn = SeenOn::Tablet);
ui::Tree view_calm(const Context&);
ui::Tree view_settings(const Context&);
ui::Tree view_languages(const Context&);
ui::Tree view_who(const Context&); ///< the cloth, its colours, the picture code
ui::Tree view_badge(const Context&);
ui::Tree view_check(const Context&);

/// The balloons (as indices) that are seen at each step of a lettered panel; at least one step.
std::vector<std::vector<std::size_t>> steps_of(const lettering::Lettering&, BalloonPace);
/// How many steps Next walks through at the stop at hand: balloons of a panel, words of an
/// activity; 1 elsewhere.
int step_count(const Context&);
/// How many steps the question on the screen is seen in, with arrows between them; step 0 says what
/// is to be said.
int question_steps(const Context&);
/// Whether the next of them tells more of what was said about an answer: then Next leads there
/// before it leaves, and no arrow does.
bool words_follow(const Context&);
/// Where the first balloons of a panel would be taken away by the next ones, so that going back
/// must bring them again.
bool steps_replace(const Context&);

/// A finished panel and the size of its words, below the reader's own where the screen is too small
/// for a single balloon of that size.
struct SizedPanel {
    std::shared_ptr<const pages::FinishedPanel> finished;
    double text_scale = 1;
};
SizedPanel make_sized(const Context&, pages::PanelRequest);
/// The panel of this stop as the guided reader shows it.
SizedPanel guided_panel(const Context&, const story::Panel&);
/// Everything a balloon says, with who says it: "Teta: Ahmed! ...".
std::string spoken_line(const Context&, const story::Line&);
ui::Node make_lettered_panel(const Context&, const story::Panel&, const SizedPanel&,
                             const std::vector<std::size_t>& shown, const Rect& on_screen);

/// The pages of the chapter at hand, and which of them holds a panel.
std::vector<pages::Page> pages_here(const Context&);
std::size_t page_with(const std::vector<pages::Page>&, const std::string& panel);
/// Where a page's panels lie on the screen.
Rect page_area(const Context&);

/// Null when it has none.
const story::Panel* first_panel(const story::Chapter&);
const story::Panel* last_panel(const story::Chapter&);
/// The lines of an activity of this kind in the book in hand; null when it has none.
const story::Activity* find_activity(const Context&, story::ActivityKind);

/// Adds stones: one a thing, the current one orange; nothing when they do not fit into `room`.
void add_stones(ui::Tree&, const Context&, std::size_t count, std::size_t current, const Rect& room,
                const std::string& name);
/// Adds a small balloon for every step, filled as far as they have come.
void add_step_marks(ui::Tree&, const Context&, std::size_t count, std::size_t current,
                    const Rect& room);

/// Messages that every stop of the reading knows: touch, swipe, wheel, Escape.
void turn_by_touch(ui::Tree&);

} // namespace hakawati::screens
