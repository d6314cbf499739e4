// kill -9 of a program that keeps answers on the machine's own disk. (The reader's program itself
// is killed in tests/plans/kill-test.sh.)
#include "support/faults/child.h"
#include "support/faults/kill_experiment.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::faults;

namespace {

std::vector<std::string> torture(const std::vector<std::string>& words) {
    std::vector<std::string> command = {std::string(HAKAWATI_BUILD) + "/bin/hakawati-torture"};
    command.insert(command.end(), words.begin(), words.end());
    return command;
}

} // namespace

TEST_CASE("killed 100 times at random instants: every promise that was heard stands") {
    const TemporaryFolder folder;
    KillSetup setup;
    setup.data = folder.path() / "data";
    setup.command = torture({"child", "--data", setup.data.string()});
    setup.longest_ms = 60;
    const KillResult result = kill_again_and_again(setup);
    INFO(fmt::format("{}", fmt::join(result.faults, "\n")));
    CHECK(result.good());
    CHECK(result.kills == 100);
    CHECK(result.kept > 100);
}

TEST_CASE("the killing experiment hears a program that promises and does not keep") {
    const TemporaryFolder folder;
    KillSetup setup;
    setup.data = folder.path() / "data";
    setup.times = 1;
    setup.longest_ms = 1;
    setup.seed = 2;
    const std::string liar = "mkdir -p " + setup.data.string() + "; echo kept 1 gha-q01; sleep 60";
    setup.command = {"/bin/sh", "-c", liar};
    const KillResult result = kill_again_and_again(setup);
    CHECK(result.lost == 1);
    CHECK(result.faults ==
          std::vector<std::string>{"kill 1: event 1 (gha-q01) was kept and is not there"});
}
