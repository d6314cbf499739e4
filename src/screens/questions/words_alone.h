// Inside of `screens`: the words of a question alone, on as many steps as they need at the reader's
// text size: over the people of the picture, or beside the asker where that takes fewer steps. No
// word is made smaller as long as it can be cut, and no face is covered.
#pragma once

#include "screens/questions/asked.h"

#include <functional>
#include <string>
#include <vector>

namespace hakawati::screens {

/// The words in parts that follow each other and each `fit`, or are a single word.
std::vector<std::string> parts_that(const std::function<bool(const std::string&)>& fit,
                                    const std::string& words);

/// Thought left to right.
struct WordsAlone {
    Rect picture, room; ///< the balloon's room, over the picture or beside it
    stage::Scene scene; ///< what the picture shows
    Point mouth;
    std::vector<std::string> parts;
};

WordsAlone words_alone(const Context&, const Asked&);
/// The picture and one part of the words; returns where the balloon lies (thought left to right).
Rect add_words_alone(ui::Tree&, const Context&, const Asked&, const WordsAlone&, int part);

} // namespace hakawati::screens
