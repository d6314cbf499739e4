#include "sdl/renderer_canvas.h"

#include "sdl/fonts_store.h"

#include "base/files.h"

#include <cmath>
#include <fmt/format.h>

namespace hakawati::sdl {

namespace {

constexpr std::size_t texture_budget = 36u << 20;
// A screen of paper, a panel as large as the screen, the panels before and after it, and the two
// flat screens of a motion must stay together, or a very large screen would throw out the one while
// waiting for the other.
constexpr double screens_kept = 8;

struct PixelSize {
    int width, height;
};

PixelSize pixels_of(const drawing::DrawPicture& item) {
    return {std::max(1, static_cast<int>(std::lround(item.to.width))),
            std::max(1, static_cast<int>(std::lround(item.to.height)))};
}

std::string key_of(const drawing::DrawWords& item) {
    const text::Run& run = item.run;
    return fmt::format(
        "words:{}|{}|{}|{}|{}|{}{}|{}|{}", run.font.family, static_cast<int>(run.font.weight),
        run.font.size, static_cast<int>(run.direction), run.script, drawing::to_hex(item.colour),
        item.halo.a > 0 ? drawing::to_hex(item.halo) : "", item.halo_width, run.words);
}

Uint8 alpha_of(double opacity) {
    return static_cast<Uint8>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
}

SDL_FRect frect(const Rect& r) {
    return {static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.width),
            static_cast<float>(r.height)};
}

/// Swaps red and blue, the order in which SDL copies quickest. Whether every px is opaque.
bool to_argb(Image& image) {
    std::uint8_t all = 255;
    for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4) {
        std::swap(image.pixels[i], image.pixels[i + 2]);
        all &= image.pixels[i + 3];
    }
    return all == 255;
}

/// The words with a rim of another colour round every letter.
DrawnRun with_halo(const Fonts& fonts, const drawing::DrawWords& item) {
    const DrawnRun ink = draw_run(fonts, item.run, item.colour);
    const DrawnRun rim = draw_run(fonts, item.run, item.halo);
    const int margin = static_cast<int>(std::ceil(item.halo_width));
    SurfacePtr both(SDL_CreateRGBSurfaceWithFormat(
        0, ink.surface->w + 2 * margin, ink.surface->h + 2 * margin, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!both)
        fail("SDL_CreateRGBSurfaceWithFormat");
    // Clear but of the rim's colour: on clear black the soft edges of the letters would turn dark.
    SDL_FillRect(both.get(), nullptr,
                 SDL_MapRGBA(both->format, item.halo.r, item.halo.g, item.halo.b, 0));
    constexpr int directions = 16;
    for (int i = 0; i < directions; ++i) {
        const double angle = 2 * 3.14159265358979 * i / directions;
        SDL_Rect to{margin + static_cast<int>(std::lround(std::cos(angle) * item.halo_width)),
                    margin + static_cast<int>(std::lround(std::sin(angle) * item.halo_width)), 0,
                    0};
        SDL_BlitSurface(rim.surface.get(), nullptr, both.get(), &to);
    }
    SDL_Rect to{margin, margin, 0, 0};
    SDL_BlitSurface(ink.surface.get(), nullptr, both.get(), &to);
    return {std::move(both), ink.baseline + margin, ink.left + margin};
}

} // namespace

std::string texture_key(const drawing::DrawPicture& item) {
    const auto [width, height] = pixels_of(item);
    return fmt::format("{}@{}x{}", item.picture.key, width, height);
}

RendererCanvas::RendererCanvas(RendererPtr renderer, SurfacePtr surface, const Fonts& fonts)
    : m_surface(std::move(surface)), m_renderer(std::move(renderer)), m_fonts(fonts),
      m_textures(texture_budget) {
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
}

Size RendererCanvas::size() const {
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(m_renderer.get(), &width, &height);
    return {static_cast<double>(width), static_cast<double>(height)};
}

std::vector<drawing::DrawPicture> RendererCanvas::missing(const drawing::DrawList& list) const {
    std::vector<drawing::DrawPicture> wanted;
    for (const drawing::Item& item : list)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            if (!m_textures.has(texture_key(*picture)))
                wanted.push_back(*picture);
    return wanted;
}

TexturePtr RendererCanvas::texture_of(const SDL_Surface& surface,
                                      SDL_PixelFormatEnum format) const {
    TexturePtr texture(SDL_CreateTexture(m_renderer.get(), format, SDL_TEXTUREACCESS_STATIC,
                                         surface.w, surface.h));
    if (!texture)
        fail("SDL_CreateTexture");
    SDL_UpdateTexture(texture.get(), nullptr, surface.pixels, surface.pitch);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    return texture;
}

void RendererCanvas::put(const drawing::DrawPicture& item, Image image) {
    const auto screens = static_cast<std::size_t>(screens_kept * size().width * size().height * 4);
    m_textures.set_budget(std::max(texture_budget, screens));
    const bool opaque = to_argb(image);
    const auto format = opaque ? SDL_PIXELFORMAT_RGB888 : SDL_PIXELFORMAT_ARGB8888;
    const SurfacePtr surface(SDL_CreateRGBSurfaceWithFormatFrom(
        image.pixels.data(), image.width, image.height, 32, image.width * 4, format));
    if (!surface)
        fail("SDL_CreateRGBSurfaceWithFormatFrom");
    m_textures.put(
        {texture_key(item), texture_of(*surface, format), image.width, image.height, 0, 0, opaque});
}

