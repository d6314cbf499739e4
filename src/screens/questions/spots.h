// Inside of `screens`: where the things to be touched in a picture lie on the screen: large enough
// for a finger, apart from each other and from every token, and as near to the thing as that
// allows.
#pragma once

#include "screens/questions/asked.h"

#include <map>
#include <string>

namespace hakawati::screens {

/// Thought left to right.
struct TapPlaces {
    bool together = true; ///< picture and words on one screen
    Rect picture, ask;
    double headroom = 0; ///< of the picture, so that the words cover no head
    Point mouth;
    std::map<std::string, Rect> spots; ///< by option
};

TapPlaces tap_places(const Context&, const Asked&);

/// Squares of `side` round these points inside of `room`, moved until they are `gap` apart from
/// each other and from what is fixed.
std::vector<Rect> apart(const std::vector<Point>&, double side, double gap, const Rect& room,
                        const std::vector<Rect>& fixed);

} // namespace hakawati::screens
