#include "sdl/jpeg.h"

#include "sdl/handles.h"

#include <SDL2/SDL_image.h>
#include <algorithm>

namespace hakawati::sdl {

namespace {

using WriterPtr = std::unique_ptr<SDL_RWops, Deleter<SDL_RWclose>>;

} // namespace

std::string jpeg(const Image& image, int quality) {
    std::vector<std::uint8_t> pixels = image.pixels; // SDL wants them writable
    const SurfacePtr surface(SDL_CreateRGBSurfaceWithFormatFrom(
        pixels.data(), image.width, image.height, 32, image.width * 4, SDL_PIXELFORMAT_RGBA32));
    // No picture is larger as a JPEG than as pixels, but for its tables.
    std::string bytes(image.pixels.size() + 4096, '\0');
    const WriterPtr writer(SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size())));
    if (!surface || !writer || IMG_SaveJPG_RW(surface.get(), writer.get(), 0, quality) != 0)
        fail("IMG_SaveJPG_RW");
    bytes.resize(static_cast<std::size_t>(SDL_RWtell(writer.get())));
    return bytes;
}

} // namespace hakawati::sdl
