// Inside of `screens`: where the things to be touched in a picture lie on the screen: large enough
// for a finger, apart from each other and from every token, and as near to the thing as that
// allows.
#pragma once

#include "screens/questions/talk.h"

#include "stage/stage.h"

#include <map>
#include <string>
#include <vector>

namespace hakawati::screens {

/// Thought left to right.
struct TapPlaces {
    bool together = true; ///< picture and words on one screen
    bool in_sight = true; ///< every thing of the question
    Rect picture;
    Talk talk;
    double headroom = 0;               ///< of the picture, so that the words cover no head
    Speech speaker, asker;             ///< of the last words and of the question
    std::map<std::string, Rect> spots; ///< by option
};

TapPlaces tap_places(const Context&, const Asked&);
/// The picture and its spots as large as they go in a room, every thing of the question in sight.
TapPlaces tap_places_in(const Context&, const Asked&, const Rect& room, double headroom, int steps);
/// Spots for what is seen of a scene that lies at `at`, clear of all that is `fixed` and of the
/// tokens of a question with so many steps.
std::map<std::string, Rect> spots_seen(const Context&, const Asked&, const stage::Scene&,
                                       const Rect& at, std::vector<Rect> fixed, int steps);

/// Squares of `side` round these points inside of `room`, moved until they are `gap` apart from
/// each other and from what is fixed; up to a quarter smaller where they would else not have room.
std::vector<Rect> apart(const std::vector<Point>&, double side, double gap, const Rect& room,
                        const std::vector<Rect>& fixed);

} // namespace hakawati::screens
