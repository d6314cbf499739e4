#include "each_question.h"
#include "screens/questions/boards/spots.h"
#include "screens/questions/layout.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"
#include "screens/questions/words_alone.h"
#include "screens/views.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <map>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// Those of all tests, and the 7" tablet held upright.
std::vector<Display> every_display() {
    std::vector<Display> displays = all_displays;
    displays.push_back(upright_7);
    return displays;
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
        if (has_places(question) || option.correct)
            done = answered(done, world, option, option.place);
        if (done.answering->found() == 1)
            states.push_back(done);
    }
    states.push_back(done);
    for (const story::Option& option : question.options)
        if (!has_places(question) && !option.correct) {
            states.push_back(answered(fresh, world, option, 0));
            break;
        }
    if (has_places(question)) {
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
    const auto display = GENERATE(from_range(every_display()));
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
    for (const Display& display : every_display()) {
        State fresh = state_on(world, display, "en", 100);
        fresh.notice = Notice::Full;
        std::string faults;
        for (const State& state : question_states(fresh, world)) {
            faults += size_faults_on(state, world);
            const bool more = ui::find(view(state, world).root, "more") != nullptr ||
                              words_follow(Context(state, world)); // Next leads there
            CHECK(more == (after(state, world, {"next-cards"}).beat > state.beat));
        }
        CHECK(faults == "");
    }
}

