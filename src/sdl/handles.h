// SDL's C handles as owners that end themselves.
#pragma once

#include "base/deleter.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>
#include <memory>

namespace hakawati::sdl {

using WindowPtr = std::unique_ptr<SDL_Window, Deleter<SDL_DestroyWindow>>;
using RendererPtr = std::unique_ptr<SDL_Renderer, Deleter<SDL_DestroyRenderer>>;
using TexturePtr = std::unique_ptr<SDL_Texture, Deleter<SDL_DestroyTexture>>;
using SurfacePtr = std::unique_ptr<SDL_Surface, Deleter<SDL_FreeSurface>>;
using FontPtr = std::unique_ptr<TTF_Font, Deleter<TTF_CloseFont>>;

/// Throws SystemError with the call and SDL's own reason.
[[noreturn]] void fail(const char* call);

} // namespace hakawati::sdl
