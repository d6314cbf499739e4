#include "support/faults/workload.h"

#include <fmt/format.h>
#include <memory>
#include <random>

namespace hakawati::faults {

namespace {

using journal::Journal;
using learning::Event;
using learning::EventKind;

/// So many answers are refused in a row before somebody makes room, or the cable holds again.
constexpr int patience = 6;

/// Answers at the end of a life that no tidying has seen.
constexpr int last_untidied = 8;

/// One life while it is lived.
class Living {
  public:
    Living(MemoryDisk& disk, const Life& life) : m_disk(disk), m_life(life), m_random(life.seed) {}

    History live() {
        open();
        while (m_readers.size() < m_life.readers)
            meet();
        while (m_events < m_life.events * 3 / 4)
            step();
        forget(m_readers.front());
        m_readers.erase(m_readers.begin());
        while (m_events < m_life.events)
            step();
        tidy();
        while (m_events < m_life.events + last_untidied)
            keep_some_event();
        m_history.closing = m_disk.log().size();
        return m_history;
    }

  private:
    /// Does it; when the disk refuses, the promise is broken off, which is no fault.
    template <class Deed>
    bool refused(const char* name, const Deed& deed) {
        const std::size_t before = m_disk.refused();
        try {
            deed();
            return false;
        } catch (const SystemError& fault) {
            if (m_disk.refused() == before)
                m_history.faults.push_back(
                    fmt::format("{} on a sound disk: {}", name, fault.what()));
            return true;
        }
    }

    void open() {
        m_journal.reset();
        auto setup = setup_on(m_disk, m_life.syncs);
        setup.snapshot_every = m_life.snapshot_every;
        const auto make = [&] { m_journal = std::make_unique<Journal>(setup); };
        if (refused("open", make)) {
            m_disk.heal();
            make();
        }
        const auto found = m_journal->found();
        if (found != journal::Found::Whole && found != journal::Found::Fresh)
            m_history.faults.push_back(fmt::format("opened damaged: {}", m_journal->report()));
    }

    bool keep(const Event& event) {
        ++m_events;
        const std::size_t begun = m_disk.log().size();
        const bool nothing_kept = refused("append", [&] {
            const std::int64_t sequence = m_journal->append(event);
            m_history.kept.push_back({event, sequence, {begun, m_disk.log().size()}});
        });
        m_refused_in_a_row = nothing_kept ? m_refused_in_a_row + 1 : 0;
        m_history.refused += nothing_kept ? 1 : 0;
        if (m_refused_in_a_row == patience)
            m_disk.heal();
        return !nothing_kept;
    }

    void meet() {
        const auto reader = m_journal->new_id();
        Event made;
        made.kind = EventKind::ProfileMade;
        made.profile = reader;
        made.item = fmt::format("animal-{}", m_events);
        made.option = learning::rims[m_readers.size() % learning::rims.size()];
        if (keep(made))
            m_readers.push_back(reader);
    }

    void tidy() {
        m_journal->tidy();
        for (const std::string& trouble : m_journal->troubles())
            if (m_disk.refused() == 0)
                m_history.faults.push_back("tidy: " + trouble);
    }

    void forget(const learning::ProfileId& reader) {
        const std::size_t begun = m_disk.log().size();
        const auto deed = [&] { m_journal->forget(reader); };
        if (refused("forget", deed)) {
            m_disk.heal();
            refused("forget again", deed);
        }
        m_history.forgotten.push_back({reader, {begun, m_disk.log().size()}});
    }

    void step() {
        const auto choice = m_random() % 120;
        if (choice < 3)
            open();
        else if (choice < 12)
            tidy();
        else if (choice == 12 && m_readers.size() > 2) {
            forget(m_readers.back());
            m_readers.pop_back();
            meet();
        } else
            keep_some_event();
    }

    /// One in six is a group's.
    void keep_some_event() {
        const auto number = m_random(), whose = m_random();
        keep(number % 6 == 0 ? some_session_event(number / 6)
                             : some_event(number, m_readers[whose % m_readers.size()]));
    }

    MemoryDisk& m_disk;
    Life m_life;
    std::mt19937_64 m_random;
    std::unique_ptr<Journal> m_journal;
    std::vector<learning::ProfileId> m_readers;
    History m_history;
    int m_events = 0;
    int m_refused_in_a_row = 0;
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

Event some_session_event(std::uint64_t number) {
    constexpr EventKind kinds[] = {EventKind::SessionBegun, EventKind::Vote,
                                   EventKind::Vote,         EventKind::SessionRecord,
                                   EventKind::SessionEnded, EventKind::Preference};
    Event event;
    event.kind = kinds[number % std::size(kinds)];
    event.item = fmt::format("{:016x}", number / 8 % 3 + 0xc0ffee);
    const auto hands = number / 32 % 20;
    if (event.kind == EventKind::SessionBegun) {
        event.book = "going-home-again";
        event.version = "0123456789abcdef";
        event.option = "group=kite chapters=2,3 telling=gentle shown=wall";
    } else if (event.kind == EventKind::Vote) {
        event.option = fmt::format("question=gha-q{:02} asked=story hands=a:{},b:{}",
                                   number / 1024 % 24, hands, number / 32768 % 20);
        event.messages = {"feel.okay"};
    } else if (event.kind == EventKind::SessionRecord) {
        event.option =
            fmt::format("girls-6-8={} boys-6-8=7 girls-9-12=8 boys-9-12=6 unsaid=0 new=3 "
                        "gaps=soap referrals=1",
                        hands);
    } else if (event.kind == EventKind::Preference) { // where it stands
        event.option = event.item + " vote";
        event.item = "session";
    }
    return event;
}

History live(MemoryDisk& disk, const Life& life) { return Living(disk, life).live(); }

} // namespace hakawati::faults
