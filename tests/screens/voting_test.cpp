#include "leading_world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

using Words = std::vector<std::string>;

State asked(const World& world, const std::string& question) {
    State state = in_session(world);
    for (const story::Chapter& chapter : world.books->front()->book.chapters)
        for (const story::Step& step : chapter.steps)
            if (story::id_of(step) == question)
                state.leading.plan.chapters = {chapter.number};
    return led(group_at(state, world, StopKind::Question, question), world, {"vote"});
}

Words options_of(const State& state) {
    Words options;
    for (const auto& [option, hands] : state.leading.vote.hands)
        options.push_back(option);
    return options;
}

std::string said(const State& state, const World& world) {
    return ui::find(view(state, world).root, state.leading.vote.question + ".ask")->name;
}

} // namespace

TEST_CASE("hands are counted for each option, and for not knowing where there is room") {
    const World world = house().world();
    CHECK(options_of(asked(world, "gha-q02")) ==
          Words{"gha-q02.a", "gha-q02.b", "gha-q02.c", "gha-q02.d"});
    CHECK(options_of(asked(world, "gha-q04")) == Words{"gha-q04.a", "gha-q04.b", "z"});
    CHECK(options_of(asked(world, "gha-q08")) ==
          Words{"gha-q08.a", "gha-q08.b", "gha-q08.c", "gha-q08.d", "gha-q08.e"});
    CHECK(options_of(asked(world, "gha-q03")) == Words{"not-yet", "together", "z"});
    CHECK(options_of(asked(world, "gha-q07")) == Words{"not-yet", "together", "z"});
}

TEST_CASE("counts run up and down between none and two hundred, and every step can be taken back") {
    const World world = house().world();
    State state = asked(world, "gha-q02");
    CHECK(led(state, world, {"hand-minus=gha-q02.a"}).leading.vote.hands.at("gha-q02.a") == 0);
    for (int i = 0; i < 205; ++i)
        state = led(state, world, {"hand-plus=gha-q02.a"});
    CHECK(state.leading.vote.hands.at("gha-q02.a") == 200);
    state = led(state, world, {"hand-minus=gha-q02.a", "undo", "undo"});
    CHECK(state.leading.vote.hands.at("gha-q02.a") == 199);
    CHECK(led(state, world, {"hand-plus=nobody"}).leading.vote == state.leading.vote);
}

TEST_CASE("plus and minus run while they are held") {
    const World world = house().world();
    const auto tree = view(asked(world, "gha-q02"), world);
    CHECK(ui::find(tree.root, "plus-gha-q02.a")->repeats);
    CHECK(ui::find(tree.root, "minus-gha-q02.d")->repeats);
}

TEST_CASE("Show draws nothing as kept before the count is on the disk") {
    const World world = house().world();
    const State counted = led(asked(world, "gha-q02"), world, {"hand-plus=gha-q02.a"});
    const State waiting = after(counted, world, {"show"});
    REQUIRE(waiting.pending.size() == 1);
    CHECK(waiting.pending.front().kind == learning::EventKind::Vote);
    CHECK(said(waiting, world) == "Writing it down…");
    CHECK_FALSE(ui::find(view(waiting, world).root, "next"));
    CHECK(after(waiting, world, {"next"}).screen == Screen::Vote);
    const State refused = after(waiting, world, {"not-kept=full"});
    CHECK(said(refused, world) == "Writing it down…");
    const State kept = after(refused, world, {"kept"});
    CHECK(said(kept, world) == "Yes. Feelings can come and sit, and someone sits beside them.");
    CHECK(kept.sessions->front().votes.at("gha-q02").hands.at("gha-q02.a") == 1);
    CHECK(ui::find(view(kept, world).root, "next"));
}

TEST_CASE("a count that was shown can be corrected: the later one takes its place") {
    const World world = house().world();
    State state = led(asked(world, "gha-q02"), world, {"hand-plus=gha-q02.a", "show"});
    state = led(state, world, {"hand-plus=gha-q02.b"});
    CHECK(state.leading.vote.hands.at("gha-q02.b") == 0);
    state = led(state, world, {"back", "hand-plus=gha-q02.b", "show"});
    const auto& kept = state.sessions->front().votes.at("gha-q02").hands;
    CHECK(kept.at("gha-q02.a") == 1);
    CHECK(kept.at("gha-q02.b") == 1);
}

TEST_CASE("a question of the story is passed with its vote; from the hand one comes back") {
    const World world = house().world();
    const State on = led(asked(world, "gha-q06"), world, {"show", "next"});
    CHECK(on.screen == Screen::Reading);
    CHECK(on.reading->here().id == "gha-c5-p20");
    const State panel = in_session(world);
    const State from_hand = led(panel, world, {"vote"});
    CHECK(from_hand.leading.vote.question == "gha-q02");
    CHECK(led(from_hand, world, {"show", "next"}).reading->here() == panel.reading->here());
    CHECK(led(from_hand, world, {"back"}).reading->here() == panel.reading->here());
}

