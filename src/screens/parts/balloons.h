// Whether a balloon of somebody who asks holds its words, how large it becomes, and two of one
// speaker in a row. Beside `make_balloon`, which makes words smaller rather than lose one.
#pragma once

#include "screens/parts/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace hakawati::screens {

/// How a body lies round its words; `Tight` for where room is short.
enum class Cut { Lens, Tight };

/// Whether `make_balloon` sets the words in this room at no less than this share of the reader's
/// text size.
bool balloon_fits(const Context&, const std::string& words, const Rect& room, double share);

/// The room that such a balloon fills in this width at the reader's text size, px; none where a
/// word is too long for it.
std::optional<Size> balloon_size(const Context&, const std::string& words, double width,
                                 Cut = Cut::Lens);

/// Who speaks, px, thought left to right. A balloon has no tail where there is no mouth, and a neck
/// to the balloon `before` it (where that lies on the screen) when the same one goes on speaking.
struct Speech {
    std::optional<Point> mouth{};
    std::optional<Rect> before{};
    Cut cut = Cut::Lens;
    Rect head{}, face{}, body{}; ///< empty where nobody is seen to speak
    std::vector<Rect> others{};  ///< people and words on which the tail must not lie
};
ui::Node make_balloon(const Context&, const std::string& id, const std::string& words,
                      const Rect& room, const Speech&, Lean = Lean::Middle);
/// The tail will lie neither on these words nor on their own tail.
void keep_off(Speech&, const Context&, const ui::Node& words);

} // namespace hakawati::screens
