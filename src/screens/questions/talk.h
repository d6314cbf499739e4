// Inside of `screens`: the last words of the panel a question is asked after, so that it is asked
// inside of the story, and the question that follows them: two balloons of one size of type, which
// hang together where one speaker says both.
#pragma once

#include "screens/parts/balloons.h"
#include "screens/questions/asked.h"

#include <optional>

namespace hakawati::screens {

/// The room that the last words fill in this width, px, at the reader's text size; none where there
/// are none, or a word is too long.
std::optional<Size> last_words_size(const Context&, const Asked&, double width, Cut = Cut::Lens);
/// Their name, or that of a part of them: who says it, and what.
std::string name_of_last_words(const Context&, const LastWords&, const std::string& part);
/// A mouth beyond the screen's start, beside those words.
constexpr Point voice_from_outside{-1, 0};
/// Their balloon, or slip, in that room.
ui::Node make_last_words(const Context&, const Asked&, const Rect& room, Speech);

/// Whether it is the asker who said them.
bool goes_on_speaking(const Asked&);

/// Where they lie at the upper edge of a picture, before `end` of its width, all thought left to
/// right; empty where they have no room there.
Rect last_words_in(const Context&, const Asked&, const Rect& picture, double end,
                   Lean = Lean::Start, Cut = Cut::Lens);
/// The share of that picture that they and their tail take, over everybody's heads.
double sky_over(const Context&, const Rect& last, const Rect& picture);
/// More would make its people too small.
constexpr double most_sky = 0.56;

/// Thought left to right.
struct Talk {
    Rect last; ///< empty: nothing was said before, or it has gone
    Rect ask;
    double bottom = 0;   ///< of both, whatever is said
    bool fits = false;   ///< at the reader's text size
    bool joined = false; ///< one speaker goes on speaking
    Cut cut = Cut::Lens;
    bool is_beside() const { return last.right() <= ask.x; }
};

/// Whether the last words stay beside all that may be said, or leave it all the room where it needs
/// that.
enum class Keep { Always, WhileAsked };
/// Both at the upper edge of a room, beside or over each other, with room for anything that may be
/// said in place of the question.
Talk talk_in(const Context&, const Asked&, const Rect& room, Keep);

/// Which of the two ways to stand; over each other no tail crosses the other balloon.
enum class Ways { Any, OverEachOther };
/// The same with room for the question alone; `fits` tells whether there is a way.
Talk talk_of_question(const Context&, const Asked&, const Rect& room, Ways = Ways::Any,
                      Cut = Cut::Lens);
/// The same at the upper edge of the screen for an asker at its start: beside the asker, or, when
/// something was said before, all over them, who are then made lower.
Talk talk_over_asker(const Context&, const Asked&, Rect& asker, Keep);

/// What is said now at `ask`, after the last words where they are still there. `speaker`: of the
/// last words.
void add_talk(ui::Tree&, const Context&, const Asked&, const Talk&, Speech speaker, Speech asker,
              Lean = Lean::Start);

} // namespace hakawati::screens
