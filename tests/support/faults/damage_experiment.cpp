#include "support/faults/damage_experiment.h"

#include "support/faults/page_damage.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace hakawati::faults {

namespace {

constexpr int all_kept = 0; // the first variant of a power cut

/// What the database is while its copies are cut.
enum class Beside { Whole, Noise };

class DamageExperiment {
  public:
    explicit DamageExperiment(const DamageSetup& setup) : m_setup(setup), m_chance(setup.seed) {
        MemoryDisk disk;
        m_history = live(disk, {.seed = setup.seed, .events = setup.events, .snapshot_every = 25});
        // It was killed, so that there is something in the write-ahead log, too.
        m_end = m_history.closing;
        PowerCut cut({}, disk.log());
        while (cut.at() < m_end / 2)
            cut.advance();
        m_older = cut.state(all_kept, m_chance)[journal_file];
        while (cut.at() < m_end)
            cut.advance();
        m_state = cut.state(all_kept, m_chance);
    }

    DamageResult pages() {
        const std::size_t count = m_state[journal_file].size() / page_size * kinds_of_damage;
        for (std::size_t i = m_setup.first; i < count; i += m_setup.every) {
            const std::size_t page = i / kinds_of_damage;
            const int kind = static_cast<int>(i % kinds_of_damage);
            DiskState state = m_state;
            damage_page(state[journal_file], m_older, page, kind, m_chance);
            hold_state(state, fmt::format("page {}, damage {}", page, kind));
        }
        return m_result;
    }

    DamageResult log() {
        const std::string bytes = m_state[write_ahead].content();
        for (std::size_t part = 0; part < 64; ++part) {
            DiskState state = m_state;
            state[write_ahead].resize(bytes.size() * part / 64);
            hold_state(state, fmt::format("the write-ahead log cut at {}/64", part));
            state[write_ahead] = FileImage(bytes);
            state[write_ahead].write(bytes.size() * part / 64, noise(64, m_chance));
            hold_state(state, fmt::format("noise in the write-ahead log at {}/64", part));
        }
        return m_result;
    }

    DamageResult copies(Beside beside) {
        for (const auto& [name, image] : m_state)
            for (std::size_t part = 0;
                 image.size() > 0 && name.rfind(journal_file, 0) != 0 && part < 64; ++part) {
                DiskState state = m_state;
                state[name].resize(image.size() * part / 64);
                if (beside == Beside::Noise)
                    state[journal_file] = FileImage(noise(8 * page_size, m_chance));
                hold_state(state, fmt::format("{} cut at {}/64", name, part));
            }
        return m_result;
    }

  private:
    void hold_state(const DiskState& state, const std::string& which) {
        MemoryDisk disk(state);
        const auto begun = std::chrono::steady_clock::now();
        const Verdict verdict = hold(disk, m_history, m_end);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begun;
        m_result.slowest_ms = std::max(m_result.slowest_ms, took.count());
        ++m_result.cases;
        m_result.whole += verdict.found == journal::Found::Whole ? 1 : 0;
        m_result.restored += verdict.found == journal::Found::Restored ? 1 : 0;
        m_result.anew += verdict.found == journal::Found::Anew ? 1 : 0;
        m_result.losing += verdict.lost > 0 ? 1 : 0;
        const bool silent =
            verdict.found == journal::Found::Whole && (verdict.lost > 0 || !verdict.opened);
        m_result.silent += silent ? 1 : 0;
        if ((!verdict.opened || silent) && m_result.faults.size() < 10)
            m_result.faults.push_back(fmt::format("{}: {}", which, verdict.words));
    }

    inline static const std::string write_ahead = journal_file + "-wal";
    DamageSetup m_setup;
    Chance m_chance;
    DiskState m_state;
    FileImage m_older;
    History m_history;
    std::size_t m_end = 0;
    DamageResult m_result;
};

} // namespace

DamageResult damage_pages(const DamageSetup& setup) { return DamageExperiment(setup).pages(); }
DamageResult damage_log(const DamageSetup& setup) { return DamageExperiment(setup).log(); }
DamageResult cut_copies(const DamageSetup& setup) {
    return DamageExperiment(setup).copies(Beside::Whole);
}
DamageResult cut_copies_beside_noise(const DamageSetup& setup) {
    return DamageExperiment(setup).copies(Beside::Noise);
}

} // namespace hakawati::faults
