#include "support/faults/scale_experiment.h"

#include "group/report.h"
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

/// Each session is begun, votes seven times, is recorded and ended.
learning::Event of_a_session(std::size_t number, std::uint64_t chance) {
    constexpr std::size_t events = 10, kinds = 5; // of some_session_event, in their order
    constexpr std::size_t kind[events] = {0, 1, 2, 1, 2, 1, 2, 1, 3, 4};
    auto event = some_session_event(chance - chance % kinds + kind[number % events]);
    event.item = fmt::format("{:016x}", number / events + 1);
    return event;
}

void fill(const ScaleSetup& setup, std::size_t events) {
    Journal journal(setup_in(setup.folder));
    std::mt19937_64 random(7);
    std::vector<learning::ProfileId> readers;
    for (std::size_t i = 0; i < setup.readers; ++i)
        readers.push_back(meet(journal, i));
    for (std::size_t i = readers.size(); i < events; ++i) {
        const auto number = random(), whose = random();
        journal.append(i % 50 == 0 ? of_a_session(i / 50, number)
                                   : some_event(number, readers[whose % readers.size()]));
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

/// A book as the report knows it: 24 questions, 6 of them in the check.
group::BookFacts facts() {
    group::BookFacts facts;
    for (int i = 0; i < 24; ++i) {
        const auto id = fmt::format("gha-q{:02}", i);
        facts.panels.push_back(fmt::format("gha-c1-p{:02}", i));
        facts.right[id] = {"a"};
        if (i < 6)
            facts.checks.push_back(id);
    }
    return facts;
}

group::Report report_from(const Journal& journal) {
    group::Sessions sessions;
    for (const learning::Event& event : journal.group_events())
        group::apply(sessions, event);
    return group::report_of(sessions, group::alone_from(journal.answers()), facts());
}

/// A journal that is measured, with somebody who reads.
class Measured {
  public:
    Measured(const std::filesystem::path& folder, Cost& cost) : m_folder(folder), m_cost(&cost) {
        cost.open_ms = middle(5, [&] {
            m_journal.reset();
            m_journal = std::make_unique<Journal>(setup_in(folder));
        });
        const auto readers = m_journal->profiles();
        m_reader = readers.empty() ? meet(*m_journal, 0) : readers.back().id;
        cost.record_ms = middle(101, [&] { m_journal->record(m_reader); });
        cost.sessions_ms = middle(5, [&] { m_journal->group_events(); });
        cost.answers_ms = middle(5, [&] { m_journal->answers(); });
        cost.report_ms = middle(5, [&] { cost.sessions = report_from(*m_journal).sessions; });
    }

    void commit(std::uint64_t number) {
        const auto event = some_event(number, m_reader);
        m_commits.push_back(milliseconds([&] { m_journal->append(event); }));
    }

    void finish() {
        std::sort(m_commits.begin(), m_commits.end());
        m_cost->commit_p50_ms = m_commits[m_commits.size() / 2];
        m_cost->commit_p99_ms = m_commits[m_commits.size() * 99 / 100];
        m_cost->tidy_ms = milliseconds([&] { m_journal->tidy(); });
        measure_going_about();
        m_journal.reset();
        m_cost->megabytes = size_of(m_folder);
        m_journal = std::make_unique<Journal>(setup_in(m_folder));
        m_cost->wipe_ms = milliseconds([&] { m_journal->wipe(); });
    }

  private:
    void measure_going_about() {
        std::string file;
        m_cost->write_merge_ms = milliseconds(
            [&] { m_journal->write_merge([&](std::string_view bytes) { file += bytes; }); });
        std::filesystem::path beside = m_folder;
        beside += "-merged";
        Journal other(setup_in(beside));
        m_cost->merge_ms = milliseconds([&] { other.merge(journal::source_of(file)); });
        std::string image;
        m_cost->copy_ms = milliseconds([&] { image = m_journal->copy(); });
        m_cost->replace_ms = milliseconds([&] { other.replace(image); });
    }

    std::filesystem::path m_folder;
    Cost* m_cost;
    std::unique_ptr<Journal> m_journal;
    learning::ProfileId m_reader;
    std::vector<double> m_commits;
};

} // namespace

ScaleResult measure_scale(const ScaleSetup& setup) {
    ScaleResult result;
    const double took = milliseconds([&] { fill(setup, setup.events); });
    result.append_a_second = static_cast<double>(setup.events) * 1000 / took;
    std::filesystem::path beside = setup.folder;
    beside += "-empty";
    Measured empty(beside, result.empty), full(setup.folder, result.full);
    std::mt19937_64 random(11);
    for (int i = 0; i < 1000;
         ++i) { // in turns: the machine is as busy for the one as for the other
        const std::uint64_t number = random();
        empty.commit(number);
        full.commit(number);
    }
    empty.finish();
    full.finish();
    return result;
}

} // namespace hakawati::faults
