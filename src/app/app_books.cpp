// Books that leave the shelf or come to it while the program runs.

#include "app/app.h"

#include <fmt/format.h>

namespace hakawati::app {

/// The books are changed only while no other thread looks at them.
void App::stop_looking() {
    m_jobs.drop_all();
    if (m_wall)
        m_wall->stop_looking();
    m_office.wait();
}

/// A picture of the book is damaged: the book goes off the shelf, and the child is back there.
void App::recover(const std::string& what) {
    m_setup.log->say(
        fmt::format("{}; the book '{}' is off the shelf until it is mended", what, m_state.book));
    stop_looking();
    m_setup.content->withdraw(m_state.book, what);
    m_state.reading.reset();
    m_state.answering.reset();
    m_state.awaited.reset();
    m_state.check.reset();
    m_state.review.clear();
    m_state.book.clear();
    m_state.screen = screens::Screen::Shelf;
    m_state = screens::settled(m_state, m_setup.content->world());
}

/// What was damaged may be whole by now: its pictures are tried again.
void App::reload(const std::string& folder) {
    stop_looking();
    m_damaged_art.clear();
    m_setup.content->reload(folder, *m_setup.log);
    m_state = screens::settled(m_state, m_setup.content->world());
    m_view_stale = true;
}

} // namespace hakawati::app
