// Questions small enough to know by heart, one of each kind, and the questions of the real book.
#pragma once

#include "base/files.h"
#include "story/parse.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hakawati::learning::test {

inline story::Option option(const std::string& id, bool correct, int place = 0) {
    story::Option o;
    o.id = id;
    o.correct = correct;
    o.place = place;
    o.words = "words of " + id;
    o.feedback = "about " + id;
    return o;
}

inline story::Question question(story::QuestionKind kind, std::vector<story::Option> options) {
    story::Question q;
    q.id = "q";
    q.kind = kind;
    q.messages = {"hyg.when"};
    q.options = std::move(options);
    q.slip = "nearly";
    q.show = "like this";
    return q;
}

/// a is right.
inline story::Question single() {
    return question(story::QuestionKind::Single, {option("q.a", true), option("q.b", false),
                                                  option("q.c", false), option("q.d", false)});
}

/// b is right.
inline story::Question true_false() {
    return question(story::QuestionKind::TrueFalse, {option("q.a", false), option("q.b", true)});
}

/// a and c are right.
inline story::Question several(story::QuestionKind kind) {
    return question(kind, {option("q.a", true), option("q.b", false), option("q.c", true),
                           option("q.d", false)});
}

/// 1, 2, 3.
inline story::Question steps() {
    return question(story::QuestionKind::Order,
                    {option("q.1", true, 1), option("q.2", true, 2), option("q.3", true, 3)});
}

/// 1 and 3 belong into the first basket, 2 into the second.
inline story::Question baskets() {
    story::Question q =
        question(story::QuestionKind::Sort,
                 {option("q.1", true, 1), option("q.2", true, 2), option("q.3", true, 1)});
    q.baskets.resize(2);
    return q;
}

inline story::Book real_book() {
    const std::filesystem::path file =
        std::filesystem::path(HAKAWATI_ROOT) / "stories/going-home-again/story.md";
    return story::parse(read_file(file), file.string()).book;
}

inline std::vector<story::Question> questions_of(const story::Book& book) {
    std::vector<story::Question> questions;
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step))
                questions.push_back(*question);
    return questions;
}

/// The real book, told of once.
inline const std::vector<story::Question>& real_questions() {
    static const std::vector<story::Question> questions = questions_of(real_book());
    return questions;
}

} // namespace hakawati::learning::test
