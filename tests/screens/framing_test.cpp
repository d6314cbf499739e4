// Who is seen beside a question: the asker whole, nobody by half a face; at 200 % the asker's face.
#include "each_question.h"
#include "screens/questions/layout.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <catch2/catch.hpp>

#include <set>
#include <vector>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

struct Seen {
    std::set<std::string> whole, cut; ///< cut: their faces
};

Seen seen_in(const stage::Scene& scene) {
    const Rect all{-1, 0, scene.size.width + 2, scene.size.height};
    Seen seen;
    for (const stage::Figure& figure : scene.figures) {
        const Rect& head = figure.head;
        const bool some = head.right() > 1 && head.x < scene.size.width - 1;
        if (head.x >= all.x && head.right() <= all.right())
            seen.whole.insert(figure.who);
        else if (some && !figure.who.starts_with("kid-")) // passers-by have no name
            seen.cut.insert(figure.who);
    }
    return seen;
}

std::optional<Seen> seen_beside(const Context& context) {
    const Asked asked = asked_here(context);
    if (asked.question->kind == story::QuestionKind::Tap || has_places(*asked.question))
        return std::nullopt;
    const Layout layout = layout_of(context, asked, cards_of(context, asked));
    if (layout.picture <= 0)
        return std::nullopt;
    return seen_in(picture_beside(context, asked, picture_rect(context, layout),
                                  last_rect(context, asked, layout)));
}

} // namespace

TEST_CASE("the picture beside a question shows the asker, and nobody's face is cut") {
    const auto display = GENERATE(four_tablets[0], four_tablets[1], four_tablets[2]);
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
        each_question(display, language, 100, [](const State& state) {
            const Context context(state, the_world());
            if (const auto seen = seen_beside(context)) {
                CHECK(seen->whole.count(asked_here(context).question->asker) == 1);
                CHECK(seen->cut == std::set<std::string>{});
            }
        });
}

TEST_CASE("whoever asks what Mama could say stands beside her and Ahmed, in both directions") {
    const std::set<std::string> three{"ahmed", "mama", "teta"};
    for (const char* language : {"en", "ar"}) {
        const State flat = at(state_on(the_world(), four_tablets[0], language, 100),
                              StopKind::Question, "gha-q02");
        INFO(language);
        CHECK(seen_beside(Context(flat, the_world()))->whole == three);
        const State tall = at(state_on(the_world(), four_tablets[1], language, 100),
                              StopKind::Question, "gha-q02");
        CHECK(seen_beside(Context(tall, the_world()))->whole ==
              std::set<std::string>{"ahmed", "mama", "noor", "sami", "teta"});
    }
}

TEST_CASE("at 200 % the asker's face stands under the arrows of the cards, and says the question") {
    for (const auto& [language, name] :
         {std::pair{"en", "Teta: Ahmed is scared, and a little angry, and sleepy too. What could "
                          "Mama say?"},
          {"ar", "تيتا: أحمد خائف، وغاضب قليلًا، ونعسان أيضًا. ماذا يمكن أن تقول ماما؟"}}) {
        State state = at(state_on(the_world(), four_tablets[0], language, 200), StopKind::Question,
                         "gha-q02");
        CHECK_FALSE(ui::find(view(state, the_world()).root, "asker")); // in the picture
        for (int step = 0; step < 9 && !ui::find(view(state, the_world()).root, "asker"); ++step)
            state = after(state, the_world(), {"next-cards"});
        const auto tree = view(state, the_world());
        REQUIRE(ui::find(tree.root, "asker"));
        const ui::Node& face = *ui::find(tree.root, "asker");
        CHECK(face.name == name);
        CHECK(face.role == ui::Role::Picture);
        CHECK_FALSE(face.action);
        const Context context(state, the_world());
        CHECK(face.bounds.width == Approx(context.mm(small_token_mm)));
        CHECK(face.bounds.bottom() <= rail_top(context));
        for (const ui::Node& other : tree.root.children) {
            INFO(other.id);
            CHECK((&other == &face || !other.bounds.intersects(face.bounds)));
        }
    }
}
