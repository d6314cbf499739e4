#include "leading_world.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

using Words = std::vector<std::string>;
const std::string session_id = "0123456789abcdef";

const group::Session& session_of(const State& state) { return state.sessions->at(0); }

std::string first_panel_of(const World& world, int chapter) {
    for (const story::Step& step :
         world.books->front()->book.chapters[static_cast<std::size_t>(chapter - 1)].steps)
        if (const auto* panel = std::get_if<story::Panel>(&step))
            return panel->id;
    return {};
}

} // namespace

TEST_CASE("from the desk to the first panel it is two touches with what is proposed") {
    const World world = house().world();
    const State desk = at_desk(world);
    const State begun = led(desk, world, {"lead", "start"});
    CHECK(where(begun, world) == "reader gha-c1-p01 0");
    CHECK(session_of(begun).plan.chapters == std::vector<int>{1, 2});
    CHECK(session_of(begun).plan.telling == group::Telling::Gentle);
    CHECK(begun.guest);
    CHECK_FALSE(begun.reader);
}

TEST_CASE("and at most five when everything is chosen anew") {
    const World world = house().world();
    const Words touches{"lead", "chapter=7", "group=drum", "telling=as-written", "start"};
    REQUIRE(touches.size() == 5);
    const State begun = led(at_desk(world), world, touches);
    CHECK(where(begun, world) == "reader gha-c7-p26 0");
    CHECK(session_of(begun).plan.chapters == std::vector<int>{7});
    CHECK(session_of(begun).plan.group == "drum");
    CHECK(session_of(begun).plan.telling == group::Telling::AsWritten);
    CHECK(begun.preferences.notes == reading::NotePreference::AsWritten);
}

TEST_CASE("the first touch chooses in place of the proposal, each other one adds or takes out") {
    const World world = house().world();
    const State set_up = after(at_desk(world), world, {"lead"});
    const auto chapters = [&](const Words& touches) {
        return after(set_up, world, touches).leading.plan.chapters;
    };
    CHECK(chapters({"chapter=2"}) == std::vector<int>{2});
    CHECK(chapters({"chapter=5", "chapter=1"}) == std::vector<int>{1, 5});
    CHECK(chapters({"chapter=5", "chapter=8", "chapter=6"}) == std::vector<int>{5, 6, 8});
    CHECK(chapters({"chapter=4", "chapter=5", "chapter=4"}) == std::vector<int>{5});
    CHECK(chapters({"chapter=6", "chapter=6"}) == std::vector<int>{1, 2});
    CHECK(chapters({"chapter=6", "chapter=6", "chapter=3"}) == std::vector<int>{3});
    CHECK(chapters({"chapter=99"}) == std::vector<int>{1, 2});
}

TEST_CASE("what was chosen stays with another group, what was only proposed does not") {
    const World world = house().world();
    State state =
        led(at_record(in_session(world), world), world, {"number=10", "number=6", "keep"});
    state = after(state, world, {"lead"});
    CHECK(state.leading.plan.chapters == std::vector<int>{2});
    const auto chapters = [&](const Words& touches) {
        return after(state, world, touches).leading.plan.chapters;
    };
    CHECK(chapters({"group=drum"}) == std::vector<int>{1, 2});
    CHECK(chapters({"chapter=2", "group=drum"}) == std::vector<int>{2});
}

TEST_CASE("chapters that are no neighbours follow one another, there and back") {
    const World world = house().world();
    const Words touches{"lead", "shown-on=wall", "chapter=2", "chapter=5", "start"};
    for (const Size wall : {Size{}, full_hd}) {
        State desk = at_desk(world);
        desk.leading.wall_attached = wall.width > 0;
        const State begun = led(desk, world, touches);
        CHECK(session_of(begun).plan.chapters == std::vector<int>{2, 5});
        const State end = group_at(begun, world, StopKind::ChapterEnd, "gha-c2");
        State state = led(end, world, {"next"});
        CHECK(where(state, world) == (wall.width > 0 ? "presenter gha-c5 0" : "title gha-c5 0"));
        state = led(state, world, {"back"});
        CHECK(state.reading->here().kind == StopKind::ChapterEnd);
        CHECK(state.reading->here().id == "gha-c2");
        state = led(group_at(begun, world, StopKind::ChapterEnd, "gha-c5"), world, {"next"});
        CHECK(state.screen == Screen::Card);
        CHECK(state.leading.card == "hands-on");
    }
}

