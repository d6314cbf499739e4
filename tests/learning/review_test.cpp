#include "learning/events.h"
#include "learning/questions.h"
#include "learning/review.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;

namespace {

using Ids = std::vector<std::string>;

story::Question asks(const std::string& id, std::vector<std::string> messages) {
    story::Question q;
    q.id = id;
    q.messages = std::move(messages);
    return q;
}

/// c1: q1 (m1), q2 (m2, m3). c2: q3 (m1), q4 (m4).
story::Book small_book() {
    story::Book book;
    book.chapters.resize(2);
    book.chapters[0].id = "c1";
    book.chapters[0].steps = {story::Panel{}, asks("q1", {"m1"}), asks("q2", {"m2", "m3"})};
    book.chapters[1].id = "c2";
    book.chapters[1].steps = {asks("q3", {"m1"}), story::Activity{}, asks("q4", {"m4"})};
    book.check.emplace();
    book.check->questions = {asks("k1", {"m1"})};
    return book;
}

/// A reader of both chapters in visit 5 with these boxes.
Record with(std::map<std::string, Box> boxes) {
    Record record;
    record.visits = 5;
    record.chapters = {"c1", "c2"};
    record.boxes = std::move(boxes);
    return record;
}

Ids review(const Record& record) { return review_of(small_book(), record); }

const story::Question& named(const std::vector<story::Question>& questions, const std::string& id) {
    return *std::find_if(questions.begin(), questions.end(),
                         [&](const story::Question& q) { return q.id == id; });
}

} // namespace

TEST_CASE("what is due in this visit is asked, what is due later is not") {
    CHECK(review(with({{"m1", {1, 5}}, {"m4", {1, 6}}})) == Ids{"q1"});
    CHECK(review(with({{"m1", {1, 6}}, {"m4", {1, 4}}})) == Ids{"q4"});
    CHECK(review(with({})) == Ids{});
}

TEST_CASE("the lowest box comes first, then what is due longest, then the order of the book") {
    CHECK(review(with({{"m1", {3, 1}}, {"m2", {2, 5}}, {"m4", {1, 5}}})) == Ids{"q4", "q2"});
    CHECK(review(with({{"m1", {2, 5}}, {"m2", {2, 4}}, {"m4", {2, 3}}})) == Ids{"q4", "q2"});
    CHECK(review(with({{"m1", {2, 5}}, {"m2", {2, 5}}, {"m4", {2, 5}}})) == Ids{"q1", "q2"});
}

TEST_CASE("a question of two messages goes by the one that presses more") {
    CHECK(review(with({{"m1", {2, 5}}, {"m2", {4, 5}}, {"m3", {1, 5}}})) == Ids{"q2", "q1"});
    CHECK(review(with({{"m1", {2, 5}}, {"m2", {4, 5}}, {"m3", {1, 6}}})) == Ids{"q1", "q2"});
}

TEST_CASE("the same message is not asked for twice in one review") {
    CHECK(review(with({{"m1", {1, 1}}})) == Ids{"q1"});
    CHECK(review(with({{"m1", {1, 1}}, {"m4", {5, 5}}})) == Ids{"q1", "q4"});
}

TEST_CASE("only chapters that were read to their end are asked about, and the check never is") {
    Record record = with({{"m1", {1, 5}}, {"m2", {1, 5}}, {"m4", {1, 5}}});
    record.chapters = {"c2"};
    CHECK(review(record) == Ids{"q3", "q4"});
    record.chapters = {};
    CHECK(review(record) == Ids{});
}

TEST_CASE("nothing is asked in the first visit, nor what was answered in this one") {
    Record record = with({{"m1", {1, 0}}, {"m4", {1, 0}}});
    record.visits = 1;
    CHECK(review(record) == Ids{});
    record.visits = 2;
    record.given["q1"] = {{EventKind::Found, "a"}};
    CHECK(review(record) == Ids{"q3", "q4"});
}

