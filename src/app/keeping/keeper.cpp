#include "app/keeping/keeper.h"

#include <fmt/format.h>
#include <utility>

namespace hakawati::app {

namespace {

using learning::Event;
using learning::EventKind;

Keeper::Answer::Kind kind_of(const SystemError& fault) {
    if (dynamic_cast<const journal::ReadOnly*>(&fault))
        return Keeper::Answer::Kind::Newer;
    const std::string_view words = fault.what();
    return words.find("full") != std::string_view::npos ? Keeper::Answer::Kind::Full
                                                        : Keeper::Answer::Kind::NotKept;
}

Event event_of(EventKind kind, const learning::Profile& profile) {
    Event event;
    event.kind = kind;
    event.profile = profile.id;
    if (kind == EventKind::ProfileMade) {
        event.item = profile.animal;
        event.option = profile.rim;
    }
    return event;
}

} // namespace

Keeper::Keeper(journal::Journal* journal, JobQueue::Where where, std::function<void()> wake,
               Log& log, Tell tell)
    : m_journal(journal), m_log(log), m_tell(std::move(tell)), m_jobs(where, std::move(wake)) {}

Keeper::~Keeper() {
    m_jobs.drop_all(); // nobody is left to be told
    flush();
}

/// Nothing when the disk refuses; `refusal` then says what.
std::optional<std::int64_t> Keeper::append(const Event& event, std::optional<Refusal>& refusal) {
    if (!m_journal) {
        refusal = {Answer::Kind::NotKept, event};
        return std::nullopt;
    }
    try {
        return m_journal->append(event);
    } catch (const SystemError& fault) {
        m_log.say(
            fmt::format("not kept: {}; the reading goes on, and it is tried again", fault.what()));
        refusal = {kind_of(fault), event};
        return std::nullopt;
    }
}

JobQueue::Finish Keeper::tell(std::vector<Answer> answers) {
    return [this, answers = std::move(answers)] {
        for (const Answer& answer : answers)
            m_tell(answer);
    };
}

JobQueue::Finish Keeper::flush() {
    std::vector<Answer> answers;
    while (true) {
        Event event;
        {
            const std::lock_guard guard(m_lock);
            m_refused = false;
            if (m_waiting.empty())
                break;
            event = m_waiting.front();
        }
        std::optional<Refusal> refusal;
        const auto sequence = append(event, refusal);
        const std::lock_guard guard(m_lock);
        if (!sequence) {
            m_refused = true;
            answers.push_back({refusal->kind, 0, refusal->event});
            break;
        }
        m_waiting.pop_front();
        answers.push_back({Answer::Kind::Kept, *sequence, std::move(event)});
    }
    return tell(std::move(answers));
}

void Keeper::keep(Event event) {
    {
        const std::lock_guard guard(m_lock);
        m_waiting.push_back(std::move(event));
    }
    m_jobs.submit(JobQueue::Need::Now, {}, [this] { return flush(); });
}

/// The visit need not be kept for the reader to be welcome: a full disk stops nobody.
JobQueue::Finish Keeper::welcome(const learning::Profile& profile, const Welcome& welcome) {
    std::optional<Refusal> refusal;
    append(event_of(EventKind::Visit, profile), refusal);
    learning::Record record;
    try {
        if (m_journal)
            record = m_journal->record(profile.id);
    } catch (const SystemError& fault) {
        m_log.say(fmt::format("what is known of a reader could not be read: {}", fault.what()));
    }
    return [this, profile, record, welcome, refusal] {
        welcome(profile, record);
        if (refusal)
            m_tell({refusal->kind, 0, refusal->event});
    };
}

void Keeper::sign_in(const learning::Profile& profile, Welcome welcome) {
    m_jobs.submit(JobQueue::Need::Now, {}, [this, profile, welcome = std::move(welcome)] {
        return this->welcome(profile, welcome);
    });
}

void Keeper::make_reader(learning::Profile profile, Welcome welcome) {
    m_jobs.submit(JobQueue::Need::Now, {},
                  [this, profile, welcome = std::move(welcome)]() mutable -> JobQueue::Finish {
                      if (m_journal)
                          profile.id = m_journal->new_id();
                      std::optional<Refusal> refusal;
                      if (!append(event_of(EventKind::ProfileMade, profile), refusal))
                          return tell({{refusal->kind, 0, refusal->event}});
                      return this->welcome(profile, welcome);
                  });
}

void Keeper::with_journal(std::function<JobQueue::Finish(journal::Journal*)> task) {
    m_jobs.submit(JobQueue::Need::Now, {},
                  [this, task = std::move(task)] { return task(m_journal); });
}

void Keeper::tidy() {
    m_jobs.submit(JobQueue::Need::Now, "tidy", [this]() -> JobQueue::Finish {
        JobQueue::Finish told = flush();
        if (m_journal && !waits()) {
            m_journal->tidy();
            for (const std::string& trouble : m_journal->troubles())
                m_log.say(trouble);
        }
        return told;
    });
}

void Keeper::wait() {
    m_jobs.wait();
    m_jobs.finish();
}

bool Keeper::waits() const {
    const std::lock_guard guard(m_lock);
    return m_refused;
}

} // namespace hakawati::app
