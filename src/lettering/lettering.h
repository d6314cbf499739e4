// The letterer: given the words of a panel and where faces, mouths, hands and free sky are, places
// captions, balloons, tails, sounds and signs after ../../docs/lettering.md. Pure: the same input
// gives the same page on every machine with the same fonts.
#pragma once

#include "drawing/draw_list.h"
#include "geometry/geometry.h"
#include "text/language.h"
#include "text/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace hakawati::lettering {

/// `Tight` is speech cut close round its words, nearer to a box: for where room is short.
enum class Kind { Caption, Speech, Thought, Whisper, Shout, Phone, OffPanel, Sound, Sign, Tight };

/// One line to be lettered, in reading order.
struct Letter {
    std::string id;
    Kind kind = Kind::Speech;
    std::string speaker;
    std::string words;
    /// px in the panel, or beyond its edge; none: the voice comes from outside
    std::optional<Point> mouth;
    std::optional<Rect> board; ///< where a sign is set
};

/// What the letterer must leave free, px in the panel.
struct Obstacles {
    Size panel;
    std::vector<Rect> faces;   ///< never covered
    std::vector<Rect> heads;   ///< hair and scarves: covered only a little, never by much
    std::vector<Rect> hands;   ///< never covered
    std::vector<Rect> targets; ///< tokens and tappable things: never covered
    std::vector<Rect> bodies;  ///< better not covered
    std::vector<Rect> things;  ///< props with a meaning of their own: covered only in need
    std::vector<Rect> quiet;   ///< preferred
};

struct Style {
    const text::Language* language = nullptr;
    double px_per_mm = 5.9;
    double text_scale = 1; ///< 1, 1.5 or 2
};

struct Balloon {
    std::string id;
    Kind kind = Kind::Speech;
    std::string speaker;
    Rect box;                ///< the body, without tail
    std::vector<Point> tail; ///< root left, root right, tip; empty: none
    text::Paragraph words;
    Point words_at; ///< top left of the words, px in the panel
    int beat = 0;   ///< 0-based; balloons of one beat are seen together with those before
    bool joined_to_previous = false; ///< the balloon before it has no tail of its own
    std::vector<Point> neck;         ///< joined: corners, clockwise from the balloon before
    unsigned seed = 1;
};

/// What is wrong with a lettered panel; all zero is the goal.
struct Faults {
    int over_face = 0, over_hand = 0, over_target = 0, over_balloon = 0;
    int order_inversions = 0, tails_crossing = 0, outside = 0, under_minimum = 0;
    int total() const {
        return over_face + over_hand + over_target + over_balloon + order_inversions +
               tails_crossing + outside + under_minimum;
    }
};

struct Lettering {
    std::vector<Balloon> balloons; ///< in reading order
    int beats = 1;
    /// With more than one beat, what earlier beats showed is taken away (true) or stays (false).
    bool beats_replace = false;
    Faults faults;
    /// How far from what a letterer would like; compares arrangements of the same words.
    double strain = 0;
};

/// Places every letter; tells the panel in beats when the words do not fit together.
Lettering letter(const std::vector<Letter>&, const Obstacles&, const Style&,
                 const text::FontMeasure&);

/// Counts the faults of any arrangement (also used by the placer itself).
Faults measure(const Lettering&, const Obstacles&, const Style&);

/// The drawing of one balloon at `offset` (the panel's top left on the screen), px.
drawing::DrawList draw(const Balloon&, Point offset, const Style&);

/// Whether a balloon is seen in a beat (0-based) once all of that beat has come. Signs belong to
/// the art and are seen in every beat.
bool seen_in(const Lettering&, const Balloon&, int beat);

/// For tests and tables: one balloon a line, px rounded, then the faults that are not zero.
std::string as_text(const Lettering&);

} // namespace hakawati::lettering
