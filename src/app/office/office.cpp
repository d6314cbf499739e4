#include "app/office/office.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace hakawati::app {

namespace {

constexpr double minute_ms = 60 * 1000;

std::string words_of(const access::Answer& answer) {
    switch (answer.knock) {
    case access::Knock::Open:
        return "open";
    case access::Knock::Wrong:
        return "wrong";
    case access::Knock::Wait:
        return fmt::format("wait {}", static_cast<int>(std::ceil(answer.wait_ms / minute_ms)));
    case access::Knock::Stopped:
        return "stopped";
    case access::Knock::Refused:
        break;
    }
    return "refused";
}

/// Digits that somebody typed; wiped from the memory with the last who knows them.
class Secret {
  public:
    explicit Secret(std::string typed) : m_typed(std::move(typed)) {}
    ~Secret() { access::erase(m_typed); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    const std::string& words() const { return m_typed; }

  private:
    std::string m_typed;
};

} // namespace

std::shared_ptr<const group::Sessions> sessions_of(const journal::Journal& journal) {
    auto sessions = std::make_shared<group::Sessions>();
    for (const learning::Event& event : journal.group_events())
        group::apply(*sessions, event);
    const auto own = journal.own_sessions();
    for (group::Session& session : *sessions)
        session.elsewhere = own.count(session.id) == 0;
    return sessions;
}

Office::Office(Setup setup, Reply reply)
    : m_setup(std::move(setup)), m_reply(std::move(reply)), m_jobs(m_setup.jobs, m_setup.wake) {}

JobQueue::Finish Office::say(ui::Message message, Fill fill) {
    return [this, message = std::move(message), fill = std::move(fill)] { m_reply(message, fill); };
}

void Office::post(ui::Message message) {
    {
        const std::lock_guard guard(m_lock);
        m_posted.push_back(std::move(message));
    }
    m_setup.wake();
}

void Office::finish() {
    std::vector<ui::Message> posted;
    {
        const std::lock_guard guard(m_lock);
        posted.swap(m_posted);
    }
    for (const ui::Message& message : posted)
        m_reply(message, {});
    m_jobs.finish();
}

bool Office::perform(const screens::Effect& effect, const screens::State& state) {
    using Kind = screens::Effect::Kind;
    switch (effect.kind) {
    case Kind::Knock:
        knock(effect.what);
        return true;
    case Kind::SetUpDoor:
        set_up(effect.what);
        return true;
    case Kind::Recover:
        recover(effect.what, effect.with);
        return true;
    case Kind::LookAround:
        look_around();
        return true;
    case Kind::SumUp:
        sum_up();
        return true;
    case Kind::TakeAlong:
        take_along(effect, state);
        return true;
    case Kind::StopTaking:
        m_stop = true;
        return true;
    case Kind::BringIn:
        bring_in(effect);
        return true;
    case Kind::Forget:
        forget(effect.profile);
        return true;
    case Kind::Wipe:
        wipe();
        return true;
    case Kind::CopyBook:
        copy_book(effect.what);
        return true;
    case Kind::RemoveBook:
        remove_book(effect.what);
        return true;
    case Kind::PutBack:
        put_back_book();
        return true;
    default:
        return false;
    }
}

void Office::knock(const std::string& pin) {
    m_jobs.submit(JobQueue::Need::Now, {}, [this, typed = std::make_shared<Secret>(pin)] {
        return say(
            {"door", m_setup.door ? words_of(m_setup.door->knock(typed->words())) : "refused"});
    });
}

void Office::set_up(const std::string& pin) {
    m_jobs.submit(JobQueue::Need::Now, {}, [this, typed = std::make_shared<Secret>(pin)] {
        try {
            if (m_setup.door)
                return say({"recovery", m_setup.door->set_up(typed->words())},
                           [](screens::State& state) { state.adult.door_is_set = true; });
        } catch (const std::exception& fault) {
            m_setup.log->say(fmt::format("the door was not set up: {}", fault.what()));
        }
        return say({"door", "refused"});
    });
}

void Office::recover(const std::string& code, const std::string& pin) {
    auto paper = std::make_shared<Secret>(code), typed = std::make_shared<Secret>(pin);
    m_jobs.submit(JobQueue::Need::Now, {}, [this, paper, typed] {
        try {
            if (m_setup.door)
                return say(
                    {"door", words_of(m_setup.door->recover(paper->words(), typed->words()))});
        } catch (const std::exception& fault) {
            m_setup.log->say(fmt::format("no new number was taken: {}", fault.what()));
        }
        return say({"door", "refused"});
    });
}

void Office::sum_up() {
    m_setup.keeper->with_journal([this](journal::Journal* journal) {
        auto alone = std::make_shared<group::Alone>(journal ? group::alone_from(journal->answers())
                                                            : group::Alone{});
        return say({"alone", ""}, [alone](screens::State& state) { state.alone = alone; });
    });
}

void Office::forget(const learning::Profile& profile) {
    m_setup.keeper->with_journal([this, profile](journal::Journal* journal) {
        try {
            if (!journal)
                return say({"forgot", "no"});
            journal->forget(profile.id);
            return say({"forgot", "yes"}, [readers = journal->profiles()](screens::State& state) {
                state.readers = readers;
            });
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("a reader was not forgotten: {}", fault.what()));
            return say({"forgot", "no"});
        }
    });
}

/// The journal first, then the door: a wipe that was cut short begins again by itself at the next
/// start, and the door still stands until it is done.
void Office::wipe() {
    m_setup.keeper->with_journal([this](journal::Journal* journal) {
        try {
            if (journal)
                journal->wipe();
            if (m_setup.door)
                m_setup.door->forget();
            m_setup.log->wipe();
            return say({"wiped", journal ? "yes" : "no"});
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("the tablet was not wiped: {}", fault.what()));
            return say({"wiped", "no"});
        }
    });
}

} // namespace hakawati::app
