#include "screens/questions/pictured.h"
#include "screens/questions/spots.h"
#include "world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

bool is_laid(const story::Question& question) {
    return question.kind == story::QuestionKind::Order ||
           question.kind == story::QuestionKind::Sort;
}

/// One more answer of a kind: right ones go to their place.
State answered(const State& state, const World& world, const story::Option& option, int place) {
    const State held = after(state, world, {"option=" + option.id});
    return place ? after(held, world, {"put=" + std::to_string(place)}) : held;
}

/// Fresh, one in the hand, one found, one not yet, shown, done.
std::vector<State> states_of(const State& fresh, const World& world) {
    const story::Question& question = fresh.answering->question();
    std::vector<State> states{fresh, after(fresh, world, {"not-sure"})};
    State done = fresh;
    for (const story::Option& option : question.options) {
        if (is_laid(question) || option.correct)
            done = answered(done, world, option, option.place);
        if (done.answering->found() == 1)
            states.push_back(done);
    }
    states.push_back(done);
    for (const story::Option& option : question.options)
        if (!is_laid(question) && !option.correct) {
            states.push_back(answered(fresh, world, option, 0));
            break;
        }
    if (is_laid(question)) {
        const story::Option& first = question.options.front();
        states.push_back(after(fresh, world, {"option=" + first.id}));
        states.push_back(answered(fresh, world, first, first.place == 1 ? 2 : 1));
    }
    return states;
}

/// Every one of these, at every step in which it is seen.
std::vector<State> at_every_step(const std::vector<State>& states, const World& world) {
    std::vector<State> all;
    for (const State& state : states) {
        all.push_back(state);
        State next = after(state, world, {"next-cards"});
        while (next.beat != all.back().beat) {
            all.push_back(next);
            next = after(next, world, {"next-cards"});
        }
    }
    return all;
}

std::vector<State> check_states(const State& shelf, const World& world) {
    std::vector<State> states;
    const State before = after(shelf, world, {"badge", "check"});
    State read = shelf;
    read.record.books.insert("gha");
    State after_book = after(read, world, {"badge", "check"});
    for (int i = 0; i < 6; ++i) {
        states.push_back(after_book);
        states.push_back(after(after_book, world, {"option=z"}));
        after_book = after(after_book, world, {"option=z", "next"});
    }
    states.push_back(after(before, world, {"option=z"}));
    states.push_back(after(before, world, {"later"}));
    return states;
}

std::vector<State> question_states(const State& fresh, const World& world) {
    std::vector<State> states;
    for (const reading::Stop& stop : fresh.reading->all_stops())
        if (stop.kind == StopKind::Question)
            for (const State& state : states_of(at(fresh, stop.kind, stop.id), world))
                states.push_back(state);
    for (const State& state : check_states(fresh, world))
        states.push_back(state);
    State review = fresh;
    review.review = {"gha-q06"};
    review.screen = Screen::Review;
    states.push_back(settled(review, world));
    return at_every_step(states, world);
}

