#include "sdl/handles.h"
#include "sdl/sdl.h"

#include "base/files.h"

#include <SDL2/SDL_image.h>
#include <chrono>

namespace hakawati::sdl {

void fail(const char* call) { throw SystemError(call, SDL_GetError()); }

Session::Session(Video video) {
    if (SDL_Init(video == Video::Window ? SDL_INIT_VIDEO : 0) != 0)
        fail("SDL_Init");
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
