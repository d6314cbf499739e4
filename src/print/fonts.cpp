#include "print/fonts_store.h"

#include "text/font_files.h"

#include <algorithm>
#include <cairo-ft.h>
#include <hb-ot.h>

namespace hakawati::print {

namespace {

/// Lives as long as the program: cairo keeps faces in a cache of its own after we let go of them.
FT_Library library() {
    static FT_Library const opened = [] {
        FT_Library fresh = nullptr;
        if (FT_Init_FreeType(&fresh) != 0)
            throw SystemError("FT_Init_FreeType", "there is no memory for it");
        return fresh;
    }();
    return opened;
}

void close_face(void* face) { FT_Done_Face(static_cast<FT_Face>(face)); }

FacePtr open_for_cairo(const std::filesystem::path& file) {
    FT_Face face = nullptr;
    if (FT_New_Face(library(), file.c_str(), 0, &face) != 0)
        throw SystemError("font " + file.string(), "it is not a font");
    FacePtr drawn(cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
    static const cairo_user_data_key_t key = {};
    if (cairo_font_face_set_user_data(drawn.get(), &key, face, close_face) !=
        CAIRO_STATUS_SUCCESS) {
        FT_Done_Face(face);
        throw SystemError("font " + file.string(), "there is no memory for it");
    }
    return drawn;
}

Face open_face(const std::filesystem::path& file) {
    Face opened;
    opened.drawn = open_for_cairo(file);
    const BlobPtr blob(hb_blob_create_from_file(file.c_str()));
    hb_face_t* const face = hb_face_create(blob.get(), 0);
    opened.units = hb_face_get_upem(face);
    opened.shaper.reset(hb_font_create(face));
    hb_face_destroy(face);
    return opened;
}

BufferPtr shaped_buffer(const Face& face, std::string_view run, text::Direction direction,
                        const std::string& script) {
    BufferPtr buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), run.data(), static_cast<int>(run.size()), 0,
                       static_cast<int>(run.size()));
    hb_buffer_set_direction(buffer.get(), direction == text::Direction::RightToLeft
                                              ? HB_DIRECTION_RTL
                                              : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), hb_script_from_string(script.c_str(), -1));
    hb_shape(face.shaper.get(), buffer.get(), nullptr, 0);
    return buffer;
}

/// Where in the writing each glyph's letters begin, in the order of the writing.
std::vector<Cluster> clusters_of(std::vector<unsigned> begins, std::size_t bytes) {
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < begins.size();) {
        std::size_t next = i;
        while (next < begins.size() && begins[next] == begins[i])
            ++next;
        const std::size_t end = next < begins.size() ? begins[next] : bytes;
        clusters.push_back({static_cast<int>(end - begins[i]), static_cast<int>(next - i)});
        i = next;
    }
    return clusters;
}

} // namespace

Fonts::Fonts(const text::Languages& languages, const std::filesystem::path& extra)
    : m_store(std::make_unique<Store>()) {
    for (const auto& [name, file] : text::find_fonts(languages, extra))
        m_store->faces[name] = open_face(file);
}

Fonts::~Fonts() = default;

const Face& Fonts::Store::face(const text::Font& font) const {
    const auto found = faces.find({font.family, font.weight});
    if (found == faces.end())
        throw SystemError("font " + font.family, "languages.json names no such family");
    return found->second;
}

Shaped Fonts::shape(const text::Font& font, std::string_view run, text::Direction direction,
                    const std::string& script) const {
    const Face& face = m_store->face(font);
    const BufferPtr buffer = shaped_buffer(face, run, direction, script);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const auto* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const double unit = font.size / face.units;
    Shaped shaped;
    std::vector<unsigned> begins;
    for (unsigned i = 0; i < count; ++i) {
        shaped.glyphs.push_back(
            {infos[i].codepoint,
             {shaped.width + places[i].x_offset * unit, -places[i].y_offset * unit}});
        shaped.width += places[i].x_advance * unit;
        begins.push_back(infos[i].cluster);
    }
    if (direction == text::Direction::RightToLeft)
        std::reverse(begins.begin(), begins.end());
    shaped.clusters = clusters_of(std::move(begins), run.size());
    return shaped;
}

double Fonts::advance(const text::Font& font, std::string_view run, text::Direction direction,
                      const std::string& script) const {
    return shape(font, run, direction, script).width;
}

text::FontMetrics Fonts::metrics(const text::Font& font) const {
    const Face& face = m_store->face(font);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(face.shaper.get(), &extents);
    hb_position_t x_height = 0;
    hb_ot_metrics_get_position(face.shaper.get(), HB_OT_METRICS_TAG_X_HEIGHT, &x_height);
    const double unit = font.size / face.units;
    return {extents.ascender * unit, -extents.descender * unit, x_height * unit};
}

} // namespace hakawati::print
