#include "support/faults/large_damage.h"

#include "support/faults/page_damage.h"
#include "support/faults/workload.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace hakawati::faults {

namespace {

using journal::Journal;
using learning::Event;

constexpr int at_once = 5'000; ///< events after which the log of the disk in memory is let go
constexpr int most_readers = 60;

/// The journal on what is left of the disk, and both of them.
struct Tablet {
    explicit Tablet(const DiskState& state) : disk(state), journal(setup_on(disk)) {}
    MemoryDisk disk;
    Journal journal;
};

class LargeDamageExperiment {
  public:
    explicit LargeDamageExperiment(const LargeDamageSetup& setup)
        : m_setup(setup), m_chance(setup.seed) {
        while (m_count < setup.events) {
            live_on();
            if (m_older.size() == 0 && m_count >= setup.events / 2)
                m_older = m_state[journal_file];
        }
        m_expected = Tablet(m_state).journal.events();
        m_result.pages = m_state[journal_file].size() / page_size;
    }

    LargeDamageResult run() {
        const std::size_t step = std::max<std::size_t>(1, m_result.pages / m_setup.pages);
        for (std::size_t page = 0; page < m_result.pages; page += step)
            for (int kind = 0; kind < kinds_of_damage; ++kind) {
                DiskState state = m_state;
                damage_page(state[journal_file], m_older, page, kind, m_chance);
                hold(state, fmt::format("page {}, damage {}", page, kind));
            }
        return m_result;
    }

  private:
    /// A stretch of the tablet's life, tidied as the app does.
    void live_on() {
        Tablet now(m_state);
        for (int i = 0; i < at_once; ++i, ++m_count) {
            now.journal.append(m_count < most_readers ? somebody_new(now.journal) : something());
            if (i % 500 == 400)
                now.journal.tidy();
        }
        m_state = now.disk.state();
    }

    Event somebody_new(Journal& journal) {
        m_readers.push_back(journal.new_id());
        Event made;
        made.kind = learning::EventKind::ProfileMade;
        made.profile = m_readers.back();
        made.item = fmt::format("animal-{}", m_count);
        made.option = "teal";
        return made;
    }

    Event something() { return some_event(m_chance(), m_readers[m_chance() % m_readers.size()]); }

    void hold(const DiskState& state, const std::string& which) {
        ++m_result.cases;
        try {
            const std::clock_t begun = std::clock(); // its own work: the disk is in memory
            Tablet found(state);
            const double took = static_cast<double>(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
            m_result.slowest_ms = std::max(m_result.slowest_ms, took);
            judge(found.journal, which);
        } catch (const std::exception& fault) {
            note(fmt::format("{}: {}", which, fault.what()));
        }
        if (m_setup.progress)
            m_setup.progress(m_result.cases);
    }

    void judge(Journal& journal, const std::string& which) {
        const std::string wrong = what_is_wrong(journal);
        if (journal.found() == journal::Found::Restored && wrong.empty())
            ++m_result.restored;
        else if (journal.found() == journal::Found::Whole && wrong.empty())
            ++m_result.whole;
        else if (journal.found() == journal::Found::Whole)
            live_until_snapshot(journal, which);
        else
            note(fmt::format("{}: {}; {}", which, journal.report(), wrong));
    }

    /// The start saw nothing: the tablet goes on being used.
    void live_until_snapshot(Journal& journal, const std::string& which) {
        ++m_result.passed_over;
        for (int i = 0; i <= m_setup.events / 50; ++i)
            journal.append(something());
        journal.tidy();
        const std::string wrong = what_is_wrong(journal);
        m_result.put_right += wrong.empty() ? 1 : 0;
        if (!wrong.empty())
            note(fmt::format("{}: still after a snapshot: {}", which, wrong));
    }

    /// Empty when the chain holds, and begins with everything that was acknowledged.
    std::string what_is_wrong(Journal& journal) const {
        try {
            const auto faults = journal.verify();
            if (!faults.empty())
                return faults.front();
            const auto events = journal.events();
            const bool all = events.size() >= m_expected.size() &&
                             std::equal(m_expected.begin(), m_expected.end(), events.begin());
            return all ? "" : "events are lost";
        } catch (const SystemError& fault) {
            return fault.what();
        }
    }

    void note(const std::string& words) {
        if (m_result.faults.size() < 10)
            m_result.faults.push_back(words);
    }

    LargeDamageSetup m_setup;
    Chance m_chance;
    DiskState m_state;
    FileImage m_older;
    int m_count = 0;
    std::vector<learning::ProfileId> m_readers;
    std::vector<Event> m_expected;
    LargeDamageResult m_result;
};

} // namespace

LargeDamageResult damage_large(const LargeDamageSetup& setup) {
    return LargeDamageExperiment(setup).run();
}

} // namespace hakawati::faults
