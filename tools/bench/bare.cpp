// The least that a program on SDL can do, to measure against: opens a window in the way of the
// reader, decodes one PNG of the panel's size, presents it, and says how long that took since the
// clock time in HAKAWATI_BENCH_START (seconds). Then it waits to be ended.

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

double clock_s() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

int give_up(const char* call) {
    std::fprintf(stderr, "bench-bare: %s: %s\n", call, SDL_GetError());
    return 2;
}

} // namespace

int main(int count, char** words) {
    const char* const start = std::getenv("HAKAWATI_BENCH_START");
    if (count != 2 || !start)
        return std::fprintf(stderr, "HAKAWATI_BENCH_START=SECONDS bench-bare PICTURE.png\n"), 2;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return give_up("SDL_Init");
    SDL_Surface* const picture = IMG_Load(words[1]);
    if (!picture)
        return give_up("IMG_Load");
    SDL_Window* const window = SDL_CreateWindow("bare", 0, 0, picture->w, picture->h, 0);
    SDL_Surface* const screen = window ? SDL_GetWindowSurface(window) : nullptr;
    if (!screen)
        return give_up("SDL_GetWindowSurface");
    SDL_BlitSurface(picture, nullptr, screen, nullptr);
    SDL_UpdateWindowSurface(window);
    std::printf("presented bare - at %.1f\n", 1000 * (clock_s() - std::strtod(start, nullptr)));
    std::fflush(stdout);
    SDL_Event event;
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT)
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED)
            SDL_UpdateWindowSurface(window);
    SDL_FreeSurface(picture);
    SDL_DestroyWindow(window);
    SDL_Quit();
}
