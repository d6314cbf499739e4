#include "readers.h"
#include "screens/views.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

const Display flat{{1024, 600}, 170 / 25.4}, upright{{600, 1024}, 170 / 25.4};
const Display large{{1280, 800}, 5.9};

const ui::Node& named(const ui::Tree& tree, const std::string& id) {
    const ui::Node* node = ui::find(tree.root, id);
    INFO(id << " on " << tree.root.id);
    REQUIRE(node);
    return *node;
}

/// Where the pictures lie whose key begins so.
std::vector<Rect> pictures(const drawing::DrawList& list, const std::string& key) {
    std::vector<Rect> found;
    for (const drawing::Item& item : list)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            if (picture->picture.key.starts_with(key))
                found.push_back(picture->to);
    return found;
}

bool draws(const drawing::DrawList& list, const std::string& file) {
    return std::ranges::any_of(list, [&](const drawing::Item& item) {
        const auto* picture = std::get_if<drawing::DrawPicture>(&item);
        return picture && picture->picture.key.find(file) != std::string::npos;
    });
}

double opacity_of(const drawing::DrawList& list, const std::string& file) {
    for (const drawing::Item& item : list)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            if (picture->picture.key.find(file) != std::string::npos)
                return picture->opacity;
    return 0;
}

double height_mm(const Rect& r, const Display& display) { return r.height / display.px_per_mm; }

State fox_on(const Display& display, const char* language, int percent) {
    State state = reading_as(the_world(), reader(1, "fox", "blue"), {}, display);
    return after(state, the_world(),
                 {std::string("language=") + language, "text=" + std::to_string(percent)});
}

} // namespace

TEST_CASE("on a small tablet the shelf keeps a book, a way on with its picture, and every disc") {
    for (const Display& display : {flat, upright})
        for (const char* language : {"en", "ar"}) {
            INFO(display.size.width << " " << language);
            const State state = fox_on(display, language, 100);
            const auto tree = view(state, the_world());
            CHECK(size_faults_on(state, the_world()) == "");
            CHECK(height_mm(named(tree, "book-gha").bounds, display) >= 32);
            const ui::Node& next = named(tree, "next");
            CHECK(height_mm(next.bounds, display) >= 26);
            const auto art = pictures(next.drawing, "art:");
            REQUIRE(art.size() == 1);
            CHECK(art.front().width / display.px_per_mm >= 15);
            CHECK_FALSE(next.bounds.intersects(named(tree, "book-gha").bounds));
        }
}

TEST_CASE("on a small tablet held upright every child's screen keeps its sizes") {
    for (const char* language : {"en", "ar"})
        for (const int percent : {100, 200}) {
            INFO(language << " " << percent);
            const State fresh = state_on(the_world(), upright, language, percent);
            std::vector<State> states{fresh,
                                      after(fresh, the_world(), {"languages"}),
                                      after(fresh, the_world(), {"tree"}),
                                      after(fresh, the_world(), {"tree", "lantern=breathe"}),
                                      after(fresh, the_world(), {"tree", "lantern=senses"}),
                                      after(fresh, the_world(), {"tree", "lantern=birds"}),
                                      after(fresh, the_world(), {"badge"}),
                                      at_first(fresh, StopKind::Note),
                                      at_first(fresh, StopKind::ChapterTitle),
                                      at_first(fresh, StopKind::End),
                                      at(fresh, StopKind::ChapterEnd, "gha-c1"),
                                      at(fresh, StopKind::ChapterEnd, "gha-c8"),
                                      at(fresh, StopKind::Panel, "gha-c1-p03")};
            states.push_back(after(states.back(), the_world(), {"page-view"}));
            states.push_back(fresh);
            states.back().notice = Notice::Full;
            std::string faults;
            for (const State& state : states)
                faults += size_faults_on(state, the_world());
            CHECK(faults == "");
        }
}

TEST_CASE("on a small tablet held upright the cupboard has as many pages as its cards need") {
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
        for (const int percent : {100, 200}) {
            INFO(language << " " << percent);
            State page = after(fox_on(upright, language, percent), the_world(), {"settings"});
            std::string firsts;
            for (int i = 0; i < 4; ++i) {
                CHECK(size_faults_on(page, the_world()) == "");
                const ui::Tree tree = view(page, the_world());
                for (const ui::Node& box : tree.root.children)
                    for (const ui::Node& card : box.children)
                        firsts += &card == &box.children.front() ? " " + card.id : "";
                firsts += "|";
                page = after(page, the_world(), {"more"});
            }
            CHECK(firsts == " text-100 sound-on pace-one-by-one motion-still|"
                            " notes-gentle language-ar hand-right|"
                            " control-touch paper-day code-none|"
                            " text-100 sound-on pace-one-by-one motion-still|");
        }
}

