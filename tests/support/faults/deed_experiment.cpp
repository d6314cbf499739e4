#include "support/faults/deed_experiment.h"

#include "support/faults/power_cut.h"

#include <fmt/format.h>
#include <memory>
#include <random>

namespace hakawati::faults {

namespace {

using journal::Journal;
using learning::Event;
using learning::EventKind;

/// What counts of a journal.
struct Content {
    std::vector<Event> events, sessions;
    explicit Content(const Journal& journal)
        : events(journal.events()), sessions(journal.group_events()) {}
    friend bool operator==(const Content&, const Content&) = default;
};

Event session_event(EventKind kind, const std::string& session, const std::string& option) {
    Event event;
    event.kind = kind;
    event.book = "going-home-again";
    event.item = session;
    event.option = option;
    return event;
}

void lead(Journal& journal, const std::string& session) {
    journal.append(session_event(EventKind::SessionBegun, session, "group=kite chapters=7"));
    for (const int hands : {3, 12})
        journal.append(session_event(EventKind::Vote, session, fmt::format("gha-q01 a={}", hands)));
    journal.append(session_event(EventKind::SessionEnded, session, ""));
}

/// One tablet to which the deed is done, again and again, each time on the disk as it was.
class Tried {
  public:
    Tried(Deed deed, std::uint64_t seed)
        : m_deed(deed), m_seed(seed), m_here(some_tablet(2 * seed, 2)),
          m_other(some_tablet(2 * seed + 1, 3)) {
        MemoryDisk disk(m_here.state);
        Journal journal(setup_of(disk, seed));
        m_before = std::make_unique<Content>(journal);
        perform(journal);
        m_after = std::make_unique<Content>(journal);
    }

    const DiskState& state() const { return m_here.state; }
    std::uint64_t seed() const { return m_seed; }
    void perform(Journal& journal) const {
        if (m_deed == Deed::Merge)
            journal.merge(journal::source_of(m_other.merge_file));
        else
            journal.replace(m_other.image);
    }
    bool is_before(const Content& content) const { return content == *m_before; }
    bool is_after(const Content& content) const { return content == *m_after; }

  private:
    Deed m_deed;
    std::uint64_t m_seed;
    SomeTablet m_here, m_other;
    std::unique_ptr<Content> m_before, m_after;
};

class DeedExperiment {
  public:
    explicit DeedExperiment(const DeedSetup& setup) : m_setup(setup) {}

    DeedResult cut() {
        for (std::uint64_t seed = m_setup.seed; m_result.states < m_setup.states; ++seed)
            cut_one(Tried(m_setup.deed, seed));
        return m_result;
    }

    DeedResult refuse(Outcome why, Refusal::Length length) {
        const Tried tried(m_setup.deed, m_setup.seed);
        for (std::size_t change = 0; change < changes_of(tried); change += m_setup.every)
            refuse_one(tried, {change, why, length});
        return m_result;
    }

  private:
    void cut_one(const Tried& tried) {
        MemoryDisk disk(tried.state());
        std::size_t done = 0;
        {
            Journal journal(setup_of(disk, tried.seed(), m_setup.syncs));
            tried.perform(journal);
            done = disk.log().size();
        }
        for (PowerCut cut(tried.state(), disk.log()); !cut.at_end();) {
            cut.advance();
            ++m_result.operations;
            for (int variant = 0; variant < (cut.settled() ? 1 : m_setup.variants); ++variant) {
                Chance chance(tried.seed() * 1'000'003 + cut.at() * 64 +
                              static_cast<std::uint64_t>(variant));
                m_where = fmt::format("seed {}, operation {}, variant {}", tried.seed(), cut.at(),
                                      variant);
                MemoryDisk left(cut.state(variant, chance));
                hold(tried, left, cut.at() >= done);
            }
        }
    }

    void hold(const Tried& tried, MemoryDisk& disk, bool is_acknowledged) {
        try {
            Journal journal(setup_of(disk, tried.seed()));
            if (journal.found() != journal::Found::Whole)
                note(journal.report());
            hold_content(tried, journal, is_acknowledged);
            tried.perform(journal); // again, or at last: it comes to the same
            if (!tried.is_after(Content(journal)))
                note("done again it does not come to the same");
        } catch (const SystemError& error) {
            note(error.what());
        }
    }

