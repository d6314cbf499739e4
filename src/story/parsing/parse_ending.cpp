#include "base/strings.h"
#include "story/parsing/parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

const std::vector<std::pair<std::string, std::string>> check_lines{
    {"THANKS", ".thanks"}, {"UNSURE", ".z"}, {"UNSURE FEEDBACK", ".z.fb"}, {"SAFE", ".safe"}};

} // namespace

bool Parser::is_check_label(std::string_view label) {
    return std::any_of(check_lines.begin(), check_lines.end(),
                       [&](const auto& line) { return line.first == label; });
}

void Parser::read_check_spoken(const Spoken& spoken) {
    const auto known = std::find_if(check_lines.begin(), check_lines.end(),
                                    [&](const auto& line) { return line.first == spoken.label; });
    if (known != check_lines.end()) {
        m_part = Part::Check;
        return add_fixed(m_book.check->lines, LineKind::Caption, full("k") + known->second, spoken);
    }
    std::vector<std::string> labels;
    for (const auto& [label, id] : check_lines)
        labels.push_back(label);
    if (m_part == Part::Question)
        labels.insert(labels.end(), {"ASK", "SHOW", "SLIP", "BASKET"});
    const std::string near = did_you_mean(spoken.label, labels);
    error(spoken.label,
          fmt::format("{} knows no {}", m_part == Part::Question ? "a question" : "the check",
                      in_quotes(spoken.label)),
          near.empty() ? proposal(spoken.name, labels) : near);
}

void Parser::read_end_spoken(const Spoken& spoken) {
    if (spoken.label == "CAPTION") {
        Line line{local_id(full("end"), spoken.tagged),
                  LineKind::Caption,
                  {},
                  read_words(spoken.tagged),
                  at(spoken.tagged.words)};
        m_book.ending.push_back(std::move(line));
        return;
    }
    if (spoken.label == "HOME")
        return add_fixed(m_book.ending, LineKind::Caption, full("home"), spoken);
    if (spoken.name == "BUTTON" && is_name(spoken.detail) && spoken.manner.empty())
        return add_fixed(m_book.ending, LineKind::Speech,
                         full("end") + "." + std::string(spoken.detail), spoken);
    error(
        spoken.label, fmt::format("the end knows no {}", in_quotes(spoken.label)),
        proposal(spoken.label, {"CAPTION", "HOME", "BUTTON again", "BUTTON calm", "BUTTON shelf"}));
}

void Parser::add_fixed(std::vector<Line>& lines, LineKind kind, const std::string& id,
                       const Spoken& spoken) {
    const auto said =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.id == id; });
    if (said != lines.end())
        return error(spoken.label, fmt::format("'{}' is said twice", spoken.label));
    if (spoken.tagged.tagged)
        error(spoken.tagged.id, fmt::format("the id of '{}' is fixed", spoken.label),
              "take '{#...}' away");
    lines.push_back({id, kind, {}, read_words(spoken.tagged), at(spoken.tagged.words)});
}

} // namespace hakawati::story
