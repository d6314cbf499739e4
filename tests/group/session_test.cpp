#include "group/session.h"

#include "sessions.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace hakawati::group {

using namespace test;
using learning::Event;
using learning::EventKind;

TEST_CASE("A session is what its events say, word for word", "[group]") {
    Plan plan{"gha", {7, 8}, "lantern", Telling::AsWritten, ShownOn::Wall};
    const Vote vote{"gha-q02", Asked::InStory, {{"gha-q02.a", 12}, {"z", 0}}, {"hyg.when"}};
    Attendance who = present({6, 5, 7, 4, 2});
    who.newcomers = 3;
    who.gaps = {"net", "soap"};
    who.referrals = 1;

    const Sessions sessions =
        sessions_of({at(1000, begun("aa01", plan, "v1")), left_out("aa01", "gha-c7-p02"),
                     left_out("aa01", "gha-c7-p02"), voted("aa01", vote), recorded("aa01", who),
                     ended("aa01")});

    REQUIRE(sessions.size() == 1);
    const Session& session = sessions.front();
    CHECK(session.id == "aa01");
    CHECK(session.book_version == "v1");
    CHECK(session.plan == plan);
    CHECK(session.begun_s == 1000);
    CHECK(session.ended);
    CHECK(session.left_out == std::vector<std::string>{"gha-c7-p02"});
    CHECK(session.votes == std::map<std::string, Vote>{{"gha-q02", vote}});
    CHECK(session.attendance == who);
    CHECK(session.attendance->together() == 24);
    CHECK(session.corrections == 0);
}

TEST_CASE("The options of a session's events are words that a person can read", "[group]") {
    CHECK(begun("aa01", plan_of({1, 2}), "v1").option ==
          "group=kite chapters=1,2 telling=gentle shown=tablet");
    CHECK(voted("aa01", vote_of("gha-k1", {{"gha-k1.a", 9}, {"z", 2}}, Asked::Before)).option ==
          "question=gha-k1 asked=before hands=gha-k1.a:9,z:2");
    CHECK(recorded("aa01", present({6, 5, 7, 4, 0})).option ==
          "girls-6-8=6 boys-6-8=5 girls-9-12=7 boys-9-12=4 unsaid=0 new=0 gaps= referrals=0");
    CHECK(left_out("aa01", "gha-c7-p02").option == "gha-c7-p02");
    CHECK(ended("aa01").kind == EventKind::SessionEnded);
    CHECK(ended("aa01").option == "");
    CHECK(ended("aa01", std::vector<int>{}).option == "read=");
    CHECK(ended("aa01", std::vector{1, 2}).option == "read=1,2");
    Plan plan = plan_of({1, 2});
    plan.children = 24;
    CHECK(begun("aa01", plan, "v1").option ==
          "group=kite chapters=1,2 telling=gentle shown=tablet children=24");
    CHECK(sessions_of({begun("aa01", plan, "v1")}).front().plan == plan);
}

TEST_CASE("A later record and a later count take the place of the earlier ones", "[group]") {
    const Sessions sessions = sessions_of(
        {begun("aa01", plan_of({3}), "v1"), voted("aa01", vote_of("gha-q02", {{"gha-q02.a", 3}})),
         voted("aa01", vote_of("gha-q02", {{"gha-q02.b", 9}})),
         recorded("aa01", present({5, 5, 5, 5, 0})), recorded("aa01", present({5, 5, 5, 5, 0})),
         recorded("aa01", present({6, 5, 5, 5, 0}))});

    CHECK(sessions[0].votes.at("gha-q02").hands == std::map<std::string, int>{{"gha-q02.b", 9}});
    CHECK(sessions[0].attendance == present({6, 5, 5, 5, 0}));
    CHECK(sessions[0].corrections == 1);
}

TEST_CASE("The same question may be asked in the story, before and after", "[group]") {
    CHECK(key_of(vote_of("gha-k1", {})) == "gha-k1");
    CHECK(key_of(vote_of("gha-k1", {}, Asked::Before)) == "before gha-k1");
    CHECK(key_of(vote_of("gha-k1", {}, Asked::After)) == "after gha-k1");
}

