#include "world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;

namespace {

State a_reader(Size size = {1280, 800}, double px_per_mm = 5.9) {
    learning::Profile fox;
    fox.id.bytes[0] = 1;
    fox.animal = "fox";
    fox.rim = "blue";
    State state = state_of(the_world(), size, px_per_mm);
    state.guest = false;
    state.readers = {fox};
    return signed_in(state, fox, {}, the_world());
}

/// What the screen says when the control is touched.
State touched(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    const ui::Node* found = ui::find(tree.root, id);
    REQUIRE(found);
    REQUIRE(found->action);
    return update(state, *found->action, the_world()).state;
}

bool is_picked(const State& state, const std::string& id) {
    const auto tree = view(state, the_world());
    const ui::Node* found = ui::find(tree.root, id);
    REQUIRE(found);
    return found->state.picked;
}

} // namespace

TEST_CASE("the second page of the cupboard: hand, one switch and a reader's three pictures") {
    CHECK(described(after(a_reader(), {"settings", "more"})) ==
          "screen settings 'How I like to read'\n"
          "  heading title 'How I like to read'\n"
          "  button tree 'Apricot tree'\n"
          "  group 'Hand'\n"
          "    card hand-right 'Right hand' picked\n"
          "    card hand-left 'Left hand'\n"
          "  group 'One switch'\n"
          "    card control-touch 'Touch' picked\n"
          "    card control-one-switch 'One switch'\n"
          "  group 'Light'\n"
          "    card paper-day 'Day' picked\n"
          "    card paper-evening 'Evening'\n"
          "    card paper-outdoor 'Sun'\n"
          "  group 'My three pictures'\n"
          "    card code-none 'None' picked\n"
          "    card code-choose 'Choose'\n"
          "  button back 'Back'\n"
          "  button more 'More choices'\n");
}

TEST_CASE("a guest has no picture code, and More leads from page to page") {
    const State second = after(state_of(the_world()), {"settings", "more"});
    CHECK(described(second).find("code-") == std::string::npos);
    CHECK(described(touched(second, "more")).find("card text-100") != std::string::npos);
    CHECK(where(after(second, {"back"}), the_world()) == "shelf");
    CHECK(after(second, {"back", "settings"}).settings_page == 0);
}

TEST_CASE("each card does what it says at once, and the leaf goes to it") {
    const State first = after(a_reader(), {"settings"});
    for (const char* id : {"text-150", "text-200", "pace-all-at-once", "motion-still", "sound-off",
                           "notes-as-written", "language-tr"}) {
        CHECK_FALSE(is_picked(first, id));
        CHECK(is_picked(touched(first, id), id));
    }
    const State second = touched(first, "more");
    for (const char* id : {"hand-left", "control-one-switch"}) {
        CHECK_FALSE(is_picked(second, id));
        CHECK(is_picked(touched(second, id), id));
    }
    CHECK(touched(second, "hand-left").preferences.hand == ui::Hand::Left);
    CHECK(touched(second, "control-one-switch").preferences.control == Control::OneSwitch);
    CHECK(touched(touched(second, "hand-left"), "hand-right").preferences.hand == ui::Hand::Right);
}

TEST_CASE("a reader chooses three pictures, and may take them away again") {
    State second = after(a_reader(), {"settings", "more"});
    CHECK(touched(second, "code-choose").cloth.code == Cloth::Code::Choose);
    second.reader->code = {"apricot", "kite", "drum"};
    CHECK(is_picked(second, "code-choose"));
    const State without = touched(second, "code-none");
    CHECK(without.reader->code.empty());
    CHECK(is_picked(without, "code-none"));
}

TEST_CASE("no compartment shows what the reader's own three pictures are") {
    State second = after(a_reader(), {"settings", "more"});
    const auto pictures = [](const State& state) {
        std::string keys;
        const auto tree = view(state, the_world());
        for (const auto& item : ui::find(tree.root, "code-choose")->drawing)
            if (const auto* drawn = std::get_if<drawing::DrawPicture>(&item))
                if (drawn->picture.key.starts_with("props/"))
                    keys += drawn->picture.key + " ";
        return keys;
    };
    second.reader->code = {"whistle", "book", "lantern"};
    CHECK(pictures(second) == "props/apricot.svg props/kite.svg props/drum.svg ");
}

TEST_CASE("without a book the cards show signs instead of its panels") {
    const World bare = house().world_without_books();
    const auto tree = view(after(state_of(bare), bare, {"settings"}), bare);
    const ui::Node* card = ui::find(tree.root, "pace-all-at-once");
    REQUIRE(card);
    CHECK(std::get<drawing::DrawPicture>(card->drawing.back()).picture.key ==
          "ui/balloons-all.svg");
}

TEST_CASE("both pages keep the sizes on every display, text size and for both hands") {
    for (const auto& [size, px_per_mm] : {std::pair{Size{1280, 800}, 5.9},
                                          {{720, 1280}, 5.9},
                                          {{1024, 600}, 170 / 25.4},
                                          {{1920, 1080}, 5.9}})
        for (const char* text : {"text=100", "text=200"})
            for (const char* language : {"language=en", "language=ar", "language=kmr"})
                for (const char* hand : {"hand=right", "hand=left"}) {
                    INFO(size.width << " " << text << " " << language << " " << hand);
                    const State first =
                        after(a_reader(size, px_per_mm), {language, text, hand, "settings"});
                    std::string faults;
                    for (const State& page : {first, touched(first, "more")})
                        for (const auto& fault :
                             ui::size_faults(view(page, the_world()), {px_per_mm, 15, 3}))
                            faults += fault + "\n";
                    CHECK(faults == "");
                }
}
