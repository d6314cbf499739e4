#include "learning/moves.h"
#include "learning/questions.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;

namespace {

/// The right answers to a question, in the order of the book, as moves.
std::vector<std::string> right_moves(const story::Question& question) {
    std::vector<std::string> moves;
    for (const story::Option& option : question.options) {
        const std::string id = option.id.substr(question.id.size() + 1);
        if (option.place > 0)
            moves.push_back(fmt::format("{}>{}", id, option.place));
        else if (option.correct)
            moves.push_back(id);
    }
    return moves;
}

/// Answers that another one fits better than.
std::vector<std::string> other_moves(const story::Question& question) {
    std::vector<std::string> moves;
    for (const story::Option& option : question.options) {
        const std::string id = option.id.substr(question.id.size() + 1);
        if (option.place > 0)
            moves.push_back(fmt::format("{}>{}", id, option.place == 1 ? 2 : 1));
        else if (!option.correct)
            moves.push_back(id);
    }
    return moves;
}

std::string joined(const std::vector<std::string>& moves) {
    std::string text;
    for (const std::string& one : moves)
        text += one + " ";
    return text;
}

/// Every way in which a child of these tests goes through a question.
std::vector<std::string> ways(const story::Question& question) {
    const auto right = right_moves(question);
    const auto other = other_moves(question);
    const std::string all_right = joined(right);
    return {all_right,
            joined(other) + "?",
            other.front() + " " + all_right,
            right.front() + " " + joined(other) + "?",
            right.front() + " " + other.back() + " " + all_right,
            other.front() + " ?",
            right.front() + " ?",
            "?"};
}

struct Step {
    std::string move;
    Given given;
};

/// Plays a way to its end; only the moves that were answers.
std::vector<Step> answers(Answering& answering, const std::string& way) {
    std::vector<Step> steps;
    for (const std::string& word : split(way, ' '))
        if (const auto given = move(answering, word))
            steps.push_back({word, *given});
    return steps;
}

void check_every_prefix(const story::Question& question, const std::string& way) {
    INFO(question.id << ": " << way);
    Answering uninterrupted(question, 7);
    const std::vector<Step> steps = answers(uninterrupted, way);
    REQUIRE(uninterrupted.done());
    for (std::size_t stop = 0; stop <= steps.size(); ++stop) {
        Answering left(question, 7);
        std::vector<Given> kept;
        for (std::size_t i = 0; i < stop; ++i) {
            move(left, steps[i].move);
            kept.push_back(steps[i].given);
        }
        Answering resumed(question, 7);
        resumed.resume(kept);
        CHECK(resumed == left);
        for (std::size_t i = stop; i < steps.size(); ++i)
            CHECK(move(resumed, steps[i].move) == steps[i].given);
        CHECK(resumed == uninterrupted);
    }
}

std::string resumed(const story::Question& question, const std::vector<Given>& kept) {
    Answering answering(question, 1);
    answering.resume(kept);
    return as_text(answering);
}

} // namespace

TEST_CASE("every question of the book comes back as it was left, after any number of answers") {
    REQUIRE(real_questions().size() == 11);
    for (const story::Question& question : real_questions())
        for (const std::string& way : ways(question))
            check_every_prefix(question, way);
}

TEST_CASE("every question of the book can be answered rightly, and says its own words") {
    for (const story::Question& question : real_questions()) {
        INFO(question.id);
        Answering answering(question, 3);
        const auto moves = right_moves(question);
        CHECK(play(answering, joined(moves)).size() == moves.size());
        CHECK(answering.done());
        CHECK_FALSE(answering.shown());
        CHECK(answering.not_yet() == 0);
        CHECK(answering.said()->id == answering.last() + ".fb");
        CHECK_FALSE(answering.said()->words.empty());
    }
}

TEST_CASE("every question of the book is shown after two answers that were not yet right") {
    int shown = 0;
    for (const story::Question& question : real_questions()) {
        INFO(question.id);
        const auto moves = other_moves(question);
        const bool twice = moves.size() >= 2; // some have but one card that is not right
        Answering answering(question, 3);
        play(answering, joined(moves));
        CHECK(answering.not_yet() == (twice ? 2 : 1));
        CHECK(answering.shown() == twice);
        CHECK(answering.found() == (twice ? answering.to_find() : 0));
        CHECK((answering.said()->id == question.id + ".show") == twice);
        shown += twice ? 1 : 0;
    }
    CHECK(shown == 8);
}

TEST_CASE("answers that no longer fit a changed book are passed over") {
    const auto q = single();
    CHECK(resumed(q, {{EventKind::Found, "q.x"}}) == after(q, ""));
    CHECK(resumed(q, {{EventKind::Found, "q.b"}}) == after(q, ""));
    CHECK(resumed(q, {{EventKind::NotYet, "q.a"}, {EventKind::NotYet, "q.b"}}) == after(q, "b"));
    CHECK(resumed(q, {{EventKind::NotYet, "q.b@1"}}) == after(q, ""));
    CHECK(resumed(q, {{EventKind::NotYet, ""}}) == after(q, ""));
    const auto order = steps();
    for (const char* odd :
         {"q.1", "q.1@", "q.1@x", "q.1@0", "q.1@4", "q.1@-1", "q.1@2", "q.1@99999999999", "@1"})
        CHECK(resumed(order, {{EventKind::Found, odd}}) == after(order, ""));
    CHECK(resumed(order, {{EventKind::NotYet, "q.1@1"}}) == after(order, ""));
    CHECK(resumed(order, {{EventKind::Found, "q.1@1"}, {EventKind::NotYet, "q.2@1"}}) ==
          after(order, "1>1"));
}

TEST_CASE("answers after the last one change nothing") {
    const auto q = single();
    CHECK(resumed(q, {{EventKind::Found, "q.a"}, {EventKind::NotYet, "q.b"}}) == after(q, "a"));
    CHECK(resumed(q, {{EventKind::Found, "q.a"}, {EventKind::Shown, "asked"}}) == after(q, "a"));
}
