// Every balloon of a question points to who speaks: its tail ends on nobody else and on no face.
#include "each_question.h"
#include "lettering/tail.h"
#include "screens/questions/boards/order_board.h"
#include "screens/questions/boards/sort_board.h"
#include "screens/questions/boards/spots.h"
#include "screens/questions/kinds.h"
#include "screens/questions/layout.h"
#include "screens/questions/pictured.h"
#include "screens/views.h"

#include <catch2/catch.hpp>

#include <map>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

/// The people on a screen, thought left to right.
struct People {
    stage::Scene scene;
    Rect at;
    std::optional<Speech> puppet; ///< the asker alone before a board
};

People people_of_board(const Context& context, const Asked& asked, const Rect& asker) {
    ui::Tree scratch;
    return {{}, {}, add_puppet(scratch, context, asked, asker)};
}

People people_of_cards(const Context& context, const Asked& asked) {
    const Layout layout = layout_of(context, asked, cards_of(context, asked));
    const Rect at = picture_rect(context, layout);
    return {picture_beside(context, asked, at, last_rect(context, asked, layout)), at, {}};
}

People people_with(const Context& context, const Asked& asked) {
    using story::QuestionKind;
    switch (asked.question->kind) {
    case QuestionKind::Order:
        return people_of_board(context, asked, order_board(context, asked).asker);
    case QuestionKind::Sort:
        return people_of_board(context, asked, sort_board(context, asked).asker);
    case QuestionKind::Tap: {
        const TapPlaces places = tap_places(context, asked);
        return {
            scene_of(context, asked, places.picture.size(), places.headroom), places.picture, {}};
    }
    default:
        return people_of_cards(context, asked);
    }
}

/// On a step of words alone, or with all that is touched.
People people_on(const Context& context, const Asked& asked) {
    const auto words = words_first(context, asked);
    const int step = context.state().beat;
    if (question_steps(context) > 1 && step < count_of_parts(words)) {
        const WordsAlone& alone = *words_on_step(words, step).words;
        return {alone.scene, alone.picture, {}};
    }
    return people_with(context, asked);
}

bool has_tail(const ui::Node& balloon) { return balloon.arrival_from != balloon.bounds.centre(); }

void check_tail(const Context& context, const ui::Node& balloon, const People& people,
                const std::string& who) {
    if (!has_tail(balloon))
        return;
    INFO(balloon.name << " by " << who);
    const Point tip = context.placed(balloon.arrival_from);
    const Speech speaker = people.puppet.value_or(speech_in(context, people.scene, who, people.at));
    for (const Rect& other : speaker.others)
        CHECK_FALSE(other.contains(tip));
    CHECK_FALSE(speaker.face.contains(tip));
    if (!speaker.mouth)
        return;
    // From the mouth back over the tip lies the balloon.
    const Point back = tip - *speaker.mouth;
    const double far = distance(tip, *speaker.mouth), most = context.mm(50);
    CHECK(lettering::crosses({tip, tip + back * (most / far)}, context.placed(balloon.bounds)));
}

/// Counts balloons with and without tails whose speaker is in sight.
struct Count {
    int with = 0, without = 0;
};

void check_tails(const State& state, Count& count) {
    const Context context(state, the_world());
    const Asked asked = asked_here(context);
    if (asked.answering.shown())
        return;
    const auto tree = view(state, the_world());
    const People people = people_on(context, asked);
    std::map<std::string, std::string> speakers{{asked.now.id, asked.question->asker}};
    if (asked.last)
        speakers[asked.last->told.id] = asked.last->speaker;
    int tails = 0, balloons = 0;
    for (const auto& [id, who] : speakers)
        if (const ui::Node* node = ui::find(tree.root, id);
            node && node->role == ui::Role::Balloon) {
            check_tail(context, *node, people, who);
            tails += has_tail(*node);
            balloons += speakers.size() == 1 || !goes_on_speaking(asked) || id == asked.now.id;
        }
    count.with += tails > 0;
    count.without += balloons > 0 && tails == 0;
}

std::vector<State> every_step(const State& first) {
    std::vector<State> all{first};
    State next = after(first, {"next-cards"});
    while (next.beat != all.back().beat) {
        all.push_back(next);
        next = after(next, {"next-cards"});
    }
    return all;
}

} // namespace

TEST_CASE("the tail of a question ends on nobody but who speaks, and on no face") {
    const auto display = GENERATE(from_range(four_tablets));
    Count count;
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
        for (const int percent : {100, 200})
            each_question(display, language, percent, [&](const State& fresh) {
                for (const State& state : every_step(fresh))
                    check_tails(state, count);
            });
    // A short balloon low beside a strip, in which somebody else sits before who speaks.
    CHECK(count.without == (display.size == flat_7.size ? 3 : 0));
    CHECK(count.with > 100);
}

TEST_CASE("so does the tail of what is said about an answer") {
    const auto display = GENERATE(from_range(four_tablets));
    Count count;
    for (const char* language : {"en", "ar"})
        for (const int percent : {100, 200})
            each_question(display, language, percent, [&](const State& fresh) {
                if (has_places(fresh.answering->question()))
                    return;
                for (const story::Option& option : fresh.answering->question().options)
                    for (const State& state : every_step(after(fresh, {"option=" + option.id})))
                        check_tails(state, count);
            });
    CHECK(count.without == (display.size == flat_7.size ? 1 : 0));
    CHECK(count.with > 100);
}

TEST_CASE("upright the tail of a question in the check ends under its stones") {
    for (const char* language : {"en", "ar"}) {
        const State state =
            after(state_on(the_world(), four_tablets[1], language, 100), {"badge", "check"});
        const auto tree = view(state, the_world());
        const ui::Node* stones = ui::find(tree.root, "stones");
        REQUIRE(stones);
        int tails = 0;
        for (const ui::Node& node : tree.root.children)
            if (node.role == ui::Role::Balloon && has_tail(node)) {
                ++tails;
                CHECK(node.arrival_from.y > stones->bounds.bottom());
            }
        CHECK(tails == 1);
    }
}
