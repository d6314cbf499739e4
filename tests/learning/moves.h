// Questions played by short words, and told back as one line, so that a test is a table.
#pragma once

#include "base/strings.h"
#include "learning/answering.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace hakawati::learning::test {

/// "a": picks q.a; "2>3": picks q.2 and puts it on place 3; ">3": puts what is in the hand;
/// "?": not sure.
inline std::optional<Given> move(Answering& answering, const std::string& word) {
    if (word == "?")
        return answering.not_sure();
    const std::string prefix = answering.question().id + ".";
    const std::size_t laid = word.find('>');
    if (laid != 0) {
        const auto given = answering.pick(prefix + word.substr(0, laid));
        if (laid == std::string::npos)
            return given;
    }
    return answering.put(std::stoi(word.substr(laid + 1)));
}

inline std::vector<Given> play(Answering& answering, const std::string& moves) {
    std::vector<Given> given;
    for (const std::string& word : split(moves, ' '))
        if (const auto answer = move(answering, word))
            given.push_back(*answer);
    return given;
}

/// "a found, b not yet, c open | a.fb | 1 of 2"; a card that lies somewhere "1@3 found".
inline std::string as_text(const Answering& answering) {
    const std::size_t prefix = answering.question().id.size() + 1;
    const char* marks[] = {"open", "found", "not yet"};
    std::string text;
    for (const story::Option& option : answering.question().options) {
        const int place = answering.place_of(option.id);
        text += fmt::format("{}{}{} {}", text.empty() ? "" : ", ", option.id.substr(prefix),
                            place ? fmt::format("@{}", place) : "",
                            marks[static_cast<int>(answering.mark(option.id))]);
    }
    if (!answering.in_hand().empty())
        text += " | hand " + answering.in_hand().substr(prefix);
    return fmt::format("{} | {} | {} of {}{}{}", text,
                       answering.said() ? answering.said()->id.substr(prefix) : "-",
                       answering.found(), answering.to_find(), answering.done() ? " done" : "",
                       answering.shown() ? " shown" : "");
}

/// What was kept: "q.b not-yet, q.a found".
inline std::string as_text(const std::vector<Given>& given) {
    std::string text;
    for (const Given& one : given)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", one.option, name_of(one.kind));
    return text;
}

/// A question after these moves, as one line.
inline std::string after(const story::Question& question, const std::string& moves) {
    Answering answering(question, 1);
    play(answering, moves);
    return as_text(answering);
}

inline std::string kept(const story::Question& question, const std::string& moves) {
    Answering answering(question, 1);
    return as_text(play(answering, moves));
}

} // namespace hakawati::learning::test