    void hold_content(const Tried& tried, const Journal& journal, bool is_acknowledged) {
        ++m_result.states;
        const auto faults = journal.verify();
        const Content content(journal);
        m_result.before += tried.is_before(content) ? 1 : 0;
        m_result.after += tried.is_after(content) ? 1 : 0;
        if (!faults.empty())
            note(faults.front());
        else if (is_acknowledged && !tried.is_after(content))
            note("it was acknowledged and is not there");
        else if (!tried.is_before(content) && !tried.is_after(content))
            note("a part of it is there");
    }

    static std::size_t changes_of(const Tried& tried) {
        MemoryDisk disk(tried.state());
        Journal journal(setup_of(disk, tried.seed()));
        const std::size_t opened = disk.changes();
        tried.perform(journal);
        return disk.changes() - opened;
    }

    void refuse_one(const Tried& tried, Refusal refusal) {
        MemoryDisk disk(tried.state());
        m_where = fmt::format("seed {}, change {}", tried.seed(), refusal.from);
        Journal journal(setup_of(disk, tried.seed()));
        refusal.from += disk.changes();
        disk.refuse(refusal);
        bool acknowledged = false;
        try {
            tried.perform(journal);
            acknowledged = true;
        } catch (const SystemError&) {
            ++m_result.told;
        }
        m_result.refused += disk.refused() > 0 ? 1 : 0;
        disk.heal();
        go_on(tried, disk, journal, acknowledged);
    }

    /// The same program goes on as soon as the disk answers; then the power goes.
    void go_on(const Tried& tried, const MemoryDisk& disk, Journal& journal, bool acknowledged) {
        try {
            hold_content(tried, journal, acknowledged);
            const auto next = session_event(EventKind::SessionBegun, "one-more", "");
            const auto kept = static_cast<std::size_t>(journal.append(next));
            PowerCut cut(tried.state(), disk.log());
            while (!cut.at_end())
                cut.advance();
            for (const int variant : {1, 9}) {
                Chance chance(kept);
                MemoryDisk left(cut.state(variant, chance));
                const Journal found(setup_of(left, tried.seed()));
                const auto events = found.events();
                if (events.size() != kept || events.back().item != next.item)
                    note("what was kept after it is gone");
            }
        } catch (const SystemError& error) {
            note(error.what());
        }
    }

    void note(const std::string& words) {
        if (m_result.faults.size() < 10)
            m_result.faults.push_back(m_where + ": " + words);
    }

    DeedSetup m_setup;
    DeedResult m_result;
    std::string m_where;
};

} // namespace

Journal::Setup setup_of(MemoryDisk& disk, std::uint64_t seed, Syncs syncs) {
    auto setup = setup_on(disk, syncs);
    setup.random = [random = std::make_shared<std::mt19937_64>(seed)](void* into,
                                                                      std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>((*random)());
    };
    return setup;
}

SomeTablet some_tablet(std::uint64_t seed, std::size_t sessions) {
    MemoryDisk disk;
    SomeTablet some;
    {
        Journal journal(setup_of(disk, seed));
        Event made;
        made.kind = EventKind::ProfileMade;
        made.profile = journal.new_id();
        made.item = "fox";
        journal.append(made);
        std::mt19937_64 random(seed);
        for (std::size_t session = 0; session < sessions; ++session) {
            for (int answer = 0; answer < 4; ++answer)
                journal.append(some_event(random(), *made.profile));
            lead(journal, fmt::format("{:08x}-{}", seed, session));
        }
        journal.write_merge([&](std::string_view bytes) { some.merge_file += bytes; });
        some.image = journal.copy();
    }
    some.state = disk.state();
    return some;
}

DeedResult cut_deed(const DeedSetup& setup) { return DeedExperiment(setup).cut(); }

DeedResult refuse_deed(const DeedSetup& setup, Outcome why, Refusal::Length length) {
    return DeedExperiment(setup).refuse(why, length);
}

} // namespace hakawati::faults
