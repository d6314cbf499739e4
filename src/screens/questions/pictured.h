// Inside of `screens`: who asks, and where. The picture beside a question with its last balloon,
// the picture behind a question that stands alone, and the asker before an empty place.
#pragma once

#include "screens/parts/balloons.h"
#include "screens/questions/asked.h"

namespace hakawati::screens {

constexpr double words_edge_mm = 1.4;  ///< between words over a picture and its edge
constexpr double words_apart_mm = 2.4; ///< between words that stand out and what is beside them
constexpr double as_asked = 0.9;       ///< of the reader's text size: no eye tells it from it

/// As high as a balloon this wide must be for anything that may be said here, px.
double height_of_said(const Context&, const Asked&, double width);
/// Whether each of them fits at the reader's text size.
bool said_fits(const Context&, const std::vector<Told>&, const Rect& room);
/// The upper edge from `from` to the column of arrows, for balloons; its height is theirs.
Rect talk_room(const Context&, double from);

/// The part of the question's picture that lies at `at`, its people under the last words there.
stage::Scene picture_beside(const Context&, const Asked&, const Rect& at, const Rect& last);
/// The part of the question's picture that shows its asker, with the last words in their room of
/// it. Returns who asks there.
Speech add_picture_beside(ui::Tree&, const Context&, const Asked&, const Rect& at,
                          const Rect& last);

/// A helper in the space for children, as a picture. Returns that one.
Speech add_helper(drawing::DrawList&, const Context&, const std::string& who, const Rect& at);

/// The empty place of the question's picture as a panel, and the asker at its start as high as
/// `asker`. Returns that one.
Speech add_asker(ui::Tree&, const Context&, const Asked&, const Rect& place, const Rect& asker);

/// As high as a balloon with these words asks for in this width, px.
double height_wanted(const Context&, const std::string& words, double width);
/// The question's picture in a size, its figures and things in px of it.
stage::Scene scene_of(const Context&, const Asked&, Size, double headroom);
/// The upper edge of the highest head; the scene's own height when nobody is there.
double heads_of(const stage::Scene&);
/// Whether it is wider than its place is painted: then things at the sides are seen twice.
bool repeats(const stage::Scene&);
/// The part, as wide as `at`, that shows the asker, whom the picture is about and whoever spoke
/// last; those named before all others.
stage::Scene scene_beside(const Context&, const Asked&, Size at, double headroom,
                          const std::vector<std::string>& before_all = {});
/// Draws a scene of the question as a panel; `what` tells it from the others.
void add_art(drawing::DrawList&, const Context&, const std::string& id, const char* what,
             const stage::Scene&, const Rect& at);
/// Somebody in a scene that lies at `at`, among the others there.
Speech speech_in(const Context&, const stage::Scene&, const std::string& who, const Rect& at);

/// Whoever said the last words: with a mouth at the edge of a picture that is cut before them,
/// beyond the screen's when they are not in it at all.
Speech last_speech_in(const Context&, const Asked&, const stage::Scene&, const Rect& at);

/// The asker alone on nothing, as high as fits. Returns that one.
Speech add_puppet(ui::Tree&, const Context&, const Asked&, const Rect& asker);

/// The question's whole picture as a panel.
stage::Scene add_whole_picture(drawing::DrawList&, const Context&, const Asked&, const Rect& at,
                               double headroom);

} // namespace hakawati::screens
