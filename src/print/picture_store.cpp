#include "print/picture_store.h"

#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace hakawati::print {

namespace {

constexpr double panel_dpi = 200; ///< what an office printer still shows of a coloured picture
constexpr double thing_dpi = 300; ///< balloons and small things have edges

int px_at(double px, double dpi) {
    return std::max(1, static_cast<int>(std::lround(px * dpi / px_per_inch)));
}

std::uint8_t over_white(std::uint8_t colour, std::uint8_t alpha) {
    return static_cast<std::uint8_t>(255 - (255 - colour) * alpha / 255);
}

void lay_on_white(Pixels& pixels) {
    for (std::size_t at = 0; at + 3 < pixels.rgba.size(); at += 4)
        for (std::size_t c = 0; c < 3; ++c)
            pixels.rgba[at + c] = over_white(pixels.rgba[at + c], pixels.rgba[at + 3]);
}

std::uint32_t premultiplied(const std::uint8_t* p) {
    const auto part = [&](int c) { return static_cast<std::uint32_t>((p[c] * p[3] + 127) / 255); };
    return static_cast<std::uint32_t>(p[3]) << 24 | part(0) << 16 | part(1) << 8 | part(2);
}

SurfacePtr with_alpha(const Pixels& pixels) {
    SurfacePtr surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels.width, pixels.height));
    check(cairo_surface_status(surface.get()), "cairo_image_surface_create");
    unsigned char* const data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            const std::uint32_t value =
                premultiplied(&pixels.rgba[4 * (static_cast<std::size_t>(y) *
                                                    static_cast<std::size_t>(pixels.width) +
                                                static_cast<std::size_t>(x))]);
            std::memcpy(data + y * stride + x * 4, &value, 4);
        }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

/// cairo writes the JPEG as it is into the PDF and never looks at the surface's own pixels.
SurfacePtr as_jpeg(const Pixels& pixels, std::string jpeg) {
    SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height));
    check(cairo_surface_status(surface.get()), "cairo_image_surface_create");
    auto kept = std::make_unique<std::string>(std::move(jpeg));
    const auto* bytes = reinterpret_cast<const unsigned char*>(kept->data());
    const auto free_it = [](void* closure) {
        const std::unique_ptr<std::string> freed(static_cast<std::string*>(closure));
    };
    check(cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, bytes, kept->size(),
                                      free_it, kept.get()),
          "cairo_surface_set_mime_data");
    kept.release(); // cairo frees it
    return surface;
}

} // namespace

cairo_surface_t* PictureStore::surface(const drawing::DrawPicture& item) {
    const bool panel = static_cast<bool>(item.picture.mask);
    const double dpi = panel ? panel_dpi : thing_dpi;
    const int width = px_at(item.to.width, dpi), height = px_at(item.to.height, dpi);
    if (panel) {
        Pixels pixels = m_press.rasterise(item.picture, width, height);
        lay_on_white(pixels);
        m_large.push_back(as_jpeg(pixels, m_press.jpeg(pixels)));
        return m_large.back().get();
    }
    SurfacePtr& known = m_small[fmt::format("{}:{}x{}", item.picture.key, width, height)];
    if (!known)
        known = with_alpha(m_press.rasterise(item.picture, width, height));
    return known.get();
}

} // namespace hakawati::print
