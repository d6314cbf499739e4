#include "support/faults/damage_experiment.h"

#include "support/faults/power_cut.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace hakawati::faults {

namespace {

constexpr int all_kept = 0; // the first variant of a power cut
constexpr std::size_t page_size = 4096;

std::string noise(std::size_t count, Chance& chance) {
    std::string bytes(count, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(chance()); });
    return bytes;
}

void flip(std::string& page, Chance& chance) {
    char& byte = page[chance() % page.size()];
    byte = static_cast<char>(byte ^ (1 << chance() % 8));
}

/// The page as it was some time before; for a page that was not there, all bits flipped.
std::string stale(const std::string& older, std::size_t at, std::string now) {
    if (at + page_size <= older.size())
        return older.substr(at, page_size);
    std::transform(now.begin(), now.end(), now.begin(),
                   [](char byte) { return static_cast<char>(~byte); });
    return now;
}

/// The database with one page damaged; `older` is the database as it was some time before.
std::string damaged(const std::string& database, const std::string& older, std::size_t page,
                    int kind, Chance& chance) {
    std::string bytes = database;
    const std::size_t at = page * page_size, header = page == 0 ? 100 : 0;
    std::string now = bytes.substr(at, page_size);
    switch (kind) {
    case 0:
        now.assign(page_size, '\0');
        break;
    case 1:
        now.assign(page_size, '\xff');
        break;
    case 2:
        now = noise(page_size, chance);
        break;
    case 3:
        flip(now, chance);
        break;
    case 4:
        now = stale(older, at, now);
        break;
    case 5:
        now = now.substr(1) + now[0];
        break;
    case 6:
        now.replace(0, page_size / 2, page_size / 2, '\0');
        break;
    case 7:
        now.replace(page_size / 2, page_size / 2, page_size / 2, '\0');
        break;
    case 8:
        now.replace(512, 512, noise(512, chance));
        break;
    case 9:
        now = bytes.substr(at == 0 ? page_size : at - page_size, page_size);
        break;
    case 10:
        now = bytes.substr(0, page_size);
        break;
    case 11:
        now.replace(0, 100, noise(100, chance));
        break;
    case 12:
        now[header] = static_cast<char>(now[header] ^ 7);
        break; // kind of page
    case 13:
        now.replace(header + 3, 2, "\xff\xff");
        break; // number of cells
    case 14:
        now.replace(header + 8, 64, noise(64, chance));
        break; // where the cells are
    default:
        break;
    }
    bytes.replace(at, page_size, now);
    if (kind == 15)
        bytes.resize(at + page_size / 2);
    return bytes;
}

/// What the database is while its copies are cut.
enum class Beside { Whole, Noise };

class Experiment {
  public:
    explicit Experiment(const DamageSetup& setup) : m_setup(setup), m_chance(setup.seed) {
        MemoryDisk disk;
        m_history = live(disk, {.seed = setup.seed, .events = setup.events, .snapshot_every = 25});
        // It was killed, so that there is something in the write-ahead log, too.
        m_end = m_history.closing;
        PowerCut cut({}, disk.log());
        while (cut.at() < m_end / 2)
            cut.advance();
        m_older = cut.state(all_kept, m_chance)[database];
        while (cut.at() < m_end)
            cut.advance();
        m_state = cut.state(all_kept, m_chance);
    }

    DamageResult pages() {
        const std::string bytes = m_state[database].content();
        const std::string older = m_older.content();
        const std::size_t count = bytes.size() / page_size * kinds_of_damage;
        for (std::size_t i = m_setup.first; i < count; i += m_setup.every) {
            const std::size_t page = i / kinds_of_damage;
            const int kind = static_cast<int>(i % kinds_of_damage);
            DiskState state = m_state;
            state[database] = FileImage(damaged(bytes, older, page, kind, m_chance));
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
                 image.size() > 0 && name.rfind(database, 0) != 0 && part < 64; ++part) {
                DiskState state = m_state;
                state[name].resize(image.size() * part / 64);
                if (beside == Beside::Noise)
                    state[database] = FileImage(noise(8 * page_size, m_chance));
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

    inline static const std::string database = fmt::format("{}/journal.db", tablet);
    inline static const std::string write_ahead = database + "-wal";
    DamageSetup m_setup;
    Chance m_chance;
    DiskState m_state;
    FileImage m_older;
    History m_history;
    std::size_t m_end = 0;
    DamageResult m_result;
};

} // namespace

DamageResult damage_pages(const DamageSetup& setup) { return Experiment(setup).pages(); }
DamageResult damage_log(const DamageSetup& setup) { return Experiment(setup).log(); }
DamageResult cut_copies(const DamageSetup& setup) {
    return Experiment(setup).copies(Beside::Whole);
}
DamageResult cut_copies_beside_noise(const DamageSetup& setup) {
    return Experiment(setup).copies(Beside::Noise);
}

} // namespace hakawati::faults
