#include "readers.h"

#include <catch2/catch.hpp>

#include <set>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State with(State state, Notice notice) {
    state.notice = notice;
    return state;
}

Rect bounds_in(const ui::Tree& tree, const std::string& id) {
    const ui::Node* node = ui::find(tree.root, id);
    REQUIRE(node);
    return node->bounds;
}

} // namespace

TEST_CASE("a slip tells the grown-up what happened, and a touch takes it away") {
    const World world = house().world();
    const std::vector<std::pair<Notice, std::string>> all{
        {Notice::Full,
         "This tablet is full. Reading goes on. New leaves wait until there is room."},
        {Notice::NotKept,
         "Something could not be written down. Reading goes on. Please look into the log."},
        {Notice::Restored, "The tablet's memory was damaged. It was put back from a copy."},
        {Notice::Anew,
         "The tablet's memory was damaged and begins anew. The damaged file is kept."},
        {Notice::Newer, "A newer Hakawati wrote this tablet's memory. It is read, but nothing new "
                        "is kept. Please update."}};
    for (const auto& [notice, words] : all) {
        const State state = with(state_of(world), notice);
        CHECK(ui::find(view(state, world).root, "notice")->name == "For the grown-up: " + words);
        const State seen = touch(state, world, "notice").state;
        CHECK(seen.notice == Notice::None);
        CHECK(ui::find(view(seen, world).root, "notice") == nullptr);
    }
}

TEST_CASE("the slip stands on every screen of reading, and never starts the keyboard") {
    const World world = house().world();
    const State shelf = with(state_of(world), Notice::Full);
    const State panel = at(shelf, StopKind::Panel, "gha-c1-p01");
    for (const State& state :
         {shelf, with(at_the_cloth(world, {}), Notice::Full), panel,
          after(panel, world, {"page-view"}), at(shelf, StopKind::ChapterEnd, "gha-c1")}) {
        const auto tree = view(state, world);
        INFO(tree.root.id);
        CHECK(ui::find(tree.root, "notice"));
        CHECK(tree.default_focus != "notice");
    }
}

TEST_CASE("on a panel the slip covers no words") {
    const World world = house().world();
    for (const Display& display : all_displays)
        for (const char* language : {"en", "ar"}) {
            const State fresh =
                after(with(state_of(world, display.size, display.px_per_mm), Notice::Full), world,
                      {std::string("language=") + language});
            for (const char* id : {"gha-c1-p01", "gha-c3-p09", "gha-c4-p17"}) {
                INFO(id << " " << language << " " << display.size.width);
                const auto tree = view(at(fresh, StopKind::Panel, id), world);
                const Rect slip = bounds_in(tree, "notice");
                REQUIRE(ui::find(tree.root, id));
                for (const ui::Node& words : ui::find(tree.root, id)->children)
                    CHECK_FALSE(words.bounds.intersects(slip));
            }
        }
}

TEST_CASE("a question makes room for the slip at its upper edge; on a low screen the slip waits") {
    const World world = house().world();
    for (const Display& display : all_displays)
        for (const char* language : {"en", "ar"}) {
            const State fresh =
                after(with(state_of(world, display.size, display.px_per_mm), Notice::Full), world,
                      {std::string("language=") + language});
            const bool low = display.size.height / display.px_per_mm < 110;
            INFO(language << " " << display.size.width);
            std::string faults;
            for (const reading::Stop& stop : fresh.reading->all_stops()) {
                if (stop.kind != StopKind::Question)
                    continue;
                State state = at(fresh, stop.kind, stop.id);
                CHECK((ui::find(view(state, world).root, "notice") == nullptr) == low);
                for (state.beat = 0; state.beat < 4; ++state.beat)
                    faults += size_faults_on(state, world);
            }
            CHECK(faults == "");
        }
}

TEST_CASE("with a slip every card of a question is still reached") {
    const World world = house().world();
    State state =
        after(at(with(state_of(world, {720, 1280}), Notice::Newer), StopKind::Question, "gha-q08"),
              world, {"text=200"});
    std::set<std::string> seen;
    for (int step = 0; step < 6; ++step) {
        const auto tree = view(state, world);
        for (const ui::Node* node : ui::focus_order(tree.root))
            seen.insert(node->id);
        state = after(state, world, {"next-cards"});
    }
    for (const char* card : {"gha-q08.a", "gha-q08.b", "gha-q08.c", "gha-q08.d", "gha-q08.e"})
        CHECK(seen.count(card) == 1);
}

TEST_CASE("a page gives way to the slip") {
    const World world = house().world();
    const State page =
        after(at(state_of(world), StopKind::Panel, "gha-c1-p01"), world, {"page-view"});
    const auto tree = view(with(page, Notice::Full), world);
    const Rect slip = bounds_in(tree, "notice");
    for (const ui::Node& node : tree.root.children)
        if (node.role == ui::Role::Panel)
            CHECK(node.bounds.y >= slip.bottom());
}
