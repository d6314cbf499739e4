#include "reports.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using Stage = Taking::Stage;
using Bringing = Taking::Bringing;

namespace {

std::string name_of(const State& state, const std::string& id) {
    const ui::Tree tree = view(state, the_world());
    const ui::Node* node = ui::find(tree.root, id);
    return node ? node->name : "nothing";
}

bool stands(const State& state, const std::string& id) { return name_of(state, id) != "nothing"; }

Update reported(const State& state, const char* name, const char* value) {
    return update(state, {name, value}, the_world());
}

/// 10" tablets, 7" tablets, a projector, flat and upright.
const std::vector<Display> report_displays{{{1280, 800}, 150 / 25.4},
                                           {{800, 1280}, 150 / 25.4},
                                           {{1024, 600}, 170 / 25.4},
                                           {{600, 1024}, 170 / 25.4},
                                           {{1920, 1080}, 5.9}};

/// Words of a sheet that lie outside it or end in dots, one a line.
std::string words_outside(const ui::Node& sheet) {
    std::string all;
    for (const drawing::Item& item : sheet.drawing)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item)) {
            const Point at = words->origin + words->run.baseline;
            const bool inside = at.x >= sheet.bounds.x && at.y <= sheet.bounds.bottom() &&
                                at.x + words->run.width <= sheet.bounds.right() &&
                                at.y - words->run.font.size * 0.5 >= sheet.bounds.y;
            if (!inside || words->run.words.ends_with("…"))
                all += words->run.words + "\n";
        }
    return all;
}

} // namespace

TEST_CASE("Every mark of the report is also said, with its number") {
    const State state = report_state(state_of(the_world()), the_world(), 1);
    CHECK(name_of(state, "title") == "Report · 3/2026");
    CHECK(name_of(state, "status") == "Sessions: 3 · Children: about 70");
    CHECK(name_of(state, "reach") ==
          "Children reached, month by month. 3/2026: 70. Girls 6–8: 20. Boys 6–8: 20. Girls "
          "9–12: 15. Boys 9–12: 10. joined or unsaid: 5");
    CHECK(name_of(state, "seen") ==
          "Seen on the way round. No soap: 2. No safe water: 0. No sleeping net: 1. No usable "
          "latrine: 0. Referrals: under 5");
    CHECK(name_of(state, "changes").starts_with("Before and after. Twenty, slowly: 33% 67%. The "));
    CHECK(name_of(state, "hardest").find("Tap what everybody's hands need before lunch.: ") !=
          std::string::npos);
    CHECK(name_of(state, "left-out") == "Left out, picture by picture. Chapter 3, gha-c3-p11: 3. "
                                        "Chapter 6, gha-c6-p23: 1. Chapter 6, gha-c6-p24: 1");
}

TEST_CASE("Numbers of the report have the digits of the language") {
    const State state =
        after(report_state(state_of(the_world()), the_world(), 1), the_world(), {"language=ar"});
    CHECK(name_of(state, "reach").find("٣/٢٠٢٦: ٧٠") != std::string::npos);
}

TEST_CASE("Before the first session the report is a friendly page without charts") {
    State state = report_state(state_of(the_world()), the_world(), 1);
    state.sessions.reset();
    CHECK(name_of(state, "empty") ==
          "No session has been led yet. The report grows with the first one.");
    CHECK(!stands(state, "reach"));
    CHECK(!stands(state, "more"));
}

TEST_CASE("A month of too few children says so, and shows no number") {
    State state = report_state(state_of(the_world()), the_world(), 1);
    group::Sessions sessions{state.sessions->front()};
    sessions.front().attendance->children = {1, 2, 0, 0, 0};
    state.sessions = std::make_shared<const group::Sessions>(sessions);
    CHECK(name_of(state, "reach") == "Children reached, month by month. 3/2026: under 5");
    CHECK(name_of(state, "status") == "Sessions: 1");
}

