// What is said about an answer is read to its end: Next brings the rest of it before it leaves; and
// a check goes on where it was left.
#include "each_question.h"
#include "screens/answer.h"
#include "screens/questions/asked.h"
#include "screens/views.h"

#include <catch2/catch.hpp>

#include <tuple>
#include <vector>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State question_read(const Display& display, const char* language, int percent, const char* id) {
    return at(state_on(the_world(), display, language, percent), StopKind::Question, id);
}

std::string words_named(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    const ui::Node* words = ui::find(tree.root, id);
    return words ? words->name : "";
}

/// All of these words that are seen before this message leaves them.
std::string read_by(State state, const std::string& id, const std::string& message) {
    std::string all;
    const auto stop = state.reading->here();
    for (int step = 0; step < 20; ++step) {
        const std::string words = words_named(state, id);
        all += (all.empty() || words.empty() ? "" : " ") + words;
        const bool follow = words_follow(Context(state, the_world()));
        state = after(state, {message});
        const bool here = state.reading->here() == stop && state.answering->said() &&
                          state.answering->said()->id == id;
        if (follow)
            CHECK(here);
        else
            return all;
    }
    return "(no end)";
}

/// All that Next brings of these words before it leaves the question; the steps it takes.
std::string read_by_next(State state, const std::string& id, int* steps = nullptr) {
    std::string all;
    const auto stop = state.reading->here();
    for (int step = 0; state.reading->here() == stop && step < 20; ++step) {
        const std::string words = words_named(state, id);
        all += (all.empty() || words.empty() ? "" : " ") + words;
        const auto tree = view(state, the_world());
        const ui::Node* next = ui::find(tree.root, "next");
        REQUIRE(next);
        CHECK(next->state.enabled);
        if (words_follow(Context(state, the_world())))
            CHECK(tree.default_focus == "next");
        state = after(state, the_world(), {next->action->name});
        if (steps)
            *steps = step + 1;
    }
    CHECK_FALSE(state.reading->here() == stop);
    return all;
}

/// After every answer that can be the first, and where that was not yet right, after a second one.
std::vector<State> answered_once(const State& fresh) {
    std::vector<State> all;
    const Asked asked = asked_here(Context(fresh, the_world()));
    const auto add = [&](State state, const std::vector<std::string>& messages) {
        for (const std::string& message : messages) {
            for (int step = 0; step < 20 && words_follow(Context(state, the_world())); ++step)
                state = after(state, {"next"});
            if (state.answering->done())
                return;
            state = after(state, {message});
        }
        if (state.answering->tried())
            all.push_back(std::move(state));
    };
    for (const story::Option& option : asked.question->options) {
        if (!has_places(*asked.question)) {
            add(fresh, {"option=" + option.id});
            for (const story::Option& other : asked.question->options)
                if (&other != &option && !option.correct)
                    add(fresh, {"option=" + option.id, "option=" + other.id});
            continue;
        }
        for (const char* place : {"put=1", "put=2"})
            add(fresh, {"option=" + option.id, place});
    }
    return all;
}

} // namespace

TEST_CASE("nobody leaves past the words of an answer that is shown") {
    const auto display = GENERATE(from_range(four_tablets));
    for (const char* language : {"en", "ar"})
        for (const int percent : {100, 200})
            each_question(display, language, percent, [](const State& fresh) {
                const State state = after(fresh, the_world(), {"not-sure"});
                const Asked asked = asked_here(Context(state, the_world()));
                CHECK(read_by_next(state, asked.now.id) == asked.now.words);
            });
}

TEST_CASE("nobody leaves past what is said about an answer, right or not yet, by whatever way") {
    const std::vector<std::tuple<Display, const char*, int>> readers{
        {flat_7, "en", 200}, {upright_7, "ar", 200}, {flat_7, "ckb", 100}};
    for (const auto& [display, language, percent] : readers)
        each_question(display, language, percent, [](const State& fresh) {
            const story::Question& question = fresh.answering->question();
            for (const State& state : answered_once(fresh)) {
                const Asked asked = asked_here(Context(state, the_world()));
                REQUIRE_FALSE(asked.asks());
                INFO(asked.now.id);
                const bool has_feedback = asked.now.id.ends_with(".fb") ||
                                          asked.now.id == question.id + ".slip" ||
                                          asked.answering.shown();
                CHECK(has_feedback);
                for (const char* way : {"next", "later"})
                    CHECK(read_by(state, asked.now.id, way) == asked.now.words);
                if (!asked.done())
                    CHECK(read_by(state, asked.now.id, "not-sure") == asked.now.words);
            }
        });
}

