#include "world.h"

#include "screens/answer.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

State question(const std::string& id, const std::vector<std::string>& messages = {}) {
    const World world = house().world();
    return after(at(state_of(world), StopKind::Question, id), world, messages);
}

ui::Tree seen(const State& state) { return view(state, house().world()); }

std::string described_seen(const State& state) { return ui::describe(seen(state), false); }

/// Somebody whose answers wait for the disk.
State somebody_at(const std::string& id, const std::vector<std::string>& messages = {}) {
    const World world = house().world();
    State state = at(state_of(world), StopKind::Question, id);
    state.guest = false;
    state.reader = learning::Profile{};
    return after(state, world, messages);
}

/// The files that a node draws.
std::string pictures_of(const State& state, const std::string& id) {
    const auto tree = seen(state);
    const ui::Node* node = ui::find(tree.root, id);
    REQUIRE(node);
    std::string files;
    for (const drawing::Item& item : node->drawing)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            files += picture->picture.key + "\n";
    return files;
}

bool draws(const State& state, const std::string& id, const std::string& part) {
    return pictures_of(state, id).find(part) != std::string::npos;
}

bool can_touch(const State& state, const std::string& id) {
    const auto tree = seen(state);
    const ui::Node* node = ui::find(tree.root, id);
    REQUIRE(node);
    return node->action && node->state.enabled;
}

} // namespace

TEST_CASE("a single question: the panel's last balloon, the question, its cards, the rail") {
    CHECK(described_seen(question("gha-q09")) ==
          "screen question 'What helps the family find Noor soonest?'\n"
          "  balloon gha-c6-p23.alt.b2 'A mother: I can wait here with you, little one.'\n"
          "  balloon gha-q09.ask 'What helps the family find Noor soonest?'\n"
          "  card gha-q09.b 'Run quickly through the lanes to look for Mama'\n"
          "  card gha-q09.c 'Wait inside a stranger's tent where it is quiet'\n"
          "  card gha-q09.a 'Stay in the open, and tell Karim at the CFS banner'\n"
          "  card gha-q09.d 'Ask the drum'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 0 of 1'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'First touch a picture.' disabled\n");
}

