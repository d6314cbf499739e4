#include "print/pdf.h"

#include "base/strings.h"
#include "drawing/light.h"
#include "print/fonts_store.h"
#include "print/picture_store.h"

#include <algorithm>
#include <cairo-pdf.h>

namespace hakawati::print {

namespace {

constexpr double points = 72 / px_per_inch; ///< of a px

cairo_status_t take(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// A laser printer would make dots of a very dark brown; black is sharp.
drawing::Colour inked(drawing::Colour c) {
    return c.r < 0x40 && c.g < 0x40 && c.b < 0x40 ? drawing::Colour{0, 0, 0, c.a} : c;
}

struct Spelled {
    std::string words;
    std::vector<cairo_text_cluster_t> clusters;
};

/// The letters from left to right, as the glyphs stand, marks before what they stand on. Readers of
/// PDF expect them so and turn what runs from right to left themselves, letter by letter; given in
/// the order of the writing, cairo would jump back for every glyph, and they would take each for a
/// word.
Spelled spelled_as_seen(const text::Run& run, const std::vector<Cluster>& clusters) {
    Spelled spelled;
    std::size_t at = 0;
    const bool turned = run.direction == text::Direction::RightToLeft;
    for (const Cluster& cluster : clusters) {
        const auto bytes = static_cast<std::size_t>(cluster.bytes);
        std::u32string letters = to_utf32(std::string_view(run.words).substr(at, bytes));
        if (turned)
            std::reverse(letters.begin(), letters.end());
        spelled.words.insert(turned ? 0 : spelled.words.size(), to_utf8(letters));
        spelled.clusters.push_back({cluster.bytes, cluster.glyphs});
        at += bytes;
    }
    if (turned)
        std::reverse(spelled.clusters.begin(), spelled.clusters.end());
    return spelled;
}

class Painter {
  public:
    Painter(cairo_t* cairo, const Fonts& fonts, PictureStore& pictures)
        : m_cairo(cairo), m_fonts(fonts), m_pictures(pictures) {}

    void operator()(const drawing::DrawPicture& item) const {
        cairo_surface_t* const picture = m_pictures.surface(item);
        cairo_save(m_cairo);
        cairo_translate(m_cairo, item.mirrored ? item.to.right() : item.to.x, item.to.y);
        cairo_scale(m_cairo,
                    (item.mirrored ? -1 : 1) * item.to.width /
                        cairo_image_surface_get_width(picture),
                    item.to.height / cairo_image_surface_get_height(picture));
        cairo_set_source_surface(m_cairo, picture, 0, 0);
        if (item.opacity < 1)
            cairo_paint_with_alpha(m_cairo, item.opacity);
        else
            cairo_paint(m_cairo);
        cairo_restore(m_cairo);
    }

    void operator()(const drawing::DrawFill& item) const {
        set_colour(item.colour);
        cairo_rectangle(m_cairo, item.to.x, item.to.y, item.to.width, item.to.height);
        cairo_fill(m_cairo);
    }

    void operator()(const drawing::DrawWords& item) const {
        const text::Run& run = item.run;
        const Shaped shaped = m_fonts.shape(run.font, run.words, run.direction, run.script);
        const auto glyphs = placed(shaped, item.origin + run.baseline);
        cairo_set_font_face(m_cairo, m_fonts.store().face(run.font).drawn.get());
        cairo_set_font_size(m_cairo, run.font.size);
        if (item.halo.a > 0)
            draw_halo(item, glyphs);
        set_colour(inked(item.colour));
        const Spelled spelled = spelled_as_seen(run, shaped.clusters);
        cairo_show_text_glyphs(
            m_cairo, spelled.words.data(), static_cast<int>(spelled.words.size()), glyphs.data(),
            static_cast<int>(glyphs.size()), spelled.clusters.data(),
            static_cast<int>(spelled.clusters.size()), cairo_text_cluster_flags_t{});
    }

  private:
    static std::vector<cairo_glyph_t> placed(const Shaped& shaped, Point origin) {
        std::vector<cairo_glyph_t> glyphs;
        for (const Glyph& glyph : shaped.glyphs)
            glyphs.push_back({glyph.index, origin.x + glyph.at.x, origin.y + glyph.at.y});
        return glyphs;
    }
    void draw_halo(const drawing::DrawWords& item, const std::vector<cairo_glyph_t>& glyphs) const {
        cairo_glyph_path(m_cairo, glyphs.data(), static_cast<int>(glyphs.size()));
        set_colour(item.halo);
        cairo_set_line_width(m_cairo, 2 * item.halo_width);
        cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(m_cairo);
    }
    void set_colour(drawing::Colour c) const {
        cairo_set_source_rgba(m_cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
    }

    cairo_t* m_cairo;
    const Fonts& m_fonts;
    PictureStore& m_pictures;
};

void paint(cairo_surface_t* document, const Page& page, const Fonts& fonts,
           PictureStore& pictures) {
    cairo_pdf_surface_set_size(document, page.size.width * points, page.size.height * points);
    const CairoPtr cairo(cairo_create(document));
    cairo_scale(cairo.get(), points, points);
    drawing::DrawList list = page.list;
    drawing::put_in(drawing::Light::Sun, list); // white paper and black ink
    const Painter painter(cairo.get(), fonts, pictures);
    for (const drawing::Item& item : list)
        std::visit(painter, item);
    cairo_show_page(cairo.get());
    check(cairo_status(cairo.get()), "cairo");
    pictures.forget_large();
}

} // namespace

std::string pdf_of(const Pages& pages, const std::string& title, const Fonts& fonts,
                   const Press& press) {
    std::string bytes;
    PictureStore pictures(press);
    const SurfacePtr document(cairo_pdf_surface_create_for_stream(take, &bytes, 1, 1));
    cairo_pdf_surface_restrict_to_version(document.get(), CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(document.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(document.get(), CAIRO_PDF_METADATA_CREATOR, "Hakawati");
    // The day it was made is nobody's business, and would make every copy another file.
    cairo_pdf_surface_set_metadata(document.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    for (const Page& page : pages)
        paint(document.get(), page, fonts, pictures);
    cairo_surface_finish(document.get());
    check(cairo_surface_status(document.get()), "cairo");
    return bytes;
}

} // namespace hakawati::print