TEST_CASE("The events of several tablets make the same sessions in whatever order they are merged",
          "[group]") {
    std::vector<std::vector<Event>> tablets;
    for (int tablet = 0; tablet < 4; ++tablet) {
        const std::string id = "aa0" + std::to_string(tablet);
        tablets.push_back({at(tablet % 2, begun(id, plan_of({tablet + 1}), "v1")),
                           left_out(id, "gha-c1-p01"), left_out(id, "gha-c1-p03"),
                           voted(id, vote_of("gha-q01", {{"gha-q01.a", tablet}})),
                           recorded(id, present({tablet, 5, 6, 7, 8})), ended(id)});
    }
    std::mt19937 random(7);
    Sessions first;
    for (int run = 0; run < 200; ++run) {
        std::vector<std::size_t> turns;
        for (std::size_t tablet = 0; tablet < tablets.size(); ++tablet)
            turns.insert(turns.end(), 2 * tablets[tablet].size(), tablet); // each chain comes twice
        std::shuffle(turns.begin(), turns.end(), random);
        std::array<std::size_t, 4> next{};
        Sessions sessions;
        for (std::size_t tablet : turns)
            group::apply(sessions, tablets[tablet][next[tablet]++ % tablets[tablet].size()]);
        if (run == 0)
            first = sessions;
        REQUIRE(sessions == first);
    }
    REQUIRE(first.size() == 4);
    CHECK(first[0].id == "aa00"); // by the clock, and at the same second by the id
    CHECK(first[1].id == "aa02");
    CHECK(first[2].id == "aa01");
    CHECK(first[3].id == "aa03");
}

TEST_CASE("Events that cannot be read, or belong to nothing, pass the sessions by", "[group]") {
    Event bad_plan = begun("aa02", plan_of({1}), "v1");
    bad_plan.option = GENERATE("", "group=kite", "group=kite chapters=x", "group== chapters=1",
                               "group==2+3 chapters=1", "chapters=1", "group=kite chapters=100");
    CHECK(sessions_of({bad_plan}).empty());
    CHECK(sessions_of({recorded("aa01", present({1, 1, 1, 1, 1}))}).empty());

    const Sessions kept =
        sessions_of({begun("aa01", plan_of({1}), "v1"), recorded("aa01", present({5, 5, 5, 5, 0})),
                     voted("aa01", vote_of("gha-q01", {{"gha-q01.a", 5}}))});
    Event bad = recorded("aa01", {});
    bad.option = GENERATE("", "girls-6-8=1", "girls-6-8=-1 boys-6-8=0 girls-9-12=0 boys-9-12=0",
                          "question=gha-q01 asked=story hands=gha-q01.a",
                          "question=gha-q01 asked=story hands=gha-q01.a:201",
                          "question=gha-q01 asked=never hands=gha-q01.a:2",
                          "question=gha-q01 asked=story hands==cmd:2", "\"quoted\"");
    for (EventKind kind : {EventKind::SessionRecord, EventKind::Vote, EventKind::Found}) {
        Sessions sessions = kept;
        bad.kind = kind;
        group::apply(sessions, bad);
        CHECK(sessions == kept);
    }
}

TEST_CASE("The next session is proposed as the last one was, with the chapters that follow",
          "[group]") {
    const std::vector<std::vector<int>> cut = {{1, 2}, {3}, {4, 5}, {6}, {7}, {8}};
    CHECK(proposal({}, "gha", cut) == plan_of({1, 2}));
    CHECK(proposal({}, "gha", {}) == plan_of({1}));

    const auto after = [&](std::vector<int> chapters) {
        Plan plan{"gha", std::move(chapters), "drum", Telling::AsWritten, ShownOn::Wall};
        const Plan next = proposal(sessions_of({begun("aa01", plan, "v1")}), "gha", cut);
        CHECK(next.group == "drum");
        CHECK(next.telling == Telling::AsWritten);
        CHECK(next.shown == ShownOn::Wall);
        return next.chapters;
    };
    CHECK(after({1, 2}) == std::vector<int>{3});
    CHECK(after({1}) == std::vector<int>{2});
    CHECK(after({2, 3}) == std::vector<int>{4, 5});
    CHECK(after({8}) == std::vector<int>{1, 2});

    const Sessions other = sessions_of({begun("aa01", plan_of({3}), "v1")});
    CHECK(proposal(other, "another-book", cut).chapters == std::vector<int>{1, 2});
}

