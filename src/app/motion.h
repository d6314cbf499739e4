// How one picture becomes the next: the moves of the design (screens.md, "Motion"), as draw lists
// and a time. Every move may be interrupted; with reduced motion all of them are a short fade.
#pragma once

#include "screens/screens.h"
#include "sdl/sdl.h"

#include <vector>

namespace hakawati::app {

class Motion {
  public:
    /// Nothing moves.
    Motion() = default;
    /// From one whole screen to another.
    Motion(screens::Transition, screens::Motion, drawing::DrawList before, const Rect& grow_from,
           Size screen, bool right_to_left, double start_ms);

    /// A balloon that comes in over the new screen.
    struct Arriving {
        drawing::DrawList drawing;
        Point from; ///< px: the tip of its tail
    };
    static Motion arrival(std::vector<Arriving>, screens::Motion, double start_ms);

    bool running(double now_ms) const { return now_ms < m_start + m_duration; }
    /// Draws one frame; `after` is the new screen without the balloons that arrive.
    void draw(sdl::Canvas&, const drawing::DrawList& after, double now_ms) const;

  private:
    void draw_slide(sdl::Canvas&, const drawing::DrawList& after, double t) const;
    Transform zoom(double t) const;

    screens::Transition m_kind = screens::Transition::None;
    drawing::DrawList m_before;
    std::vector<Arriving> m_arriving;
    Rect m_grow_from;
    Size m_screen;
    double m_towards = 1; ///< +1: the new page comes from the right
    bool m_scales = true;
    double m_start = 0;
    double m_duration = 0;
};

} // namespace hakawati::app
