// What is drawn on the cards of a question: large enough for a child who cannot read.
#include "each_question.h"
#include "screens/questions/asked.h"
#include "screens/views.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

bool has_cards(const story::Question& question) {
    return question.kind == story::QuestionKind::Single ||
           question.kind == story::QuestionKind::Multiple;
}

/// The side of a square as large as the thing on a card, px; 0 without one.
double thing_on(const ui::Node& card) {
    for (const drawing::Item& item : card.drawing)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            if (picture->picture.key.starts_with("props/"))
                return std::sqrt(picture->to.width * picture->to.height);
    return 0;
}

/// Of every option, px, on whatever step it is seen.
std::map<std::string, double> things_of(State state, const Asked& asked) {
    std::map<std::string, double> things;
    for (int steps = question_steps(Context(state, the_world())); steps > 0; --steps) {
        const auto tree = view(state, the_world());
        for (const story::Option& option : asked.question->options)
            if (const ui::Node* card = ui::find(tree.root, option.id))
                things[option.id] = thing_on(*card);
        if (steps > 1)
            state = after(state, {"next-cards"});
    }
    return things;
}

} // namespace

TEST_CASE("what is drawn on a card is as large as a fingertip, in every language") {
    const auto display = GENERATE(from_range(four_tablets));
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
        each_question(display, language, 100, [&](const State& state) {
            const Asked asked = asked_here(Context(state, the_world()));
            if (!has_cards(*asked.question))
                return;
            const auto things = things_of(state, asked);
            CHECK(things.size() == asked.question->options.size());
            for (const auto& [id, side] : things) {
                INFO(id);
                CHECK(side / display.px_per_mm >= (display.px_per_mm < 6 ? 8.9 : 12));
            }
        });
}
