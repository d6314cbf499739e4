#include "app/app.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <map>
#include <random>
#include <utility>

namespace hakawati::app {

namespace {

using screens::World;

constexpr double tidy_after_ms = 2000; ///< nobody is waiting for an answer then

screens::Notice notice_of(journal::Found found) {
    switch (found) {
    case journal::Found::Restored:
        return screens::Notice::Restored;
    case journal::Found::Anew:
        return screens::Notice::Anew;
    case journal::Found::Newer:
        return screens::Notice::Newer;
    case journal::Found::Whole:
    case journal::Found::Fresh:
        break;
    }
    return screens::Notice::None;
}

} // namespace

App::App(Setup setup)
    : m_setup(std::move(setup)), m_keeper(m_setup.journal, m_setup.jobs, m_setup.wake, *m_setup.log,
                                          [this](const Keeper::Answer& answer) { told(answer); }),
      m_office({m_setup.door, &m_keeper, m_setup.content, m_setup.log, m_setup.jobs, m_setup.wake,
                m_setup.data, m_setup.sticks,
                [this](const std::string& folder) { reload(folder); }},
               [this](const ui::Message& message, const Office::Fill& fill) {
                   answered(message, fill);
               }),
      m_jobs(m_setup.jobs, m_setup.wake) {
    m_state.metrics.screen = m_setup.screen;
    begin();
}

void App::begin() {
    m_state.metrics.px_per_mm = m_setup.px_per_mm;
    std::map<std::string, std::string> known;
    m_office.know_label(m_setup.journal ? m_setup.journal->label() : std::string());
    if (m_setup.journal) {
        m_state.readers = m_setup.journal->profiles();
        known = m_setup.journal->record(std::nullopt).preferences;
        m_state.sessions = sessions_of(*m_setup.journal);
        m_state.notice = notice_of(m_setup.journal->found());
    } else {
        m_state.notice = screens::Notice::NotKept;
    }
    for (const auto& [name, value] : known)
        screens::remember_for_tablet(m_state.adult, name, value);
    screens::take_up_session(m_state, known[screens::session_preference], m_setup.content->world());
    m_state.adult.health.last_backup = known["backup"];
    m_state.adult.door_is_set = m_setup.door && m_setup.door->is_set();
    m_state.leading.wall_attached = m_wall != nullptr;
    if (!m_setup.language.empty())
        known["language"] = m_setup.language;
    m_state.of_the_tablet = m_state.preferences = screens::preferences_from(known, {});
    const bool one_language = m_setup.content->world().languages->all.size() < 2;
    m_state.screen =
        known.count("language") || one_language ? screens::Screen::Who : screens::Screen::Languages;
    m_state.before = screens::Screen::Who;
    m_state.book = m_setup.book;
    const bool reads_as_guest = m_setup.guest || !m_setup.book.empty();
    if (!m_setup.reader.empty())
        begin_as(m_setup.reader);
    else if (reads_as_guest)
        begin_as_guest();
    give_session_id();
    m_state = screens::settled(m_state, m_setup.content->world());
}

/// The next session's, ready before it is begun: `update` is pure and has no chance in it.
void App::give_session_id() {
    if (!m_state.leading.fresh_id.empty())
        return;
    std::uint64_t id = 0;
    if (m_setup.random)
        m_setup.random(&id, sizeof id);
    else
        id = (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
    m_state.leading.fresh_id = fmt::format("{:016x}", id);
}

/// What the office has to say. A wiped tablet is one that was never used; a backup brings another
/// tablet's everything.
void App::answered(const ui::Message& message, const Office::Fill& fill) {
    if (fill)
        fill(m_state);
    send(message);
    const bool begins_anew = message == ui::Message{"wiped", "yes"} ||
                             message == ui::Message{"brought", "take.restored"};
    if (!begins_anew)
        return;
    const ui::Metrics metrics = m_state.metrics;
    m_state = {};
    m_state.metrics = metrics;
    begin();
    m_view_stale = true;
}

/// The reader with this animal, or somebody new. Waits for the journal: the first picture is
/// already theirs.
void App::begin_as(const std::string& animal) {
    using Kind = screens::Effect::Kind;
    m_state.screen = screens::Screen::Who;
    const auto& readers = m_state.readers;
    const auto known = std::find_if(readers.begin(), readers.end(),
                                    [&](const auto& profile) { return profile.animal == animal; });
    if (known != readers.end())
        perform({Kind::SignIn, {}, *known});
    else
        perform({Kind::MakeReader, {}, {{}, animal, learning::rims[0], {}}});
    m_keeper.wait();
}

void App::begin_as_guest() {
    m_state.screen = screens::Screen::Who;
    send({"guest", ""});
    if (!m_setup.book.empty())
        m_state.screen = screens::Screen::Reading;
}

void App::send(const ui::Message& message) {
    follow(screens::update(m_state, message, m_setup.content->world()));
}

void App::follow(screens::Update update) {
    hear(update);
    m_state = std::move(update.state);
    give_session_id();
    m_transition = update.transition;
    m_grow_from = update.grow_from;
    m_view_stale = true;
    for (const screens::Effect& effect : update.effects)
        perform(effect);
}

void App::perform(const screens::Effect& effect) {
    using Kind = screens::Effect::Kind;
    const auto welcome = [this](const learning::Profile& profile, learning::Record record) {
        this->welcome(profile, std::move(record));
    };
    switch (effect.kind) {
    case Kind::Keep:
        return keep(effect.event);
    case Kind::SignIn:
        return m_keeper.sign_in(effect.profile, welcome);
    case Kind::MakeReader:
        return m_keeper.make_reader(effect.profile, welcome);
    default:
        m_office.perform(effect, m_state);
        return;
    }
}

/// Given its time here, so that what the state makes of it when it is kept is what the journal
/// holds. The same one waits in the state, the first that has no time yet.
void App::keep(learning::Event event) {
    event.wall_s = std::max<std::int64_t>(1, std::time(nullptr)); // 0: it has none yet
    auto& pending = m_state.pending;
    const auto same = std::find_if(pending.begin(), pending.end(),
                                   [](const learning::Event& one) { return one.wall_s == 0; });
    if (same != pending.end())
        same->wall_s = event.wall_s;
    m_keeper.keep(std::move(event));
}

void App::welcome(const learning::Profile& profile, learning::Record record) {
    m_last_input = -1; // somebody is there
    const World& world = m_setup.content->world();
    m_state = screens::signed_in(m_state, profile, std::move(record), world);
    if (!m_setup.book.empty())
        m_state.book = m_setup.book;
    if (!m_setup.reader.empty()) { // asked for on the command line: straight to the place
        m_state = screens::opened_where_left(screens::settled(m_state, world), world);
        if (!m_setup.book.empty())
            m_state.screen = screens::Screen::Reading;
    }
    m_setup.reader.clear();
    m_transition = screens::Transition::Fade;
    m_view_stale = true;
}

void App::told(const Keeper::Answer& answer) {
    using Kind = Keeper::Answer::Kind;
    if (answer.kind == Kind::Kept) {
        if (m_setup.trace)
            m_setup.trace->kept(answer.sequence, answer.event.item);
        m_tidy_at = m_now + tidy_after_ms;
    }
    const char* why = answer.kind == Kind::Full    ? "full"
                      : answer.kind == Kind::Newer ? "newer"
                                                   : "other";
    const ui::Message message =
        answer.kind == Kind::Kept ? ui::Message{"kept", ""} : ui::Message{"not-kept", why};
    screens::Update update = screens::update(m_state, message, m_setup.content->world());
    hear(update);
    screens::State next = std::move(update.state);
    // A place is not seen: the picture of the panel need not be made again.
    const bool seen =
        answer.event.kind != learning::EventKind::Place || next.notice != m_state.notice;
    m_view_stale = m_view_stale || seen;
    m_state = std::move(next);
}

} // namespace hakawati::app