std::string all_names(const ui::Node& node) {
    std::string names = node.name + "\n";
    for (const ui::Node& child : node.children)
        names += all_names(child);
    return names;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

TEST_CASE("questions keep the sizes on every display, text size and direction, in every state") {
    const World world = house().world();
    const auto display = GENERATE(from_range(all_displays));
    for (const int percent : {100, 150, 200})
        for (const char* language : {"en", "ar"}) {
            INFO(display.size.width << "x" << display.size.height << " " << percent << " % "
                                    << language);
            std::string faults;
            for (const State& state :
                 question_states(state_on(world, display, language, percent), world))
                faults += size_faults_on(state, world);
            CHECK(faults == "");
        }
}

TEST_CASE("questions keep the sizes under a slip for the grown-up, and their arrows lead on") {
    const World world = house().world();
    for (const Display& display : all_displays) {
        State fresh = state_on(world, display, "en", 100);
        fresh.notice = Notice::Full;
        std::string faults;
        for (const State& state : question_states(fresh, world)) {
            faults += size_faults_on(state, world);
            const bool more = ui::find(view(state, world).root, "more") != nullptr;
            CHECK(more == (after(state, world, {"next-cards"}).beat > state.beat));
        }
        CHECK(faults == "");
    }
}

TEST_CASE("the other languages keep them on the small and the upright screen") {
    const World world = house().world();
    for (const Display& display : {all_displays[1], all_displays[2]})
        for (const char* language : {"tr", "kmr", "ckb"})
            for (const int percent : {100, 200}) {
                INFO(display.size.width << " " << language << " " << percent);
                std::string faults;
                for (const State& state :
                     question_states(state_on(world, display, language, percent), world))
                    faults += size_faults_on(state, world);
                CHECK(faults == "");
            }
}

TEST_CASE("on a 10\" tablet at the usual text size every question stands on one screen") {
    const World world = house().world();
    for (const char* language : {"en", "ar"}) {
        const State fresh = state_on(world, all_displays[0], language, 100);
        for (const reading::Stop& stop : fresh.reading->all_stops())
            if (stop.kind == StopKind::Question) {
                INFO(language << " " << stop.id);
                const State state = at(fresh, stop.kind, stop.id);
                CHECK_FALSE(ui::find(view(state, world).root, "more"));
            }
    }
}

TEST_CASE("only one thing of a question is orange, and the keyboard can start") {
    const World world = house().world();
    for (const int percent : {100, 200})
        for (const State& state :
             question_states(state_on(world, all_displays[0], "en", percent), world)) {
            const auto tree = view(state, world);
            INFO(tree.root.name << " " << state.beat << " " << percent);
            int orange = 0;
            for (const drawing::Item& item : ui::draw(tree.root))
                if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                    orange += picture->picture.key == "ui/next.svg" ||
                                      picture->picture.key == "arrow:90:orange"
                                  ? 1
                                  : 0;
            CHECK(orange <= 1);
            const ui::Node* start = ui::find(tree.root, tree.default_focus);
            REQUIRE(start);
            CHECK(start->action);
            CHECK(start->state.enabled);
        }
}

TEST_CASE("nothing a question says scores or blames") {
    const World world = house().world();
    for (const State& state : question_states(state_on(world, all_displays[0], "en", 100), world)) {
        const std::string names = lower(all_names(view(state, world).root));
        for (const char* word :
             {"wrong", "fail", "mistake", "score", "point ", "points", " lose", "lost!", "error"}) {
            INFO(names);
            CHECK(names.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("large words that stand alone cover no face") {
    const World& world = the_world();
    for (const Display& display : {all_displays[0], all_displays[1], all_displays[3]})
        for (const char* language : {"en", "ar"}) {
            const State fresh = state_on(world, display, language, 200);
            for (const reading::Stop& stop : fresh.reading->all_stops())
                if (stop.kind == StopKind::Question) {
                    INFO(display.size.width << " " << language << " " << stop.id);
                    const State state = at(fresh, stop.kind, stop.id);
                    const Context context(state, world);
                    const Asked asked = asked_here(context);
                    ui::Tree tree;
                    const auto scene = add_words_alone(tree, context, asked);
                    const Rect balloon = ui::find(tree.root, asked.now.id)->bounds;
                    for (const stage::Figure& figure : scene.figures)
                        CHECK_FALSE(balloon.intersects(figure.face));
                }
        }
}

TEST_CASE("spots that lie close are moved apart, and out from under what is fixed") {
    const Rect room{0, 0, 400, 300};
    const auto rects =
        apart({{100, 100}, {110, 100}, {395, 20}}, 60, 10, room, {Rect{340, 0, 60, 60}});
    REQUIRE(rects.size() == 3);
    CHECK(rects[1].x - rects[0].right() >= 9.5);
    CHECK_FALSE(rects[2].inflated(9.5).intersects({340, 0, 60, 60}));
    for (const Rect& rect : rects)
        CHECK(room.contains(rect));
}
