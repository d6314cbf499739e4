// SDL's events as ours: one finger or the mouse, keys by name, sizes.
#pragma once

#include "sdl/sdl.h"

#include <SDL2/SDL.h>
#include <optional>

namespace hakawati::sdl {

class EventReader {
  public:
    explicit EventReader(Uint32 window_id) : m_window(window_id) {}
    /// None for what does not concern us (other fingers, other windows, key releases).
    Event read(const SDL_Event&, Size window);
    static Uint32 wake_type(); ///< of the event that wake() pushes

  private:
    bool is_ours(Uint32 window_id) const;
    bool is_of_another_window(const SDL_Event&) const;
    Event other_window_event(const SDL_WindowEvent&) const;
    Event window_event(const SDL_WindowEvent&) const;
    Event finger_event(const SDL_TouchFingerEvent&, Event::Kind, Size window);

    Uint32 m_window;
    std::optional<SDL_FingerID> m_finger; ///< the first one down; the others are palms
};

} // namespace hakawati::sdl