TEST_CASE("A chart that has nothing to show says so") {
    State state = report_state(state_of(the_world()), the_world(), 1);
    group::Sessions sessions{state.sessions->front()};
    sessions.front().votes.clear();
    sessions.front().left_out.clear();
    state.sessions = std::make_shared<const group::Sessions>(sessions);
    CHECK(name_of(state, "changes") == "Before and after. Nothing to show yet");
    CHECK(name_of(state, "hardest") == "Needed more than one try. Nothing to show yet");
    CHECK(name_of(state, "left-out") == "Left out, picture by picture. No picture was left out");

    group::Alone alone;
    alone.questions["gha-q01"] = {10, 5, {}};
    state.sessions = std::make_shared<const group::Sessions>();
    state.alone = std::make_shared<const group::Alone>(alone);
    CHECK(name_of(state, "reach") == "Children reached, month by month. Nothing to show yet");
}

TEST_CASE("The report says in words that its numbers are rounded and joined") {
    const State state = report_state(state_of(the_world()), the_world(), 1);
    CHECK(name_of(state, "note") ==
          "Numbers of children are told in fives, so that parts fit their sum, and shares come "
          "from them. Groups under five children are joined with others. Many pictures left out "
          "mean that the book needs work, never a child.");
}

TEST_CASE("Every message of the check has a short name, made of the book's own words") {
    const story::LoadedBook& book = *the_world().books->front();
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
        const auto& words = the_world().program_words->at(language);
        for (const story::Question& question : book.book.check->questions) {
            const std::string id = "message." + question.messages.front();
            const std::string name = words(id, "");
            CAPTURE(language, id, name);
            REQUIRE(!name.empty());
            bool found = false;
            const auto look_at = [&](const std::string& unit, const std::string& source) {
                found |= book.words(unit, source, language).find(name) != std::string::npos;
            };
            for (const story::Option& option : question.options)
                look_at(option.id + ".fb", option.feedback);
            for (const story::Line& line : book.book.check->lines)
                look_at(line.id, line.words);
            CHECK(found);
        }
    }
}

TEST_CASE("No words of a chart leave its sheet or are cut, in five languages on every display") {
    for (const Display& display : report_displays)
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
            State state =
                report_state(state_on(the_world(), display, language, 100), the_world(), 5);
            for (int page = 0; page < 6; ++page) {
                const ui::Tree tree = view(state, the_world());
                for (const char* id :
                     {"reach", "reach-1", "changes", "hardest", "left-out", "seen"}) {
                    CAPTURE(display.size.width, display.size.height, language, id);
                    if (const ui::Node* sheet = ui::find(tree.root, id))
                        CHECK(words_outside(*sheet) == "");
                }
                state = after(state, the_world(), {"more"});
            }
        }
}

TEST_CASE("A report that does not fit one page has an arrow, and comes round to its beginning") {
    State state = report_state(state_on(the_world(), all_displays[2], "en", 100), the_world(), 1);
    const std::vector<std::string> sheets = {"reach", "changes", "hardest", "left-out", "seen"};
    for (const std::string& here : sheets) {
        for (const std::string& sheet : sheets)
            CHECK(stands(state, sheet) == (sheet == here));
        state = after(state, the_world(), {"more"});
    }
    CHECK(stands(state, "reach"));
    CHECK(stands(after(state, the_world(), {"fewer"}), "seen"));
    CHECK(after(state, the_world(), {"back"}).screen == Screen::Desk);
}

TEST_CASE("More months than one sheet holds stand on further sheets, the newest first") {
    const State state = report_state(state_of(the_world()), the_world(), 8);
    const std::string newest = name_of(state, "reach-4");
    CHECK(newest.find("10/2026") != std::string::npos);
    CHECK(newest.find(" 6/2026") == std::string::npos);
    const std::string oldest = name_of(after(state, the_world(), {"more"}), "reach");
    CHECK(oldest.find(" 3/2026") != std::string::npos);
    CHECK(oldest.find(" 6/2026") != std::string::npos);
    CHECK(oldest.find(" 7/2026") == std::string::npos);
}

TEST_CASE("What is chosen is taken along to the stick that can be written") {
    State state = take_along_state(state_of(the_world()));
    state =
        after(state, the_world(), {"item=print", "print-in=ar", "item=answers", "item=nonsense"});
    const Update update = reported(state, "next", "");
    REQUIRE(update.effects.size() == 1);
    CHECK(update.effects[0].kind == Effect::Kind::TakeAlong);
    CHECK(update.effects[0].what == "/media/a");
    CHECK(update.effects[0].with == "counts print-ar print-en report");
    CHECK(update.state.taking.stage == Stage::Room);
    CHECK(stands(update.state, "stop"));
    CHECK(!stands(update.state, "next"));
    CHECK(after(update.state, the_world(), {"item=backup"}).taking.items.count("backup") == 0);
}

