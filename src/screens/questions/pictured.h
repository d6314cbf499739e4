// Inside of `screens`: who asks, and where. The picture beside a question with its last balloon,
// the picture behind a question that stands alone, and the asker before an empty place.
#pragma once

#include "screens/parts/parts.h"
#include "screens/questions/asked.h"

namespace hakawati::screens {

/// As high as a balloon this wide must be for anything that may be said here, px.
double height_of_said(const Context&, const Asked&, double width);
/// Whether all of it fits at the reader's text size.
bool said_fits(const Context&, const Asked&, const Rect& room);
/// The room of such a balloon at the upper edge, from `from` to the column of arrows.
Rect said_rect(const Context&, const Asked&, double from);

/// The part of the question's picture that shows its asker, with the last thing that was said in
/// it where that fits. Returns where the question's tail may point (thought left to right).
/// `ask`: the room of the question beside it.
Point add_picture_beside(ui::Tree&, const Context&, const Asked&, const Rect& at, const Rect& ask);

/// A helper in the space for children, as a picture beside a balloon in `ask`. Returns the same.
Point add_helper(drawing::DrawList&, const Context&, const std::string& who, const Rect& at,
                 const Rect& ask);

/// The words of now alone, as large as the sky over the people of the picture behind them allows,
/// beside the column of arrows. Returns that picture.
stage::Scene add_words_alone(ui::Tree&, const Context&, const Asked&);

/// The empty place of the question's picture as a panel, and the asker at its start as high as
/// `asker`. Returns the mouth (thought left to right).
Point add_asker(ui::Tree&, const Context&, const Asked&, const Rect& place, const Rect& asker);

/// The question's whole picture as a panel.
stage::Scene add_whole_picture(drawing::DrawList&, const Context&, const Asked&, const Rect& at,
                               double headroom);

} // namespace hakawati::screens