drawing::DrawPicture RendererCanvas::flatten(const std::string& key, const drawing::DrawList& list,
                                             drawing::Colour ground) {
    drawing::DrawPicture flat;
    flat.picture.key = key;
    flat.picture.svg = [] { // when the texture was lost meanwhile: nothing to see
        return std::string("<svg viewBox=\"0 0 1 1\"></svg>");
    };
    flat.to = {0, 0, size().width, size().height};
    const auto [width, height] = pixels_of(flat);
    const TextureStore::Entry* entry = m_textures.find(texture_key(flat));
    if (!entry) {
        TexturePtr texture(SDL_CreateTexture(m_renderer.get(), SDL_PIXELFORMAT_RGB888,
                                             SDL_TEXTUREACCESS_TARGET, width, height));
        if (!texture)
            fail("SDL_CreateTexture");
        entry = &m_textures.put({texture_key(flat), std::move(texture), width, height, 0, 0, true});
    }
    if (SDL_SetRenderTarget(m_renderer.get(), entry->texture.get()) != 0)
        fail("SDL_SetRenderTarget");
    clear(ground);
    draw(list, 1, {});
    SDL_SetRenderTarget(m_renderer.get(), nullptr);
    return flat;
}

const TextureStore::Entry& RendererCanvas::words(const drawing::DrawWords& item) {
    const std::string key = key_of(item);
    if (const TextureStore::Entry* known = m_textures.find(key))
        return *known;
    const DrawnRun drawn =
        item.halo.a > 0 ? with_halo(m_fonts, item) : draw_run(m_fonts, item.run, item.colour);
    return m_textures.put({key, texture_of(*drawn.surface, SDL_PIXELFORMAT_ARGB8888),
                           drawn.surface->w, drawn.surface->h, drawn.baseline, drawn.left});
}

void RendererCanvas::draw(const drawing::DrawList& list, double opacity,
                          const Transform& transform) {
    if (alpha_of(opacity) == 0)
        return;
    for (const drawing::Item& item : list)
        std::visit([&](const auto& what) { draw_item(what, opacity, transform); }, item);
}

void RendererCanvas::draw_item(const drawing::DrawPicture& item, double opacity,
                               const Transform& transform) {
    const std::string key = texture_key(item);
    const TextureStore::Entry* entry = m_textures.find(key);
    if (!entry) {
        const auto [width, height] = pixels_of(item);
        put(item, rasterise(item.picture, width, height));
        entry = m_textures.find(key);
    }
    const Uint8 alpha = alpha_of(opacity * item.opacity);
    SDL_SetTextureAlphaMod(entry->texture.get(), alpha);
    SDL_SetTextureBlendMode(entry->texture.get(), entry->opaque && alpha == 255
                                                      ? SDL_BLENDMODE_NONE
                                                      : SDL_BLENDMODE_BLEND);
    Rect to = transform(item.to);
    if (transform.a == 1 && transform.d == 1) // whole px: a shifted picture must not blur
        to = {std::round(to.x), std::round(to.y), static_cast<double>(entry->width),
              static_cast<double>(entry->height)};
    const SDL_FRect target = frect(to);
    SDL_RenderCopyExF(m_renderer.get(), entry->texture.get(), nullptr, &target, 0, nullptr,
                      item.mirrored ? SDL_FLIP_HORIZONTAL : SDL_FLIP_NONE);
}

void RendererCanvas::draw_item(const drawing::DrawWords& item, double opacity,
                               const Transform& transform) {
    const TextureStore::Entry& entry = words(item);
    SDL_SetTextureAlphaMod(entry.texture.get(), alpha_of(opacity * item.colour.a / 255.0));
    Rect to{item.origin.x + item.run.baseline.x - entry.left,
            item.origin.y + item.run.baseline.y - entry.baseline, static_cast<double>(entry.width),
            static_cast<double>(entry.height)};
    to = transform(to);
    if (transform.a == 1 && transform.d == 1)
        to = {std::round(to.x), std::round(to.y), to.width, to.height};
    const SDL_FRect target = frect(to);
    SDL_RenderCopyF(m_renderer.get(), entry.texture.get(), nullptr, &target);
}

void RendererCanvas::draw_item(const drawing::DrawFill& item, double opacity,
                               const Transform& transform) {
    SDL_SetRenderDrawBlendMode(m_renderer.get(), SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(m_renderer.get(), item.colour.r, item.colour.g, item.colour.b,
                           alpha_of(opacity * item.colour.a / 255.0));
    const SDL_FRect target = frect(transform(item.to));
    SDL_RenderFillRectF(m_renderer.get(), &target);
}

void RendererCanvas::clear(drawing::Colour colour) {
    SDL_SetRenderDrawColor(m_renderer.get(), colour.r, colour.g, colour.b, 255);
    SDL_RenderClear(m_renderer.get());
}

void RendererCanvas::present() { SDL_RenderPresent(m_renderer.get()); }

Image RendererCanvas::read() {
    const Size s = size();
    Image image{static_cast<int>(s.width), static_cast<int>(s.height), {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) *
                        static_cast<std::size_t>(image.height) * 4);
    if (SDL_RenderReadPixels(m_renderer.get(), nullptr, SDL_PIXELFORMAT_RGBA32, image.pixels.data(),
                             image.width * 4) != 0)
        fail("SDL_RenderReadPixels");
    return image;
}

std::unique_ptr<Canvas> Canvas::in_memory(int width, int height, const Fonts& fonts) {
    SurfacePtr surface(
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!surface)
        fail("SDL_CreateRGBSurfaceWithFormat");
    RendererPtr renderer(SDL_CreateSoftwareRenderer(surface.get()));
    if (!renderer)
        fail("SDL_CreateSoftwareRenderer");
    return std::make_unique<RendererCanvas>(std::move(renderer), std::move(surface), fonts);
}

} // namespace hakawati::sdl