TEST_CASE("The print kit goes to the copy shop without what was counted") {
    const State desk = after(take_along_state(state_of(the_world())), the_world(), {"back"});
    const State printing = after(desk, the_world(), {"print"});
    CHECK(printing.screen == Screen::TakeAlong);
    CHECK(printing.taking.items == std::set<std::string>{"print"});
    const State taking = after(printing, the_world(), {"back", "take"});
    CHECK(taking.taking.items == std::set<std::string>{"answers", "counts", "report"});
    const State by_hand = after(taking, the_world(), {"item=print", "back", "take"});
    CHECK(by_hand.taking.items == std::set<std::string>{"answers", "counts", "print", "report"});
}

TEST_CASE("Nothing begins without a stick, or without anything to take") {
    State state = take_along_state(state_of(the_world()));
    State none = state;
    none.taking.items.clear();
    CHECK(reported(none, "next", "").effects.empty());
    state.taking.sticks = {{"/media/b", "OLD", 2e8, false}};
    state = after(state, the_world(), {"sticks"});
    CHECK(state.taking.folder.empty());
    CHECK(reported(state, "next", "").effects.empty());
    state.taking.sticks.push_back({"/media/c", "NEW", 9e9, true});
    CHECK(after(state, the_world(), {"sticks"}).taking.folder == "/media/c");
}

TEST_CASE("The last language of the print kit stays chosen") {
    State state =
        after(take_along_state(state_of(the_world())), the_world(), {"item=print", "print-in=en"});
    CHECK(state.taking.print_in == std::set<std::string>{"en"});
    state = after(state, the_world(), {"print-in=tr", "print-in=en"});
    CHECK(state.taking.print_in == std::set<std::string>{"tr"});
}

TEST_CASE("Four stones tell how far the files have come") {
    State state = after(take_along_state(state_of(the_world())), the_world(), {"next"});
    CHECK(name_of(state, "stone-0") == "Room on the stick");
    state = after(state, the_world(), {"took=room", "took=written 1/3"});
    CHECK(state.taking.stage == Stage::Written);
    CHECK(name_of(state, "stone-1") == "Written. File 1 of 3");
    state = after(state, the_world(), {"took=read-back 3/3"});
    CHECK(name_of(state, "stone-2") == "Read back and compared. File 3 of 3");
    state = after(state, the_world(), {"took=safe"});
    CHECK(state.taking.stage == Stage::Safe);
    CHECK(name_of(state, "told") ==
          "Everything is on the stick and was read back. You can pull it out.");
    CHECK(!stands(state, "stop"));
    CHECK(after(state, the_world(), {"back"}).taking.stage == Stage::Choose);
}

TEST_CASE("What goes wrong is told with what to do, and can be tried again") {
    const State begun =
        after(take_along_state(state_of(the_world())), the_world(), {"next", "took=written 2/3"});
    const auto sentence = [&](const char* outcome) {
        const State state = reported(begun, "took", outcome).state;
        CHECK(state.taking.stage == Stage::Failed);
        CHECK(name_of(state, "next") == "Try again");
        return name_of(state, "told");
    };
    CHECK(sentence("full 12") ==
          "There is too little room on the stick. 12 MB more are needed: make room, or take less.");
    CHECK(sentence("read-only") ==
          "This stick can only be read. Move its little switch, or use another one.");
    CHECK(sentence("pulled") ==
          "The stick was pulled out too early. Nothing is lost. Put it back and try again.");
    CHECK(sentence("lying") == "This stick does not keep what is written on it. Use another one, "
                               "and this one no more.");
    CHECK(sentence("stopped") == "Stopped. Nothing half-written is left on the stick.");
    const Update again = reported(reported(begun, "took", "pulled").state, "next", "");
    CHECK(again.effects.size() == 1);
    CHECK(again.state.taking.stage == Stage::Room);
}

