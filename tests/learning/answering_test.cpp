#include "learning/moves.h"
#include "learning/questions.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;
using story::QuestionKind;

TEST_CASE("nothing is said before the first answer, and nothing is tried") {
    const auto question = single();
    const Answering answering(question, 1);
    CHECK(as_text(answering) == "a open, b open, c open, d open | - | 0 of 1");
    CHECK_FALSE(answering.tried());
    CHECK(answering.last().empty());
    CHECK(answering.not_yet() == 0);
}

TEST_CASE("a single question is done with its right card, or shown after two that were not") {
    const auto q = single();
    CHECK(after(q, "a") == "a found, b open, c open, d open | a.fb | 1 of 1 done");
    CHECK(after(q, "b") == "a open, b not yet, c open, d open | b.fb | 0 of 1");
    CHECK(after(q, "b a") == "a found, b not yet, c open, d open | a.fb | 1 of 1 done");
    CHECK(after(q, "b c") == "a found, b not yet, c not yet, d open | show | 1 of 1 done shown");
    CHECK(after(q, "b b") == after(q, "b"));
    CHECK(after(q, "?") == "a found, b open, c open, d open | show | 1 of 1 done shown");
    CHECK(after(q, "b ?") == "a found, b not yet, c open, d open | show | 1 of 1 done shown");
    CHECK(after(q, "a b ?") == after(q, "a"));
    CHECK(after(q, "z >1") == after(q, ""));
}

TEST_CASE("true or not true is a question of two cards") {
    const auto q = true_false();
    CHECK(after(q, "b") == "a open, b found | b.fb | 1 of 1 done");
    CHECK(after(q, "a") == "a not yet, b open | a.fb | 0 of 1");
    CHECK(after(q, "a b") == "a not yet, b found | b.fb | 1 of 1 done");
    CHECK(after(q, "a a") == after(q, "a"));
    CHECK(after(q, "?") == "a open, b found | show | 1 of 1 done shown");
}

TEST_CASE("of several right things each answers at once, until all are found") {
    for (const auto kind : {QuestionKind::Multiple, QuestionKind::Tap}) {
        const auto q = several(kind);
        CHECK(after(q, "c") == "a open, b open, c found, d open | c.fb | 1 of 2");
        CHECK(after(q, "c a") == "a found, b open, c found, d open | a.fb | 2 of 2 done");
        CHECK(after(q, "c b") == "a open, b not yet, c found, d open | b.fb | 1 of 2");
        CHECK(after(q, "c b a") == "a found, b not yet, c found, d open | a.fb | 2 of 2 done");
        CHECK(after(q, "b c d") ==
              "a found, b not yet, c found, d not yet | show | 2 of 2 done shown");
        CHECK(after(q, "c c") == after(q, "c"));
        CHECK(after(q, "c ?") == "a found, b open, c found, d open | show | 2 of 2 done shown");
    }
}

TEST_CASE("steps in order: a card is taken into the hand and laid on a place") {
    const auto q = steps();
    CHECK(after(q, "2") == "1 open, 2 open, 3 open | hand 2 | - | 0 of 3");
    CHECK(after(q, "2 2") == after(q, ""));
    CHECK(after(q, "2 3") == "1 open, 2 open, 3 open | hand 3 | - | 0 of 3");
    CHECK(after(q, "2>2") == "1 open, 2@2 found, 3 open | 2.fb | 1 of 3");
    CHECK(after(q, "2>2 2") == after(q, "2>2"));
    CHECK(after(q, "2>1") == "1 open, 2 open, 3 open | slip | 0 of 3");
    CHECK(after(q, "2>1 2>2") == "1 open, 2@2 found, 3 open | 2.fb | 1 of 3");
    CHECK(after(q, "2>1 2>3") == "1@1 found, 2@2 found, 3@3 found | show | 3 of 3 done shown");
    CHECK(after(q, "3>3 1>1 2>2") == "1@1 found, 2@2 found, 3@3 found | 2.fb | 3 of 3 done");
    CHECK(after(q, "2 ?") == "1@1 found, 2@2 found, 3@3 found | show | 3 of 3 done shown");
}

