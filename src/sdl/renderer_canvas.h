// A canvas on an SDL renderer, whichever kind it is: software in memory, software in a window, GPU.
#pragma once

#include "sdl/handles.h"
#include "sdl/sdl.h"

#include <list>
#include <unordered_map>

namespace hakawati::sdl {

/// Textures by key, under one budget; the least recently used goes first.
class TextureStore {
  public:
    explicit TextureStore(std::size_t budget) : m_budget(budget) {}

    struct Entry {
        std::string key;
        TexturePtr texture;
        int width = 0;
        int height = 0;
        int baseline = 0;    ///< of words, px from the top
        int left = 0;        ///< of words, px from the left
        bool opaque = false; ///< every px; copied then, not blended
        std::size_t bytes() const;
    };
    /// Null when it is not here; what is found counts as used now.
    const Entry* find(const std::string& key);
    bool has(const std::string& key) const { return m_index.contains(key); }
    const Entry& put(Entry);
    std::size_t bytes() const { return m_bytes; }
    /// Takes effect with the next picture put.
    void set_budget(std::size_t bytes) { m_budget = bytes; }
    void clear();

  private:
    std::size_t m_budget;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; ///< newest first
    std::unordered_map<std::string, std::list<Entry>::iterator> m_index;
};

class RendererCanvas final : public Canvas {
  public:
    /// In memory: `surface` is what is drawn on. In a window: none.
    RendererCanvas(RendererPtr, SurfacePtr surface, const Fonts&);

    Size size() const override;
    std::vector<drawing::DrawPicture> missing(const drawing::DrawList&) const override;
    void put(const drawing::DrawPicture&, Image) override;
    void draw(const drawing::DrawList&, double opacity, const Transform&) override;
    drawing::DrawPicture flatten(const std::string& key, const drawing::DrawList&,
                                 drawing::Colour ground) override;
    void clear(drawing::Colour) override;
    void present() override;
    Image read() override;
    std::size_t texture_bytes() const override { return m_textures.bytes(); }
    /// After the renderer lost its textures (a tablet that slept).
    void forget_textures() { m_textures.clear(); }

  private:
    void draw_item(const drawing::DrawPicture&, double opacity, const Transform&);
    void draw_item(const drawing::DrawWords&, double opacity, const Transform&);
    void draw_item(const drawing::DrawFill&, double opacity, const Transform&);
    const TextureStore::Entry& words(const drawing::DrawWords&);
    TexturePtr texture_of(const SDL_Surface&, SDL_PixelFormatEnum) const;

    SurfacePtr m_surface;
    RendererPtr m_renderer;
    const Fonts& m_fonts;
    TextureStore m_textures;
};

} // namespace hakawati::sdl
