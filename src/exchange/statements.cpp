#include "exchange/statements.h"

#include "exchange/uuid.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace hakawati::exchange {

namespace {

using Json = nlohmann::ordered_json;

const std::string home = "https://hakawati.invalid";

std::string verb_iri(const std::string& verb) { return "http://adlnet.gov/expapi/verbs/" + verb; }

/// IRIs of our own extensions, without a server behind them.
std::string extension(const std::string& name) { return home + "/xapi/" + name; }

std::string book_iri(const group::Session& session) { return home + "/book/" + session.plan.book; }

Json activity(const std::string& iri, const std::string& type) {
    return {{"objectType", "Activity"},
            {"id", iri},
            {"definition", {{"type", "http://adlnet.gov/expapi/activities/" + type}}}};
}

Json statement(const group::Session& session, const std::string& verb, Json object) {
    Json said;
    said["actor"] = {{"objectType", "Group"},
                     {"account", {{"homePage", home + "/sessions"}, {"name", session.id}}}};
    said["verb"] = {{"id", verb_iri(verb)}, {"display", {{"en", verb}}}};
    said["object"] = std::move(object);
    said["context"] = {{"registration", uuid_of(home + "/sessions/" + session.id)},
                       {"platform", "Hakawati"}};
    said["timestamp"] = day_of(session.begun_s) + "T00:00:00Z";
    return said;
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The id goes by all that is said.
void add(Json& all, const Json& said) {
    Json whole = {{"id", uuid_of(home + "/statements/" + text_of(said))}};
    whole.update(said);
    all.push_back(std::move(whole));
}

Json begun(const group::Session& session) {
    Json said = statement(session, "initialized", activity(book_iri(session), "course"));
    said["context"]["extensions"] = {
        {extension("chapters"), session.plan.chapters},
        {extension("group"), session.plan.group},
        {extension("telling"),
         session.plan.telling == group::Telling::Gentle ? "gentle" : "as-written"}};
    return said;
}

Json hands_of(const ToldHands& told) {
    Json hands = Json::object();
    for (const auto& [option, count] : told.told)
        hands[option] = count;
    return hands;
}

std::string word_of(group::Asked asked) {
    return asked == group::Asked::Before  ? "before"
           : asked == group::Asked::After ? "after"
                                          : "in-story";
}

/// "gha-q02.a=12 gha-q02.b+z=9"
std::string response_of(const ToldHands& told) {
    std::vector<std::string> parts;
    for (const auto& [option, count] : told.told)
        parts.push_back(fmt::format("{}={}", option, count));
    for (const Joined& joined : told.joined)
        parts.push_back(fmt::format("{}={}", fmt::join(joined.options, "+"), joined.hands));
    return fmt::format("{}", fmt::join(parts, " "));
}

Json joined_of(const ToldHands& told) {
    Json all = Json::array();
    for (const Joined& joined : told.joined)
        all.push_back({{"options", joined.options}, {"hands", joined.hands}});
    return all;
}

/// How many of the hands, ten or more, showed a right answer, as the report has it.
Json score_of(const group::Vote& vote, const std::set<std::string>& right) {
    int right_hands = 0, others = 0;
    for (const auto& [option, count] : vote.hands)
        (right.count(option) > 0 ? right_hands : others) += count;
    const group::SafeParts parts = group::safe_parts(right_hands, others);
    const int asked = parts.right + parts.others;
    return {{"scaled", static_cast<double>(parts.right) / asked},
            {"raw", parts.right},
            {"min", 0},
            {"max", asked}};
}

Json answered(const group::Session& session, const group::Vote& vote, const ToldHands& told,
              const std::set<std::string>& right) {
    Json said = statement(session, "answered",
                          activity(book_iri(session) + "/question/" + vote.question, "question"));
    said["result"]["response"] = response_of(told);
    if (!right.empty())
        said["result"]["score"] = score_of(vote, right);
    said["result"]["extensions"] = {{extension("asked"), told.asked},
                                    {extension("hands"), hands_of(told)},
                                    {extension("joined"), joined_of(told)}};
    said["context"]["contextActivities"] = {
        {"parent", Json::array({activity(book_iri(session), "course")})}};
    said["context"]["extensions"] = {{extension("when"), word_of(vote.asked)},
                                     {extension("messages"), vote.messages}};
    return said;
}

Json completed(const group::Session& session) {
    Json said = statement(session, "completed", activity(book_iri(session), "course"));
    said["result"]["completion"] = session.ended;
    Json extensions = {{extension("panels-left-out"), session.left_out.size()},
                       {extension("corrections"), session.corrections}};
    if (session.read)
        extensions[extension("chapters-read")] = *session.read;
    if (session.attendance) {
        const group::SafeCells safe = group::safe_cells(session.attendance->children);
        int together = safe.joined;
        for (const int told : safe.told)
            together += told;
        if (together > 0)
            extensions[extension("children")] = together;
        extensions[extension("gaps")] = session.attendance->gaps;
    }
    said["result"]["extensions"] = std::move(extensions);
    return said;
}

} // namespace

std::string statements(const group::Sessions& sessions, const group::BookFacts& facts) {
    Json all = Json::array();
    for (const group::Session* session : told_sessions(sessions)) {
        add(all, begun(*session));
        for (const auto& [key, vote] : session->votes) {
            const auto& right = right_of(facts, vote.question);
            if (const ToldHands told = told_hands(vote.hands, right); told.asked > 0)
                add(all, answered(*session, vote, told, right));
        }
        add(all, completed(*session));
    }
    return text_of(all) + "\n";
}

} // namespace hakawati::exchange
