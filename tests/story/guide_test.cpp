#include "story/guide.h"

#include "base/files.h"
#include "story/parse.h"

#include <catch2/catch.hpp>
#include <set>

using namespace hakawati;
using namespace hakawati::story;

namespace {

const std::filesystem::path gha_folder =
    std::filesystem::path(HAKAWATI_ROOT) / "stories/going-home-again";

Book book() { return parse(read_file(gha_folder / "story.md"), "story.md").book; }

const Guide& guide() {
    static const ParsedGuide parsed =
        parse_and_check_guide(read_file(gha_folder / "guide.md"), book(), "guide.md");
    return parsed.guide;
}

} // namespace

TEST_CASE("The guide of Going Home Again has no fault") {
    const auto parsed =
        parse_and_check_guide(read_file(gha_folder / "guide.md"), book(), "guide.md");
    CHECK(format(parsed.faults) == "0 errors, 0 warnings\n");
    CHECK(parsed.guide.book == "gha");
    CHECK(parsed.guide.title.words == "Going Home Again: facilitator guide");
}

TEST_CASE("Every chapter has its talk point, with what to ask, to hear and to care for") {
    REQUIRE(guide().talk_points.size() == 8);
    const TalkPoint* road = find_talk_point(guide(), "gha-c3");
    REQUIRE(road != nullptr);
    REQUIRE(road->questions.size() == 1);
    CHECK(road->questions[0].ask.id == "gha-c3.talk.ask");
    CHECK(road->questions[0].ask.words == "What did Ahmed do with feet, with hands, with words?");
    CHECK(road->questions[0].hear.words ==
          "Stopped, did not touch, went back the same way, told Mama.");
    CHECK(road->idea.words.empty());
    CHECK(road->care.id == "gha-c3.talk.care");
    CHECK(road->care.words.find("who calls {report_line}.") != std::string::npos);
    CHECK(find_talk_point(guide(), "gha-c9") == nullptr);
}

TEST_CASE("A talk point may ask twice, and have a thing to do") {
    const TalkPoint* night = find_talk_point(guide(), "gha-c7");
    REQUIRE(night->questions.size() == 2);
    CHECK(night->questions[1].ask.id == "gha-c7.talk.ask2");
    CHECK(night->questions[1].hear.words == "Blood, cannot drink, too sleepy, sunken eyes.");
    CHECK(find_talk_point(guide(), "gha-c6")->todo.words ==
          "Practise own address card quietly, in pairs.");
    CHECK(find_talk_point(guide(), "gha-c8")->questions[1].hear.words.empty());
}

TEST_CASE("A session has six parts, one after the other, and lasts 45 minutes") {
    REQUIRE(guide().path.size() == 6);
    std::vector<int> ends;
    for (const SessionPart& part : guide().path)
        ends.push_back(part.ends);
    CHECK(ends == std::vector<int>{5, 10, 25, 35, 40, 45});
    CHECK(guide().path[3].card.id == "gha-g.hands-on");
    CHECK(guide().path[5].card.title.words == "Close");
    CHECK(guide().energiser_minutes == 4);
    CHECK(guide().energiser.title.id == "gha-g.energiser.title");
}

TEST_CASE("The suggested cut gives every chapter to one of six sessions") {
    CHECK(chapter_numbers(guide().cut, book()) ==
          std::vector<std::vector<int>>{{1, 2}, {3}, {4, 5}, {6}, {7}, {8}});
    CHECK(guide().cut[0].with == "gha-a1");
    CHECK(guide().cut[4].with == "gha-a2");
    CHECK(guide().cut[5].with == "check");
}

TEST_CASE("The hands-on activities of chapters are found, the one for adults is marked") {
    std::vector<std::string> fitting;
    for (const HandsOn* activity : hands_on_for(guide(), {"gha-c1", "gha-c7"}))
        fitting.push_back(activity->card.id);
    CHECK(fitting == std::vector<std::string>{"gha-g.glitter-germs", "gha-g.captain-sock",
                                              "gha-g.safe-place", "gha-g.ors"});
    for (const HandsOn& activity : guide().activities)
        CHECK((activity.measures == Measures::AdultsOnly) == (activity.card.id == "gha-g.ors"));
    CHECK(hands_on_for(guide(), {}).empty());
}

TEST_CASE("The record has fourteen columns and look, listen, link their lines") {
    CHECK(guide().columns.size() == 14);
    CHECK(guide().columns[3].id == "gha-g.record.girls-6-8");
    CHECK(guide().look.lines.size() == 2);
    CHECK(guide().listen.lines.size() == 3);
    CHECK(guide().link.lines.size() == 6);
}

TEST_CASE("Every sentence of the guide is a unit of its own") {
    const auto all = units(guide());
    CHECK(all.size() == 132);
    CHECK(all.front().id == "gha-g.title");
    CHECK(all.back().id == "gha-g.record.referrals");
    CHECK(all.back().kind == "guide");
    std::set<std::string> ids;
    for (const Unit& unit : all)
        ids.insert(unit.id);
    CHECK(ids.size() == all.size());
}
