#include "sdl/handles.h"
#include "sdl/sdl.h"

#include "base/files.h"

#include <SDL2/SDL_image.h>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace hakawati::sdl {

void fail(const char* call) { throw SystemError(call, SDL_GetError()); }

Session::Session(Video video) {
    if (SDL_Init(video == Video::Window ? SDL_INIT_VIDEO : 0) != 0)
        fail("SDL_Init");
    // Where there is no display SDL may draw for nobody; only who asks for that by name wants it.
    if (const char* driver = SDL_GetCurrentVideoDriver();
        driver && std::string_view(driver) == "offscreen" && !std::getenv("SDL_VIDEODRIVER")) {
        SDL_Quit();
        throw SystemError("display", "there is none to open a window on");
    }
    if (TTF_Init() != 0) {
        SDL_Quit();
        fail("TTF_Init");
    }
}

Session::~Session() {
    TTF_Quit();
    IMG_Quit();
    SDL_Quit();
}

double now_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

} // namespace hakawati::sdl
