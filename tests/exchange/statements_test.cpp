#include "exchange/statements.h"

#include "some_sessions.h"
#include "support/temporary_folder.h"

#include "base/files.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

using namespace hakawati;
using namespace hakawati::exchange;
using nlohmann::json;

namespace {

json said(const group::Sessions& sessions) { return json::parse(statements(sessions, facts())); }

/// What an independent validator says of this file: HAKAWATI_ROOT/tests/exchange/xapi.
std::string verdict_on(const std::string& text) {
    const TemporaryFolder folder;
    write_file_safely(folder.path() / "statements.json", text);
    const std::string command = std::string(HAKAWATI_ROOT "/tests/exchange/xapi/validate ") +
                                HAKAWATI_BUILD + " " +
                                (folder.path() / "statements.json").string() + " 2>&1";
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 512> line{};
    while (std::fgets(line.data(), line.size(), pipe) != nullptr)
        output += line.data();
    ::pclose(pipe);
    return output;
}

} // namespace

TEST_CASE("a session is said in order: initialized, answered, completed") {
    const json all = said({big_session()});
    std::vector<std::string> verbs;
    for (const json& one : all)
        verbs.push_back(one["verb"]["id"]);
    CHECK(verbs == std::vector<std::string>{"http://adlnet.gov/expapi/verbs/initialized",
                                            "http://adlnet.gov/expapi/verbs/answered",
                                            "http://adlnet.gov/expapi/verbs/answered",
                                            "http://adlnet.gov/expapi/verbs/completed"});
}

TEST_CASE("the actor is a group without a name, times are days") {
    for (const json& one : said({big_session(), small_session()})) {
        CHECK(one["actor"]["objectType"] == "Group");
        CHECK(one["actor"].size() == 2);
        CHECK(one["actor"]["account"]["homePage"] == "https://hakawati.invalid/sessions");
        CHECK(one["timestamp"].get<std::string>().substr(10) == "T00:00:00Z");
        CHECK_FALSE(one.contains("stored"));
        CHECK_FALSE(one.contains("version")); // clients should not set it (xAPI 1.0.3, 2.4.10)
    }
}

TEST_CASE("an answer tells hands per option and the score, as far as they may be told") {
    const json story = said({big_session()})[2];
    CHECK(story["object"]["id"] == "https://hakawati.invalid/book/gha/question/gha-q02");
    CHECK(story["result"] == json::parse(R"({"response": "gha-q02.a=14 gha-q02.b+gha-q02.c=10",
            "score": {"scaled": 0.5833333333333334, "raw": 14, "min": 0, "max": 24},
            "extensions": {"https://hakawati.invalid/xapi/asked": 24,
                "https://hakawati.invalid/xapi/hands": {"gha-q02.a": 14},
                "https://hakawati.invalid/xapi/joined": [
                    {"options": ["gha-q02.b", "gha-q02.c"], "hands": 10}]}})"));
    CHECK(story["context"]["extensions"] ==
          json::parse(R"({"https://hakawati.invalid/xapi/when": "in-story",
            "https://hakawati.invalid/xapi/messages": ["M1", "M4"]})"));
}

TEST_CASE("few hands and few children are not in it") {
    const json all = said({small_session()});
    REQUIRE(all.size() == 2);
    CHECK(all[1]["result"] == json::parse(R"({"completion": false, "extensions": {
            "https://hakawati.invalid/xapi/panels-left-out": 0,
            "https://hakawati.invalid/xapi/corrections": 0,
            "https://hakawati.invalid/xapi/gaps": []}})"));
    const json told = said({big_session()})[3]["result"]["extensions"];
    CHECK(told["https://hakawati.invalid/xapi/children"] == 24);
    CHECK(told["https://hakawati.invalid/xapi/chapters-read"] == json{7});
}

TEST_CASE("the same is said with the same ids on every tablet and day; a correction is another") {
    CHECK(statements({big_session(), small_session()}, facts()) ==
          statements({small_session(), big_session()}, facts()));
    group::Session corrected = big_session();
    corrected.corrections = 1;
    const json before = said({big_session()}), after = said({corrected});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK((before[i]["id"] == after[i]["id"]) == (i < 3));
        ids.insert(before[i]["id"]);
    }
    CHECK(ids.size() == before.size());
}

TEST_CASE("bytes that are no text do no harm") {
    group::Session session = big_session();
    session.plan.group = "\xff\"\n";
    CHECK(said({session}).size() == 4);
    CHECK(statements({}, facts()) == "[]\n");
}

TEST_CASE("an independent validator has nothing against the statements, and sees what is wrong") {
    CHECK(verdict_on(statements({big_session(), small_session()}, facts())) == "6 statements\n");
    json wrong = said({big_session()});
    wrong[1]["result"]["score"]["scaled"] = 2;
    wrong[2].erase("verb");
    CHECK(verdict_on(wrong.dump()) == "TypeWarning statement.result.score.scaled\n"
                                      "RequiredWarning statement.verb\n4 statements\n");
}
