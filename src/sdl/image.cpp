#include "sdl/handles.h"
#include "sdl/sdl.h"

#include "base/files.h"
#include "base/strings.h"

#include <SDL2/SDL_image.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>

namespace hakawati::sdl {

namespace {

SurfacePtr as_rgba(SurfacePtr surface) {
    if (surface->format->format == SDL_PIXELFORMAT_RGBA32)
        return surface;
    SurfacePtr converted(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_RGBA32, 0));
    if (!converted)
        fail("SDL_ConvertSurfaceFormat");
    return converted;
}

/// Copies the surface into the middle of an image of the size asked for.
Image to_image(const SDL_Surface& surface, int width, int height) {
    Image image{width, height,
                std::vector<std::uint8_t>(static_cast<std::size_t>(width) *
                                          static_cast<std::size_t>(height) * 4)};
    const int w = std::min(width, surface.w), h = std::min(height, surface.h);
    const int left = (width - w) / 2, top = (height - h) / 2;
    for (int y = 0; y < h; ++y)
        std::memcpy(&image.pixels[static_cast<std::size_t>((top + y) * width + left) * 4],
                    static_cast<const std::uint8_t*>(surface.pixels) + y * surface.pitch,
                    static_cast<std::size_t>(w) * 4);
    return image;
}

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string wanted = fmt::format(" {}=\"", name);
    const std::size_t at = tag.find(wanted);
    if (at == std::string_view::npos)
        return {};
    const std::size_t from = at + wanted.size();
    return std::string(tag.substr(from, tag.find('"', from) - from));
}

/// The document with its root asking for exactly this many px, so that nothing is scaled twice.
std::string sized(const std::string& document, int width, int height) {
    const std::size_t begin = document.find("<svg");
    const std::size_t end = begin == std::string::npos ? begin : document.find('>', begin);
    if (end == std::string::npos)
        return document;
    const std::string_view tag(document.data() + begin, end - begin);
    std::string box = attribute(tag, "viewBox");
    if (box.empty())
        box = fmt::format("0 0 {} {}", attribute(tag, "width"), attribute(tag, "height"));
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" "
                       "viewBox=\"{}\"{}",
                       width, height, box, std::string_view(document).substr(end));
}

SurfacePtr rasterise_document(const std::string& key, const std::string& document, int width,
                              int height) {
    const std::string svg = sized(document, width, height);
    if (svg.find("<svg") == std::string::npos)
        throw SystemError("picture " + key, "it is not an SVG document");
    SDL_RWops* const memory = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
    SurfacePtr surface(IMG_LoadSizedSVG_RW(memory, width, height));
    SDL_RWclose(memory);
    if (!surface)
        throw SystemError("picture " + key, SDL_GetError());
    return as_rgba(std::move(surface));
}

constexpr int tile = 128;

/// Paper: smooth noise from a fixed seed, 0 (dark fibre) to 255. The same on every machine.
const std::array<std::uint8_t, tile * tile>& paper_noise() {
    static const std::array<std::uint8_t, tile* tile> noise = [] {
        std::array<std::uint8_t, tile * tile> fine{};
        std::uint32_t state = 20221122u;
        for (std::uint8_t& n : fine) {
            state = state * 1664525u + 1013904223u;
            n = static_cast<std::uint8_t>(state >> 24);
        }
        std::array<std::uint8_t, tile * tile> smooth{};
        for (int y = 0; y < tile; ++y)
            for (int x = 0; x < tile; ++x) {
                const auto at = [&](int dx, int dy) {
                    return static_cast<unsigned>(fine[static_cast<std::size_t>(
                        ((y + dy) & (tile - 1)) * tile + ((x + dx) & (tile - 1)))]);
                };
                smooth[static_cast<std::size_t>(y * tile + x)] =
                    static_cast<std::uint8_t>((2 * at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 5);
            }
        return smooth;
    }();
    return noise;
}

void multiply_grain(Image& image, double strength) {
    const auto& noise = paper_noise();
    // 256 is "unchanged"; the darkest fibre takes twice the mean strength away.
    std::array<unsigned, 256> factor{};
    for (unsigned n = 0; n < 256; ++n)
        factor[n] = 256 - static_cast<unsigned>(strength * 2 * (255 - n) * 256 / 255);
    for (int y = 0; y < image.height; ++y) {
        std::uint8_t* pixel = &image.pixels[static_cast<std::size_t>(y * image.width) * 4];
        const std::uint8_t* row = &noise[static_cast<std::size_t>((y & (tile - 1)) * tile)];
        for (int x = 0; x < image.width; ++x, pixel += 4) {
            const unsigned f = factor[row[x & (tile - 1)]];
            for (int c = 0; c < 3; ++c)
                pixel[c] = static_cast<std::uint8_t>((pixel[c] * f) >> 8);
        }
    }
}

void multiply_alpha(Image& image, const SDL_Surface& mask) {
    const int w = std::min(image.width, mask.w), h = std::min(image.height, mask.h);
    for (int y = 0; y < h; ++y) {
        const auto* from = static_cast<const std::uint8_t*>(mask.pixels) + y * mask.pitch + 3;
        std::uint8_t* to = &image.pixels[static_cast<std::size_t>(y * image.width) * 4 + 3];
        for (int x = 0; x < w; ++x, from += 4, to += 4)
            *to = static_cast<std::uint8_t>((*to * *from + 127) / 255);
    }
}

} // namespace

Image rasterise(const drawing::Picture& picture, int width, int height) {
    width = std::max(1, width);
    height = std::max(1, height);
    Image image =
        to_image(*rasterise_document(picture.key, picture.svg(), width, height), width, height);
    if (picture.grain > 0)
        multiply_grain(image, picture.grain);
    if (picture.mask)
        multiply_alpha(image, *rasterise_document(picture.key, picture.mask(), width, height));
    return image;
}

Image read_png(const std::filesystem::path& path) {
    SurfacePtr surface(IMG_Load(path.c_str()));
    if (!surface)
        throw SystemError("read " + path.string(), SDL_GetError());
    surface = as_rgba(std::move(surface));
    return to_image(*surface, surface->w, surface->h);
}

void write_png(const Image& image, const std::filesystem::path& path) {
    std::vector<std::uint8_t> pixels = image.pixels; // SDL wants them writable
    const SurfacePtr surface(SDL_CreateRGBSurfaceWithFormatFrom(
        pixels.data(), image.width, image.height, 32, image.width * 4, SDL_PIXELFORMAT_RGBA32));
    std::error_code ignored;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    if (!surface || IMG_SavePNG(surface.get(), path.c_str()) != 0)
        throw SystemError("write " + path.string(), SDL_GetError());
}

} // namespace hakawati::sdl
