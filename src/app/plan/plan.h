// A plan is a script of what a person does and expects, driven through the real program by roles
// and names (docs/plans.md). Parsing knows the verbs; the runner knows the app.
#pragma once

#include "base/diagnostics.h"

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::app {

/// One line of a plan: `tap button "Next"` is {tap, button, Next}.
struct PlanStep {
    std::vector<std::string> words;
    int line = 0;
    std::string source;
};

struct Plan {
    std::string file;
    std::vector<PlanStep> steps;
};

std::vector<std::string> plan_verbs();

/// Blank lines and comments (#) are passed over. Unknown verbs and missing words are faults.
Plan parse_plan(std::string_view text, const std::string& file, Diagnostics& faults);

} // namespace hakawati::app
