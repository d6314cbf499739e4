#include "learning/breathing.h"
#include "screens/activity.h"
#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State breathing() { return at(state_of(the_world()), StopKind::Activity, "gha-a1"); }
State senses() { return at(state_of(the_world()), StopKind::Activity, "gha-a2"); }
/// As the screen's timer does it.
State breathed(State state, int steps) {
    for (int i = 0; i < steps; ++i) {
        const auto tree = view(state, the_world());
        state = update(state, tree.timer ? tree.timer->message : ui::Message{}, the_world()).state;
    }
    return state;
}

ui::Node node_of(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    const ui::Node* found = ui::find(tree.root, id);
    REQUIRE(found);
    return *found;
}

bool shows(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    return ui::find(tree.root, id) != nullptr;
}

/// How wide the largest picture of the balloon is drawn.
double drawn_width(const ui::Node& node) {
    return std::get<drawing::DrawPicture>(node.drawing.at(0)).to.width;
}

} // namespace

TEST_CASE("breathing in the story: words, apricots, the balloon, and Stop alone to go on") {
    CHECK(described(breathed(breathing(), 4)) ==
          "screen activity 'Breathe'\n"
          "  caption gha-a1.s4 'Again. Your shoulders may go down. They may not. Both are fine.'\n"
          "  stone rounds 'Apricots: 1 of 5'\n"
          "  picture balloon 'Breathe'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  button sound-off 'Without sound'\n"
          "  button stop 'Enough'\n");
}

TEST_CASE("sound beside Stop is switched at once, and the balloon breathes on undisturbed") {
    const State state = breathed(breathing(), 2);
    const Update off = update(state, *node_of(state, "sound-off").action, the_world());
    CHECK(off.transition == Transition::None);
    CHECK(off.state.preferences.sound == Sound::Off);
    CHECK(activity_step(off.state) == 2);
    CHECK(node_of(off.state, "sound-on").name == "With sound");
    CHECK_FALSE(shows(off.state, "sound-off"));
    const Update on = update(off.state, *node_of(off.state, "sound-on").action, the_world());
    CHECK(on.state.preferences.sound == Sound::On);
}

TEST_CASE("when the breaths are over Next takes the place of sound") {
    const State last = breathed(breathing(), learning::breath_steps - 1);
    CHECK_FALSE(shows(last, "sound-off"));
    CHECK(node_of(last, "next").bounds == node_of(breathing(), "sound-off").bounds);
}

TEST_CASE("the balloon goes through its sixteen breaths by itself, and then Next is there") {
    State state = breathing();
    CHECK(view(state, the_world()).timer->ms == learning::ready_ms);
    state = breathed(state, learning::breath_steps - 1);
    CHECK_FALSE(view(state, the_world()).timer);
    CHECK(node_of(state, "rounds").name == "Apricots: 5 of 5");
    CHECK(node_of(state, "gha-a1.s6").name ==
          "Thank you, belly. You can come back to the balloon any time.");
    CHECK(view(state, the_world()).default_focus == "next");
    CHECK(where(after(state, {"next"}), the_world()) == "reader gha-c2-p08 0");
}

TEST_CASE("nobody hurries the balloon: Next does nothing while it breathes, Stop goes on at once") {
    const State state = breathed(breathing(), 2);
    CHECK(where(after(state, {"next"}), the_world()) == where(state, the_world()));
    CHECK_FALSE(view(state, the_world()).on_touch);
    CHECK_FALSE(view(state, the_world()).on_next);
    CHECK(where(after(state, {"stop"}), the_world()) == "reader gha-c2-p08 0");
    CHECK(after(state, {"back"}).reading->here().id == "gha-c2-p07");
}

TEST_CASE("the balloon swells from the smallest ring to the largest and back") {
    const auto swell = [](int step) {
        return *node_of(breathed(breathing(), step), "balloon").swell;
    };
    CHECK(swell(0).from == Approx(96.0 / 212));
    CHECK(swell(0).to == swell(0).from);
    CHECK(swell(1).from == Approx(96.0 / 212));
    CHECK(swell(1).to == 1);
    CHECK(swell(1).ms == 4000);
    CHECK(swell(2) == ui::Swell{1, 1, 1000});
    CHECK(swell(3).from == 1);
    CHECK(swell(3).to == Approx(96.0 / 212));
    CHECK(swell(3).ms == 6000);
    const ui::Node balloon = node_of(breathing(), "balloon");
    CHECK(balloon.bounds.width == Approx(2 * 35.9 * 5.9));
    CHECK(balloon.bounds.centre().x == Approx(640));
}