TEST_CASE("a reader who always finds the answer is asked again in visits 3, 7, 15, 31 and 47") {
    Record record = record_of({visit(), answered(EventKind::Found, "q4", {"m4"}),
                               happened(EventKind::ChapterRead, "c2")});
    std::string asked;
    while (record.visits < 50) {
        apply(record, visit());
        apply(record, happened(EventKind::Place, "p", "panel"));
        for (const std::string& id : review(record)) {
            asked += fmt::format("{} in {}, ", id, record.visits);
            apply(record, answered(EventKind::Found, id, {"m4"}));
        }
    }
    CHECK(asked == "q4 in 3, q4 in 7, q4 in 15, q4 in 31, q4 in 47, ");
}

TEST_CASE("a question that was put off is offered again, and nothing about it has changed") {
    Record record = record_of({visit(), answered(EventKind::NotYet, "q4", {"m4"}),
                               happened(EventKind::ChapterRead, "c2")});
    for (int number = 2; number <= 5; ++number) {
        apply(record, visit());
        CHECK(review(record) == Ids{"q4"});
        apply(record, happened(EventKind::PutOff, "q4"));
        apply(record, happened(EventKind::Place, "p", "panel"));
        CHECK(boxes_of(record) == "m4 in 1 due 2");
    }
}

namespace {

std::string chapter_of(const story::Book& book, const std::string& question) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (story::id_of(step) == question)
                return chapter.id;
    return {};
}

/// Everything that a review of the real book promises.
void check_promises(const story::Book& book, const Record& record, const Ids& ids) {
    CHECK(ids.size() <= questions_a_visit);
    std::set<std::string> messages;
    for (const std::string& id : ids) {
        CHECK(record.visits > 1);
        CHECK(record.chapters.count(chapter_of(book, id)) == 1);
        bool due = false;
        for (const std::string& message : named(real_questions(), id).messages) {
            CHECK(messages.insert(message).second);
            const auto box = record.boxes.find(message);
            due = due || (box != record.boxes.end() && box->second.due <= record.visits);
        }
        CHECK(due);
        CHECK(record.given.count(id) == 0);
    }
}

/// Somebody who reads, answers, puts off and comes back as it happens.
class AnyReader {
  public:
    explicit AnyReader(std::uint32_t seed) : m_random(seed) {}

    void live(const story::Book& book) {
        for (int day = 0; day < 40; ++day) {
            apply(m_record, visit());
            const Ids ids = review_of(book, m_record);
            check_promises(book, m_record, ids);
            for (const std::string& id : ids)
                answer(named(real_questions(), id));
            read(book.chapters[one_of(book.chapters.size())]);
        }
    }

  private:
    std::size_t one_of(std::size_t count) { return m_random() % count; }

    void answer(const story::Question& question) {
        const EventKind kinds[] = {EventKind::Found, EventKind::NotYet, EventKind::Shown,
                                   EventKind::PutOff};
        apply(m_record, answered(kinds[one_of(4)], question.id, question.messages,
                                 static_cast<int>(1 + one_of(2))));
    }

    void read(const story::Chapter& chapter) {
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step))
                answer(*question);
        if (one_of(3) > 0)
            apply(m_record, happened(EventKind::ChapterRead, chapter.id));
    }

    std::mt19937 m_random;
    Record m_record;
};

} // namespace

TEST_CASE("whatever a reader does, a review never offers more than two, nor a message twice") {
    const story::Book book = real_book();
    for (std::uint32_t seed = 0; seed < 100; ++seed)
        AnyReader(seed).live(book);
}

TEST_CASE("a reader who answers all that is offered meets every message of the book again") {
    const story::Book book = real_book();
    Record record = record_of({visit()});
    std::set<std::string> taught, met;
    for (const story::Question& question : real_questions()) {
        apply(record, answered(EventKind::NotYet, question.id, question.messages));
        taught.insert(question.messages.begin(), question.messages.end());
    }
    for (const story::Chapter& chapter : book.chapters)
        apply(record, happened(EventKind::ChapterRead, chapter.id));
    for (int number = 0; number < 12; ++number) {
        apply(record, visit());
        for (const std::string& id : review_of(book, record)) {
            const auto& messages = named(real_questions(), id).messages;
            met.insert(messages.begin(), messages.end());
            apply(record, answered(EventKind::Found, id, messages));
        }
    }
    CHECK(met == taught);
}