TEST_CASE("the title that a small cover has no room for is a label on the plank's edge") {
    for (const Display& display : {flat, upright})
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
            for (const int percent : {100, 200}) {
                INFO(display.size.width << " " << language << " " << percent);
                const auto tree = view(fox_on(display, language, percent), the_world());
                const ui::Node& label = named(tree, "book-title");
                CHECK(label.bounds.y >= named(tree, "book-gha").bounds.bottom() - 2);
                for (const ui::Node& node : tree.root.children)
                    if (node.action && node.id != "book-gha") {
                        INFO(node.id);
                        CHECK_FALSE(label.bounds.intersects(node.bounds));
                    }
            }
    CHECK_FALSE(ui::find(view(fox_on(large, "en", 100), the_world()).root, "book-title"));
}

TEST_CASE("the vest at a chapter's end is pale until a first leaf has grown") {
    learning::Record one;
    one.chapters = {"gha-c1"};
    const State before = at_first(fox_on(large, "en", 100), StopKind::ChapterEnd);
    const State since = at_first(reading_as(the_world(), reader(1, "fox", "blue"), one, large),
                                 StopKind::ChapterEnd);
    CHECK(opacity_of(named(view(before, the_world()), "badge").drawing, "props/vest.svg") == 0.45);
    CHECK(opacity_of(named(view(since, the_world()), "badge").drawing, "props/vest.svg") == 1);
}

TEST_CASE("on the shelf the vest hangs on its hanger with its leaves, and is not one more disc") {
    learning::Record two;
    two.chapters = {"gha-c1", "gha-c3"};
    const State state = reading_as(the_world(), reader(1, "fox", "blue"), two, large);
    const auto tree = view(state, the_world());
    const ui::Node& vest = named(tree, "badge");
    CHECK(pictures(vest.drawing, "vest-hanger:").size() == 1);
    CHECK(draws(vest.drawing, ":10100000"));
    CHECK_FALSE(draws(vest.drawing, "disc"));
    for (int chapter = 1; chapter <= 8; ++chapter)
        CHECK_FALSE(draws(named(tree, "chapter-" + std::to_string(chapter)).drawing, "vest"));
}

TEST_CASE("what is said about a code never lies over its slots") {
    learning::Profile coded = reader(1, "bee", "blue");
    coded.code = {"kite", "drum", "kite"};
    for (const Display& display : {flat, upright})
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"})
            for (const int percent : {100, 200}) {
                INFO(display.size.width << " " << language << " " << percent);
                State state = at_the_cloth(the_world(), {coded}, display);
                state.preferences.language = language;
                prefer(state.preferences, "text", std::to_string(percent));
                state = after(settled(state, the_world()), the_world(),
                              {"animal=bee", "picture=kite", "picture=kite", "picture=drum"});
                REQUIRE(state.cloth.kindly);
                CHECK(size_faults_on(state, the_world()) == "");
                const auto tree = view(state, the_world());
                for (const char* slot : {"slot-1", "slot-2", "slot-3"})
                    CHECK_FALSE(named(tree, "ask").bounds.intersects(named(tree, slot).bounds));
            }
}

TEST_CASE("the second time, the slots of a new code show small what was touched first") {
    const auto slot = [](const State& state) {
        return named(view(state, the_world()), "slot-2").drawing;
    };
    const State choosing =
        after(fox_on(upright, "en", 100), the_world(), {"settings", "code=choose"});
    CHECK_FALSE(draws(slot(choosing), "props/drum.svg"));
    const State again =
        after(choosing, the_world(), {"picture=kite", "picture=drum", "picture=apricot"});
    CHECK(draws(slot(again), "props/drum.svg"));
    const State other =
        after(again, the_world(), {"picture=kite", "picture=kite", "picture=apricot"});
    REQUIRE(other.cloth.kindly);
    CHECK_FALSE(draws(slot(other), "props/drum.svg"));
}

TEST_CASE("on a small cloth the guest has a word, and the lock stands clear of the guest") {
    for (const Display& display : {flat, upright})
        for (const char* language : {"en", "ar"}) {
            INFO(display.size.width << " " << language);
            State state = at_the_cloth(the_world(), readers_of(the_world(), 3), display);
            state.preferences.language = language;
            const auto tree = view(settled(state, the_world()), the_world());
            const ui::Node& guest = named(tree, "guest");
            CHECK(std::ranges::any_of(guest.drawing, [](const drawing::Item& item) {
                return std::holds_alternative<drawing::DrawWords>(item);
            }));
            CHECK_FALSE(guest.bounds.inflated(3 * display.px_per_mm)
                            .intersects(named(tree, "grown-ups").bounds));
        }
}

TEST_CASE("the cards of a content note show pictures that can be seen, on every tablet") {
    for (const Display& display : {large, flat, upright, all_displays[1]})
        for (const int percent : {100, 200}) {
            INFO(display.size.width << " " << percent);
            const State state =
                at_first(state_on(the_world(), display, "en", percent), StopKind::Note);
            const auto tree = view(state, the_world());
            for (const char* card : {"gentle", "as-written"})
                for (const Rect& art : pictures(named(tree, card).drawing, "art:"))
                    CHECK(height_mm(art, display) >= 12);
        }
}