TEST_CASE("with little movement the balloon stands still in three sizes at the same pace") {
    const State still = after(breathing(), {"motion=reduced"});
    const auto width = [&](int step) {
        return drawn_width(node_of(breathed(still, step), "balloon"));
    };
    CHECK_FALSE(node_of(still, "balloon").swell);
    CHECK(width(1) / width(2) == Approx((1 + 96.0 / 212) / 2));
    CHECK(width(3) / width(2) == Approx(96.0 / 212));
    CHECK(width(0) == Approx(width(3)));
    CHECK(view(breathed(still, 1), the_world()).timer->ms == 4000);
    CHECK(update(still, {"breathe-on", ""}, the_world()).transition == Transition::Fade);
    CHECK(update(breathing(), {"breathe-on", ""}, the_world()).transition == Transition::None);
}

TEST_CASE("only the balloon moves: everything else keeps its place from breath to breath") {
    for (const char* id : {"rounds", "balloon", "stop", "back"})
        for (int step = 1; step < learning::breath_steps; step += 2)
            CHECK(node_of(breathed(breathing(), step), id).bounds ==
                  node_of(breathing(), id).bounds);
}

TEST_CASE(
    "the lantern breathes with the same balloon, and with the program's words without a book") {
    const State calm = after(state_of(the_world()), {"tree", "lantern=breathe"});
    CHECK(described(breathed(calm, 1)) ==
          "screen calm-page 'Breathe'\n"
          "  caption gha-a1.s2 'Breathe in through your nose. The balloon grows.'\n"
          "  stone rounds 'Apricots: 0 of 5'\n"
          "  picture balloon 'Breathe'\n"
          "  button sound-off 'Without sound'\n"
          "  button stop 'Enough'\n");
    CHECK_FALSE(shows(breathed(calm, learning::breath_steps - 1), "next"));
    const World bare = house().world_without_books();
    const State alone = after(state_of(bare), bare, {"tree", "lantern=breathe", "breathe-on"});
    const auto tree = view(alone, bare);
    CHECK(ui::find(tree.root, "calm-words")->name == "Breathe");
    CHECK(tree.timer->ms == 4000);
}

TEST_CASE("the senses in the story: words, a twig with a place for each thing, the eye, Next") {
    CHECK(described(after(senses(), {"noticed", "noticed"})) ==
          "screen activity 'Five things'\n"
          "  caption gha-a2.s1 'If you like, find five things you can see. Here, or in Ahmed's "
          "tent.'\n"
          "  picture twig 'Leaves: 2 of 5'\n"
          "    picture new-leaf\n"
          "  button noticed 'I found one'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  button next 'Next'\n"
          "  button stop 'Enough'\n");
}

TEST_CASE("a leaf grows at each touch anywhere, no more than the step asks for") {
    State state = senses();
    CHECK(view(state, the_world()).on_touch == ui::Message{"noticed", ""});
    CHECK_FALSE(shows(state, "new-leaf"));
    for (int i = 0; i < 7; ++i)
        state = after(state, {"noticed"});
    CHECK(node_of(state, "twig").name == "Leaves: 5 of 5");
    state = after(state, {"next"});
    CHECK(node_of(state, "twig").name == "Leaves: 0 of 4");
    CHECK(update(state, {"noticed", ""}, the_world()).effects.empty());
}

TEST_CASE("a leaf grows from its foot; with little movement it is simply there") {
    const ui::Node leaf = node_of(after(senses(), {"noticed"}), "new-leaf");
    CHECK(leaf.swell == ui::Swell{0.1, 1, 600});
    const Rect drawn = std::get<drawing::DrawPicture>(leaf.drawing.at(0)).to;
    CHECK(leaf.bounds.centre().x == Approx(drawn.x + drawn.width * 18 / 128));
    CHECK(leaf.bounds.centre().y == Approx(drawn.y + drawn.height * 112 / 128));
    CHECK_FALSE(node_of(after(senses(), {"motion=reduced", "noticed"}), "new-leaf").swell);
}

TEST_CASE("the senses end with the feet on the ground, without leaves, and Next leads on") {
    const State last = after(senses(), {"next", "next", "next", "next", "next"});
    CHECK(node_of(last, "gha-a2.s6").name ==
          "Feel your feet on the ground. You are here, in this room, today.");
    CHECK_FALSE(shows(last, "twig"));
    CHECK_FALSE(shows(last, "noticed"));
    CHECK(where(after(last, {"next"}), the_world()) == "reader gha-c7-p28 0");
    CHECK(where(after(last, {"back"}), the_world()) == "activity gha-a2 4");
    CHECK(where(after(senses(), {"next", "stop"}), the_world()) == "reader gha-c7-p28 0");
    CHECK(after(senses(), {"noticed", "shelf", "chapter=7"}).noticed == 0);
}

