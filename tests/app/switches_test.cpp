// Eight children pass one tablet round ten thousand times; now and then the disk refuses or the
// power goes. State, keeper and journal are the real ones, nothing is painted. Each reads one
// chapter only, so that whatever bears a wrong child's name is seen.
#include "tablet.h"

#include "app/keeping/keeper.h"
#include "support/faults/held_against.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>
#include <stdexcept>

using namespace hakawati;
using namespace hakawati::app;

namespace {

constexpr int switches = 10'000;

/// A child: where they read, and what the tablet must know of them.
struct Child {
    std::string animal, chapter, panel, question, right;
    std::string place{};
    std::set<std::string> leaves{};
    std::string text = "100";
};

std::vector<Child> eight() {
    return {
        {"fox", "1", "gha-c1-p04", "gha-q01", "a"},   {"owl", "2", "gha-c2-p08", "gha-q02", "a"},
        {"cat", "3", "gha-c3-p12", "gha-q04", "b"},   {"lamb", "4", "gha-c4-p16", "gha-q05", "a"},
        {"stork", "5", "gha-c5-p21", "gha-q08", "a"}, {"bee", "6", "gha-c6-p23", "gha-q09", "a"},
        {"donkey", "7", "gha-c7-p29", "", ""},        {"fish", "8", "gha-c8-p32", "gha-q11", "a"}};
}

class Round {
  public:
    explicit Round(unsigned seed) : m_random(seed), m_children(eight()) {
        open({});
        for (const Child& child : m_children) { // all are known before anything is refused
            send("animal", child.animal);
            send("profile");
        }
    }

    void pass_on() {
        Child& child = m_children[m_random() % m_children.size()];
        send("profile");
        send("animal", child.animal);
        look(child);
        if (m_refused) { // what the one before still had waiting is kept while this one reads
            m_disk->heal();
            m_refused = false;
            m_keeper->tidy();
            m_keeper->wait();
            look(child);
        }
        const auto chance = m_random() % 100;
        if (chance < 2) {
            m_disk->refuse(
                {m_disk->changes(), faults::Outcome::Full, faults::Refusal::Length::Lasting});
            m_refused = true;
        }
        act(child);
        if (chance == 2)
            cut_power();
    }

    const std::vector<Child>& children() const { return m_children; }
    journal::Journal& journal() { return *m_journal; }
    std::vector<std::string> wrong; ///< what was seen of another child, the first few
    int crashes = 0, refusals = 0;

  private:
    /// As when the program starts.
    void open(const faults::DiskState& on_disk) {
        m_keeper.reset();
        m_journal.reset();
        m_disk = std::make_unique<faults::MemoryDisk>(on_disk);
        m_journal = std::make_unique<journal::Journal>(faults::setup_on(*m_disk));
        m_keeper = std::make_unique<Keeper>(
            m_journal.get(), JobQueue::Where::Inline, [] {}, m_books.log,
            [this](const Keeper::Answer& answer) { told(answer); });
        m_state = {};
        m_state.metrics.screen = {640, 400};
        m_state.metrics.px_per_mm = 75 / 25.4;
        m_state.readers = m_journal->profiles();
        m_state.screen = screens::Screen::Who;
        m_state = screens::settled(m_state, m_books.content.world());
    }

    /// What the app does with a message, but for the painting.
    void send(const std::string& name, const std::string& value = {}) {
        auto update = screens::update(m_state, {name, value}, m_books.content.world());
        m_state = std::move(update.state);
        for (const screens::Effect& effect : update.effects)
            perform(effect);
        m_keeper->wait();
    }

    void perform(const screens::Effect& effect) {
        using Wanted = screens::Effect::Kind;
        const auto welcome = [this](const learning::Profile& profile, learning::Record record) {
            m_state =
                screens::signed_in(m_state, profile, std::move(record), m_books.content.world());
        };
        if (effect.kind == Wanted::Keep)
            m_keeper->keep(effect.event);
        else if (effect.kind == Wanted::SignIn)
            m_keeper->sign_in(effect.profile, welcome);
        else if (effect.kind == Wanted::MakeReader)
            m_keeper->make_reader(effect.profile, welcome);
    }

