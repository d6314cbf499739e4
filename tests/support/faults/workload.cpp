#include "support/faults/workload.h"

#include <fmt/format.h>
#include <memory>
#include <random>

namespace hakawati::faults {

namespace {

using journal::Journal;
using learning::Event;
using learning::EventKind;

/// One life while it is lived.
class Living {
  public:
    Living(MemoryDisk& disk, const Life& life) : m_disk(disk), m_life(life), m_random(life.seed) {}

    History live() {
        open();
        for (int i = 0; i < m_life.readers; ++i)
            meet();
        while (m_events < m_life.events)
            step();
        forget(m_readers.front());
        tidy();
        return m_history;
    }

  private:
    void open() {
        m_journal.reset();
        auto setup = setup_on(m_disk, m_life.syncs);
        setup.snapshot_every = m_life.snapshot_every;
        m_journal = std::make_unique<Journal>(setup);
        const auto found = m_journal->found();
        if (m_disk.refused() == 0 && found != journal::Found::Whole &&
            found != journal::Found::Fresh)
            m_history.faults.push_back(fmt::format("opened damaged: {}", m_journal->report()));
    }

    void keep(const Event& event) {
        ++m_events;
        const std::size_t begun = m_disk.log().size();
        try {
            const std::int64_t sequence = m_journal->append(event);
            m_history.kept.push_back({event, sequence, {begun, m_disk.log().size()}});
        } catch (const SystemError& fault) {
            if (m_disk.refused() == 0)
                m_history.faults.push_back(fmt::format("append: {}", fault.what()));
        }
    }

    void meet() {
        m_readers.push_back(m_journal->new_id());
        Event made;
        made.kind = EventKind::ProfileMade;
        made.profile = m_readers.back();
        made.item = fmt::format("animal-{}", m_readers.size());
        made.option = learning::rims[m_readers.size() % learning::rims.size()];
        keep(made);
        Event visit;
        visit.kind = EventKind::Visit;
        visit.profile = m_readers.back();
        keep(visit);
    }

    void tidy() {
        m_journal->tidy();
        for (const std::string& trouble : m_journal->troubles())
            if (m_disk.refused() == 0)
                m_history.faults.push_back("tidy: " + trouble);
    }

    void forget(const learning::ProfileId& reader) {
        const std::size_t begun = m_disk.log().size();
        try {
            m_journal->forget(reader);
            m_history.forgotten.push_back({reader, {begun, m_disk.log().size()}});
        } catch (const SystemError& fault) {
            // It may or may not have come about: it counts as begun and never done.
            m_history.forgotten.push_back({reader, {begun, SIZE_MAX}});
            if (m_disk.refused() == 0)
                m_history.faults.push_back(fmt::format("forget: {}", fault.what()));
        }
    }

    void step() {
        const auto choice = m_random() % 40;
        if (choice == 0)
            open();
        else if (choice < 4)
            tidy();
        else if (choice == 4 && m_readers.size() > 2) {
            forget(m_readers.back());
            m_readers.pop_back();
            meet();
        } else
            keep(some_event(m_random(), m_readers[m_random() % m_readers.size()]));
    }

    MemoryDisk& m_disk;
    Life m_life;
    std::mt19937_64 m_random;
    std::unique_ptr<Journal> m_journal;
    std::vector<learning::ProfileId> m_readers;
    History m_history;
    int m_events = 0;
};

} // namespace

Journal::Setup setup_on(MemoryDisk& disk, Syncs syncs) {
    Journal::Setup setup;
    setup.folder = tablet;
    setup.disk = &disk;
    setup.vfs = disk.vfs();
    setup.syncs = syncs == Syncs::Asked;
    setup.clock = [] { return std::int64_t{1'700'000'000}; };
    setup.random = [random = std::make_shared<std::mt19937_64>(disk.log().size() + 1)](
                       void* into, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>((*random)());
    };
    return setup;
}

Event some_event(std::uint64_t number, const learning::ProfileId& reader) {
    constexpr EventKind kinds[] = {
        EventKind::Found,       EventKind::NotYet,  EventKind::Shown, EventKind::Place,
        EventKind::ChapterRead, EventKind::Mission, EventKind::Visit, EventKind::Preference,
        EventKind::CheckBefore, EventKind::BookRead};
    Event event;
    event.kind = kinds[number % std::size(kinds)];
    event.profile = reader;
    event.book = "going-home-again";
    event.version = "0123456789abcdef";
    event.item = fmt::format("gha-q{:02}", number / 16 % 24);
    event.option = event.kind == EventKind::Place     ? "panel"
                   : event.kind == EventKind::Mission ? "told"
                                                      : fmt::format("{}", number / 1024 % 4);
    if (event.kind == EventKind::Found || event.kind == EventKind::NotYet) {
        event.try_number = static_cast<int>(number / 8192 % 2) + 1;
        event.messages = {fmt::format("wash.{}", number / 65536 % 5), "feel.breathe"};
    }
    return event;
}

History live(MemoryDisk& disk, const Life& life) { return Living(disk, life).live(); }

} // namespace hakawati::faults