TEST_CASE("before a chapter is passed over, the presenter is shown the panel behind it") {
    const World world = house().world();
    State desk = at_desk(world);
    desk.leading.wall_attached = true;
    const State begun = led(desk, world, {"lead", "chapter=2", "chapter=5", "start"});
    const auto next_of = [&](const char* id) {
        const State state = group_at(begun, world, StopKind::ChapterEnd, id);
        return ui::find(view(state, world).root, "next-line")->name;
    };
    CHECK(next_of("gha-c2") ==
          "Next: Berfin was president of the Clean Hands Club. She had voted for herself.");
    CHECK(next_of("gha-c5") == "Next: Hands-on");
}

TEST_CASE("a second display is proposed, and one that mirrors the tablet is read at 200 percent") {
    const World world = house().world();
    State desk = at_desk(world);
    CHECK(after(desk, world, {"lead"}).leading.plan.shown == group::ShownOn::Tablet);
    CHECK(led(desk, world, {"lead", "start"}).preferences.text_scale == 1);
    const State mirrored = led(desk, world, {"lead", "shown-on=wall", "start"});
    CHECK(mirrored.preferences.text_scale == 2);
    CHECK(view(mirrored, world).root.id == "reader");
    desk.leading.wall_attached = true;
    CHECK(after(desk, world, {"lead"}).leading.plan.shown == group::ShownOn::Wall);
    const State presented = led(desk, world, {"lead", "start"});
    CHECK(presented.preferences.text_scale == 1);
    CHECK(view(presented, world).root.id == "presenter");
}

TEST_CASE("without an id from the app no session begins") {
    const World world = house().world();
    State desk = at_desk(world);
    desk.leading.fresh_id.clear();
    const State still = led(desk, world, {"lead", "start"});
    CHECK(still.screen == Screen::GroupSetUp);
    CHECK(still.leading.session == "");
}

TEST_CASE("how many children are here is said before the session, or not at all") {
    const World world = house().world();
    State state = after(at_desk(world), world, {"lead"});
    const auto told = [&](const char* id) { return ui::find(view(state, world).root, id)->name; };
    CHECK(state.leading.plan.children == 0);
    CHECK(told("children") == "\u2013");
    CHECK(told("children-label") == "Children");
    CHECK(ui::find(view(state, world).root, "children-more")->repeats);
    CHECK(ui::find(view(state, world).root, "children-fewer")->repeats);
    CHECK(after(state, world, {"children=-1"}).leading.plan.children == 0);
    for (int i = 0; i < 203; ++i)
        state = after(state, world, {"children=1"});
    CHECK(told("children") == "200");
    CHECK(told("children-label") == "At most 200");
    CHECK(kept_by(after(state, world, {"children=-1"}), world, "start") ==
          Words{"session-begun " + session_id +
                " group=kite chapters=1,2 telling=gentle shown=tablet children=199"});
}

TEST_CASE("a group that was counted is proposed with as many children, each group with its own") {
    const World world = house().world();
    State state =
        led(at_record(in_session(world), world), world, {"number=10", "number=6", "keep"});
    state = after(state, world, {"lead"});
    CHECK(state.leading.plan.children == 16);
    CHECK(state.leading.plan.chapters == std::vector<int>{2}); // it was not read to its end
    CHECK(after(state, world, {"group=drum"}).leading.plan.children == 0);
    CHECK(after(state, world, {"group=drum"}).leading.plan.chapters == std::vector<int>{1, 2});
    CHECK(after(state, world, {"group=drum", "group=kite"}).leading.plan == state.leading.plan);
    const State chosen = after(state, world, {"children=1", "telling=as-written", "group=drum"});
    CHECK(chosen.leading.plan.children == 17);
    CHECK(chosen.leading.plan.telling == group::Telling::AsWritten);
    CHECK(after(state, world, {"group=nobody"}).leading.plan.group == "kite");
}

TEST_CASE("beginning is kept as one event of the session and of nobody") {
    const World world = house().world();
    const State set_up = after(at_desk(world), world, {"lead"});
    CHECK(kept_by(set_up, world, "start") ==
          Words{"session-begun " + session_id +
                " group=kite chapters=1,2 telling=gentle shown=tablet"});
}

TEST_CASE("notes were answered before the session: nobody is asked again") {
    const World world = house().world();
    const State before = group_at(in_session(world), world, StopKind::Panel, "gha-c2-p05");
    State state = led(before, world, {"back"});
    for (int i = 0; i < 12 && state.screen == Screen::Reading; ++i) {
        CHECK(state.reading->here().kind != StopKind::Note);
        state = led(state, world, {"next"});
    }
}