    void told(const Keeper::Answer& answer) {
        const bool kept = answer.kind == Keeper::Answer::Kind::Kept;
        m_state = screens::update(m_state, {kept ? "kept" : "not-kept", kept ? "" : "full"},
                                  m_books.content.world())
                      .state;
    }

    /// All that was written is there, and nothing that the program still held in memory.
    void cut_power() {
        ++crashes;
        const faults::DiskState left = m_disk->state();
        m_disk->refuse(
            {m_disk->changes(), faults::Outcome::BrokenIo, faults::Refusal::Length::Lasting});
        open(left);
    }

    std::string stop() const { return m_state.reading->here().id; }

    void read_to(const std::string& wanted) {
        for (int i = 0; i < 40 && stop() != wanted; ++i)
            send("next");
        if (stop() != wanted)
            throw std::runtime_error(wanted + " did not come");
    }

    void act(Child& child) {
        const bool keeps = !m_refused;
        refusals += keeps ? 0 : 1;
        if (m_random() % 4 == 0) {
            child.text = m_random() % 2 == 0 ? "150" : "100";
            send("text", child.text);
        }
        send("chapter", child.chapter);
        send("panel", child.panel);
        if (m_random() % 3 == 0 && !child.question.empty()) {
            read_to(child.question);
            send("option", child.question + "." + child.right);
            child.leaves.insert(child.question);
        }
        child.place = stop();
        if (keeps)
            return;
        // Nothing of it is kept until somebody makes room, and that is when the next one reads.
        if (m_state.pending.empty())
            note(child, "nothing waits on a full disk");
    }

    void look(const Child& child) {
        const screens::State& state = m_state;
        if (!state.reader || state.reader->animal != child.animal)
            return note(child, "is not who reads");
        for (const std::string& leaf : state.record.leaves)
            if (leaf != child.question)
                note(child, "has the leaf " + leaf);
        if (!m_refused) // else something of their own may still wait
            compare(child, state.record);
        for (const auto& [question, given] : state.record.given)
            if (question != child.question)
                note(child, "has answered " + question);
    }

    void compare(const Child& child, const learning::Record& record) {
        if (record.leaves != child.leaves)
            note(child, fmt::format("has {} leaves", record.leaves.size()));
        const auto place = record.places.find("gha");
        const std::string there = place == record.places.end() ? "" : place->second.id;
        if (there != child.place)
            note(child, fmt::format("is at '{}', not at '{}'", there, child.place));
        const auto text = record.preferences.find("text");
        if (text != record.preferences.end() && text->second != child.text)
            note(child, "has another size of text");
    }

    void note(const Child& child, const std::string& words) {
        if (wrong.size() < 10)
            wrong.push_back(child.animal + ": " + words);
    }

    std::mt19937 m_random;
    std::vector<Child> m_children;
    std::unique_ptr<faults::MemoryDisk> m_disk;
    test::Tablet m_books; ///< its content and its log alone
    std::unique_ptr<journal::Journal> m_journal;
    screens::State m_state;
    std::unique_ptr<Keeper> m_keeper; ///< last: what it still holds is told to the rest
    bool m_refused = false;
};

} // namespace

TEST_CASE("ten thousand changes of who reads: nobody sees or gets anything of another child") {
    Round round(1);
    for (int i = 0; i < switches; ++i)
        round.pass_on();
    INFO(fmt::format("{}", fmt::join(round.wrong, "\n")));
    CHECK(round.wrong.empty());
    CHECK(round.crashes > 50);
    CHECK(round.refusals > 50);

    std::map<std::string, const Child*> by_animal;
    for (const Child& child : round.children())
        by_animal[child.animal] = &child;
    std::map<learning::ProfileId, const Child*> by_id;
    for (const learning::Profile& profile : round.journal().profiles())
        by_id[profile.id] = by_animal.at(profile.animal);
    CHECK(by_id.size() == round.children().size());
    std::size_t of_children = 0, of_others = 0;
    for (const learning::Event& event : round.journal().events()) {
        if (!event.profile || !event.item.starts_with("gha-"))
            continue;
        const Child& child = *by_id.at(*event.profile);
        ++of_children;
        const bool own =
            event.item == child.question || event.item.starts_with("gha-c" + child.chapter);
        of_others += own ? 0 : 1;
    }
    CHECK(of_children > switches);
    CHECK(of_others == 0);
    CHECK(round.journal().verify().empty());
}
