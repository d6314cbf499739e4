// What somebody with one switch meets on every screen: in which parts the ring goes, and how long
// it takes.
#include "readers.h"

#include "ui/scan.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// "gha-q02.a|gha-q02.b|tree back later", where a round begins in brackets.
std::string parts_on(const State& state, const World& world) {
    const ui::Tree tree = view(state, world);
    std::string text;
    for (const auto& part : ui::scan_parts(tree.root, tree.default_focus)) {
        text += text.empty() ? "" : "|";
        for (const std::string& id : part) {
            text += text.empty() || text.back() == '|' ? "" : " ";
            text += id == tree.default_focus ? "[" + id + "]" : id;
        }
    }
    return text;
}

/// Rings until this target can be taken, by somebody who presses in time.
int rings_to(const ui::Tree& tree, const std::string& target) {
    ui::Scan scan;
    scan.start(ui::scan_parts(tree.root, tree.default_focus), tree.default_focus);
    for (int count = 1; count < 100; ++count) {
        const auto ids = scan.ringed();
        if (std::find(ids.begin(), ids.end(), target) == ids.end())
            scan.step();
        else if (scan.press() == target)
            return count;
    }
    return 100;
}

std::vector<State> states_on(const World& world, const Display& display, const char* language,
                             int percent) {
    const State fresh = state_on(world, display, language, percent);
    std::vector<State> states{fresh};
    for (const std::vector<std::string>& messages :
         std::vector<std::vector<std::string>>{{"settings"},
                                               {"settings", "more"},
                                               {"languages"},
                                               {"tree"},
                                               {"tree", "lantern=senses"},
                                               {"badge"},
                                               {"badge", "check"},
                                               {"badge", "check", "option=z"}})
        states.push_back(after(fresh, world, messages));
    for (const reading::Stop& stop : fresh.reading->all_stops())
        if (stop.kind != StopKind::Panel || stop.id == "gha-c3-p10")
            states.push_back(at(fresh, stop.kind, stop.id));
    for (const char* id : {"gha-q03", "gha-q06", "gha-q07"}) {
        const State asked = at(fresh, StopKind::Question, id);
        states.push_back(after(asked, world, {"option=" + std::string(id) + ".1"}));
    }
    states.push_back(after(at(fresh, StopKind::Panel, "gha-c1-p01"), world, {"page-view"}));
    State cloth = at_the_cloth(world, readers_of(world, 30), display);
    cloth.preferences.language = language;
    states.push_back(settled(cloth, world));
    states.push_back(after(states.back(), world, {"animal=bee"}));
    return states;
}

/// Targets that take more rings than that; empty is right.
std::string too_far(const State& state, const World& world, int most) {
    const ui::Tree tree = view(state, world);
    std::string text;
    for (const ui::Node* node : ui::focus_order(tree.root))
        if (const int rings = rings_to(tree, node->id); rings > most)
            text += where(state, world) + ": " + std::to_string(rings) + " rings to " + node->id +
                    " of " + parts_on(state, world) + "\n";
    return text;
}

} // namespace

TEST_CASE("with one switch every target of every screen of a child is at most twelve rings away") {
    const World world = house().world();
    std::vector<Display> displays = all_displays;
    displays.push_back(upright_7);
    for (const Display& display : displays)
        for (const int percent : {100, 200})
            for (const char* language : {"en", "ar"}) {
                INFO(display.size.width << "x" << display.size.height << " " << percent << " % "
                                        << language);
                std::string faults;
                for (const State& state : states_on(world, display, language, percent))
                    faults += too_far(state, world, 12);
                CHECK(faults == "");
            }
}

TEST_CASE("the ring goes round answers one by one, and then round what is not an answer") {
    const World& world = the_world();
    const State fresh = state_of(world);
    const auto asked = [&](const char* id) {
        return parts_on(at(fresh, StopKind::Question, id), world);
    };
    CHECK(asked("gha-q01") == "[gha-q01.a]|gha-q01.b|gha-q01.c|gha-q01.d|tree back not-sure later");
    CHECK(asked("gha-q04") == "[gha-q04.a]|gha-q04.b|tree|back|not-sure|later");
    CHECK(asked("gha-q07") == "gha-q07.5 gha-q07.2|gha-q07.3|gha-q07.1|gha-q07.4|gha-q07.6|"
                              "[basket-1] basket-2|tree back not-sure later");
    CHECK(parts_on(at(fresh, StopKind::Panel, "gha-c1-p01"), world) ==
          "page-view|tree|back|later|[next]");
}

TEST_CASE("the ring goes round the cloth and the cupboard line by line") {
    const World& world = the_world();
    CHECK(parts_on(at_the_cloth(world, {}), world) ==
          "[guest]|animal-bee animal-butterfly animal-camel animal-cat animal-donkey animal-duck|"
          "animal-elephant animal-fish animal-fox animal-frog animal-gazelle animal-hedgehog|"
          "animal-hoopoe animal-horse animal-ladybird animal-lamb animal-owl animal-rabbit|"
          "animal-snail animal-sparrow animal-squirrel animal-stork animal-tortoise animal-whale|"
          "tree grown-ups");
    const State fresh = state_of(world);
    CHECK(parts_on(fresh, world) ==
          "profile languages settings tree|book-gha|[next]|chapter-1 chapter-2 chapter-3 "
          "chapter-4 chapter-5 chapter-6 chapter-7 chapter-8|badge grown-ups");
    CHECK(parts_on(after(fresh, world, {"settings"}), world) ==
          "tree|text-100 text-150 text-200 sound-on sound-off|pace-one-by-one pace-all-at-once "
          "motion-still motion-moving notes-gentle notes-as-written|language-ar language-kmr "
          "language-ckb language-tr language-en|[back]|more");
    CHECK(parts_on(after(fresh, world, {"settings", "more"}), world) ==
          "tree|hand-right hand-left control-touch control-one-switch|paper-day paper-evening "
          "paper-outdoor|[back]|more");
}