TEST_CASE("before the first chapter of the session there is nothing to go back to") {
    const World world = house().world();
    const State title = group_at(in_session(world), world, StopKind::ChapterTitle, "gha-c2");
    const State still = led(title, world, {"back"});
    CHECK(still.screen == Screen::Reading);
    CHECK(still.reading->here().id == "gha-c2");
}

TEST_CASE("a panel passed with Later is written down as left out, a question is not") {
    const World world = house().world();
    const State panel = group_at(in_session(world), world, StopKind::Panel, "gha-c2-p05");
    CHECK(kept_by(panel, world, "later") == Words{"panel-left-out " + session_id + " gha-c2-p05"});
    const State question = group_at(in_session(world), world, StopKind::Question, "gha-q02");
    CHECK(kept_by(question, world, "later") == Words{});
}

TEST_CASE("what leads a child elsewhere leads nowhere in a session") {
    const World world = house().world();
    const State state = in_session(world);
    for (const char* message : {"idle", "profile", "badge", "settings", "page-view", "shelf"}) {
        INFO(message);
        const State same = led(state, world, {message});
        CHECK(same.screen == Screen::Reading);
        CHECK(same.leading.session == session_id);
        CHECK(same.guest);
    }
}

TEST_CASE("at the end of a chapter the talk point comes before the leaf") {
    const World world = house().world();
    const auto& steps = world.books->front()->book.chapters[1].steps;
    const State last =
        group_at(in_session(world), world,
                 std::holds_alternative<story::Question>(steps.back()) ? StopKind::Question
                                                                       : StopKind::Panel,
                 story::id_of(steps.back()));
    State state = last;
    for (int i = 0; i < 6 && state.screen == Screen::Reading; ++i)
        state = led(state, world, {state.reading->question() ? "later" : "next"});
    REQUIRE(state.screen == Screen::TalkPoint);
    CHECK(ui::find(view(state, world).root, "talk.ask")->name ==
          "What helped Ahmed's body in the cellar?");
    const State leaf = led(state, world, {"next"});
    CHECK(where(leaf, world) == "chapter-end gha-c2 0");
    CHECK_FALSE(ui::find(view(leaf, world).root, "badge"));
    CHECK_FALSE(ui::find(view(leaf, world).root, "shelf"));
    const State cards = led(leaf, world, {"next"});
    CHECK(cards.screen == Screen::Card);
    CHECK(cards.leading.card == "hands-on");
    CHECK(led(state, world, {"back"}).reading->here() == last.reading->here());
}

TEST_CASE("the adult's notes are seen while a finger holds the corner, and stay after a touch") {
    const World world = house().world();
    const State talk = led(in_session(world), world, {"talk"});
    const std::string care = "Never correct laughing.";
    const auto seen = [&](const State& state) { return state.leading.care_is_seen; };
    CHECK_FALSE(seen(talk));
    CHECK_FALSE(view(talk, world).timer);
    const State held = led(talk, world, {"care=down"});
    CHECK(seen(held));
    const State stays = led(held, world, {"care"});
    CHECK(seen(stays));
    REQUIRE(view(stays, world).timer);
    CHECK(view(stays, world).timer->ms == 20000);
    CHECK(view(stays, world).timer->message == ui::Message{"care", "off"});
    CHECK_FALSE(seen(led(stays, world, {"care=off"})));
    CHECK_FALSE(seen(led(stays, world, {"care=down", "care"})));
    CHECK(seen(led(talk, world, {"care"})));
    CHECK_FALSE(seen(led(stays, world, {"next", "talk"})));
}

TEST_CASE("a chapter with two questions to talk about asks both") {
    const World world = house().world();
    State state = led(at_desk(world), world, {"lead", "chapter=7", "start", "talk"});
    CHECK(ui::find(view(state, world).root, "talk.ask")->name ==
          "What did Teta say when Ahmed's heart was awake?");
    state = led(state, world, {"next"});
    CHECK(ui::find(view(state, world).root, "talk.ask")->name == "When do we hurry to the clinic?");
    CHECK(led(state, world, {"back"}).leading.question == 0);
    CHECK(led(state, world, {"next"}).screen == Screen::Reading);
}

