#include "sdl/fonts_store.h"

#include "base/files.h"

#include <cmath>
#include <fmt/format.h>

namespace hakawati::sdl {

namespace {

int whole_px(const text::Font& font) {
    return std::max(1, static_cast<int>(std::lround(font.size)));
}

/// SDL_ttf gives the width of the ink where ink is wider than the advance, and shifts a run to the
/// right when its first letter hangs over to the left (a j, an alef with a maddah). Between two
/// spaces neither can happen, and a space ends joining anyway.
std::string between_spaces(std::string_view run) { return fmt::format(" {} ", run); }

int width_of(TTF_Font* face, const std::string& words) {
    int width = 0;
    if (TTF_SizeUTF8(face, words.c_str(), &width, nullptr) != 0)
        fail("TTF_SizeUTF8");
    return width;
}

} // namespace

Fonts::Fonts(const text::Languages& languages, const std::filesystem::path& extra)
    : m_store(std::make_unique<Store>()) {
    m_store->files = text::find_fonts(languages, extra);
}

Fonts::~Fonts() = default;

TTF_Font* Fonts::Store::face(const text::Font& font) {
    FontPtr& face = faces[{font.family, font.weight, whole_px(font)}];
    if (!face) {
        const auto file = files.find({font.family, font.weight});
        if (file == files.end())
            throw SystemError("font " + font.family, "languages.json names no such family");
        face.reset(TTF_OpenFont(file->second.c_str(), whole_px(font)));
        if (!face)
            throw SystemError("font " + file->second.string(), SDL_GetError());
        TTF_SetFontHinting(face.get(), TTF_HINTING_LIGHT);
    }
    return face.get();
}

TTF_Font* Fonts::Store::face_for(const text::Font& font, text::Direction direction,
                                 const std::string& script) {
    TTF_Font* const found = face(font);
    TTF_SetFontDirection(found, direction == text::Direction::RightToLeft ? TTF_DIRECTION_RTL
                                                                          : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(found, script.c_str());
    return found;
}

double Fonts::advance(const text::Font& font, std::string_view run, text::Direction direction,
                      const std::string& script) const {
    const int px = whole_px(font);
    const std::lock_guard guard(m_store->lock);
    auto runs = m_store->advances.find(std::tie(font.family, font.weight, px, script));
    if (runs == m_store->advances.end())
        runs = m_store->advances.try_emplace({font.family, font.weight, px, script}).first;
    if (const auto known = runs->second.find(run); known != runs->second.end())
        return known->second;
    TTF_Font* const face = m_store->face_for(font, direction, script);
    const double width = width_of(face, between_spaces(run)) - width_of(face, "  ");
    runs->second.emplace(run, width);
    return width;
}

text::FontMetrics Fonts::metrics(const text::Font& font) const {
    const std::lock_guard guard(m_store->lock);
    TTF_Font* const face = m_store->face(font);
    int top = 0;
    TTF_GlyphMetrics32(face, 'x', nullptr, nullptr, nullptr, &top, nullptr);
    return {static_cast<double>(TTF_FontAscent(face)), static_cast<double>(-TTF_FontDescent(face)),
            static_cast<double>(top)};
}

DrawnRun draw_run(const Fonts& fonts, const text::Run& run, drawing::Colour colour) {
    Fonts::Store& store = fonts.store();
    const std::lock_guard guard(store.lock);
    TTF_Font* const face = store.face_for(run.font, run.direction, run.script);
    SurfacePtr surface(TTF_RenderUTF8_Blended(face, between_spaces(run.words).c_str(),
                                              SDL_Color{colour.r, colour.g, colour.b, 255}));
    if (!surface)
        fail("TTF_RenderUTF8_Blended");
    // Ink above the font's ascent makes the surface taller and pushes the baseline down.
    const int pushed = std::max(0, surface->h - TTF_FontHeight(face));
    return {std::move(surface), TTF_FontAscent(face) + pushed, width_of(face, " ")};
}

} // namespace hakawati::sdl
