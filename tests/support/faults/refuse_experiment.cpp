#include "support/faults/refuse_experiment.h"

#include "support/faults/power_cut.h"

#include <fmt/format.h>

namespace hakawati::faults {

namespace {

class RefuseExperiment {
  public:
    explicit RefuseExperiment(const RefuseSetup& setup) : m_setup(setup) {}

    RefuseResult run() {
        // A life is longer when it is harmed: the journal is opened again and again.
        MemoryDisk sound;
        live(sound, life());
        for (m_change = m_setup.first; m_change < sound.changes(); m_change += m_setup.every)
            refuse();
        return m_result;
    }

  private:
    Life life() const { return {.seed = m_setup.seed}; }

    void refuse() {
        MemoryDisk disk;
        disk.refuse({m_change, m_setup.why, m_setup.length});
        History history;
        try {
            history = live(disk, life());
        } catch (const std::exception& fault) {
            note(fmt::format("the life ended: {}", fault.what()));
        }
        ++m_result.runs;
        m_result.met += disk.refused() > 0 ? 1 : 0;
        m_result.told += history.refused;
        for (const std::string& fault : history.faults)
            note(fault);
        hold_states(disk, history);
    }

    /// As a program sees it that comes after; and after a power cut, the last moment lost or half.
    void hold_states(const MemoryDisk& disk, const History& history) {
        count(disk.state(), history, disk.log().size(), "killed");
        PowerCut cut({}, disk.log());
        while (!cut.at_end())
            cut.advance();
        Chance chance(m_setup.seed + m_change);
        count(cut.state(1, chance), history, disk.log().size(), "all that waited lost");
        count(cut.state(9, chance), history, disk.log().size(), "some that waited lost");
    }

    void count(const DiskState& state, const History& history, std::size_t at, const char* which) {
        MemoryDisk disk(state);
        const Verdict verdict = hold(disk, history, at);
        m_result.losing += verdict.lost > 0 ? 1 : 0;
        m_result.present +=
            verdict.events > history.kept.size() ? verdict.events - history.kept.size() : 0;
        if (!verdict.opened || verdict.lost + verdict.remains > 0)
            note(fmt::format("{}: {}", which, verdict.words));
    }

    void note(const std::string& words) {
        if (m_result.faults.size() < 10)
            m_result.faults.push_back(
                fmt::format("seed {}, change {}: {}", m_setup.seed, m_change, words));
    }

    RefuseSetup m_setup;
    RefuseResult m_result;
    std::size_t m_change = 0;
};

} // namespace

RefuseResult refuse_changes(const RefuseSetup& setup) { return RefuseExperiment(setup).run(); }

} // namespace hakawati::faults
