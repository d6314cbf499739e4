#include "sdl/events.h"
#include "sdl/renderer_canvas.h"
#include "sdl/sdl.h"

#include "base/files.h"

#include <algorithm>
#include <filesystem>

namespace hakawati::sdl {

namespace {

constexpr Uint32 full_screen_flag = SDL_WINDOW_FULLSCREEN_DESKTOP;

/// A GPU shows itself as a render node. Without one, SDL's software path needs no GL at all: GL in
/// software costs 90 ms and 75 MB at start.
bool has_gpu() {
    std::error_code ignored;
    for (const auto& node : std::filesystem::directory_iterator("/dev/dri", ignored))
        if (node.path().filename().string().starts_with("renderD"))
            return true;
    return false;
}

RendererPtr open_renderer(SDL_Window& window) {
    if (has_gpu())
        if (RendererPtr fast{SDL_CreateRenderer(&window, -1, SDL_RENDERER_ACCELERATED)})
            return fast;
    RendererPtr renderer(SDL_CreateRenderer(&window, -1, SDL_RENDERER_SOFTWARE));
    if (!renderer) // a display that takes no plain pixels, as Wayland: GL in software, then
        renderer.reset(SDL_CreateRenderer(&window, -1, SDL_RENDERER_ACCELERATED));
    if (!renderer)
        fail("SDL_CreateRenderer");
    return renderer;
}

int middle_of(int display) {
    return static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(display)));
}

WindowPtr open_window(const Window::Options& options) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); // a child's first click counts
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                         (options.full_screen ? full_screen_flag : Uint32{0});
    const int at = middle_of(options.display);
    WindowPtr window(
        SDL_CreateWindow(options.title.c_str(), at, at, options.width, options.height, flags));
    if (!window)
        fail("SDL_CreateWindow");
    return window;
}

} // namespace

struct Window::State {
    State(const Options& options, const Fonts& fonts)
        : window(open_window(options)), canvas(open_renderer(*window), nullptr, fonts),
          events(SDL_GetWindowID(window.get())), full_screen(options.full_screen) {}
    WindowPtr window;
    RendererCanvas canvas;
    EventReader events;
    bool full_screen; ///< as it was wished
};

Window::Window(const Options& options, const Fonts& fonts)
    : m_state(std::make_unique<State>(options, fonts)) {
    EventReader::wake_type(); // registered here, on the main thread, before any worker wakes us
}

Window::~Window() = default;

Canvas& Window::canvas() { return m_state->canvas; }

Size Window::size() const { return m_state->canvas.size(); }

double Window::dots_per_inch() const {
    float diagonal = 0;
    const int display = SDL_GetWindowDisplayIndex(m_state->window.get());
    return SDL_GetDisplayDPI(display, &diagonal, nullptr, nullptr) == 0 ? diagonal : 0;
}

Event Window::wait(int milliseconds) {
    SDL_Event event;
    const int got =
        milliseconds < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, milliseconds);
    if (got == 0)
        return {};
    if (event.type == SDL_RENDER_DEVICE_RESET)
        m_state->canvas.forget_textures();
    return m_state->events.read(event, size());
}

void Window::wake() {
    SDL_Event event{};
    event.type = EventReader::wake_type();
    SDL_PushEvent(&event);
}

void Window::toggle_full_screen() {
    SDL_Window* const window = m_state->window.get();
    const bool full = (SDL_GetWindowFlags(window) & full_screen_flag) == full_screen_flag;
    SDL_SetWindowFullscreen(window, full ? Uint32{0} : full_screen_flag);
}

void Window::hide() {
    SDL_SetWindowFullscreen(m_state->window.get(), 0);
    SDL_HideWindow(m_state->window.get());
    m_state->canvas.forget_textures();
}

void Window::show_on(int display) {
    SDL_Window* const window = m_state->window.get();
    SDL_SetWindowPosition(window, middle_of(display), middle_of(display));
    SDL_ShowWindow(window);
    if (m_state->full_screen)
        SDL_SetWindowFullscreen(window, full_screen_flag);
}

int display_count() { return std::max(0, SDL_GetNumVideoDisplays()); }

} // namespace hakawati::sdl
