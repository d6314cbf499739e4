// Inside of `screens`: the words of a question alone, on as many steps as they need at the reader's
// text size: over the people of the picture, or beside the asker where that takes fewer steps. The
// last words of the story stand with them, or on a step before them. No word is made smaller as
// long as it can be cut, and no face is covered.
#pragma once

#include "screens/questions/talk.h"

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
    Rect label;         ///< on its lower edge may stand where the question comes from
    stage::Scene scene; ///< what the picture shows
    Speech asker;       ///< or who said the last words, where they are alone
    std::string id;     ///< of the words
    std::vector<std::string> parts;
    Rect last; ///< the last words in the picture, beside the question; empty: they are not there
    std::optional<Talk> talk; ///< or both over the people
    Speech speaker;           ///< of the last words
};

constexpr double widest_words_sky = 0.6; ///< share of a picture over the heads, for words
/// The whole picture with room for words beside the column of arrows.
WordsAlone whole_page(const Context&);
/// Shows the picture with so much of it free over the heads, as far as people can be seen then.
void show_under(const Context&, const Asked&, WordsAlone&, double high);
/// What is to be touched must not be.
bool seen_twice(const Asked&, const stage::Scene&);

/// What is said now, alone.
WordsAlone words_alone(const Context&, const Asked&);
/// All that comes before what is touched: while the question is asked, the last words of the story
/// with it, else before it.
std::vector<WordsAlone> words_first(const Context&, const Asked&);
int count_of_parts(const std::vector<WordsAlone>&);
/// The picture and one part of the words; returns where all words lie (thought left to right).
std::vector<Rect> add_words_alone(ui::Tree&, const Context&, const Asked&, const WordsAlone&,
                                  int part);

} // namespace hakawati::screens