TEST_CASE("the lantern of the senses goes through its steps and back, and ends at the tree") {
    State calm = after(state_of(the_world()), {"tree", "lantern=senses", "next"});
    CHECK(shows(calm, "gha-a2.s2"));
    CHECK(shows(after(calm, {"back"}), "gha-a2.s1"));
    CHECK(where(after(calm, {"back", "back"}), the_world()) == "calm");
    for (int i = 0; i < 9; ++i)
        calm = after(calm, {"next"});
    CHECK(shows(calm, "gha-a2.s6"));
    CHECK_FALSE(shows(calm, "next"));
    CHECK(where(after(calm, {"stop"}), the_world()) == "calm");
}

TEST_CASE("the birds ask for nothing: words and Stop") {
    CHECK(described(after(state_of(the_world()), {"tree", "lantern=birds"})) ==
          "screen calm-page 'Birds'\n"
          "  caption calm-words 'Rest here as long as you like.'\n"
          "  button stop 'Enough'\n");
}

TEST_CASE("the calm tree leads back into the same breath, the same leaves, the same half answer") {
    const std::vector<std::string> calm{"tree",          "lantern=breathe",
                                        "breathe-on",    "breathe-on",
                                        "stop",          "lantern=senses",
                                        "noticed",       "next",
                                        "noticed",       "stop",
                                        "lantern=birds", "stop",
                                        "back"};
    State tried = at(state_of(the_world()), StopKind::Question, "gha-q02");
    tried = after(tried, {"option=" + tried.answering->question().options.back().id});
    for (const State& left :
         {breathed(breathing(), 5), after(senses(), {"next", "noticed"}), tried,
          after(at(state_of(the_world()), StopKind::Panel, "gha-c1-p01"), {"next"})}) {
        const State back = after(left, calm);
        CHECK(where(back, the_world()) == where(left, the_world()));
        CHECK(ui::describe(view(back, the_world())) == ui::describe(view(left, the_world())));
        CHECK(back.noticed == left.noticed);
    }
}

TEST_CASE("the calm tree leads back to the review, and to who is reading") {
    State review = state_of(the_world());
    review.screen = Screen::Review;
    review.review = {"gha-q03", "gha-q05"};
    review = settled(review, the_world());
    State who = state_of(the_world());
    who.guest = false;
    who.screen = Screen::Who;
    who.cloth.animal = "fox";
    for (const State& left : {review, settled(who, the_world())}) {
        const State back = after(left, {"tree", "lantern=senses", "noticed", "stop", "back"});
        CHECK(ui::describe(view(back, the_world())) == ui::describe(view(left, the_world())));
    }
}

TEST_CASE("activities keep the sizes on every display, in every step, for both hands") {
    struct Display {
        Size size;
        double px_per_mm;
    };
    for (const Display& display : {Display{{1280, 800}, 5.9},
                                   {{720, 1280}, 5.9},
                                   {{1024, 600}, 170 / 25.4},
                                   {{1920, 1080}, 5.9}})
        for (const char* text : {"text=100", "text=150", "text=200"})
            for (const char* language : {"language=en", "language=ar", "language=ckb"})
                for (const char* hand : {"hand=right", "hand=left"}) {
                    const State fresh =
                        after(state_of(the_world(), display.size, display.px_per_mm),
                              {language, text, hand});
                    INFO(display.size.width << " " << text << " " << language << " " << hand);
                    std::string faults;
                    const auto look = [&](const State& state) {
                        for (const auto& fault :
                             ui::size_faults(view(state, the_world()), {display.px_per_mm, 15, 3}))
                            faults += fault + "\n";
                    };
                    for (const char* lantern : {"breathe", "senses", "birds"})
                        look(after(fresh, {"tree", std::string("lantern=") + lantern}));
                    for (const int step : {0, 1, 3, 4, 9, 15})
                        look(breathed(at(fresh, StopKind::Activity, "gha-a1"), step));
                    State state = at(fresh, StopKind::Activity, "gha-a2");
                    for (state.beat = 0; state.beat < 6; ++state.beat)
                        look(after(state, {"noticed"}));
                    look(after(at(fresh, StopKind::Panel, "gha-c1-p01"), {"tree"}));
                    CHECK(faults == "");
                }
}