TEST_CASE("Stop is asked of the app, and the screen waits for its answer") {
    const State begun =
        after(take_along_state(state_of(the_world())), the_world(), {"next", "took=written 1/3"});
    const Update update = reported(begun, "stop", "");
    REQUIRE(update.effects.size() == 1);
    CHECK(update.effects[0].kind == Effect::Kind::StopTaking);
    CHECK(update.state.taking.stage == Stage::Written);
    CHECK(reported(update.state, "took", "stopped").state.taking.failure == "take.stopped");
}

TEST_CASE("An answer about files that comes late changes nothing") {
    const State state = take_along_state(state_of(the_world()));
    CHECK(reported(state, "took", "safe").state.taking.stage == Stage::Choose);
    CHECK(reported(state, "took", "").state.taking.stage == Stage::Choose);
}

TEST_CASE("Sessions of another tablet are brought in at a touch, and what came of it is told") {
    State state = take_along_state(state_of(the_world()));
    CHECK(reported(state, "bring-merge", "").effects.empty());
    state.taking.found_merge = "/media/a/sessions.hakawati";
    const Update update = reported(state, "bring-merge", "");
    REQUIRE(update.effects.size() == 1);
    CHECK(update.effects[0].kind == Effect::Kind::BringIn);
    CHECK(update.effects[0].what == "/media/a/sessions.hakawati");
    CHECK(update.effects[0].with.empty());
    CHECK(update.state.taking.bringing == Bringing::UnderWay);
    const State done = reported(update.state, "brought", "take.merged").state;
    CHECK(done.taking.bringing == Bringing::Nothing);
    CHECK(name_of(done, "told") ==
          "The sessions of the other tablet are here. The report counts them.");
}

TEST_CASE("A backup is brought in with all 28 digits, which nothing keeps") {
    State state = take_along_state(state_of(the_world()));
    state.taking.found_backup = "/media/a/backup.hakawati";
    state = after(state, the_world(), {"bring-backup"});
    CHECK(view(state, the_world()).root.id == "restore");
    CHECK(name_of(state, "restore-forgotten") ==
          "Children who were forgotten after the backup was made come back with it. Forget them "
          "again afterwards.");
    for (int i = 0; i < 27; ++i)
        state = after(state, the_world(), {"digit=" + std::to_string(i % 10)});
    CHECK(reported(state, "open", "").effects.empty());
    state = after(state, the_world(), {"digit=7", "digit=8", "erase", "digit=9"});
    const Update update = reported(state, "open", "");
    REQUIRE(update.effects.size() == 1);
    CHECK(update.effects[0].what == "/media/a/backup.hakawati");
    CHECK(update.effects[0].with == "0123456789012345678901234569");
    CHECK(update.state.taking.typed.empty());

    const State left = after(state, the_world(), {"back"});
    CHECK(left.screen == Screen::TakeAlong);
    CHECK(left.taking.typed.empty());
    const State locked = after(state, the_world(), {"lock"});
    CHECK(locked.taking.typed.empty());
    CHECK(locked.taking.bringing == Bringing::Nothing);
}

TEST_CASE("The report keeps its sizes on every display and in every language") {
    for (const Display& display : report_displays)
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
            INFO(display.size.width << "x" << display.size.height << " " << language);
            State report =
                report_state(state_on(the_world(), display, language, 100), the_world(), 8);
            for (int page = 0; page < 6; ++page) {
                CHECK(adult_faults_on(report, the_world()) == "");
                report = after(report, the_world(), {"more"});
            }
        }
}

TEST_CASE("What is taken along keeps its sizes on every display and in every language") {
    for (const Display& display : all_displays)
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
            INFO(display.size.width << "x" << display.size.height << " " << language);
            const State fresh = state_on(the_world(), display, language, 100);
            std::string faults;
            State take = after(take_along_state(fresh), the_world(), {"item=print"});
            take.taking.found_backup = take.taking.found_merge = "file";
            faults += adult_faults_on(take, the_world());
            faults += adult_faults_on(after(take, the_world(), {"bring-backup"}), the_world());
            take = after(take, the_world(), {"next", "took=written 1/3"});
            faults += adult_faults_on(take, the_world());
            faults += adult_faults_on(after(take, the_world(), {"took=full 12"}), the_world());
            faults += adult_faults_on(after(take, the_world(), {"took=safe"}), the_world());
            CHECK(faults == "");
        }
}