TEST_CASE("no stones and no steps lie on the people of a low screen") {
    for (const int percent : {100, 200}) {
        const State state =
            at(state_on(the_world(), flat, "en", percent), StopKind::Panel, "gha-c1-p03");
        const auto tree = view(state, the_world());
        CHECK_FALSE(ui::find(tree.root, "stones"));
        CHECK_FALSE(ui::find(tree.root, "steps"));
    }
    const State tall = at(state_on(the_world(), large, "en", 100), StopKind::Panel, "gha-c1-p03");
    const auto tree = view(tall, the_world());
    CHECK((ui::find(tree.root, "stones") || ui::find(tree.root, "steps")));
}

TEST_CASE("on a low screen no token hides a head that another camera would show") {
    for (const char* id : {"gha-c1-p03", "gha-c1-p04"}) {
        const State state = at(state_on(the_world(), flat, "en", 100), StopKind::Panel, id);
        const auto tree = view(state, the_world());
        const Point corner = named(tree, id).bounds.origin();
        const SizedPanel panel = guided_panel(Context(state, the_world()), *state.reading->panel());
        for (const stage::Figure& figure : panel.finished->scene.figures)
            for (const char* token : {"back", "later", "next"}) {
                INFO(id << " " << figure.who << " " << token);
                const Rect head = figure.head.moved(corner.x, corner.y);
                const double hidden = head.intersection(named(tree, token).bounds).area();
                CHECK(hidden < 0.2 * head.area());
            }
    }
}

TEST_CASE("the last words of the book stand side by side on a low screen, over nobody's head") {
    const State state = at_first(state_on(the_world(), flat, "en", 100), StopKind::End);
    const auto tree = view(state, the_world());
    const Rect caption = named(tree, "gha-end.cap").bounds;
    const Rect note = named(tree, "gha-home").bounds;
    CHECK_FALSE(caption.intersects(note));
    CHECK(note.x > caption.right());
    CHECK(std::max(caption.bottom(), note.bottom()) < 0.48 * flat.size.height);
}

TEST_CASE(
    "the way to the next chapter stays inside the margin, without a picture where it is low") {
    for (const Display& display : {large, flat, upright}) {
        INFO(display.size.width);
        const State state =
            at(state_on(the_world(), display, "en", 100), StopKind::ChapterEnd, "gha-c1");
        const Rect next = named(view(state, the_world()), "next").bounds;
        CHECK(display.size.width - next.right() >= 1.9 * display.px_per_mm);
        CHECK(display.size.height - next.bottom() >= 1.9 * display.px_per_mm);
    }
    const State low = at(state_on(the_world(), flat, "en", 100), StopKind::ChapterEnd, "gha-c1");
    const auto tree = view(low, the_world());
    CHECK(pictures(named(tree, "next").drawing, "art:").empty());
    CHECK_FALSE(draws(named(tree, "mission").drawing, "props/"));
}

TEST_CASE("the birds under the tree are three, large, and sit") {
    const State state =
        after(state_on(the_world(), large, "en", 100), the_world(), {"tree", "lantern=birds"});
    const auto list = ui::draw(view(state, the_world()).root);
    CHECK_FALSE(draws(list, "calm-flight"));
    const auto birds = pictures(list, "bird:");
    REQUIRE(birds.size() == 3);
    for (const Rect& bird : birds)
        CHECK(height_mm(bird, large) >= 20);
}

TEST_CASE("the five senses are done in the tent of which they speak, from the tree as well") {
    const State state =
        after(state_on(the_world(), large, "en", 100), the_world(), {"tree", "lantern=senses"});
    const auto list = ui::draw(view(state, the_world()).root);
    CHECK_FALSE(pictures(list, "place:tent-in").empty());
    CHECK_FALSE(draws(list, "ui/calm.svg"));
}

TEST_CASE("the name of a language has air round it on its card in the settings") {
    for (const Display& display : {flat, upright})
        for (const int percent : {100, 200}) {
            State state = after(fox_on(display, "en", percent), the_world(), {"settings"});
            if (display.size.height > display.size.width) // on their second page
                state = after(state, the_world(), {"more"});
            const auto tree = view(state, the_world());
            for (const char* code : {"ar", "tr", "kmr", "ckb", "en"}) {
                const ui::Node& card = named(tree, std::string("language-") + code);
                for (const drawing::Item& item : card.drawing)
                    if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
                        INFO(code << " " << display.size.width << " " << percent);
                        const double from = words->origin.x + words->run.baseline.x;
                        const double air = 0.9 * display.px_per_mm;
                        CHECK(from - card.bounds.x >= air);
                        CHECK(card.bounds.right() - from - words->run.width >= air);
                    }
            }
        }
}
