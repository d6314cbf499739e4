// The audience's picture on a second display: made of the same state as the first one's, on threads
// of its own, so that the person who leads never waits for it. Nobody touches anything here.
#pragma once

#include "app/content.h"
#include "app/job_queue.h"
#include "app/keeping/log.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hakawati::app {

class Wall {
  public:
    Wall(Content&, Log&, JobQueue::Where, std::function<void()> wake, Size);

    void resize(Size);
    /// What it is to show now; what was wanted before and is not made yet is passed over.
    void want(const screens::State&);
    /// No thread of it looks at books any more; what is shown is made anew.
    void stop_looking();
    void redraw() { m_whole = true; } ///< the window was uncovered
    /// Draws a picture once all of it is there; until then the old one stays.
    void step(double now_ms, sdl::Canvas&);
    /// Something on it swells by itself.
    bool moves(double now_ms) const;

    bool settled() { return !m_stale && !m_making && !m_whole && !m_waiting && m_jobs.idle(); }
    const ui::Tree& shown() const { return m_shown; }

  private:
    void show(double now_ms, sdl::Canvas&);
    void make();
    bool is_whole(const sdl::Canvas&);
    void fetch(const std::vector<drawing::DrawPicture>&);

    Content& m_content;
    Log& m_log;
    ui::Metrics m_metrics;
    screens::State m_state;
    ui::Tree m_wanted, m_shown;
    bool m_stale = false;     ///< m_state is new
    bool m_making = false;    ///< its tree is under way
    bool m_waiting = false;   ///< m_wanted is not whole yet
    bool m_asked = false;     ///< for the pictures of m_wanted
    bool m_whole = false;     ///< m_shown is to be drawn
    bool m_moved = false;     ///< something grew when it was drawn last
    drawing::DrawList m_flat; ///< m_shown without what swells, as one picture
    double m_shown_at = 0;    ///< ms: when what swells began
    std::vector<std::pair<drawing::DrawPicture, sdl::Image>> m_arrived;
    JobQueue m_jobs; ///< last: its end waits for what uses the rest
};

} // namespace hakawati::app