TEST_CASE("the other languages keep them on the small and the upright screen") {
    const World world = house().world();
    for (const Display& display : {all_displays[1], flat_7, upright_7})
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

namespace {

/// The same after "not sure", and after every answer, at each step.
template <class See>
void each_told(const Display& display, const char* language, int percent, const See& see) {
    const World& world = the_world();
    each_question(display, language, percent, [&](const State& fresh) {
        std::vector<State> states{fresh, after(fresh, world, {"not-sure"})};
        if (!has_places(fresh.answering->question()))
            for (const story::Option& option : fresh.answering->question().options)
                states.push_back(answered(fresh, world, option, 0));
        for (const State& state : at_every_step(states, world)) {
            INFO("step " << state.beat);
            see(state);
        }
    });
}

/// The words of the question at hand, when a step of their own holds them.
const ui::Node* words_on(const ui::Tree& tree, const State& state, const World& world) {
    const Context context(state, world);
    return ui::find(tree.root, asked_here(context).now.id);
}

void check_faces(const Context& context, const Asked& asked, const WordsAlone& alone) {
    CHECK(alone.picture.bottom() <= rail_top(context) + 0.5);
    const Point origin = context.placed(alone.picture).origin();
    for (std::size_t i = 0; i < alone.parts.size(); ++i) {
        ui::Tree tree;
        for (const Rect& words : add_words_alone(tree, context, asked, alone, static_cast<int>(i)))
            for (const stage::Figure& figure : alone.scene.figures) {
                const Rect face = figure.face.moved(origin.x, origin.y);
                if (context.placed(alone.picture).contains(face.centre()))
                    CHECK_FALSE(context.placed(words).intersects(face));
            }
    }
}

} // namespace

TEST_CASE("words that stand alone cover no face, and no token of the rail does") {
    for (const Display& display : four_tablets)
        for (const char* language : {"en", "ar"})
            for (const int percent : {100, 200})
                each_question(display, language, percent, [](const State& state) {
                    const Context context(state, the_world());
                    const Asked asked = asked_here(context);
                    for (const WordsAlone& alone : words_first(context, asked))
                        check_faces(context, asked, alone);
                });
}

TEST_CASE("words that have steps of their own are as large as the reader asked for") {
    for (const Display& display : {four_tablets[0], flat_7, upright_7})
        for (const char* language : {"en", "ar"})
            each_told(display, language, 200, [&](const State& state) {
                const World& world = the_world();
                const Context context(state, world);
                const auto tree = view(state, world);
                const ui::Node* words = words_on(tree, state, world);
                const bool alone = state.answering->shown() || ui::find(tree.root, "more");
                if (!words || !alone)
                    return;
                const double full =
                    text::style_for(context.language(), context.metrics().em_for_x_height(6.2),
                                    text::Weight::Regular, text::Align::Centre)
                        .font.size;
                INFO(words->name);
                const bool narrow = display.size.width < display.size.height;
                if (words->name.find(' ') != std::string::npos) // one long word may be smaller
                    CHECK(largest_words(*words) >= full * (narrow ? 0.74 : 0.89));
            });
}

TEST_CASE("what comes of a touch is seen beside the words that tell of it") {
    for (const Display& display : {flat_7, upright_7})
        for (const int percent : {100, 200})
            each_question(display, "en", percent, [](const State& fresh) {
                const World& world = the_world();
                const story::Question& question = fresh.answering->question();
                for (const story::Option& option : question.options) {
                    const bool right = option.correct || option.place > 0;
                    for (const int place :
                         {option.place, has_places(question) ? 3 - option.place : 0}) {
                        if (has_places(question) && (place < 1 || place > 2 || option.place > 2))
                            continue;
                        const State told = answered(fresh, world, option, place);
                        const auto tree = view(told, world);
                        if (!ui::find(tree.root, "more")) // the card itself is there
                            continue;
                        INFO(option.id << " " << place);
                        const ui::Node* touched = ui::find(tree.root, "touched");
                        REQUIRE(touched);
                        const bool found = right && place == option.place;
                        CHECK(touched->name.ends_with(found ? ", found" : ", not yet"));
                        CHECK_FALSE(touched->action);
                    }
                }
            });
}

TEST_CASE("a touch on a thing of the picture is a touch on that thing") {
    for (const Display& display : four_tablets)
        for (const char* language : {"en", "ar"})
            for (const int percent : {100, 200})
                each_question(display, language, percent, [&](const State& fresh) {
                    if (fresh.answering->question().kind != story::QuestionKind::Tap)
                        return;
                    const World& world = the_world();
                    const Context context(fresh, world);
                    const TapPlaces places = tap_places(context, asked_here(context));
                    CHECK(places.in_sight);
                    CHECK(places.picture.bottom() <= rail_top(context) + 0.5);
                    for (const State& state : at_every_step({fresh}, world)) {
                        const auto tree = view(state, world);
                        const bool last = !ui::find(tree.root, "more");
                        for (const story::Option& option : fresh.answering->question().options) {
                            INFO(option.id << " step " << state.beat);
                            const ui::Node* spot = ui::find(tree.root, option.id);
                            CHECK((spot || !last));
                            if (spot)
                                CHECK(ui::hit(tree.root, spot->bounds.centre()) == spot);
                        }
                    }
                });
}

TEST_CASE("an answer that is shown is not covered by its words, nor by a token") {
    for (const Display& display : four_tablets)
        for (const char* language : {"en", "ar"})
            for (const int percent : {100, 200})
                each_question(display, language, percent, [](const State& fresh) {
                    const World& world = the_world();
                    const State first = after(fresh, world, {"not-sure"});
                    for (const State& state : at_every_step({first}, world)) {
                        const auto tree = view(state, world);
                        const Context context(state, world);
                        const ui::Node* words = words_on(tree, state, world);
                        if (!words)
                            CHECK((state.beat == 0 && words_follow(context)));
                        if (!words)
                            continue;
                        for (const ui::Node& node : tree.root.children) {
                            if (&node == words)
                                continue;
                            INFO(node.id << " under " << words->name);
                            CHECK_FALSE(words->bounds.intersects(node.bounds));
                            if (node.role == ui::Role::Card &&
                                !has_places(fresh.answering->question()))
                                for (const char* token : {"twig", "back", "later", "next", "more"})
                                    if (const ui::Node* there = ui::find(tree.root, token))
                                        CHECK_FALSE(there->bounds.intersects(node.bounds));
                        }
                    }
                });
}

TEST_CASE("two cards with the same thing on them look different") {
    const World& world = the_world();
    for (const Display& display : four_tablets)
        each_question(display, "en", 100, [&](const State& fresh) {
            std::map<std::string, std::string> seen;
            for (const State& state : at_every_step({fresh}, world)) {
                const auto tree = view(state, world);
                for (const story::Option& option : fresh.answering->question().options) {
                    const ui::Node* card = ui::find(tree.root, option.id);
                    if (!card || option.picture.empty())
                        continue;
                    std::string look;
                    for (const drawing::Item& item : card->drawing)
                        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
                            look += picture->picture.key.substr(0, 15) +
                                    (picture->mirrored ? " turned\n" : "\n");
                    INFO(option.id);
                    const auto twin = std::find_if(
                        fresh.answering->question().options.begin(),
                        fresh.answering->question().options.end(), [&](const story::Option& other) {
                            return other.id != option.id && other.picture == option.picture;
                        });
                    if (twin == fresh.answering->question().options.end() ||
                        option.picture == "captain-sock")
                        continue;
                    CHECK(seen[option.picture] != look);
                    seen[option.picture] = look;
                }
            }
        });
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

TEST_CASE("spots that have no room beside each other become smaller, and none lies on another") {
    const Rect room{0, 0, 340, 240};
    const std::vector<Point> points{{300, 230}, {310, 225}, {320, 220}, {330, 230}, {20, 10}};
    const auto rects = apart(points, 100, 15, room, {Rect{0, 150, 60, 90}});
    REQUIRE(rects.size() == 5);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        CHECK(room.contains(rects[i]));
        CHECK(rects[i].width >= 76);
        CHECK_FALSE(rects[i].intersects({0, 150, 60, 90}));
        for (std::size_t k = 0; k < i; ++k)
            CHECK_FALSE(rects[i].inflated(14).intersects(rects[k]));
    }
}