TEST_CASE("what is said takes the place of the question; not yet is marked, the others stay") {
    CHECK(described_seen(question("gha-q09", {"option=gha-q09.d"})) ==
          "screen question 'It only knows one word: boom! Who has a job helping children here?'\n"
          "  balloon gha-c6-p23.alt.b2 'A mother: I can wait here with you, little one.'\n"
          "  balloon gha-q09.d.fb 'It only knows one word: boom! Who has a job helping children "
          "here?'\n"
          "  card gha-q09.b 'Run quickly through the lanes to look for Mama'\n"
          "  card gha-q09.c 'Wait inside a stranger's tent where it is quiet'\n"
          "  card gha-q09.a 'Stay in the open, and tell Karim at the CFS banner'\n"
          "  card gha-q09.d 'Ask the drum, not yet' disabled\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 1'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
    CHECK(draws(question("gha-q09", {"option=gha-q09.d"}), "gha-q09.d", "ui/mark-stone.svg"));
}

TEST_CASE("found: the leaf, the others fade, nothing is asked any more, the keyboard is at Next") {
    const State state = question("gha-q09", {"option=gha-q09.a"});
    CHECK(described_seen(state) ==
          "screen question 'Yes. Stop, stay, say. Now the finders can come to her.'\n"
          "  balloon gha-c6-p23.alt.b2 'A mother: I can wait here with you, little one.'\n"
          "  balloon gha-q09.a.fb 'Yes. Stop, stay, say. Now the finders can come to her.'\n"
          "  card gha-q09.b 'Run quickly through the lanes to look for Mama' disabled\n"
          "  card gha-q09.c 'Wait inside a stranger's tent where it is quiet' disabled\n"
          "  card gha-q09.a 'Stay in the open, and tell Karim at the CFS banner, found'\n"
          "  card gha-q09.d 'Ask the drum' disabled\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 1'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
    CHECK(draws(state, "gha-q09.a", "ui/mark-found.svg"));
    CHECK(seen(state).default_focus == "next");
}

TEST_CASE("after two tries and after not sure the story shows the answer, with the leaf") {
    const std::string shown =
        "screen question 'Noor stays where people can see her and tells Karim. The family comes to "
        "her.'\n"
        "  caption gha-q09.show 'Noor stays where people can see her and tells Karim. The family "
        "comes to her.'\n"
        "  card gha-q09.a 'Stay in the open, and tell Karim at the CFS banner, found'\n"
        "  button tree 'Apricot tree'\n"
        "  button back 'Back'\n"
        "  picture twig 'Leaves of this chapter: 1 of 1'\n"
        "  button later 'Later'\n"
        "  button next 'Next'\n";
    CHECK(described_seen(question("gha-q09", {"not-sure"})) == shown);
    CHECK(described_seen(question("gha-q09", {"option=gha-q09.b", "option=gha-q09.d"})) == shown);
}

TEST_CASE("several to find: a bubble each, filled as they are found") {
    const State state = question("gha-q08", {"option=gha-q08.a", "option=gha-q08.d"});
    CHECK(described_seen(state) ==
          "screen question 'Yes. Baby poo has germs too, even when the baby is "
          "sweet.'\n"
          "  balloon gha-c5-p21.b3 'Karim: Write the club rules! When do "
          "hands need washing?'\n"
          "  balloon gha-q08.d.fb 'Yes. Baby poo has germs too, even when the "
          "baby is sweet.'\n"
          "  card gha-q08.a 'after the toilet, found'\n"
          "  card gha-q08.c 'before feeding little ones, like Sami'\n"
          "  card gha-q08.e 'only when there is mud on them'\n"
          "  card gha-q08.d 'after cleaning a baby, found'\n"
          "  card gha-q08.b 'before eating or helping with food'\n"
          "  picture bubbles 'Things to find: 4'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 3'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
    CHECK(pictures_of(state, "bubbles") == "ui/bubble-found.svg\nui/bubble-found.svg\n"
                                           "ui/bubble.svg\nui/bubble.svg\n");
}

TEST_CASE("true or not: Captain Sock nods and shakes his head, and the thing is never shown") {
    const State state = question("gha-q04");
    CHECK(
        described_seen(state) ==
        "screen question 'Noor says: \"If a strange metal thing is small and shiny, it is safe.\" "
        "True?'\n"
        "  balloon gha-c3-p12.alt.b2 'Ahmed: Small is not safe. Shiny is not safe.'\n"
        "  balloon gha-q04.ask 'Noor says: \"If a strange metal thing is small and shiny, it is "
        "safe.\" True?'\n"
        "  card gha-q04.a 'True'\n"
        "  card gha-q04.b 'Not true'\n"
        "  button tree 'Apricot tree'\n"
        "  button back 'Back'\n"
        "  picture twig 'Leaves of this chapter: 0 of 2'\n"
        "  button not-sure 'Not sure - show me'\n"
        "  button later 'Later'\n"
        "  button next 'First touch a picture.' disabled\n");
    CHECK(draws(state, "gha-q04.a", "sock:nods"));
    CHECK(draws(state, "gha-q04.b", "sock:shakes"));
    CHECK_FALSE(draws(state, "gha-q04.a", "props/"));
}

TEST_CASE("order: a card goes into the hand with its words, then onto the first free place") {
    const State empty = question("gha-q06", {"option=gha-q06.1", "put=1"});
    CHECK_FALSE(can_touch(empty, "place-2"));
    CHECK(seen(empty).default_focus == "gha-q06.4");
    const State state = question("gha-q06", {"option=gha-q06.1", "put=1", "option=gha-q06.3"});
    CHECK(described_seen(state) ==
          "screen question 'Water opens the door.'\n"
          "  balloon gha-c5-p19.b2 'Berfin: In this club, twenty is always "
          "shouted.'\n"
          "  balloon gha-q06.1.fb 'Water opens the door.'\n"
          "  caption in-hand 'Scrub everywhere, count slowly to twenty'\n"
          "  card place-1 'Place 1: Wet hands, found'\n"
          "  button place-2 'Place 2'\n"
          "  button place-3 'Place 3'\n"
          "  button place-4 'Place 4'\n"
          "  button place-5 'Place 5'\n"
          "  card gha-q06.4 'Rinse under running water'\n"
          "  card gha-q06.5 'Dry in the air or on a clean cloth'\n"
          "  card gha-q06.3 'Scrub everywhere, count slowly to twenty, in your "
          "hand' picked\n"
          "  card gha-q06.2 'Soap on'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 3'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
    CHECK(seen(state).default_focus == "place-2");
    const State slipped = after(state, house().world(), {"put=2"});
    CHECK(slipped.answering->in_hand().empty());
    CHECK(ui::find(seen(slipped).root, "gha-q06.slip"));
    CHECK(ui::find(seen(slipped).root, "gha-q06.3"));
}

TEST_CASE("a card on the rope may be dragged to a place, a thing into a basket") {
    const auto order = seen(question("gha-q06")), sort = seen(question("gha-q07"));
    CHECK(ui::find(order.root, "gha-q06.4")->draggable);
    CHECK(ui::find(order.root, "place-3")->takes_cards);
    CHECK(ui::find(sort.root, "gha-q07.5")->draggable);
    CHECK(ui::find(sort.root, "basket-2")->takes_cards);
}

TEST_CASE("order is shown as the whole rope") {
    CHECK(described_seen(question("gha-q06", {"not-sure"})) ==
          "screen question 'Wet, soap, scrub to twenty, rinse, dry. Then shout, if you like.'\n"
          "  caption gha-q06.show 'Wet, soap, scrub to twenty, rinse, dry. Then shout, if you "
          "like.'\n"
          "  card place-1 'Place 1: Wet hands, found'\n"
          "  card place-2 'Place 2: Soap on, found'\n"
          "  card place-3 'Place 3: Scrub everywhere, count slowly to twenty, found'\n"
          "  card place-4 'Place 4: Rinse under running water, found'\n"
          "  card place-5 'Place 5: Dry in the air or on a clean cloth, found'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 3'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
}

TEST_CASE("sort: the large thing goes into the basket that is touched, the next one follows") {
    const State state = question("gha-q07");
    CHECK(described_seen(state) ==
          "screen question 'Help Noor fill two baskets. Basket one: Drink. Basket two: Not for "
          "drinking.'\n"
          "  balloon gha-c5-p20.b3 'Hala: Clear water can hide germs. Where does the cup sign "
          "point?'\n"
          "  balloon gha-q07.ask 'Help Noor fill two baskets. Basket one: Drink. Basket two: Not "
          "for drinking.'\n"
          "  card gha-q07.5 'open bucket where hands and cups go in' picked\n"
          "  card gha-q07.2 'water boiled by Mama, cooled, lid on'\n"
          "  card gha-q07.3 'clean can with lid, poured out'\n"
          "  card gha-q07.1 'tap with the DRINKING sign'\n"
          "  card gha-q07.4 'the shiny puddle'\n"
          "  card gha-q07.6 'the canal behind the camp'\n"
          "  button basket-1 'Drink'\n"
          "  button basket-2 'Not for drinking'\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 0 of 3'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'First touch a picture.' disabled\n");
    const auto laid = seen(after(state, house().world(), {"put=2"}));
    CHECK(ui::find(laid.root, "basket-2")->name ==
          "Not for drinking: open bucket where hands and cups go in");
    CHECK(laid.default_focus == "basket-1");
}

TEST_CASE("sort: a waiting thing that is touched becomes the large one") {
    const auto tree = seen(question("gha-q07", {"option=gha-q07.4"}));
    CHECK(tree.default_focus == "basket-1");
    CHECK(ui::find(tree.root, "gha-q07.4")->bounds.area() >
          2 * ui::find(tree.root, "gha-q07.5")->bounds.area());
}

TEST_CASE("tap: spots have names and no mark before something is tried, then a soft light") {
    const State fresh = question("gha-q05");
    for (const char* id : {"gha-q05.a", "gha-q05.b", "gha-q05.c", "gha-q05.d", "gha-q05.e"})
        CHECK(pictures_of(fresh, id) == "");
    const State tried = question("gha-q05", {"option=gha-q05.e"});
    CHECK(draws(tried, "gha-q05.e", "ui/mark-stone.svg"));
    CHECK(draws(tried, "gha-q05.a", "glow"));
    CHECK(pictures_of(tried, "gha-q05.c") == "");
    const State found = after(tried, house().world(), {"option=gha-q05.a"});
    CHECK(draws(found, "gha-q05.a", "ring:#3E6E33"));
    CHECK(draws(found, "gha-q05.a", "ui/mark-found.svg"));
    CHECK(described_seen(found) ==
          "screen question 'You noticed. Fire near cloth jumps fast. Mama puts it out and uses the "
          "torch.'\n"
          "  balloon gha-c4-p16.b2 'Ahmed: I am looking with my eyes, not my hands.'\n"
          "  balloon gha-q05.a.fb 'You noticed. Fire near cloth jumps fast. Mama puts it out and "
          "uses the torch.'\n"
          "  button gha-q05.a 'candle by the cloth, found'\n"
          "  button gha-q05.b 'matches on the low box'\n"
          "  button gha-q05.c 'the sleeping net'\n"
          "  button gha-q05.d 'the water can with a lid'\n"
          "  button gha-q05.e 'the coffee pot, not yet' disabled\n"
          "  button tree 'Apricot tree'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 1 of 1'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'Next'\n");
}

TEST_CASE("a right-to-left picture has its spots where its things are") {
    // Not to the px: words of another length leave another sky over the heads.
    const State ltr = question("gha-q05"), rtl = question("gha-q05", {"language=ar"});
    for (const char* id : {"gha-q05.a", "gha-q05.d"}) {
        const auto a = seen(ltr), b = seen(rtl);
        const Rect left = ui::find(a.root, id)->bounds, right = ui::find(b.root, id)->bounds;
        CHECK(right.centre().x == Approx(1280 - left.centre().x).margin(30));
    }
}

TEST_CASE("right to left: cards, rope, baskets and rail stand mirrored") {
    const std::vector<std::pair<std::string, std::vector<const char*>>> things{
        {"gha-q04", {"gha-q04.a", "gha-q04.b", "twig", "next", "back"}},
        {"gha-q06", {"place-1", "place-5"}},
        {"gha-q07", {"basket-1", "basket-2"}}};
    for (const auto& [id, nodes] : things) {
        const auto ltr = seen(question(id)), rtl = seen(question(id, {"language=ar"}));
        for (const char* node : nodes) {
            INFO(node);
            const Rect a = ui::find(ltr.root, node)->bounds, b = ui::find(rtl.root, node)->bounds;
            CHECK(b.x == Approx(1280 - a.right()));
        }
    }
}

TEST_CASE("Next sleeps, grey, until something was tried") {
    for (const char* id : {"gha-q01", "gha-q04", "gha-q06", "gha-q07", "gha-q08", "gha-q09"}) {
        INFO(id);
        const State fresh = question(id);
        CHECK_FALSE(can_touch(fresh, "next"));
        CHECK(draws(fresh, "next", "next-asleep"));
        CHECK(where(after(fresh, house().world(), {"next"}), house().world()) ==
              "question " + std::string(id) + " 0");
        const State shown = after(fresh, house().world(), {"not-sure"});
        CHECK(can_touch(shown, "next"));
        CHECK_FALSE(draws(shown, "next", "next-asleep"));
    }
}

TEST_CASE("an answer on its way to the disk is picked; a leaf that is not kept yet is a bud") {
    const World world = house().world();
    const State given = somebody_at("gha-q09", {"option=gha-q09.a"});
    REQUIRE(given.awaited);
    CHECK(ui::find(seen(given).root, "gha-q09.a")->state.picked);
    CHECK_FALSE(ui::find(seen(given).root, "gha-q09.a.fb"));
    State full = given;
    while (full.awaited)
        full = after(full, world, {"not-kept=full"});
    full.notice = Notice::None; // read and taken away
    CHECK(draws(full, "gha-q09.a", "ui/leaf-bud.svg"));
    CHECK(draws(full, "twig", "ui/leaf-bud.svg"));
    CHECK(can_touch(full, "next"));
    State kept = full;
    while (!kept.pending.empty())
        kept = after(kept, world, {"kept"});
    CHECK(draws(kept, "gha-q09.a", "ui/mark-found.svg"));
    CHECK(draws(kept, "twig", "ui/leaf-full.svg"));
}

TEST_CASE("large words: the last words with the question, arrows to its cards and who asks") {
    const World world = house().world();
    State state = question("gha-q09", {"text=200"});
    CHECK(seen(state).default_focus == "more");
    CHECK(described_seen(state) ==
          "screen question 'What helps the family find Noor soonest?'\n"
          "  balloon gha-c6-p23.alt.b2 'A mother: I can wait here with you, little one.'\n"
          "  balloon gha-q09.ask 'What helps the family find Noor soonest?'\n"
          "  button tree 'Apricot tree'\n"
          "  button more 'More choices'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 0 of 1'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'First touch a picture.' disabled\n");
    state = after(state, world, {"next-cards"});
    CHECK(described_seen(state) ==
          "screen question 'What helps the family find Noor soonest?'\n"
          "  card gha-q09.b 'Run quickly through the lanes to look for Mama'\n"
          "  card gha-q09.c 'Wait inside a stranger's tent where it is quiet'\n"
          "  button tree 'Apricot tree'\n"
          "  button fewer 'A question'\n"
          "  button more 'More choices'\n"
          "  button back 'Back'\n"
          "  picture twig 'Leaves of this chapter: 0 of 1'\n"
          "  button not-sure 'Not sure - show me'\n"
          "  button later 'Later'\n"
          "  button next 'First touch a picture.' disabled\n"
          "  picture asker 'A mother: What helps the family find Noor soonest?'\n");
    CHECK(seen(state).default_focus == "gha-q09.b");
    state = after(state, world, {"next-cards", "next-cards", "next-cards"});
    CHECK(state.beat == 2);
    CHECK_FALSE(ui::find(seen(state).root, "more"));
    CHECK(seen(state).default_focus == "gha-q09.a");
    state = after(state, world, {"option=gha-q09.d"});
    CHECK(state.beat == 0);
    CHECK(ui::find(seen(state).root, "gha-q09.d.fb"));
    CHECK(where(after(state, world, {"back"}), world).substr(0, 6) == "reader");
}

TEST_CASE("large words: rope and baskets have a step of their own, a card in the hand its words") {
    const State rope = question("gha-q06", {"text=200", "next-cards", "option=gha-q06.3"});
    CHECK(rope.beat == 1);
    CHECK(ui::find(seen(rope).root, "in-hand")->name == "Scrub everywhere, count slowly to twenty");
    CHECK(ui::find(seen(rope).root, "place-5"));
    CHECK(seen(rope).default_focus == "place-1");
    CHECK(after(rope, house().world(), {"put=3"}).beat == 0);
}

TEST_CASE("a card that came back from the rope or a basket is marked, and can be taken again") {
    const State rope = question("gha-q03", {"option=gha-q03.2", "put=4"});
    CHECK(draws(rope, "gha-q03.2", "ui/mark-stone.svg"));
    CHECK(can_touch(rope, "gha-q03.2"));
    CHECK_FALSE(draws(rope, "gha-q03.3", "ui/mark-stone.svg"));
    const State basket = question("gha-q07", {"option=gha-q07.3", "put=2"});
    CHECK(draws(basket, "gha-q07.3", "ui/mark-stone.svg"));
    CHECK(can_touch(basket, "gha-q07.3"));
}

TEST_CASE("a review asks with a slip that says where the question comes from") {
    const World world = house().world();
    State state = state_of(world);
    state.review = {"gha-q09"};
    state.screen = Screen::Review;
    state = settled(state, world);
    const auto tree = seen(state);
    CHECK(ui::find(tree.root, "review.label")->name == "From an earlier chapter");
    CHECK(ui::find(tree.root, "gha-q09.ask"));
    CHECK(ui::find(seen(after(state, world, {"option=gha-q09.a"})).root, "gha-q09.a.fb"));
    CHECK(where(after(state, world, {"option=gha-q09.a", "next"}), world).substr(0, 5) == "title");
}

TEST_CASE("the check before a book: a choice is picked and nothing is said about it") {
    const State state = after(state_of(house().world()), house().world(), {"badge", "check"});
    CHECK(
        described_seen(state) ==
        "screen check 'Noor is washing her hands with soap. When is she done scrubbing?'\n"
        "  stone stones 'Question 1 of 6'\n"
        "  balloon gha-k1.ask 'Noor is washing her hands with soap. When is she done scrubbing?'\n"
        "  card gha-k1.b 'when she has counted quickly to three'\n"
        "  card gha-k1.c 'when the soap is all gone'\n"
        "  card gha-k1.a 'when she has counted slowly to twenty'\n"
        "  card gha-k1.z 'I don't know yet'\n"
        "  button tree 'Apricot tree'\n"
        "  button back 'Back'\n"
        "  button later 'Later'\n"
        "  button next 'First touch a picture.' disabled\n");
    const State chosen = after(state, house().world(), {"option=gha-k1.b"});
    CHECK(ui::find(seen(chosen).root, "gha-k1.b")->state.picked);
    CHECK(draws(state, "gha-k1.z", "ui/not-sure.svg"));
    CHECK_FALSE(ui::find(seen(state).root, "asker")); // who asks stands in the picture
    CHECK(ui::find(seen(chosen).root, "gha-k1.ask"));
    CHECK(can_touch(chosen, "next"));
    CHECK(
        described_seen(after(state, house().world(), {"later"})) ==
        "screen check 'Thank you. Let's see what Ahmed finds out.'\n"
        "  balloon gha-k.thanks 'Thank you. Let's see what Ahmed finds out.'\n"
        "  caption gha-k.safe 'One thing we can say already. Strange thing? Stop. Do not go near. "
        "Do not touch. Tell a grown-up.'\n"
        "  button tree 'Apricot tree'\n"
        "  button back 'Back'\n"
        "  button next 'Next'\n");
}

TEST_CASE("the check after a book says something kind, and what Ahmed found out") {
    const World world = house().world();
    State state = state_of(world);
    state.record.books.insert("gha");
    state = after(state, world, {"badge", "check"});
    const State other = after(state, world, {"option=gha-k1.b"});
    CHECK(ui::find(seen(other).root, "gha-k1.b.fb")->name ==
          "Three is a start! Thumbs and nails need more. Twenty, slowly.");
    CHECK(ui::find(seen(other).root, "gha-k1.b")->name ==
          "when she has counted quickly to three, not yet");
    CHECK(ui::find(seen(other).root, "gha-k1.a")->name ==
          "when she has counted slowly to twenty, found");
    const State unsure = after(state, world, {"option=z"});
    CHECK(seen(unsure).root.name ==
          "Thank you for saying so. Here is what Ahmed found out: when she "
          "has counted slowly to twenty");
}