TEST_CASE("the six questions before the book say thanks only, and the safety line at the end") {
    const World world = house().world();
    State state = led(in_session(world), world, {"path=1", "check"});
    CHECK(state.leading.vote.question == "gha-k1");
    CHECK(state.leading.vote.asked == group::Asked::Before);
    CHECK(options_of(state) == Words{"gha-k1.a", "gha-k1.b", "gha-k1.c", "z"});
    state = led(state, world, {"hand-plus=gha-k1.b", "show"});
    CHECK(said(state, world) == "Thank you. Let's see what Ahmed finds out.");
    for (int i = 1; i < 6; ++i)
        state = led(state, world, {"next", "show"});
    CHECK(state.leading.vote.question == "gha-k6");
    state = led(state, world, {"next"});
    REQUIRE(state.screen == Screen::Card);
    CHECK(ui::find(view(state, world).root, "card.words")->name ==
          "One thing we can say already. Strange thing? Stop. Do not go near. Do not touch. Tell a "
          "grown-up.");
    CHECK(state.sessions->front().votes.count("before gha-k1") == 1);
}

TEST_CASE("whoever leaves the questions before the book early is told the safety line as well") {
    const World world = house().world();
    const State first = led(in_session(world), world, {"path=1", "check"});
    const State left = led(first, world, {"back"});
    CHECK(left.screen == Screen::Card);
    CHECK(left.leading.card == "safe");
}

TEST_CASE("after the book the kind feedback is said") {
    const World world = house().world();
    const State state = led(in_session(world), world, {"path=5", "check", "show"});
    CHECK(state.leading.vote.asked == group::Asked::After);
    CHECK(said(state, world) == "Yes. Twenty slow counts, everywhere on the hands.");
}

TEST_CASE("hands are held against the group only where a child raises one hand") {
    const World world = house().world();
    State state =
        led(at_record(in_session(world), world), world, {"number=10", "number=6", "keep"});
    state.leading.fresh_id = "fedcba9876543210";
    state = led(state, world, {"lead", "chapter=2", "start", "vote", "hand-plus=gha-q02.a"});
    CHECK(ui::find(view(state, world).root, "total")->name == "Hands: 1 of 16");
    for (int i = 0; i < 16; ++i) // more than there are children: told as it is
        state = led(state, world, {"hand-plus=gha-q02.a"});
    CHECK(ui::find(view(state, world).root, "total")->name == "Hands: 17 of 16");
    for (int i = 0; i < 16; ++i)
        state = led(state, world, {"undo"});
    state.leading.vote.question = "gha-q08";
    CHECK(ui::find(view(state, world).root, "total")->name == "Hands: 1");
}

TEST_CASE("before a group's first record hands are held against what was said in the set-up") {
    const World world = house().world();
    const auto total = [&](const std::vector<std::string>& touches) {
        State state = led(at_desk(world), world, {"lead", "chapter=2"});
        state = led(led(state, world, touches), world, {"start", "vote", "hand-plus=gha-q02.a"});
        return ui::find(view(state, world).root, "total")->name;
    };
    CHECK(total({}) == "Hands: 1");
    CHECK(total({"children=1", "children=1", "children=1"}) == "Hands: 1 of 3");
}

TEST_CASE(
    "strokes of chalk stand in groups of five that follow the language and are not mirrored") {
    const World world = house().world();
    State state = asked(world, "gha-q02");
    for (int i = 0; i < 7; ++i)
        state = led(state, world, {"hand-plus=gha-q02.a"});
    const auto strokes = [&](const State& shown) {
        std::vector<drawing::DrawPicture> found;
        const auto tree = view(shown, world);
        for (const auto& item : ui::find(tree.root, "count-gha-q02.a")->drawing)
            if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                found.push_back(*picture);
        return found;
    };
    const auto english = strokes(state);
    REQUIRE(english.size() == 2);
    CHECK(english[0].picture.key.rfind("tally:5:", 0) == 0);
    CHECK(english[1].picture.key.rfind("tally:2:", 0) == 0);
    CHECK(english[0].to.x < english[1].to.x);
    const auto arabic = strokes(led(state, world, {"language=ar"}));
    REQUIRE(arabic.size() == 2);
    CHECK(arabic[0].to.x > arabic[1].to.x);
    CHECK_FALSE(arabic[0].mirrored);
}

TEST_CASE("where hands are shown no letter lies under the leaf") {
    const World world = house().world();
    for (const std::string language : {"en", "ar"}) {
        CAPTURE(language);
        State state = asked(world, "gha-q03");
        state.preferences.language = language;
        state = led(state, world, {"hand-plus=together", "show"});
        const ui::Tree tree = view(state, world);
        const ui::Node* const card = ui::find(tree.root, "together");
        REQUIRE(card);
        Rect leaf;
        for (const drawing::Item& item : card->drawing)
            if (const auto* drawn = std::get_if<drawing::DrawPicture>(&item);
                drawn && drawn->picture.key.find("mark-found") != std::string::npos)
                leaf = drawn->to;
        REQUIRE(leaf.width > 0);
        for (const drawing::Item& item : card->drawing)
            if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
                const Point at = words->origin + words->run.baseline;
                const double high = words->run.font.size * 0.7;
                CAPTURE(words->run.words);
                CHECK_FALSE(leaf.intersects({at.x, at.y - high, words->run.width, high}));
            }
    }
}
