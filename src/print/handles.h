// C handles of cairo, FreeType and HarfBuzz as owners that end themselves. Only for .cpp files of
// `print`.
#pragma once

#include "base/deleter.h"
#include "base/files.h"

#include <cairo.h>
#include <hb.h>
#include <memory>

namespace hakawati::print {

using SurfacePtr = std::unique_ptr<cairo_surface_t, Deleter<cairo_surface_destroy>>;
using CairoPtr = std::unique_ptr<cairo_t, Deleter<cairo_destroy>>;
using FacePtr = std::unique_ptr<cairo_font_face_t, Deleter<cairo_font_face_destroy>>;
using BlobPtr = std::unique_ptr<hb_blob_t, Deleter<hb_blob_destroy>>;
using HbFontPtr = std::unique_ptr<hb_font_t, Deleter<hb_font_destroy>>;
using BufferPtr = std::unique_ptr<hb_buffer_t, Deleter<hb_buffer_destroy>>;

inline void check(cairo_status_t status, const char* call) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw SystemError(call, cairo_status_to_string(status));
}

} // namespace hakawati::print
