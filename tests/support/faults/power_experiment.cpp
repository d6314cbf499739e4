#include "support/faults/power_experiment.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::faults {

namespace {

class PowerExperiment {
  public:
    explicit PowerExperiment(const PowerSetup& setup) : m_setup(setup) {}

    PowerResult run() {
        for (std::uint64_t seed = m_setup.seed; m_result.states < m_setup.states; ++seed) {
            cut_life(seed);
            if (m_setup.progress)
                m_setup.progress(m_result);
        }
        return m_result;
    }

  private:
    void cut_life(std::uint64_t seed) {
        MemoryDisk disk;
        m_seed = seed;
        m_history = live(disk, {.seed = seed,
                                .events = m_setup.events,
                                .snapshot_every = m_setup.events / 5,
                                .syncs = m_setup.syncs});
        for (const std::string& fault : m_history.faults)
            note(fault, 0, 0);
        PowerCut cut({}, disk.log(), m_setup.lies);
        while (!cut.at_end()) {
            cut.advance();
            ++m_result.operations;
            m_tried.clear();
            for (int variant = 0; variant < (cut.settled() ? 1 : m_setup.variants); ++variant)
                cut_here(cut, variant);
        }
        ++m_result.lives;
    }

    void cut_here(const PowerCut& cut, int variant) {
        Chance chance(m_seed * 1'000'003 + cut.at() * 64 + static_cast<std::uint64_t>(variant));
        const DiskState state = cut.state(variant, chance);
        const bool again = static_cast<double>(chance() % 10'000) < m_setup.again * 10'000;
        if (!again && was_tried(state)) {
            ++m_result.states;
            ++m_result.same;
            return;
        }
        MemoryDisk disk(state);
        count(hold(disk, m_history, cut.at()), cut.at(), variant);
        if (again)
            cut_again(state, disk, cut.at(), variant, chance);
        m_tried.push_back(state);
    }

    /// Of the same bytes after the same cut the same would be found.
    bool was_tried(const DiskState& state) const {
        return std::find(m_tried.begin(), m_tried.end(), state) != m_tried.end();
    }

    /// The power goes again while the journal comes back (or just after it did).
    void cut_again(const DiskState& before, const MemoryDisk& recovering, std::size_t at,
                   int variant, Chance& chance) {
        PowerCut cut(before, recovering.log(), m_setup.lies);
        const std::size_t stop = chance() % (recovering.log().size() + 1);
        while (cut.at() < stop)
            cut.advance();
        MemoryDisk disk(cut.state(static_cast<int>(chance() % 10), chance));
        ++m_result.again;
        count(hold(disk, m_history, at), at, variant);
    }

    void count(const Verdict& verdict, std::size_t at, int variant) {
        ++m_result.states;
        m_result.not_opened += verdict.opened ? 0 : 1;
        m_result.restored += verdict.found == journal::Found::Restored ? 1 : 0;
        m_result.anew += verdict.found == journal::Found::Anew ? 1 : 0;
        m_result.losing += verdict.lost > 0 ? 1 : 0;
        m_result.silent += verdict.lost > 0 && verdict.found == journal::Found::Whole ? 1 : 0;
        m_result.most_lost = std::max(m_result.most_lost, verdict.lost);
        m_result.phantoms += verdict.phantoms > 0 ? 1 : 0;
        m_result.remains += verdict.remains > 0 ? 1 : 0;
        const bool sound = verdict.good() && (verdict.found == journal::Found::Whole ||
                                              verdict.found == journal::Found::Fresh);
        // Of a lying disk nothing is expected but that the journal opens.
        if (m_setup.lies > 0 ? !verdict.opened : !sound)
            note(verdict.words, at, variant);
    }

    void note(const std::string& words, std::size_t at, int variant) {
        if (m_result.faults.size() < 10)
            m_result.faults.push_back(
                fmt::format("seed {}, operation {}, variant {}: {}", m_seed, at, variant, words));
    }

    PowerSetup m_setup;
    PowerResult m_result;
    History m_history;
    std::uint64_t m_seed = 0;
    std::vector<DiskState> m_tried; ///< after this cut, and found sound or noted
};

} // namespace

PowerResult cut_power(const PowerSetup& setup) { return PowerExperiment(setup).run(); }

} // namespace hakawati::faults
