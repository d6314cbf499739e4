#include "sdl/events.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::sdl;

namespace {

using Kind = Event::Kind;
const Size window{1000, 500};

SDL_Event finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event key(SDL_Keycode code, Uint16 with = KMOD_NONE) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.mod = with;
    return event;
}

SDL_Event mouse(Uint32 type, Uint8 button, Uint32 which = 0) {
    SDL_Event event{};
    event.type = type;
    event.button.button = button;
    event.button.which = which;
    event.button.x = 30;
    event.button.y = 40;
    return event;
}

Kind kind_of(const SDL_Event& event) { return EventReader(1).read(event, window).kind; }

} // namespace

TEST_CASE("the first finger counts, a second one is a palm") {
    EventReader reader(1);
    const Event press = reader.read(finger(SDL_FINGERDOWN, 7, 0.5f, 0.25f), window);
    CHECK(press.kind == Kind::Press);
    CHECK(press.at == Point{500, 125});
    CHECK(reader.read(finger(SDL_FINGERDOWN, 8, 0.1f, 0.1f), window).kind == Kind::None);
    CHECK(reader.read(finger(SDL_FINGERMOTION, 8, 0.2f, 0.1f), window).kind == Kind::None);
    CHECK(reader.read(finger(SDL_FINGERUP, 8, 0.2f, 0.1f), window).kind == Kind::None);
    CHECK(reader.read(finger(SDL_FINGERMOTION, 7, 0.75f, 0.25f), window).at == Point{750, 125});
    CHECK(reader.read(finger(SDL_FINGERUP, 7, 0.75f, 0.25f), window).kind == Kind::Release);
    CHECK(reader.read(finger(SDL_FINGERDOWN, 8, 0.1f, 0.1f), window).kind == Kind::Press);
}

TEST_CASE("the left button of a mouse is a finger, other buttons and the echo of a touch are not") {
    CHECK(kind_of(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT)) == Kind::Press);
    CHECK(kind_of(mouse(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT)) == Kind::Release);
    CHECK(kind_of(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT)) == Kind::None);
    CHECK(kind_of(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID)) == Kind::None);
}

TEST_CASE("a mouse that only hovers is no event") {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    CHECK(kind_of(event) == Kind::None);
    event.motion.state = SDL_BUTTON_LMASK;
    CHECK(kind_of(event) == Kind::Move);
}

TEST_CASE("keys have names") {
    const auto [code, with, name] =
        GENERATE(table<SDL_Keycode, Uint16, std::string>({{SDLK_RETURN, KMOD_NONE, "Return"},
                                                          {SDLK_KP_ENTER, KMOD_NONE, "Return"},
                                                          {SDLK_ESCAPE, KMOD_NONE, "Escape"},
                                                          {SDLK_AC_BACK, KMOD_NONE, "Escape"},
                                                          {SDLK_TAB, KMOD_NONE, "Tab"},
                                                          {SDLK_TAB, KMOD_LSHIFT, "Shift+Tab"},
                                                          {SDLK_SPACE, KMOD_NONE, "Space"},
                                                          {SDLK_PAGEDOWN, KMOD_NONE, "PageDown"},
                                                          {SDLK_PAGEUP, KMOD_NONE, "PageUp"},
                                                          {SDLK_LEFT, KMOD_NONE, "Left"},
                                                          {SDLK_F11, KMOD_NONE, "F11"}}));
    const Event event = EventReader(1).read(key(code, with), window);
    CHECK(event.kind == Kind::Key);
    CHECK(event.key == name);
}

TEST_CASE("the wheel towards the reader reads on") {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = -2;
    const Event read = EventReader(1).read(event, window);
    CHECK(read.kind == Kind::Wheel);
    CHECK(read.wheel == 2);
}

TEST_CASE("a window tells its size, that it must be drawn again, and that it is hidden") {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
    event.window.data1 = 720;
    event.window.data2 = 1280;
    const Event resized = EventReader(1).read(event, window);
    CHECK(resized.kind == Kind::Resized);
    CHECK(resized.size == Size{720, 1280});
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    CHECK(kind_of(event) == Kind::Exposed);
    event.window.event = SDL_WINDOWEVENT_MINIMIZED;
    CHECK(kind_of(event) == Kind::Hidden);
    event.window.event = SDL_WINDOWEVENT_LEAVE;
    CHECK(kind_of(event) == Kind::Cancel);
    event.type = SDL_QUIT;
    CHECK(kind_of(event) == Kind::Quit);
}

TEST_CASE(
    "nobody touches the audience's window; closing it is told, as a display that comes or goes") {
    SDL_Event press = mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT);
    press.button.windowID = 2;
    CHECK(kind_of(press) == Kind::None);
    press.button.windowID = 1;
    CHECK(kind_of(press) == Kind::Press);
    SDL_Event close{};
    close.type = SDL_WINDOWEVENT;
    close.window.event = SDL_WINDOWEVENT_CLOSE;
    close.window.windowID = 2;
    CHECK(kind_of(close) == Kind::Displays);
    close.window.windowID = 1;
    CHECK(kind_of(close) == Kind::Quit);
    SDL_Event display{};
    display.type = SDL_DISPLAYEVENT;
    CHECK(kind_of(display) == Kind::Displays);
}

TEST_CASE("letters that are typed come as text") {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    const char letters[] = "خيمة";
    std::copy(std::begin(letters), std::end(letters), event.text.text);
    const Event read = EventReader(1).read(event, window);
    CHECK(read.kind == Kind::Text);
    CHECK(read.key == letters);
}