TEST_CASE("the way of a session: hands-on, breathing, home, goodbye, then its record") {
    const World world = house().world();
    State state = led(in_session(world), world, {"path=3"});
    CHECK(state.leading.card == "hands-on");
    state = led(state, world, {"next"});
    CHECK(state.screen == Screen::Calm);
    CHECK(state.lantern == Lantern::Breathe);
    CHECK(state.leading.path == 4);
    state = led(state, world, {"stop"});
    CHECK(state.leading.card == "home");
    CHECK(ui::find(view(state, world).root, "card.words")->name ==
          "Show the balloon breath to someone small.");
    state = led(state, world, {"next"});
    CHECK(state.leading.card == "goodbye");
    CHECK(kept_by(state, world, "next") == Words{"session-ended " + session_id + " read="});
    state = led(state, world, {"next"});
    CHECK(state.screen == Screen::Door); // children have had the tablet in their hands
    CHECK_FALSE(state.adult.inside);
    state = led(state, world, {"type=482915", "open", "door=open"});
    CHECK(state.screen == Screen::SessionRecord);
    CHECK(state.leading.session == "");
    CHECK(state.leading.record_of == session_id);
    CHECK_FALSE(state.guest);
    CHECK(session_of(state).ended);
}

TEST_CASE("a chapter is behind the group when its end was reached, and its session says so") {
    const World world = house().world();
    const auto& steps = world.books->front()->book.chapters[1].steps;
    State state =
        group_at(in_session(world), world,
                 std::holds_alternative<story::Question>(steps.back()) ? StopKind::Question
                                                                       : StopKind::Panel,
                 story::id_of(steps.back()));
    CHECK(state.leading.read.empty());
    for (int i = 0; i < 6 && state.screen == Screen::Reading; ++i)
        state = led(state, world, {state.reading->question() ? "later" : "next"});
    CHECK(state.leading.read == std::set<int>{2});
    state = led(state, world, {"path=5"});
    CHECK(kept_by(state, world, "next") == Words{"session-ended " + session_id + " read=2"});
    state = led(state, world, {"next"});
    CHECK(session_of(state).read == std::vector<int>{2});
    state.adult.inside = true;
    state.screen = Screen::Desk;
    CHECK(led(state, world, {"lead"}).leading.plan.chapters == std::vector<int>{3});
}

TEST_CASE("from the welcome circle a session goes its whole way by Next") {
    const World world = house().world();
    State state = led(at_desk(world), world, {"lead", "chapter=8", "hello"});
    const auto card = [&] {
        return state.screen == Screen::Card ? state.leading.card : std::string("none");
    };
    const auto next = [&] {
        const ui::Tree tree = view(state, world);
        const auto* words = ui::find(tree.root, "next-part");
        return words ? words->name : std::string();
    };
    const auto ask_all = [&] {
        for (int i = 0; i < 6; ++i)
            state = led(state, world, {"show", "next"});
    };
    CHECK(card() == "hello");
    CHECK(state.leading.been == std::set<int>{0});
    CHECK(next() == "Next: The six questions");
    state = led(state, world, {"next"});
    CHECK(state.leading.vote.asked == group::Asked::Before);
    ask_all();
    CHECK(card() == "safe");
    CHECK(next() == "Next: Read");
    state = led(state, world, {"next"});
    CHECK(where(state, world) == "reader " + first_panel_of(world, 8) + " 0");
    for (int i = 0; i < 200 && state.screen != Screen::Calm; ++i)
        state = led(state, world, {state.reading->question() ? "later" : "next"});
    CHECK(state.lantern == Lantern::Breathe); // the questions took the time of the hands-on
    CHECK(state.leading.path == 4);
    state = led(state, world, {"stop"});
    CHECK(card() == "home");
    CHECK(next() == "Next: The six questions"); // the book is read
    state = led(state, world, {"next"});
    CHECK(state.leading.vote.asked == group::Asked::After);
    ask_all();
    CHECK(card() == "goodbye");
    CHECK(next() == "Next: Session record");
}

TEST_CASE("a group that has read before plays after its hello, and makes something afterwards") {
    const World world = house().world();
    State state = led(at_record(in_session(world), world), world, {"number=10", "keep"});
    state.leading.fresh_id = "fedcba9876543210";
    state = led(state, world, {"lead", "hello"});
    CHECK(ui::find(view(state, world).root, "next-part")->name == "Next: Play");
    state = led(state, world, {"next"});
    CHECK(state.leading.card == "energiser");
    CHECK(ui::find(view(state, world).root, "next-part")->name == "Next: Read");
    state = led(state, world, {"next"});
    CHECK(state.screen == Screen::Reading);
    const State cards =
        led(group_at(state, world, StopKind::ChapterEnd, "gha-c2"), world, {"next"});
    CHECK(cards.leading.card == "hands-on");
    CHECK(ui::find(view(cards, world).root, "next-part")->name == "Next: Breathe");
    CHECK(led(cards, world, {"next", "stop", "next"}).leading.card == "goodbye");
}

