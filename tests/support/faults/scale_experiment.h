// Sixty readers and a hundred thousand events: what that costs against an empty journal, measured
// in one run on the machine's own disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

namespace hakawati::faults {

struct Cost {
    double open_ms = 0, commit_p50_ms = 0, commit_p99_ms = 0, record_ms = 0, tidy_ms = 0;
    double sessions_ms = 0, answers_ms = 0; ///< all events of sessions, all answers
    double report_ms = 0; ///< the group report with the sums of its charts, from the journal on
    int sessions = 0;     ///< in that report
    double write_merge_ms = 0, merge_ms = 0; ///< its merge file, taken by an empty journal
    double copy_ms = 0, replace_ms = 0;      ///< a backup, and in the place of another journal
    double megabytes = 0;                    ///< everything in the folder
    double wipe_ms = 0;                      ///< until nothing of it can be read
};

struct ScaleSetup {
    std::filesystem::path folder; ///< empty; in the end the journal in it is wiped
    std::size_t readers = 60;
    std::size_t events = 100'000; ///< one in fifty of a group's session, ten a session
    std::function<void(std::size_t)> progress{};
};

struct ScaleResult {
    Cost empty, full;
    double append_a_second = 0; ///< while it was filled
};

ScaleResult measure_scale(const ScaleSetup&);

} // namespace hakawati::faults
