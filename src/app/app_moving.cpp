#include "app/app.h"
#include "app/swelling.h"

#include <algorithm>
#include <vector>

namespace hakawati::app {

namespace {

constexpr double minute_ms = 60 * 1000;
constexpr double lock_ms = screens::locks_after_minutes * minute_ms;
/// While a group washes its hands outside nobody touches the tablet; the session waits if it shuts.
constexpr double session_lock_ms = 15 * minute_ms;
constexpr double try_again_ms = 10 * 1000; ///< a disk that refused

} // namespace

bool App::swelling(double now_ms) const { return is_swelling(m_shown.root, now_ms - m_shown_at); }

/// Once more under the finger; the card itself waits where it lay.
void App::draw_dragged(sdl::Canvas& canvas) const {
    const Touch::Drag drag = m_touch.drag();
    if (const ui::Node* card = drag.id.empty() ? nullptr : ui::find(m_shown.root, drag.id))
        canvas.draw(ui::draw(*card), 0.9, Transform::translation(drag.by.x, drag.by.y));
}

/// Timers of the screen, five minutes without anybody, and the journal's own housework.
double App::wake_up(double now_ms) {
    double next = -1;
    const auto due = [&](double at) {
        if (now_ms < at && (next < 0 || at - now_ms < next))
            next = at - now_ms;
        return now_ms >= at;
    };
    if (m_last_input < 0) // counted from when there is a clock
        m_last_input = now_ms;
    if (m_shown.timer && !m_waiting && due(m_shown_at + m_shown.timer->ms)) {
        m_shown_at = now_ms; // the same screen may begin to wait again
        send(ui::Message(m_shown.timer->message));
        next = 0;
    }
    // Then somebody else may read (trust.md 3, 19).
    if (screens::somebody(m_state) && due(m_last_input + m_state.adult.idle_minutes * minute_ms)) {
        send({"idle", ""});
        next = 0;
    }
    const double locks = m_state.leading.in_hand ? session_lock_ms : lock_ms;
    if (m_state.adult.inside && due(m_last_input + locks)) {
        send({"lock", "idle"});
        next = 0;
    }
    if (!ringed().empty() && due(m_ring_at)) {
        m_scan.step();
        m_ring_at = now_ms + m_scan.ms_until_step();
        m_redraw = true;
        next = 0;
    }
    if (m_tidy_at < 0 && m_keeper.waits())
        m_tidy_at = now_ms + try_again_ms;
    if (m_tidy_at >= 0 && due(m_tidy_at)) {
        m_tidy_at = -1;
        m_keeper.tidy();
    }
    const double held = held_on(now_ms);
    return held >= 0 && (next < 0 || held < next) ? held : next;
}

std::vector<std::string> App::ringed() const {
    return m_ring.empty() ? std::vector<std::string>{} : m_scan.ringed();
}

/// The ring begins anew when there are other things to go round.
void App::start_ring() {
    const std::string& first = m_shown.default_focus;
    ui::ScanParts parts;
    if (m_state.preferences.control == screens::Control::OneSwitch)
        parts = ui::scan_parts(m_shown.root, first);
    if (parts == m_ring && first == m_ring_first)
        return;
    m_ring = std::move(parts);
    m_ring_first = first;
    m_scan.start(m_ring, first);
    m_ring_at = m_now + m_scan.ms_until_step();
}

void App::press_switch() {
    const auto id = m_scan.press();
    m_ring_at = m_now + m_scan.ms_until_step();
    m_moving = true;
    if (id)
        activate(*id);
}

} // namespace hakawati::app