TEST_CASE("behind a locked door a session waits at its place, with its counts") {
    const World world = house().world();
    State state = group_at(in_session(world), world, StopKind::Question, "gha-q02");
    state = led(state, world, {"vote", "hand-plus=gha-q02.a", "hand-plus=gha-q02.a"});
    state = led(state, world, {"lock"});
    CHECK_FALSE(state.adult.inside);
    CHECK(state.screen == Screen::Who);
    CHECK_FALSE(led(state, world, {"hand-plus=gha-q02.a"}).leading.vote.hands["gha-q02.a"] > 2);
    state.adult.inside = true;
    state.screen = Screen::Desk;
    state = led(state, world, {"lead"});
    CHECK(state.screen == Screen::Vote);
    CHECK(state.leading.vote.hands.at("gha-q02.a") == 2);
    CHECK(state.reading->here().id == "gha-q02");
    CHECK(state.guest);
}

TEST_CASE("with the story on the wall nobody else has the tablet: goodbye leads to the record") {
    const World world = house().world();
    const State state = led(in_session(world, {1920, 1080}), world, {"path=5", "next"});
    CHECK(state.screen == Screen::SessionRecord);
    CHECK(state.adult.inside);
}

TEST_CASE("only parts of the session that were opened have a leaf") {
    const World world = house().world();
    const State begun = in_session(world);
    CHECK(begun.leading.been == std::set<int>{2});
    CHECK(led(begun, world, {"path=0", "path=3"}).leading.been == std::set<int>{0, 2, 3});
}

TEST_CASE("what is chosen stands in words over the discs") {
    const World world = house().world();
    const State set_up = after(at_desk(world), world, {"lead"});
    const auto words = [&](const Words& touches) {
        return ui::find(view(after(set_up, world, touches), world).root, "chapters-chosen")->name;
    };
    CHECK(words({}) == "Proposed: 1, 2. Touch to choose");
    CHECK(words({"chapter=5", "chapter=1"}) == "Chosen: 1, 5. Touch to add or take out");
    CHECK(words({"language=ar"}) == "المقترح: ١، ٢. اضغطوا لتختاروا");
}

TEST_CASE("practice walks the way of a real session, touch by touch") {
    const World world = house().world();
    State real = at_desk(world), practice = at_desk(world);
    practice.adult.practising = true;
    Words touches{"lead", "hello", "next"};
    for (int question = 0; question < 6; ++question)
        touches.insert(touches.end(), {"show", "next"});
    touches.insert(touches.end(), {"next", "vote", "hand-plus=gha-q01.a", "show", "next"});
    for (int stop = 0; stop < 100; ++stop)
        touches.insert(touches.end(), {"later", "next"});
    bool read = false, breathed = false;
    for (const std::string& touch : touches) {
        real = led(real, world, {touch});
        practice = led(practice, world, {touch});
        REQUIRE(where(practice, world) == where(real, world));
        REQUIRE(practice.screen == real.screen);
        REQUIRE(practice.leading.card == real.leading.card);
        read = read || real.leading.read.count(2) > 0;
        breathed = breathed || real.screen == Screen::Calm;
        if (breathed)
            break;
    }
    CHECK(read);
    CHECK(breathed); // the six questions took the time of the hands-on, in practice as well
    CHECK((!practice.sessions || practice.sessions->empty()));
    CHECK(led(practice, world, {"stop", "next", "next"}).screen == Screen::SessionRecord);
}

TEST_CASE("the hands of a practice session are there again when its question is opened again") {
    const World world = house().world();
    State state = at_desk(world);
    state.adult.practising = true;
    state = led(state, world, {"lead", "start", "vote", "hand-plus=gha-q01.a", "show", "next"});
    CHECK(led(state, world, {"vote"}).leading.vote.hands.at("gha-q01.a") == 1);
}

TEST_CASE("practice keeps nothing, and its record ends it") {
    const World world = house().world();
    State state = at_desk(world);
    state.adult.practising = true;
    for (const char* message : {"lead", "start", "later", "talk", "vote", "hand-plus=gha-q01.a",
                                "show", "next", "path=5", "next", "number=4"}) {
        INFO(message);
        CHECK(kept_by(state, world, message) == Words{});
        state = led(state, world, {message});
    }
    CHECK(state.screen == Screen::SessionRecord);
    state = led(state, world, {"keep"});
    CHECK(state.screen == Screen::Desk);
    CHECK_FALSE(state.adult.practising);
    CHECK(state.adult.practised);
    CHECK((!state.sessions || state.sessions->empty()));
}