TEST_CASE("the warning of q04 is met before Later, on a 7\" tablet at 200 %") {
    State state =
        after(question_read(flat_7, "en", 200, "gha-q04"), the_world(), {"option=gha-q04.a"});
    CHECK(words_named(state, "gha-q04.a.fb") == "Small things do look harmless,");
    CHECK(read_by(state, "gha-q04.a.fb", "later") ==
          "Small things do look harmless, so it is a good question. "
          "Strange metal can hurt at any size. Leave it and tell.");
    state = after(state, {"later"});
    CHECK(where(state, the_world()) == "question gha-q04 1");
}

TEST_CASE("at 200 % Next first brings the words of a tap question, which no arrow leads to") {
    const State state =
        after(question_read(four_tablets[0], "en", 200, "gha-q01"), the_world(), {"not-sure"});
    CHECK_FALSE(ui::find(view(state, the_world()).root, "more"));
    CHECK(words_named(state, "gha-q01.show").empty());
    const State words = after(state, the_world(), {"next"});
    CHECK(where(words, the_world()) == "question gha-q01 1");
    CHECK(words_named(words, "gha-q01.show") ==
          "Soap and poured water, before we eat. The jug is on the ledge.");
    CHECK(ui::find(view(words, the_world()).root, "fewer"));
    CHECK(where(after(words, the_world(), {"previous-cards"}), the_world()) ==
          "question gha-q01 0");
    CHECK(where(after(words, the_world(), {"next"}), the_world()).starts_with("chapter-end"));

    int steps = 0;
    const State arabic =
        after(question_read(four_tablets[2], "ar", 200, "gha-q05"), the_world(), {"not-sure"});
    read_by_next(arabic, "gha-q05.show", &steps);
    CHECK(steps == question_steps(Context(arabic, the_world())));
}

TEST_CASE("what is said about a card is read to its end before Next leaves") {
    const State state = after(question_read(four_tablets[2], "en", 200, "gha-q02"), the_world(),
                              {"option=gha-q02.b"});
    CHECK(read_by_next(state, "gha-q02.b.fb") ==
          "Some people do say that. But fear visits big people too. What would feel kinder?");
    CHECK(words_follow(Context(state, the_world())));
    const State fresh = question_read(four_tablets[2], "en", 200, "gha-q02");
    CHECK_FALSE(words_follow(Context(fresh, the_world()))); // nothing was said yet
    CHECK(ui::find(view(fresh, the_world()).root, "more"));
}

TEST_CASE("a check that was left goes on with the question after the last answer") {
    const World& world = the_world();
    State state = after(state_of(world), world, {"badge", "check", "option=gha-k1.b", "next"});
    CHECK(state.check->question().id == "gha-k2");
    state = after(state, world, {"option=z", "back"});
    CHECK(view(state, world).root.id == "badge");
    CHECK(state.record.checked == std::set<std::string>{"before gha-k1", "before gha-k2"});
    state = after(state, world, {"check"});
    CHECK(state.check->question().id == "gha-k3");
    CHECK(words_named(state, "stones") == "Question 3 of 6");
    state = after(state, world, {"option=z", "next", "option=z", "next", "option=z", "next"});
    CHECK(state.check->question().id == "gha-k6");
    state = after(state, world, {"back", "check", "option=z", "next"});
    CHECK(state.check->done());
    CHECK(state.record.checked.size() == 6);
    CHECK_FALSE(check_due(after(state, world, {"next"}), world));
}

TEST_CASE("an answer to a check that is still on its way to the disk is not asked for again") {
    const World& world = the_world();
    State state = state_of(world);
    state.guest = false;
    state.reader = learning::Profile{};
    state = after(state, world, {"badge", "check", "option=gha-k1.a", "back"});
    CHECK(state.record.checked.empty());
    CHECK(state.pending.size() == 1);
    CHECK(after(state, world, {"check"}).check->question().id == "gha-k2");
}