TEST_CASE("The next session begins with what was chosen and not read to its end", "[group]") {
    const std::vector<std::vector<int>> cut = {{1, 2}, {3}, {4, 5}, {6}, {7}, {8}};
    const auto after = [&](std::vector<int> chosen, std::vector<int> read) {
        const Sessions sessions =
            sessions_of({begun("aa01", plan_of(std::move(chosen)), "v1"), ended("aa01", read)});
        CHECK(chapters_behind(sessions.front()) == read);
        return proposal(sessions, "gha", cut).chapters;
    };
    CHECK(after({1, 2}, {1, 2}) == std::vector<int>{3});
    CHECK(after({1, 2}, {1}) == std::vector<int>{2});
    CHECK(after({4, 5}, {}) == std::vector<int>{4, 5});
    CHECK(after({8}, {8}) == std::vector<int>{1, 2});

    const Sessions unsaid = sessions_of({begun("aa01", plan_of({4, 5}), "v1"), ended("aa01")});
    CHECK_FALSE(unsaid.front().read);
    CHECK(chapters_behind(unsaid.front()) == std::vector<int>{4, 5});
    Event torn = ended("aa01");
    torn.option = GENERATE("read=x", "read=1,100", "read");
    const Sessions odd = sessions_of({begun("aa01", plan_of({4, 5}), "v1"), torn});
    CHECK(odd.front().ended);
    CHECK(odd.front().read.value_or(std::vector<int>{}).empty());
}

TEST_CASE("Each group goes on where it was itself", "[group]") {
    const std::vector<std::vector<int>> cut = {{1, 2}, {3}, {4, 5}};
    Plan drum = plan_of({3});
    drum.group = "drum";
    drum.telling = Telling::AsWritten;
    const Sessions sessions = sessions_of(
        {at(1, begun("aa01", drum, "v1")), at(2, begun("aa02", plan_of({1, 2}), "v1"))});
    CHECK(proposal(sessions, "gha", cut).group == "kite");
    CHECK(proposal(sessions, "gha", cut, "drum").chapters == std::vector<int>{4, 5});
    CHECK(proposal(sessions, "gha", cut, "drum").telling == Telling::AsWritten);
    const Plan fresh = proposal(sessions, "gha", cut, "teddy");
    CHECK(fresh.group == "teddy");
    CHECK(fresh.chapters == std::vector<int>{1, 2});
    CHECK(fresh.telling == Telling::Gentle);
}

TEST_CASE("As many children are proposed as the group's last record counts, or as were said after",
          "[group]") {
    Plan said = plan_of({3});
    said.children = 21;
    Plan drum = plan_of({1});
    drum.group = "drum";
    drum.children = 12;
    std::vector<Event> events{at(1, begun("aa01", plan_of({1, 2}), "v1")),
                              recorded("aa01", present({6, 5, 7, 4, 2})),
                              at(3, begun("aa03", drum, "v1"))};
    const auto children = [&](const std::string& name) {
        Sessions sessions;
        for (const Event& event : events)
            group::apply(sessions, event);
        return proposal(sessions, "gha", {}, name).children;
    };
    CHECK(children("kite") == 24);
    CHECK(children("drum") == 12);
    CHECK(children("teddy") == 0);
    events.push_back(at(2, begun("aa02", said, "v1")));
    CHECK(children("kite") == 21);
    events.push_back(recorded("aa02", present({6, 5, 7, 4, 0})));
    CHECK(children("kite") == 22);
    events.push_back(recorded("aa02", present({200, 200, 0, 0, 0})));
    CHECK(children("kite") == 200);
    Event many = begun("aa04", plan_of({1}), "v1");
    many.option += " children=201";
    CHECK(sessions_of({many}).front().plan.children == 0);
}

} // namespace hakawati::group
