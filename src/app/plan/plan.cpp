#include "app/plan/plan.h"

#include "base/strings.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

struct Verb {
    const char* name;
    std::size_t least, most; ///< words after the verb
    const char* form;
};

constexpr Verb verbs[] = {
    {"tap", 2, 2, "tap id next, or tap button \"Next\""},
    {"try", 2, 2, "try id gha-q02.a"},
    {"touch", 2, 2, "touch 640 400"},
    {"key", 1, 1, "key Right"},
    {"swipe", 1, 1, "swipe next"},
    {"wheel", 1, 1, "wheel 1"},
    {"hold", 3, 3, "hold id plus 2"},
    {"digits", 1, 1, "digits 482915"},
    {"type", 1, 1, "type \"at the blue tent\""},
    {"wall", 1, 1, "wall 1920x1080, or wall gone"},
    {"stick", 1, 1, "stick SITE-7"},
    {"language", 1, 1, "language ar"},
    {"text", 1, 1, "text 200"},
    {"view", 1, 1, "view page"},
    {"notes", 1, 1, "notes gentle"},
    {"balloons", 1, 1, "balloons all-at-once"},
    {"motion", 1, 1, "motion reduced"},
    {"control", 1, 1, "control one-switch"},
    {"hand", 1, 1, "hand left"},
    {"sound", 1, 1, "sound off"},
    {"find", 2, 2, "find id gha-q02.a"},
    {"wait", 1, 1, "wait 300"},
    {"scan", 2, 2, "scan to next"},
    {"tab", 2, 2, "tab to next"},
    {"panel", 1, 1, "panel gha-c1-p03"},
    {"size", 1, 1, "size 720x1280"},
    {"rotate", 0, 0, "rotate"},
    {"kill", 0, 0, "kill"},
    {"restart", 0, 0, "restart"},
    {"shot", 1, 1, "shot first-panel"},
    {"describe", 0, 0, "describe"},
    {"read", 3, 3, "read to the end, or read until screen note"},
    {"repeat", 6, 6, "repeat tap id next until screen end"},
    {"expect", 1, 3, "expect screen reader"},
};

/// Words, those in quotes kept whole.
std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!(line = trim(line)).empty() && line.front() != '#') {
        const bool quoted = line.front() == '"';
        if (quoted)
            line.remove_prefix(1);
        const std::size_t end = std::min(line.find_first_of(quoted ? "\"" : " \t"), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

void check_step(const PlanStep& step, const std::string& file, Diagnostics& faults) {
    const auto fault = [&](std::string message, std::string hint) {
        faults.push_back({file, step.line, 1, Severity::Error, std::move(message), std::move(hint),
                          step.source});
    };
    const auto* verb = std::find_if(std::begin(verbs), std::end(verbs),
                                    [&](const Verb& v) { return v.name == step.words[0]; });
    if (verb == std::end(verbs))
        return fault(fmt::format("unknown verb '{}'", step.words[0]),
                     did_you_mean(step.words[0], plan_verbs()));
    const std::size_t given = step.words.size() - 1;
    if (given < verb->least || given > verb->most)
        fault(fmt::format("'{}' is written otherwise", verb->name),
              fmt::format("for example: {}", verb->form));
}

} // namespace

std::vector<std::string> plan_verbs() {
    std::vector<std::string> names;
    for (const Verb& verb : verbs)
        names.emplace_back(verb.name);
    return names;
}

Plan parse_plan(std::string_view text, const std::string& file, Diagnostics& faults) {
    Plan plan{file, {}};
    int number = 0;
    for (const std::string_view line : lines_of(text)) {
        PlanStep step{words_of(line), ++number, std::string(line)};
        if (step.words.empty())
            continue;
        check_step(step, file, faults);
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

} // namespace hakawati::app
