#include "learning/moves.h"
#include "learning/questions.h"
#include "learning/shuffle.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace hakawati;
using namespace hakawati::learning;
using namespace hakawati::learning::test;
using story::QuestionKind;

namespace {

using Order = std::vector<std::size_t>;

bool lies_solved(const Answering& answering) {
    const auto& options = answering.question().options;
    return std::is_sorted(
        answering.order().begin(), answering.order().end(),
        [&](std::size_t a, std::size_t b) { return options[a].place < options[b].place; });
}

void check_orders(const story::Question& question) {
    INFO(question.id);
    const Order straight = in_order(question.options.size());
    for (std::uint64_t seed = 0; seed <= 200; ++seed) {
        const Answering answering(question, seed);
        CHECK(std::is_permutation(answering.order().begin(), answering.order().end(),
                                  straight.begin(), straight.end()));
        if (question.kind == QuestionKind::Order)
            CHECK_FALSE(lies_solved(answering));
        if (question.kind == QuestionKind::TrueFalse || question.kind == QuestionKind::Tap)
            CHECK(answering.order() == straight);
        CHECK(Answering(question, seed) == answering);
    }
}

} // namespace

TEST_CASE("cards are shuffled the same way on every machine") {
    CHECK(shuffled(0, 1) == Order{});
    CHECK(shuffled(1, 1) == Order{0});
    CHECK(shuffled(5, 0) == Order{2, 3, 1, 4, 0});
    CHECK(shuffled(5, 1) == Order{2, 1, 4, 3, 0});
    CHECK(shuffled(5, 0xffffffffffffffffu) == Order{2, 0, 3, 4, 1});
}

TEST_CASE("seeds are the same on every machine, and differ by reader, question and visit") {
    ProfileId id;
    CHECK(seed_of(id) == 0x7c02c15d9cbe35a5u);
    id.bytes[15] = 1;
    CHECK(seed_of(id) == 0x7c02c05d9cbe33f2u);
    CHECK(seed_for(0, "gha-q01", 1) == 0xf86a76fc383a1219u);
    CHECK(seed_for(1, "gha-q01", 1) == 0x70a91734103f86aau);
    CHECK(seed_for(0, "gha-q02", 1) == 0xefc159fc3352b328u);
    CHECK(seed_for(0, "gha-q01", 2) == 0xf86a73fc383a0d00u);
}

TEST_CASE("with any seed every card lies somewhere, and no order question lies solved") {
    for (const story::Question& question : real_questions())
        check_orders(question);
    for (const auto& question :
         {single(), true_false(), several(QuestionKind::Multiple), several(QuestionKind::Tap),
          steps(), baskets(),
          question(QuestionKind::Order, {option("q.2", true, 2), option("q.1", true, 1)})})
        check_orders(question);
}

TEST_CASE("every way in which three cards can lie comes up") {
    std::set<Order> orders;
    for (std::uint64_t seed = 0; seed <= 200; ++seed)
        orders.insert(shuffled(3, seed));
    CHECK(orders.size() == 6);
}
