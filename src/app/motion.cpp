#include "app/motion.h"

#include <algorithm>

namespace hakawati::app {

namespace {

using screens::Transition;

// Milliseconds, from the design's table of motion.
constexpr double slide_ms = 220;
constexpr double zoom_ms = 280;
constexpr double balloon_ms = 180;
constexpr double reduced_ms = 120;

double eased(double t) {
    const double left = 1 - std::clamp(t, 0.0, 1.0);
    return 1 - left * left * left;
}

double duration_of(Transition kind) {
    switch (kind) {
    case Transition::None:
        return 0;
    case Transition::Grow:
    case Transition::Shrink:
        return zoom_ms;
    default:
        return slide_ms;
    }
}

} // namespace

Motion::Motion(Transition kind, screens::Motion wish, drawing::DrawList before,
               const Rect& grow_from, Size screen, bool right_to_left, double start_ms)
    : m_kind(kind), m_before(std::move(before)), m_grow_from(grow_from), m_screen(screen),
      m_start(start_ms), m_duration(duration_of(kind)) {
    if (wish == screens::Motion::Reduced && kind != Transition::None) {
        m_kind = Transition::Fade;
        m_duration = reduced_ms;
    }
    if ((kind == Transition::Forward) == right_to_left)
        m_towards = -1;
}

Motion Motion::arrival(std::vector<Arriving> arriving, screens::Motion wish, double start_ms) {
    Motion motion;
    motion.m_arriving = std::move(arriving);
    motion.m_scales = wish == screens::Motion::Full;
    motion.m_start = start_ms;
    motion.m_duration = motion.m_scales ? balloon_ms : reduced_ms;
    return motion;
}

void Motion::draw(sdl::Canvas& canvas, const drawing::DrawList& after, double now_ms) const {
    const double t = m_duration > 0 ? eased((now_ms - m_start) / m_duration) : 1;
    switch (m_kind) {
    case Transition::None:
        canvas.draw(after);
        break;
    case Transition::Fade:
        canvas.draw(m_before);
        canvas.draw(after, t);
        break;
    case Transition::Forward:
    case Transition::Backward:
        draw_slide(canvas, after, t);
        break;
    case Transition::Grow:
        canvas.draw(m_before);
        canvas.draw(after, t, zoom(t));
        break;
    case Transition::Shrink:
        canvas.draw(after);
        canvas.draw(m_before, 1 - t, zoom(1 - t));
        break;
    }
    for (const Arriving& a : m_arriving) {
        const double scale = m_scales ? 0.92 + 0.08 * t : 1;
        canvas.draw(a.drawing, t,
                    Transform{scale, 0, 0, scale, a.from.x * (1 - scale), a.from.y * (1 - scale)});
    }
}

void Motion::draw_slide(sdl::Canvas& canvas, const drawing::DrawList& after, double t) const {
    const double way = m_towards * m_screen.width / 12;
    canvas.draw(m_before, 1, Transform::translation(-way * t, 0));
    canvas.draw(after, t, Transform::translation(way * (1 - t), 0));
}

Transform Motion::zoom(double t) const {
    const auto between = [t](double from, double to) { return from + (to - from) * t; };
    return {between(m_grow_from.width / m_screen.width, 1),
            0,
            0,
            between(m_grow_from.height / m_screen.height, 1),
            between(m_grow_from.x, 0),
            between(m_grow_from.y, 0)};
}

} // namespace hakawati::app
