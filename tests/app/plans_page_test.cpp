#include "app/plan/plan_runner.h"
#include "base/files.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;

namespace {

/// The plan on docs/plans.md.
std::string plan_of_the_page() {
    const std::string page = read_file(HAKAWATI_ROOT "/docs/plans.md"), fence = "```plan\n";
    const std::size_t from = page.find(fence) + fence.size();
    return page.substr(from, page.find("```", from) - from);
}

} // namespace

TEST_CASE("the page on plans shows every verb, and its plan can be followed") {
    Diagnostics faults;
    const Plan plan = parse_plan(plan_of_the_page(), "plans.md", faults);
    CHECK(format(faults) == "0 errors, 0 warnings\n");
    for (const std::string& verb : plan_verbs()) {
        INFO("verb " << verb);
        CHECK(std::any_of(plan.steps.begin(), plan.steps.end(),
                          [&](const PlanStep& step) { return step.words[0] == verb; }));
    }
    const TemporaryFolder data;
    const sdl::Session session(sdl::Session::Video::None);
    Log log(data.path() / "log.txt");
    Options options;
    options.size = {640, 400};
    options.dpi = 75;
    options.reader = "fox";
    options.data = data.path();
    options.shots = data.path();
    Content content(HAKAWATI_ROOT "/assets", HAKAWATI_ROOT "/stories", log);
    const auto fault = PlanRunner(content, log, options, nullptr).run(plan);
    CHECK((fault ? format(*fault) : "") == "");
    CHECK(std::filesystem::exists(data.path() / "settings.png"));
    CHECK_FALSE(std::filesystem::exists(data.path() / "log.txt"));
}
