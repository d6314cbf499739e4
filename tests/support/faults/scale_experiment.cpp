#include "support/faults/scale_experiment.h"

#include "support/faults/workload.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <random>

namespace hakawati::faults {

namespace {

using journal::Journal;

template <class Deed>
double milliseconds(const Deed& deed) {
    const auto begun = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
        .count();
}

double size_of(const std::filesystem::path& folder) {
    double bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        bytes += static_cast<double>(entry.file_size());
    return bytes / 1e6;
}

Journal::Setup setup_in(const std::filesystem::path& folder) {
    Journal::Setup setup;
    setup.folder = folder;
    setup.snapshot_every = 20'000; // filling it is not what is measured
    return setup;
}

learning::ProfileId meet(Journal& journal, std::size_t number) {
    learning::Event made;
    made.kind = learning::EventKind::ProfileMade;
    made.profile = journal.new_id();
    made.item = fmt::format("animal-{}", number / learning::rims.size());
    made.option = learning::rims[number % learning::rims.size()];
    journal.append(made);
    return *made.profile;
}

void fill(const ScaleSetup& setup, std::size_t events) {
    Journal journal(setup_in(setup.folder));
    std::mt19937_64 random(7);
    std::vector<learning::ProfileId> readers;
    for (std::size_t i = 0; i < setup.readers; ++i)
        readers.push_back(meet(journal, i));
    for (std::size_t i = readers.size(); i < events; ++i) {
        journal.append(some_event(random(), readers[random() % readers.size()]));
        if (i % 500 == 0)
            journal.tidy();
        if (setup.progress && i % 10'000 == 0)
            setup.progress(i);
    }
    journal.tidy();
}

/// The middle of `times` runs that are all alike.
template <class Deed>
double middle(int times, const Deed& deed) {
    std::vector<double> took;
    for (int i = 0; i < times; ++i)
        took.push_back(milliseconds(deed));
    std::sort(took.begin(), took.end());
    return took[took.size() / 2];
}

Cost measure(const std::filesystem::path& folder) {
    Cost cost;
    std::unique_ptr<Journal> journal;
    cost.open_ms = middle(5, [&] {
        journal.reset();
        journal = std::make_unique<Journal>(setup_in(folder));
    });
    const auto readers = journal->profiles();
    const auto reader = readers.empty() ? meet(*journal, 0) : readers.back().id;
    cost.record_ms = middle(5, [&] { journal->record(reader); });
    std::mt19937_64 random(11);
    std::vector<double> commits;
    for (int i = 0; i < 1000; ++i)
        commits.push_back(milliseconds([&] { journal->append(some_event(random(), reader)); }));
    std::sort(commits.begin(), commits.end());
    cost.commit_p50_ms = commits[commits.size() / 2];
    cost.commit_p99_ms = commits[commits.size() * 99 / 100];
    cost.tidy_ms = milliseconds([&] { journal->tidy(); });
    journal.reset();
    cost.megabytes = size_of(folder);
    return cost;
}

} // namespace

ScaleResult measure_scale(const ScaleSetup& setup) {
    ScaleResult result;
    std::filesystem::path empty = setup.folder;
    empty += "-empty";
    result.empty = measure(empty);
    const double took = milliseconds([&] { fill(setup, setup.events); });
    result.append_a_second = static_cast<double>(setup.events) * 1000 / took;
    result.full = measure(setup.folder);
    return result;
}

} // namespace hakawati::faults
