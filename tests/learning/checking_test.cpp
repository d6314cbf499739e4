#include "learning/checking.h"
#include "learning/questions.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;

namespace {

const story::Check& real_check() {
    static const story::Book book = real_book();
    return *book.check;
}

const Said thanks{"gha-k.thanks", "Thank you. Let's see what Ahmed finds out."};
const Said safe{"gha-k.safe", "One thing we can say already. Strange thing? Stop. Do not go near. "
                              "Do not touch. Tell a grown-up."};

} // namespace

TEST_CASE("before the book a choice is kept and nothing is said about it") {
    Checking check(real_check(), CheckTime::Before, 7);
    CHECK(check.count() == 6);
    CHECK(check.question().id == "gha-k1");
    const auto event = check.choose("gha-k1.b");
    REQUIRE(event.has_value());
    CHECK(event->kind == EventKind::CheckBefore);
    CHECK(event->item == "gha-k1");
    CHECK(event->option == "gha-k1.b");
    CHECK(event->try_number == 0);
    CHECK(event->messages == std::vector<std::string>{"hyg.twenty"});
    CHECK(check.chosen() == "gha-k1.b");
    CHECK_FALSE(check.said().has_value());
    CHECK_FALSE(check.answer().has_value());
}

TEST_CASE("after the book something kind is said about every choice") {
    Checking check(real_check(), CheckTime::After, 7);
    CHECK_FALSE(check.said().has_value());
    CHECK(check.choose("gha-k1.b")->kind == EventKind::CheckAfter);
    CHECK(check.said() ==
          Said{"gha-k1.b.fb", "Three is a start! Thumbs and nails need more. Twenty, slowly."});
    CHECK_FALSE(check.answer().has_value());
}

TEST_CASE("who does not know yet is thanked after the book, and hears the answer") {
    Checking check(real_check(), CheckTime::After, 7);
    CHECK(check.choose(not_known_yet)->option == "z");
    CHECK(check.said() ==
          Said{"gha-k.z.fb", "Thank you for saying so. Here is what Ahmed found out:"});
    CHECK(check.answer() == Said{"gha-k1.a", "when she has counted slowly to twenty"});
}

TEST_CASE("who does not know yet before the book is kept so, and told nothing") {
    Checking check(real_check(), CheckTime::Before, 7);
    CHECK(check.choose("z")->option == "z");
    CHECK_FALSE(check.said().has_value());
    CHECK_FALSE(check.answer().has_value());
}

TEST_CASE("after the first choice of a question nothing changes until the next one") {
    Checking check(real_check(), CheckTime::After, 7);
    CHECK_FALSE(check.choose("gha-k2.a").has_value());
    CHECK_FALSE(check.choose("").has_value());
    CHECK(check.choose("gha-k1.a").has_value());
    CHECK_FALSE(check.choose("gha-k1.b").has_value());
    CHECK_FALSE(check.choose("z").has_value());
    CHECK(check.chosen() == "gha-k1.a");
    CHECK(check.next());
    CHECK(check.chosen().empty());
    CHECK_FALSE(check.said().has_value());
    CHECK(check.choose("gha-k2.a").has_value());
}

TEST_CASE("all six questions are asked, then the thanks look forward to the book") {
    for (const auto time : {CheckTime::Before, CheckTime::After}) {
        Checking check(real_check(), time, 7);
        std::string asked;
        do {
            asked += check.question().id + " ";
            CHECK(check.farewell().empty());
            CHECK(check.choose(not_known_yet).has_value());
        } while (check.next());
        CHECK(asked == "gha-k1 gha-k2 gha-k3 gha-k4 gha-k5 gha-k6 ");
        CHECK(check.done());
        CHECK_FALSE(check.choose(not_known_yet).has_value());
        CHECK_FALSE(check.next());
        CHECK(check.index() == 6);
        CHECK(check.farewell() ==
              (time == CheckTime::Before ? std::vector<Said>{thanks, safe} : std::vector<Said>{}));
    }
}

TEST_CASE("later leaves the rest out, and the safety line is said all the same") {
    Checking check(real_check(), CheckTime::Before, 7);
    check.choose("z");
    check.later();
    CHECK(check.done());
    CHECK(check.chosen().empty());
    CHECK(check.farewell() == std::vector<Said>{thanks, safe});
}

TEST_CASE("a check without questions is over before it begins") {
    const story::Check none;
    Checking check(none, CheckTime::After, 7);
    CHECK(check.done());
    CHECK(check.farewell().empty());
    CHECK_FALSE(check.choose("z").has_value());
}

TEST_CASE("the same seed lays the cards of a check the same way") {
    const Checking first(real_check(), CheckTime::Before, 7),
        again(real_check(), CheckTime::After, 7);
    CHECK(first.order() == again.order());
    CHECK(first.order() == std::vector<std::size_t>{1, 2, 0});
}

TEST_CASE("a check passes over what is answered already") {
    Checking check(real_check(), CheckTime::Before, 7, {"gha-k1", "gha-k2", "gha-k4"});
    CHECK(check.index() == 2);
    CHECK(check.question().id == "gha-k3");
    CHECK(check.count() == 6);
    CHECK(check.next());
    CHECK(check.question().id == "gha-k5");
    const Checking done(real_check(), CheckTime::Before, 7,
                        {"gha-k1", "gha-k2", "gha-k3", "gha-k4", "gha-k5", "gha-k6"});
    CHECK(done.done());
    CHECK(done.farewell().size() == 2);
}
