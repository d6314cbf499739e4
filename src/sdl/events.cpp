#include "sdl/events.h"

#include <cctype>

namespace hakawati::sdl {

namespace {

std::string key_name(const SDL_Keysym& key) {
    switch (key.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return "Return";
    case SDLK_AC_BACK:
    case SDLK_ESCAPE:
        return "Escape";
    case SDLK_TAB:
        return key.mod & KMOD_SHIFT ? "Shift+Tab" : "Tab";
    default:
        return SDL_GetKeyName(key.sym);
    }
}

Event mouse_event(Event::Kind kind, int x, int y) {
    Event event;
    event.kind = kind;
    event.at = {static_cast<double>(x), static_cast<double>(y)};
    return event;
}

} // namespace

Uint32 EventReader::wake_type() {
    static const Uint32 type = SDL_RegisterEvents(1);
    return type;
}

Event EventReader::window_event(const SDL_WindowEvent& window) const {
    Event event;
    switch (window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        event.kind = Event::Kind::Resized;
        event.size = {static_cast<double>(window.data1), static_cast<double>(window.data2)};
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        event.kind = Event::Kind::Exposed;
        break;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        event.kind = Event::Kind::Hidden;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        event.kind = Event::Kind::Cancel;
        break;
    case SDL_WINDOWEVENT_CLOSE: // SDL itself quits only with the last window
        event.kind = Event::Kind::Quit;
        break;
    default:
        break;
    }
    return event;
}

Event EventReader::finger_event(const SDL_TouchFingerEvent& finger, Event::Kind kind, Size window) {
    if (kind == Event::Kind::Press && !m_finger)
        m_finger = finger.fingerId;
    if (m_finger != finger.fingerId)
        return {};
    if (kind == Event::Kind::Release)
        m_finger.reset();
    Event event;
    event.kind = kind;
    event.at = {finger.x * window.width, finger.y * window.height};
    return event;
}

/// The audience's window: nobody touches it, and no pointer is seen on it.
Event EventReader::other_window_event(const SDL_WindowEvent& window) const {
    Event event;
    if (window.event == SDL_WINDOWEVENT_ENTER || window.event == SDL_WINDOWEVENT_LEAVE)
        SDL_ShowCursor(window.event == SDL_WINDOWEVENT_LEAVE ? SDL_ENABLE : SDL_DISABLE);
    else if (window.event == SDL_WINDOWEVENT_CLOSE)
        event.kind = Event::Kind::Displays;
    else if (window.event == SDL_WINDOWEVENT_EXPOSED)
        event.kind = Event::Kind::Exposed;
    return event;
}

/// A touch that names no window is ours: there is only one that can be touched.
bool EventReader::is_ours(Uint32 window_id) const {
    return window_id == 0 || window_id == m_window;
}

bool EventReader::is_of_another_window(const SDL_Event& e) const {
    switch (e.type) {
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return !is_ours(e.button.windowID);
    case SDL_MOUSEMOTION:
        return !is_ours(e.motion.windowID);
    case SDL_MOUSEWHEEL:
        return !is_ours(e.wheel.windowID);
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        return !is_ours(e.tfinger.windowID);
    default:
        return false;
    }
}

Event EventReader::read(const SDL_Event& e, Size window) {
    Event event;
    if (is_of_another_window(e))
        return event;
    switch (e.type) {
    case SDL_QUIT:
    case SDL_APP_TERMINATING:
        event.kind = Event::Kind::Quit;
        return event;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (e.button.which == SDL_TOUCH_MOUSEID || e.button.button != SDL_BUTTON_LEFT)
            return event;
        return mouse_event(e.type == SDL_MOUSEBUTTONDOWN ? Event::Kind::Press
                                                         : Event::Kind::Release,
                           e.button.x, e.button.y);
    case SDL_MOUSEMOTION:
        if (e.motion.which == SDL_TOUCH_MOUSEID || !(e.motion.state & SDL_BUTTON_LMASK))
            return event; // a hovering mouse changes nothing: no frame for it
        return mouse_event(Event::Kind::Move, e.motion.x, e.motion.y);
    case SDL_FINGERDOWN:
        return finger_event(e.tfinger, Event::Kind::Press, window);
    case SDL_FINGERMOTION:
        return finger_event(e.tfinger, Event::Kind::Move, window);
    case SDL_FINGERUP:
        return finger_event(e.tfinger, Event::Kind::Release, window);
    case SDL_MOUSEWHEEL:
        event.kind = Event::Kind::Wheel;
        event.wheel = -static_cast<double>(e.wheel.y);
        return event;
    case SDL_KEYDOWN:
        event.kind = Event::Kind::Key;
        event.key = key_name(e.key.keysym);
        return event;
    case SDL_TEXTINPUT:
        event.kind = Event::Kind::Text;
        event.key = e.text.text;
        return event;
    case SDL_DISPLAYEVENT:
        event.kind = Event::Kind::Displays;
        return event;
    case SDL_WINDOWEVENT:
        return is_ours(e.window.windowID) ? window_event(e.window) : other_window_event(e.window);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        event.kind = Event::Kind::Exposed;
        return event;
    default:
        if (e.type == wake_type())
            event.kind = Event::Kind::Wake;
        return event;
    }
}

} // namespace hakawati::sdl