TEST_CASE("a place that is taken or not there takes no card, and neither does an empty hand") {
    const auto q = steps();
    CHECK(after(q, ">1") == after(q, ""));
    CHECK(after(q, "1>1 2>1") == "1@1 found, 2 open, 3 open | hand 2 | 1.fb | 1 of 3");
    CHECK(after(q, "2>0") == after(q, "2"));
    CHECK(after(q, "2>4") == after(q, "2"));
    CHECK(after(baskets(), "2>3") == "1 open, 2 open, 3 open | hand 2 | - | 0 of 3");
}

TEST_CASE("the first free place of an order moves on as cards are laid down") {
    const auto q = steps();
    Answering answering(q, 1);
    CHECK(answering.first_free_place() == 1);
    play(answering, "2>2");
    CHECK(answering.first_free_place() == 1);
    CHECK(answering.at_place(1).empty());
    CHECK(answering.at_place(2) == "q.2");
    play(answering, "1>1");
    CHECK(answering.first_free_place() == 3);
    play(answering, "3>3");
    CHECK(answering.first_free_place() == 0);
    const auto sorted = baskets();
    CHECK(Answering(sorted, 1).first_free_place() == 0);
    const auto chosen = single();
    CHECK(Answering(chosen, 1).first_free_place() == 0);
}

TEST_CASE("baskets hold many cards, and a card in the wrong one slides back") {
    const auto q = baskets();
    CHECK(after(q, "1>1 3>1") == "1@1 found, 2 open, 3@1 found | 3.fb | 2 of 3");
    CHECK(after(q, "1>1 3>1 2>2") == "1@1 found, 2@2 found, 3@1 found | 2.fb | 3 of 3 done");
    CHECK(after(q, "2>1") == "1 open, 2 open, 3 open | slip | 0 of 3");
    CHECK(after(q, "2>1 1>2") == "1@1 found, 2@2 found, 3@1 found | show | 3 of 3 done shown");
    Answering answering(q, 1);
    play(answering, "1>1");
    CHECK(answering.at_place(1).empty());
}

TEST_CASE("what is kept of an answer is the card, with its place where there are places") {
    CHECK(kept(single(), "b b a c") == "q.b not-yet, q.a found");
    CHECK(kept(single(), "b c a") == "q.b not-yet, q.c not-yet");
    CHECK(kept(single(), "b ? ?") == "q.b not-yet, asked shown");
    CHECK(kept(steps(), "2>1 2>2 3>2 1>1") == "q.2@1 not-yet, q.2@2 found, q.1@1 found");
    CHECK(kept(baskets(), "2>1 3>2") == "q.2@1 not-yet, q.3@2 not-yet");
}

TEST_CASE("the words of the book are said with their ids") {
    const auto q = steps();
    Answering answering(q, 1);
    play(answering, "2>2");
    CHECK(answering.said() == Said{"q.2.fb", "about q.2"});
    CHECK(answering.last() == "q.2");
    CHECK(answering.tried());
    play(answering, "3>1");
    CHECK(answering.said() == Said{"q.slip", "nearly"});
    CHECK(answering.last() == "q.3");
    CHECK(answering.not_yet() == 1);
    play(answering, "?");
    CHECK(answering.said() == Said{"q.show", "like this"});
}

TEST_CASE("an answer becomes an event that carries the messages of its question") {
    const auto q = single();
    const Event event = event_of(q, {EventKind::NotYet, "q.b"}, 2);
    CHECK(event.kind == EventKind::NotYet);
    CHECK(event.item == "q");
    CHECK(event.option == "q.b");
    CHECK(event.try_number == 2);
    CHECK(event.messages == std::vector<std::string>{"hyg.when"});
    CHECK(event.book.empty());
    CHECK_FALSE(event.profile.has_value());
}
